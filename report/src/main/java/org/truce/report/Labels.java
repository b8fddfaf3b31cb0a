package org.truce.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truce.model.Agreement;
import org.truce.model.Case;
import org.truce.model.Condition;
import org.truce.model.Deal;
import org.truce.model.Evidence;
import org.truce.model.Issue;
import org.truce.model.PartialDeal;
import org.truce.model.Proposal;
import org.truce.model.Source;
import org.truce.model.Statement;
import org.truce.model.Term;

/// The names of a case in running text: parties, issues, options, deals, and what each statement says.
///
/// All text of the case passes through [#plain(String)] on its way out.
public final class Labels {
    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST_NAME = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Case c;

    public Labels(Case c) {
        this.c = c;
    }

    /// Text of a case file without what could disturb its surroundings: control characters (a terminal would
    /// obey them), overrides of the direction of writing (they would reverse the rest of the line), and what
    /// is no character. White space becomes single blanks.
    public static String plain(String text) {
        String blanks = SPACES.matcher(text).replaceAll(" ");
        return CONTROLS.matcher(blanks).replaceAll("").strip();
    }

    /// A name as it stands in running text. The longest names would hide what is said about them, so that
    /// only their beginning is shown, with "…".
    private static String name(String text) {
        return brief(plain(text), LONGEST_NAME);
    }

    /// At most `most` characters of the text, with "…" for the rest.
    static String brief(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    public String party(int party) {
        return name(c.parties().get(party).name());
    }

    /// "Ukraine, Russia and the United States", in the order given.
    public String parties(Collection<Integer> parties) {
        return and(parties.stream().map(this::party).toList());
    }

    /// The short name of an issue: its id in words.
    public String issue(int issue) {
        return c.issues().get(issue).id().replace('-', ' ');
    }

    public String question(int issue) {
        return plain(c.issues().get(issue).question());
    }

    public String option(int issue, int option) {
        return name(c.issues().get(issue).options().get(option).name());
    }

    public String agreement(Agreement agreement) {
        return quoted(agreement.name());
    }

    public String proposal(int proposal) {
        return name(c.proposals().get(proposal).name());
    }

    /// "aid: “Both resumed”", or "scope: “Air and sea” or “Comprehensive”".
    public String term(Term term) {
        return issue(term.issue()) + ": " + options(term);
    }

    /// "“Air and sea” or “Comprehensive”".
    String options(Term term) {
        Issue issue = c.issues().get(term.issue());
        return IntStream.range(0, issue.options().size())
                .filter(term::allows)
                .mapToObj(x -> quoted(issue.options().get(x).name()))
                .collect(Collectors.joining(" or "));
    }

    /// "scope: “Air and sea” and aid: “Both resumed”".
    public String terms(PartialDeal terms) {
        return and(terms.terms().stream().map(this::term).toList());
    }

    /// The alternatives of a condition, joined by "or".
    public String condition(Condition condition) {
        return condition.alternatives().stream().map(this::terms).collect(Collectors.joining(", or "));
    }

    /// "scope: Air and sea; aid: Both resumed; everything else stays as it is".
    public String deal(Deal deal) {
        List<String> moved = IntStream.range(0, deal.issues())
                .filter(j -> deal.option(j) != 0)
                .mapToObj(j -> issue(j) + ": " + option(j, deal.option(j)))
                .toList();
        if (moved.isEmpty()) {
            return "everything stays as it is";
        }
        String rest = moved.size() == deal.issues() ? "" : "; everything else stays as it is";
        return String.join("; ", moved) + rest;
    }

    /// "aid: Both resumed instead of Suspended".
    public String changes(Deal from, Deal to) {
        List<String> changes = IntStream.range(0, from.issues())
                .filter(j -> from.option(j) != to.option(j))
                .mapToObj(j -> issue(j) + ": " + quoted(option(j, to.option(j))) + " instead of "
                        + quoted(option(j, from.option(j))))
                .toList();
        return changes.isEmpty() ? "nothing" : and(changes);
    }

    /// The deal a proposal stands for: its terms, completed by the status quo.
    public Deal deal(Proposal proposal) {
        return proposal.terms().completed(c.issues().size());
    }

    /// What a statement says, as the rest of a sentence that begins with the party: "wants aid: “Both
    /// resumed”".
    public String position(Statement statement) {
        return switch (statement) {
            case Statement.Wants s -> "wants " + terms(s.best());
            case Statement.Prefers s -> "prefers " + terms(s.better()) + " to " + terms(s.worse());
            case Statement.Opposes s -> "opposes " + together(s.terms());
            case Statement.Accepts s -> "accepts " + together(s.terms());
            case Statement.Offers s -> "offers " + together(s.terms());
            case Statement.Rejects s ->
                "rejects "
                        + s.terms().alternatives().stream()
                                .map(this::together)
                                .collect(Collectors.joining(", and rejects "));
            case Statement.Requires s -> "requires " + condition(s.condition()) + " for " + target(s.target());
            case Statement.Remark s -> "remarks: " + plain(s.text());
        };
    }

    private String together(PartialDeal terms) {
        return terms(terms) + (terms.terms().size() > 1 ? " together" : "");
    }

    /// What a precondition is for.
    String target(@Nullable Condition target) {
        return target != null
                ? condition(target)
                : c.findDefaultAgreement().map(this::agreement).orElse("any deal");
    }

    /// The statement in full: `Ukraine wants aid: “Both resumed” [u4]`; "Russia, according to A. Body
    /// (analyst), requires …" where somebody else speaks.
    public String statement(int statement) {
        Statement s = c.statements().get(statement);
        return party(s.party()) + reportedBy(s) + (reportedBy(s).isEmpty() ? " " : ", ") + position(s) + " "
                + cite(statement);
    }

    /// `red line [r2] of Russia (requires …)`.
    String redLine(int statement) {
        Statement s = c.statements().get(statement);
        String by = reportedBy(s).isEmpty() ? "" : reportedBy(s).substring(2) + ": ";
        return "red line %s of %s (%s%s)".formatted(cite(statement), party(s.party()), by, position(s));
    }

    /// Whose word it is where it is not the party's own: ", according to A. Body (analyst)", or ", according
    /// to an analyst" if nobody is named; otherwise nothing.
    private String reportedBy(Statement statement) {
        Evidence evidence = statement.header().evidence();
        boolean named =
                !evidence.speaker().equals(c.parties().get(statement.party()).name());
        String speaker = named
                ? name(evidence.speaker()) + " (" + Words.of(evidence.capacity()) + ")"
                : Words.someone(evidence.capacity());
        return switch (evidence.capacity()) {
            case ON_THE_RECORD, DOCUMENT -> "";
            case OFFICIAL_UNNAMED, ANALYST, JOURNALIST -> ", according to " + speaker;
        };
    }

    /// The party whose position the statement is about.
    int about(int statement) {
        return c.statements().get(statement).party();
    }

    /// `[r2]`.
    public String cite(int statement) {
        return "[" + c.statements().get(statement).id() + "]";
    }

    /// Who said it, when, and where it can be read: "Volodymyr Zelensky, on the record, 4 March 2025; Report,
    /// paragraph 4".
    public String attribution(Statement statement) {
        Evidence evidence = statement.header().evidence();
        List<String> said = new ArrayList<>(List.of(plain(evidence.speaker()), Words.of(evidence.capacity())));
        LocalDate date = evidence.date();
        if (date != null) {
            said.add(day(date));
        }
        Source source = c.sources().get(evidence.source());
        String place = evidence.place().isBlank() ? "" : ", " + plain(evidence.place());
        return String.join(", ", said) + "; " + plain(source.title()) + place;
    }

    /// "4 March 2025".
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String quoted(String name) {
        return "“" + name(name) + "”";
    }

    /// "a, b and c".
    public static String and(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }
}
