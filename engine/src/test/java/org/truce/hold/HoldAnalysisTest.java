package org.truce.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.truce.conflict.Concept;
import org.truce.hold.HoldResult.Basis;
import org.truce.hold.HoldResult.Broken;
import org.truce.hold.HoldResult.Clause;
import org.truce.hold.HoldResult.HeldDeal;
import org.truce.hold.HoldResult.HeldDuty;
import org.truce.model.Case;
import org.truce.model.Cases;
import org.truce.model.Deal;
import org.truce.worlds.Progress;
import org.truce.worlds.Proportion;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;

/// FEATURE UNDER TEST: in how many worlds a deal holds, against values worked out by hand.
///
/// One issue with the status quo and one other option, two parties, no loss aversion: what the option is
/// worth to a party is uniform in [−1, 1], and both sign where it is not below 0; there it is uniform in [0,
/// 1].
class HoldAnalysisTest {
    private static final Sampling SAMPLING = new Sampling(20_000, 3, 2);

    private static HeldDeal hold(Case c, int... options) {
        return HoldAnalysis.of(
                        c, new Scope(null, c.decidingParties()), SAMPLING, List.of(Deal.of(options)), .8, Progress.NONE)
                .deals()
                .getFirst();
    }

    private static Case oneIssue() {
        return Cases.of(2).issue(2).build();
    }

    private static void near(Proportion share, double expected) {
        assertThat(share.probability()).isCloseTo(expected, within(4 * Math.sqrt(.25 / share.trials())));
    }

    /// A party that breaks alone keeps v and gains .9; it loses 9 v by the alarm (δ = .9). It keeps the deal
    /// where v ≥ .1: in nine worlds of ten, both in 81 of 100; both together only lose.
    @Test
    void aBreachThatIsSeenForCertain() {
        HeldDeal deal = hold(new Holdings().obligation(0, .9, 0, 1).in(oneIssue()), 1);
        near(deal.signed(), .25);
        assertThat(deal.basis()).isEqualTo(Basis.SIGNED);
        near(deal.selfEnforcing(), .81);
        Case c = new Holdings().obligation(0, .9, 0, 1).in(oneIssue());
        assertThat(HoldAnalysis.selfEnforcing(c, new Scope(null, c.decidingParties()), SAMPLING, Deal.of(1)))
                .isEqualTo(deal.selfEnforcing());
        assertThat(deal.duties()).hasSize(2).allSatisfy(duty -> near(duty.kept(), .9));
        HeldDuty duty = deal.duties().getFirst();
        // slack 9 v − .9, δ* = .9/(.9 + v), least detection .9/(9 v) = .1/v
        assertThat(duty.slack().q50()).isCloseTo(3.6, within(.15));
        assertThat(duty.patience().values().orElseThrow().q50()).isCloseTo(.9 / 1.4, within(.01));
        near(duty.detection().never(), .1);
        near(duty.patience().never(), 0);
        assertThat(duty.spoiledByFalseAlarms().successes()).isZero();
        assertThat(deal.spoilers()).hasSize(2).allSatisfy(spoiler -> {
            assertThat(spoiler.parties()).hasSize(1);
            near(spoiler.share(), .1);
            assertThat(spoiler.breaks())
                    .containsExactly(new Broken(spoiler.parties().first(), 0));
        });
        assertThat(deal.standing()).allSatisfy(s -> assertThat(s.share().q05()).isEqualTo(1));
    }

    /// A guarantor answers the first party's breach with chance .5 at a cost of 1.2: it gains .3, and keeps
    /// the deal where v ≥ .3/9.
    @Test
    void aGuaranteeTakesFromTheGain() {
        HeldDeal deal = hold(
                new Holdings()
                        .obligation(0, .9, 0, 1)
                        .guarantee(0, 1, 0, 1.2, .5, 0)
                        .in(oneIssue()),
                1);
        near(deal.duties().getFirst().kept(), 1 - .3 / 9);
        near(deal.duties().getLast().kept(), .9);
        near(deal.selfEnforcing(), .9 * (1 - .3 / 9));
    }

    /// Without the monitor nothing is seen and breaking always pays; with it, detection .5 and false alarms
    /// .1: kept where g = .9 ≤ δ .4 v/((1 − δ) + δ .1) = .36 v/.19, which is beyond 1 for no v: v ≥ .475.
    @Test
    void aMonitorWorksWhereTheDealBringsIt() {
        Case c = new Holdings()
                .monitored(0, 0)
                .obligation(0, .9, 0, 1)
                .monitor(1, .5, .1, 0)
                .in(Cases.of(2).issue(2).issue(2).build());
        HeldDeal unwatched = hold(c, 1, 0);
        assertThat(unwatched.selfEnforcing().successes()).isZero();
        assertThat(unwatched.improvements().terms()).singleElement().satisfies(other -> {
            assertThat(other.issue()).isEqualTo(1);
            assertThat(other.option()).isEqualTo(1);
            assertThat(other.selfEnforcing().probability()).isPositive();
        });
        HeldDeal watched = hold(c, 1, 1);
        assertThat(watched.standing().getFirst().share().q50()).isCloseTo(Math.pow(.9, 6), within(1e-12));
        assertThat(watched.parameters())
                .filteredOn(p -> p.kind() == Parameter.Kind.DETECTION)
                .singleElement()
                .satisfies(p -> assertThat(p.interval().low()).isEqualTo(.5));
    }

    /// p₁ = .7, p₂ = .3, c = .1, δ = .9: slack −.14 in every world.
    @Test
    void aShiftOfPowerThatRulesOutAnyAgreement() {
        HeldDeal deal = hold(new Holdings().power(.7, .3, .1).in(oneIssue()), 1);
        assertThat(deal.selfEnforcing().successes()).isZero();
        assertThat(deal.power()).singleElement().satisfies(power -> {
            assertThat(power.slack().q50()).isCloseTo(-.14, within(1e-12));
            assertThat(power.slackIfOtherOffers().q50()).isCloseTo(-.32, within(1e-12));
            assertThat(power.possible().successes()).isZero();
        });
    }

    /// Two obligations on one issue, of one party each; to break one costs both parties all that the issue is
    /// worth. A breach by one makes the other's breach free: together each gets 0 + .9 for good, less than v
    /// only where v ≥ .9; alone the first gets 0 + .9 once and 0 for ever after: kept where 9 v ≥ .9 − v, v ≥
    /// .09.
    @Test
    void whatOthersBreakIsLost() {
        HeldDeal deal =
                hold(new Holdings().obligation(0, .9, 0).obligation(0, .9, 1).in(oneIssue()), 1);
        assertThat(deal.duties()).hasSize(2);
        near(deal.duties().getFirst().kept(), .91);
        near(deal.selfEnforcing(), .91 * .91);
    }

    /// A breach is never seen: a party that gains breaks at once, and no change of the alarms helps; where an
    /// expected cost of .9 takes all of the gain, everybody keeps the deal.
    @Test
    void theCheapestClauseIsFound() {
        HeldDeal deal = hold(new Holdings().obligation(0, .5, 0, 1).in(oneIssue()), 1);
        assertThat(deal.improvements().clauses()).isEmpty();
        HeldDeal lax =
                hold(new Holdings().monitored(.1, 0).obligation(0, .8, 0, 1).in(oneIssue()), 1);
        // kept by both where v ≥ .8/(9 r₁), in .8 of worlds where that is 1 − √.8: r₁ = .842, give or take the worlds
        assertThat(lax.improvements().clauses().getFirst())
                .satisfies(best -> assertThat(best.suffices()).isTrue());
        assertThat(lax.improvements().clauses())
                .filteredOn(c -> c.clause() instanceof Clause.Detection)
                .singleElement()
                .satisfies(c -> {
                    assertThat(((Clause.Detection) c.clause()).least()).isCloseTo(.842, within(.12));
                    assertThat(c.reached().probability()).isGreaterThanOrEqualTo(.8);
                });
        // g − x ≤ .9 v for both in .8 of worlds: 1 − (.8 − x)/.9 = √.8, x = .705
        assertThat(lax.improvements().clauses())
                .filteredOn(c -> c.clause() instanceof Clause.Penalty)
                .singleElement()
                .satisfies(c -> assertThat(((Clause.Penalty) c.clause()).cost()).isCloseTo(.705, within(.03)));
        assertThat(lax.improvements().clauses())
                .filteredOn(c -> c.clause() instanceof Clause.FalseAlarms)
                .singleElement()
                .satisfies(c -> assertThat(c.suffices()).isFalse());
    }

    /// Where a party gains .9 by breaking alone and both lose all of v if both break, "all keep" is a
    /// prisoners' dilemma: not Nash, but stable if the other can answer. Nobody prefers no deal.
    @Test
    void whoWouldWalkAway() {
        HeldDeal deal = hold(new Holdings().obligation(0, .9, 0, 1).in(oneIssue()), 1);
        HoldResult.StaticStability stability = deal.stability().orElseThrow();
        for (HoldResult.OfConcept of : stability.concepts()) {
            double expected = of.concept() == Concept.NASH ? 0 : 1;
            assertThat(of.equilibrium().probability()).as("%s", of.concept()).isCloseTo(expected, within(.01));
        }
        assertThat(stability.sentences()).hasSize(3);
    }

    /// Patience between 0 and .9: at 0 nobody keeps what it gains by breaking, at .9 both do in 81 of 100
    /// worlds.
    @Test
    void theShareMovesWithWhatIsNotKnown() {
        Case c = new Holdings().patience(0, .9).obligation(0, .9, 0, 1).in(oneIssue());
        assertThat(hold(c, 1).swings()).singleElement().satisfies(swing -> {
            assertThat(swing.kind()).isEqualTo(Parameter.Kind.PATIENCE);
            assertThat(swing.low().successes()).isZero();
            near(swing.high(), .81);
        });
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Case c = new Holdings().monitored(.6, .02).obligation(0, .3, 0, 1).in(oneIssue());
        Scope scope = new Scope(null, c.decidingParties());
        List<Deal> deals = List.of(Deal.of(1));
        assertThat(HoldAnalysis.of(c, scope, new Sampling(2000, 3, 1), deals, .8, Progress.NONE)
                        .deals())
                .isEqualTo(HoldAnalysis.of(c, scope, new Sampling(2000, 3, 4), deals, .8, Progress.NONE)
                        .deals());
    }
}
