package org.truce.formats.casefile;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;
import org.truce.formats.input.Wording;
import org.truce.model.Agreement;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.model.Evidence;
import org.truce.model.Impossible;
import org.truce.model.Obligation;
import org.truce.model.Party;
import org.truce.model.Proposal;
import org.truce.model.Source;
import org.truce.model.Stake;
import org.truce.model.Statement;
import org.truce.worlds.CaseReview;

/// What only a whole case can tell: the doubts that a careful colleague would raise.
final class CaseCheck {
    private static final Pattern NOT_OF_IDS = Pattern.compile("[^a-z0-9-]+");

    private final Case c;
    private final SourceMap places;
    private final Problems problems;

    private CaseCheck(Case c, SourceMap places, Problems problems) {
        this.c = c;
        this.places = places;
        this.problems = problems;
    }

    static void check(Case c, SourceMap places, Problems problems) {
        CaseCheck check = new CaseCheck(c, places, problems);
        check.weakRedLines();
        check.withoutEffect();
        check.silentParties();
        check.dates();
        check.unusedSources();
        check.proposals();
        new MechanismsCheck(c, places, problems).check();
        new NamesCheck(c, places, problems).check();
        if (!problems.hasErrors()) {
            check.agreements();
            check.contradictions();
            check.ineffective();
        }
    }

    private void agreements() {
        for (int i = 0; i < c.agreements().size(); i++) {
            Agreement agreement = c.agreements().get(i);
            if (!CaseReview.canBeReached(c, agreement)) {
                problems.add(Problem.error(
                                places.agreements().get(i),
                                "agreement %s cannot be reached: the impossible combinations exclude every deal that"
                                                .formatted(Wording.quoted(agreement.id()))
                                        + " meets its terms")
                        .found(agreement.id())
                        .expected("terms that some possible deal meets")
                        .suggest("compare them with the combinations in " + impossibleLines()));
            }
        }
        if (c.agreements().isEmpty() && !CaseReview.canBeReached(c, null)) {
            problems.add(Problem.error(
                            places.impossible().getFirst(),
                            "the impossible combinations exclude everything but the status quo")
                    .expected("at least one deal that is possible")
                    .suggest("compare the combinations in " + impossibleLines()));
        }
    }

    private String impossibleLines() {
        List<String> lines = places.impossible().stream()
                .map(place -> Integer.toString(place.line()))
                .toList();
        return lines.size() == 1
                ? "line " + lines.getFirst()
                : "lines " + String.join(", ", lines.subList(0, lines.size() - 1)) + " and " + lines.getLast();
    }

    private void contradictions() {
        for (List<Integer> statements : CaseReview.listContradictions(c)) {
            Statement first = c.statements().get(statements.getFirst());
            String party = Wording.quoted(party(first).id());
            Place place = places.statements().get(statements.getFirst());
            if (statements.size() == 1) {
                problems.add(Problem.warning(
                                place,
                                "statement %s of %s contradicts itself: no preference agrees with it"
                                        .formatted(Wording.quoted(first.id()), party))
                        .found(first.id()));
                continue;
            }
            String named = statements.stream()
                    .map(k -> "%s (line %d)"
                            .formatted(
                                    Wording.quoted(c.statements().get(k).id()),
                                    places.statements().get(k).line()))
                    .collect(Collectors.joining(", "));
            problems.add(Problem.warning(
                            place, "these statements of %s cannot all be sincere: %s".formatted(party, named))
                    .suggest("worlds in which they are will be drawn again; look at what was said, and to what it"
                            + " refers"));
        }
    }

    private void ineffective() {
        for (int k : CaseReview.listIneffective(c)) {
            Statement statement = c.statements().get(k);
            boolean redLine = statement.isRedLine();
            problems.add(Problem.warning(
                            places.statements().get(k),
                            (redLine
                                            ? "the red line %s changes nothing: no possible deal crosses it that is not"
                                                    + " ruled out for certain"
                                            : "statement %s changes nothing: whatever %s may want agrees with it")
                                    .formatted(
                                            Wording.quoted(statement.id()),
                                            Wording.quoted(party(statement).id())))
                    .found(Nodes.word(statement.kind()))
                    .suggest("look at its terms, the stakes and the impossible combinations"));
        }
    }

    private void weakRedLines() {
        for (int k : new RedLineEvidence(c).listWeak()) {
            Statement line = c.statements().get(k);
            Evidence evidence = line.header().evidence();
            String voice = switch (evidence.capacity()) {
                case OFFICIAL_UNNAMED -> "an unnamed official";
                case ANALYST -> "an analyst";
                case JOURNALIST -> "a journalist";
                case ON_THE_RECORD, DOCUMENT -> throw new IllegalStateException("Not weak: %s.".formatted(line));
            };
            problems.add(Problem.warning(
                            places.statements().get(k),
                            "the red line %s of %s rests on %s alone (source %s)"
                                    .formatted(
                                            Wording.quoted(line.id()),
                                            Wording.quoted(party(line).id()),
                                            voice,
                                            Wording.quoted(c.sources()
                                                    .get(evidence.source())
                                                    .id())))
                    .found(Nodes.word(evidence.capacity()))
                    .expected("a statement on the record, or a second source")
                    .suggest("look for one, or set `credibility` or `sincerity` accordingly"));
        }
    }

    private void withoutEffect() {
        for (int k = 0; k < c.statements().size(); k++) {
            Statement statement = c.statements().get(k);
            Party party = party(statement);
            if (!party.role().decides() && statement.kind() != Statement.Kind.REMARK) {
                problems.add(Problem.warning(
                                places.statements().get(k),
                                "statement %s has no effect, as %s is %s and does not decide"
                                        .formatted(
                                                Wording.quoted(statement.id()),
                                                Wording.quoted(party.id()),
                                                Wording.withArticle(Nodes.word(party.role()))))
                        .found(Nodes.word(statement.kind()))
                        .expected("a `remark`")
                        .suggest("give the party the role `guarantor` if its consent counts"));
            }
        }
    }

    private void silentParties() {
        if (c.statements().isEmpty()) {
            return;
        }
        for (int p : c.decidingParties()) {
            int party = p;
            if (c.statements().stream().noneMatch(s -> s.party() == party && s.kind() != Statement.Kind.REMARK)) {
                problems.add(Problem.warning(
                                places.parties().get(p),
                                "no statement tells what %s wants"
                                        .formatted(Wording.quoted(
                                                c.parties().get(p).id())))
                        .suggest("what is said about it rests on its stakes alone"));
            }
        }
    }

    private void dates() {
        for (int k = 0; k < c.statements().size(); k++) {
            Evidence evidence = c.statements().get(k).header().evidence();
            Source source = c.sources().get(evidence.source());
            LocalDate said = evidence.date();
            LocalDate published = source.date();
            if (said != null && published != null && said.isAfter(published)) {
                problems.add(Problem.warning(
                                places.statements().get(k),
                                "statement %s is of %s, later than its source %s of %s"
                                        .formatted(
                                                Wording.quoted(
                                                        c.statements().get(k).id()),
                                                said,
                                                Wording.quoted(source.id()),
                                                published))
                        .found(said.toString())
                        .expected("a date up to " + published));
            }
        }
    }

    /// A source counts as used if a statement cites it, or a reason, a note or the words for a breach
    /// name it.
    private void unusedSources() {
        Set<Integer> cited = new HashSet<>();
        c.statements().forEach(s -> cited.add(s.header().evidence().source()));
        Set<String> named = words();
        for (int i = 0; i < c.sources().size(); i++) {
            String id = c.sources().get(i).id();
            if (!cited.contains(i) && !named.contains(id)) {
                problems.add(Problem.warning(
                                places.sources().get(i), "nothing rests on source %s".formatted(Wording.quoted(id)))
                        .found(id)
                        .suggest("cite it, or remove it"));
            }
        }
    }

    /// Whatever might be an id in the texts of the case.
    private Set<String> words() {
        Stream<String> reasons = c.stakes().stream().flatMap(row -> row.stream().map(Stake::reason));
        Stream<String> exclusions = c.impossible().stream().map(Impossible::reason);
        Stream<String> notes =
                c.statements().stream().map(s -> s.header().evidence().note());
        Stream<String> breaches = c.mechanisms().obligations().stream().map(Obligation::breach);
        return Stream.of(Stream.of(c.about()), reasons, exclusions, notes, breaches)
                .flatMap(texts -> texts)
                .flatMap(NOT_OF_IDS::splitAsStream)
                .collect(Collectors.toSet());
    }

    private void proposals() {
        for (int i = 0; i < c.proposals().size(); i++) {
            Proposal proposal = c.proposals().get(i);
            Place place = places.proposals().get(i);
            Deal deal = proposal.terms().completed(c.issues().size());
            String id = Wording.quoted(proposal.id());
            if (deal.isStatusQuo()) {
                problems.add(Problem.warning(place, "proposal %s leaves everything as it stands".formatted(id)));
            }
            IntStream.range(0, c.impossible().size())
                    .filter(e -> c.impossible().get(e).combination().isContainedIn(deal))
                    .findFirst()
                    .ifPresent(e -> problems.add(Problem.warning(
                                    place,
                                    "proposal %s is excluded by the impossible combination in line %d"
                                            .formatted(
                                                    id,
                                                    places.impossible().get(e).line()))
                            .expected("a deal that is possible, with the status quo where the proposal is silent")));
        }
    }

    private Party party(Statement statement) {
        return c.parties().get(statement.party());
    }
}
