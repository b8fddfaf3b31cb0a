package org.truce.acceptance;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.truce.conflict.Concept;
import org.truce.deal.DealResult;
import org.truce.deal.DealResult.AssessedDeal;
import org.truce.gap.GapResult;
import org.truce.gap.GapResult.BlockingRedLine;
import org.truce.gap.GapResult.KeyStatement;
import org.truce.hold.HoldResult;
import org.truce.hold.HoldResult.HeldDeal;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.model.Party;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;

/// Whether the analysis holds to an expectation.
///
/// @param figures what the analysis says
record Verdict(boolean holds, String figures) {
    static Verdict on(Expectation expectation, CaseFigures of, Case written) {
        return switch (expectation) {
            case Expectation.Accept(int party, Deal deal, Bound bound) -> share(of.accepts(party, deal), bound);
            case Expectation.LessAcceptable(int party, Deal deal, Deal than) ->
                less(of.accepts(party, deal), of.accepts(party, than));
            case Expectation.Joint(Deal deal, SortedSet<Integer> parties, Bound bound) -> {
                AssessedDeal assessed = of.assess(parties, deal);
                yield new Verdict(
                        bound.holds(assessed.joint()),
                        "%s, of which %s; expected %s"
                                .formatted(show(assessed.joint()), byParty(assessed, written), bound));
            }
            case Expectation.Needs(Deal deal, SortedSet<Integer> parties) -> {
                SortedSet<Integer> needed = of.assess(written.decidingParties(), deal).byParty().stream()
                        .filter(DealResult.Acceptance::needed)
                        .map(DealResult.Acceptance::party)
                        .collect(Collectors.toCollection(TreeSet::new));
                yield new Verdict(
                        needed.equals(parties),
                        "needs %s; expected %s".formatted(names(needed, written), names(parties, written)));
            }
            case Expectation.AgreementExists(var scope, Bound bound) -> share(of.agreementExists(scope), bound);
            case Expectation.LessLikely(var scope, var than) ->
                less(of.agreementExists(scope), of.agreementExists(than));
            case Expectation.ClearOfRedLines(var scope, Bound bound) ->
                share(of.gap(scope).redLinesCrossed().getFirst(), bound);
            case Expectation.Softening(var scope, List<Integer> anyOf, int amongFirst) ->
                softening(of.gap(scope), anyOf, amongFirst, written);
            case Expectation.IfSoft(int statement, var scope, Bound bound) ->
                share(redLine(of.gap(scope), statement).ifSoft(), bound);
            case Expectation.IfSincere(int statement, boolean sincere, var scope, Bound bound) -> {
                KeyStatement key = of.gap(scope).keyStatements().stream()
                        .filter(k -> k.statement() == statement)
                        .findFirst()
                        .orElseThrow();
                yield share(sincere ? key.ifSincere() : key.ifNot(), bound);
            }
            case Expectation.InformationGap(var scope, Bound bound) -> {
                Estimate gap = of.gap(scope).informationGap().value();
                yield new Verdict(bound.holds(gap), "%s; expected %s".formatted(show(gap), bound));
            }
            case Expectation.SelfEnforcing(Deal deal, Bound bound) ->
                share(signed(of.hold(deal)).selfEnforcing(), bound);
            case Expectation.Stable(Deal deal, Concept concept, Bound bound) ->
                share(signed(of.hold(deal)).stability().orElseThrow().equilibrium(concept), bound);
            case Expectation.BestDeal(Deal deal, var scope) -> {
                GapResult.InformationGap gap = of.gap(scope).informationGap();
                yield new Verdict(
                        gap.best().equals(deal),
                        "the best found is %s with %s; expected %s"
                                .formatted(name(gap.best(), written), show(gap.joint()), name(deal, written)));
            }
        };
    }

    private static HeldDeal signed(HeldDeal deal) {
        if (deal.basis() != HoldResult.Basis.SIGNED) {
            throw new IllegalStateException("Deal %s is signed in %s worlds only."
                    .formatted(deal.deal(), deal.signed().successes()));
        }
        return deal;
    }

    private static Verdict share(Proportion share, Bound bound) {
        return new Verdict(bound.holds(share), "%s; expected %s".formatted(show(share), bound));
    }

    private static Verdict less(Proportion one, Proportion other) {
        return new Verdict(one.high() < other.low(), "%s; expected less than %s".formatted(show(one), show(other)));
    }

    private static BlockingRedLine redLine(GapResult gap, int statement) {
        return gap.blockingRedLines().stream()
                .filter(b -> b.statement() == statement)
                .findFirst()
                .orElseThrow();
    }

    private static Verdict softening(GapResult gap, List<Integer> anyOf, int amongFirst, Case written) {
        List<BlockingRedLine> ranked = gap.blockingRedLines().stream()
                .sorted(Comparator.comparingDouble(
                                (BlockingRedLine b) -> -b.ifSoft().probability())
                        .thenComparingInt(BlockingRedLine::statement))
                .toList();
        return new Verdict(
                ranked.stream().limit(amongFirst).anyMatch(b -> anyOf.contains(b.statement())),
                "with all of them %s; without %s; expected one of %s among the first %d"
                        .formatted(
                                show(gap.agreementExists()),
                                ranked.stream()
                                        .map(b -> written.statements()
                                                        .get(b.statement())
                                                        .id()
                                                + " " + show(b.ifSoft()))
                                        .collect(Collectors.joining(", ")),
                                anyOf.stream()
                                        .map(s -> written.statements().get(s).id())
                                        .toList(),
                                amongFirst));
    }

    private static String byParty(AssessedDeal assessed, Case written) {
        return assessed.byParty().stream()
                .map(a -> "%s %s%s"
                        .formatted(
                                written.parties().get(a.party()).id(),
                                show(a.accepts()),
                                a.needed() ? "" : " (not needed)"))
                .collect(Collectors.joining(", "));
    }

    private static String name(Deal deal, Case written) {
        StringBuilder name = new StringBuilder("{");
        for (int j = 0; j < deal.issues(); j++) {
            if (deal.option(j) != 0) {
                name.append(name.length() == 1 ? "" : ", ")
                        .append(written.issues().get(j).id())
                        .append(": ")
                        .append(written.issues()
                                .get(j)
                                .options()
                                .get(deal.option(j))
                                .id());
            }
        }
        return name.append('}').toString();
    }

    private static List<String> names(SortedSet<Integer> parties, Case written) {
        return parties.stream()
                .map(p -> written.parties().get(p))
                .map(Party::id)
                .toList();
    }

    private static String show(Proportion share) {
        return show(Estimate.of(share));
    }

    private static String show(Estimate figure) {
        return String.format(Locale.ROOT, "%.4f (%.4f to %.4f)", figure.value(), figure.low(), figure.high());
    }
}
