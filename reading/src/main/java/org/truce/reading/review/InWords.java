package org.truce.reading.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.truce.formats.input.Nodes;
import org.truce.model.Case;
import org.truce.model.Condition;
import org.truce.model.Issue;
import org.truce.model.Option;
import org.truce.model.PartialDeal;
import org.truce.model.Statement;
import org.truce.model.Term;

/// What a statement says, in the words of the case instead of its ids. An id that the case does not have
/// stands for itself.
///
/// @param party its name
/// @param verb `wants`, `requires`, …; `remarks` for a remark
/// @param terms one for each issue; for a remark one without a question, whose answer is its words
/// @param joint `over` or `for` where there is a target, else empty
public record InWords(String party, String verb, List<Item> terms, String joint, List<Item> target) {
    public InWords {
        terms = List.copyOf(terms);
        target = List.copyOf(target);
    }

    /// How an issue is settled.
    ///
    /// @param question of the issue
    /// @param answer the names of the options, joined by "or"
    /// @param ids as a case file writes it: `crossing: open`
    public record Item(String question, String answer, String ids) {}

    public static InWords of(Revision revision, Case theCase) {
        String party = theCase.parties().stream()
                .filter(p -> p.id().equals(revision.party()))
                .map(p -> p.name())
                .findFirst()
                .orElse(revision.party().equals(Revision.UNKNOWN) ? "A party not identified" : revision.party());
        String joint = Revision.joint(revision.kind());
        return of(
                party,
                revision.kind(),
                revision.kind() == Statement.Kind.REMARK
                        ? List.of(new Item("", revision.remark(), ""))
                        : items(revision.terms(), theCase),
                joint.isEmpty() ? List.of() : items(revision.target(), theCase));
    }

    /// A statement of the case.
    public static InWords of(Statement statement, Case theCase) {
        return of(
                theCase.parties().get(statement.party()).name(),
                statement.kind(),
                switch (statement) {
                    case Statement.Wants wants -> items(wants.best(), theCase);
                    case Statement.Prefers prefers -> items(prefers.better(), theCase);
                    case Statement.Opposes opposes -> items(opposes.terms(), theCase);
                    case Statement.Accepts accepts -> items(accepts.terms(), theCase);
                    case Statement.Offers offers -> items(offers.terms(), theCase);
                    case Statement.Rejects rejects -> items(rejects.terms(), theCase);
                    case Statement.Requires requires -> items(requires.condition(), theCase);
                    case Statement.Remark remark -> List.of(new Item("", remark.text(), ""));
                },
                switch (statement) {
                    case Statement.Prefers prefers -> items(prefers.worse(), theCase);
                    case Statement.Requires requires
                    when requires.target() != null -> items(requires.target(), theCase);
                    case Statement _ -> List.of();
                });
    }

    private static InWords of(String party, Statement.Kind kind, List<Item> terms, List<Item> target) {
        String verb = kind == Statement.Kind.REMARK ? "remarks" : Nodes.word(kind);
        return new InWords(party, verb, terms, target.isEmpty() ? "" : Revision.joint(kind), target);
    }

    private static List<Item> items(Condition condition, Case theCase) {
        List<List<Item>> alternatives = condition.alternatives().stream()
                .map(deal -> items(deal, theCase))
                .toList();
        return alternatives.size() == 1
                ? alternatives.getFirst()
                : List.of(new Item(
                        "",
                        String.join(
                                "; or: ",
                                alternatives.stream().map(InWords::line).toList()),
                        ""));
    }

    private static List<Item> items(PartialDeal deal, Case theCase) {
        SequencedMap<String, List<String>> terms = new LinkedHashMap<>();
        for (Term term : deal.terms()) {
            Issue issue = theCase.issues().get(term.issue());
            terms.put(
                    issue.id(),
                    IntStream.range(0, issue.options().size())
                            .filter(term::allows)
                            .mapToObj(x -> issue.options().get(x).id())
                            .toList());
        }
        return items(terms, theCase);
    }

    private static List<Item> items(Map<String, List<String>> terms, Case theCase) {
        List<Item> items = new ArrayList<>();
        terms.forEach((id, options) -> {
            Issue issue = theCase.issues().stream()
                    .filter(i -> i.id().equals(id))
                    .findFirst()
                    .orElse(null);
            List<String> names = options.stream()
                    .map(option -> issue == null ? option : name(issue, option))
                    .toList();
            items.add(new Item(
                    issue == null ? id : issue.question(),
                    String.join(" or ", names),
                    "%s: %s".formatted(id, String.join(", ", options))));
        });
        return items;
    }

    private static String name(Issue issue, String option) {
        return issue.options().stream()
                .filter(o -> o.id().equals(option))
                .map(Option::name)
                .findFirst()
                .orElse(option);
    }

    /// In one line: "Ostra requires: What do Velim's patrols do? They withdraw; for: Does the crossing open?
    /// It opens".
    public String sentence() {
        return "%s %s: %s".formatted(party, verb, line(terms))
                + (joint.isEmpty() ? "" : "; %s: %s".formatted(joint, line(target)));
    }

    private static String line(List<Item> items) {
        return items.isEmpty()
                ? "nothing that the case names"
                : String.join(
                        ", ",
                        items.stream()
                                .map(item -> (item.question() + " " + item.answer()).strip())
                                .toList());
    }
}
