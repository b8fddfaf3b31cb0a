package org.truce.hold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.truce.bargain.Negotiation;
import org.truce.deal.Acceptances;
import org.truce.hold.HoldResult.Basis;
import org.truce.hold.HoldResult.Clause;
import org.truce.hold.HoldResult.ImprovedBy;
import org.truce.hold.HoldResult.Improvements;
import org.truce.hold.HoldResult.OtherTerms;
import org.truce.model.Deal;
import org.truce.model.Guarantee;
import org.truce.model.Interval;
import org.truce.model.Mechanisms;
import org.truce.model.Monitoring;
import org.truce.model.PartialDeal;
import org.truce.model.Term;
import org.truce.worlds.Proportion;

/// What would make a deal more self-enforcing: for each mechanism the smallest change that lifts the share of
/// worlds to the target, to the hundredth of its range; and other options of the deal.
final class Clauses {
    private static final int MOST_WORLDS = 2000;

    private static final int STEPS = 100;

    /// Months up to which a collapse is lengthened before it is for ever.
    private static final int LONGEST = 120;

    private final Examination base;
    private final Acceptances acceptances;
    private final double target;

    private Clauses(Examination base, Acceptances acceptances, double target) {
        this.base = base;
        this.acceptances = acceptances;
        this.target = target;
    }

    /// @param target the share asked for, in (0, 1)
    static Improvements of(Examination base, Acceptances acceptances, double target) {
        return new Clauses(base, acceptances, target).run();
    }

    private Improvements run() {
        int worlds = Math.min(MOST_WORLDS, base.examined().length);
        Proportion now = base.selfEnforcing(MOST_WORLDS);
        List<ImprovedBy> clauses = new ArrayList<>();
        if (!base.terms().duties().isEmpty() && now.probability() < target) {
            clauses.add(smallest(this::detection));
            clauses.add(smallest(this::falseAlarms));
            clauses.add(smallest(this::penalty));
            if (base.written().mechanisms().collapse().isPresent()) {
                clauses.add(smallest(this::collapse));
            }
        }
        clauses.sort(Comparator.comparing(ImprovedBy::suffices)
                .reversed()
                .thenComparingDouble(c -> c.suffices() ? c.size() : -c.reached().probability()));
        return new Improvements(target, worlds, now, clauses, otherTerms());
    }

    /// A change of so many hundredths of the way.
    private record Change(Clause clause, Examination changed) {}

    /// The smallest step that reaches the target; the largest if none does.
    private ImprovedBy smallest(IntFunction<Change> change) {
        ImprovedBy best = improved(change, STEPS);
        int low = 0;
        int high = STEPS;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            ImprovedBy tried = improved(change, middle);
            if (tried.suffices()) {
                best = tried;
                high = middle;
            } else {
                low = middle;
            }
        }
        return best;
    }

    private ImprovedBy improved(IntFunction<Change> change, int step) {
        Change made = change.apply(step);
        Proportion reached = made.changed().selfEnforcing(MOST_WORLDS);
        return new ImprovedBy(made.clause(), (double) step / STEPS, reached, reached.probability() >= target);
    }

    private static double middle(Interval interval) {
        return interval.at(.5);
    }

    private Change detection(int step) {
        double now = base.terms().monitoring().stream()
                .mapToDouble(m -> middle(m.detection()))
                .min()
                .orElse(0);
        double least = now + (1 - now) * step / STEPS;
        return new Change(
                new Clause.Detection(least),
                base.with(base.terms()
                        .withMonitoring(m -> new Monitoring(
                                new Interval(
                                        Math.max(m.detection().low(), least),
                                        Math.max(m.detection().high(), least)),
                                m.falseAlarm()))));
    }

    private Change falseAlarms(int step) {
        double now = base.terms().monitoring().stream()
                .mapToDouble(m -> middle(m.falseAlarm()))
                .max()
                .orElse(0);
        double most = now * (STEPS - step) / STEPS;
        return new Change(
                new Clause.FalseAlarms(most),
                base.with(base.terms()
                        .withMonitoring(m -> new Monitoring(
                                m.detection(),
                                new Interval(
                                        Math.min(m.falseAlarm().low(), most),
                                        Math.min(m.falseAlarm().high(), most))))));
    }

    /// Somebody answers whatever is broken, for certain.
    private Change penalty(int step) {
        double cost = (double) step / STEPS;
        int parties = (1 << base.rules().parties()) - 1;
        long obligations = (1L << base.terms().obligations().size()) - 1;
        PartialDeal always =
                new PartialDeal(List.of(new Term(0, 1L << base.terms().deal().option(0))));
        Guarantee anybody =
                new Guarantee(always, -1, new TreeSet<>(), new TreeSet<>(), Interval.of(cost), Interval.of(1));
        return new Change(
                new Clause.Penalty(cost),
                base.with(base.terms().withGuarantee(new InForce.Cover(anybody, parties, obligations))));
    }

    private Change collapse(int step) {
        Mechanisms mechanisms = base.written().mechanisms();
        Interval now = mechanisms.collapse().orElseThrow();
        double from = middle(now);
        int months = step == STEPS ? Automaton.FOR_EVER : (int) Math.round(from + (LONGEST - from) * step / STEPS);
        Optional<Interval> least = step == STEPS
                ? Optional.empty()
                : Optional.of(new Interval(Math.max(now.low(), months), Math.max(now.high(), months)));
        return new Change(
                new Clause.Collapse(months), base.with(base.written().withMechanisms(mechanisms.withCollapse(least))));
    }

    /// Deals that differ in one issue and bring other mechanisms.
    private List<OtherTerms> otherTerms() {
        Negotiation rules = base.rules();
        Deal deal = base.terms().deal();
        return IntStream.range(0, rules.issues())
                .boxed()
                .flatMap(j -> IntStream.range(0, rules.firstOption(j + 1) - rules.firstOption(j))
                        .filter(x -> x != deal.option(j))
                        .mapToObj(x -> otherTerms(j, x)))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(
                        (OtherTerms other) -> -other.selfEnforcing().probability()))
                .toList();
    }

    private Optional<OtherTerms> otherTerms(int issue, int option) {
        Deal changed = base.terms().deal().with(issue, option);
        Examination other =
                Examination.of(base.written(), base.rules(), base.worlds(), base.sampling(), acceptances, changed);
        if (!base.terms().isSecuredOtherwise(other.terms()) || !base.rules().isPossible(changed)) {
            return Optional.empty();
        }
        Basis basis = other.basis();
        return Optional.of(new OtherTerms(issue, option, other.signedShare(), basis, other.selfEnforcing(MOST_WORLDS)));
    }
}
