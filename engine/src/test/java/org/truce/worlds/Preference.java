package org.truce.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.model.Interval;
import org.truce.model.PartialDeal;
import org.truce.model.Stake;
import org.truce.model.Statement;
import org.truce.model.Term;

/// One drawn preference, checked against the definition (method.md, sections 1 and 2) and nothing else.
record Preference(Case c, int party, PartySampler drawn) {
    /// For rounding errors of sums of products.
    private static final double TOLERANCE = 1e-9;

    double utility(Deal deal) {
        double sum = 0;
        for (int j = 0; j < deal.issues(); j++) {
            sum += drawn.weights()[j] * value(j, deal.option(j));
        }
        return sum;
    }

    double value(int issue, int option) {
        return drawn.values()[PartyModel.firstOptions(c)[issue] + option];
    }

    double utility(PartialDeal deal) {
        return utility(deal.completed(c.issues().size()));
    }

    void assertSound() {
        assertWeights();
        for (int j = 0; j < c.issues().size(); j++) {
            assertValues(j);
        }
        Interval walkAway = c.assumptions().walkAwayOf(party);
        assertThat(drawn.walkAway()).isBetween(walkAway.low(), walkAway.high());
        int own = 0;
        for (Statement statement : c.statements()) {
            if (statement.party() == party && drawn.isSincere(own++)) {
                assertHolds(statement);
            }
        }
    }

    private void assertWeights() {
        double sum = 0;
        for (int j = 0; j < c.issues().size(); j++) {
            double weight = drawn.weights()[j];
            sum += weight;
            Stake.Rank rank = c.stake(party, j).rank();
            if (rank == Stake.Rank.NONE) {
                assertThat(weight).isZero();
            }
            assertThat(weight).isNotNegative();
            for (int k = 0; k < c.issues().size(); k++) {
                if (rank.compareTo(c.stake(party, k).rank()) < 0) {
                    assertThat(weight).isGreaterThanOrEqualTo(drawn.weights()[k] - TOLERANCE);
                }
            }
        }
        boolean anything = c.stakes().get(party).stream().anyMatch(stake -> stake.rank() != Stake.Rank.NONE);
        assertThat(sum).isCloseTo(anything ? 1 : 0, within(TOLERANCE));
    }

    private void assertValues(int issue) {
        if (c.stake(party, issue).rank() == Stake.Rank.NONE) {
            return;
        }
        assertThat(value(issue, 0)).isZero();
        Interval lossAversion = c.assumptions().lossAversion();
        assertThat(drawn.lossAversion()).isBetween(lossAversion.low(), lossAversion.high());
        boolean falls = false;
        for (int x = 1; x < c.issues().get(issue).options().size(); x++) {
            assertThat(value(issue, x)).isBetween(-drawn.lossAversion() - TOLERANCE, 1 + TOLERANCE);
            if (c.issues().get(issue).ordered()) {
                boolean rises = value(issue, x) > value(issue, x - 1) + TOLERANCE;
                assertThat(falls && rises).as("a second peak").isFalse();
                falls |= value(issue, x) < value(issue, x - 1) - TOLERANCE;
            }
        }
    }

    private void assertHolds(Statement statement) {
        switch (statement) {
            case Statement.Wants wants -> {
                for (Term term : wants.best().terms()) {
                    if (c.stake(party, term.issue()).rank() != Stake.Rank.NONE) {
                        for (int x = 0;
                                x < c.issues().get(term.issue()).options().size();
                                x++) {
                            assertThat(value(term.issue(), term.first()))
                                    .isGreaterThanOrEqualTo(value(term.issue(), x) - TOLERANCE);
                        }
                    }
                }
            }
            case Statement.Prefers prefers ->
                assertThat(utility(prefers.better())).isGreaterThanOrEqualTo(utility(prefers.worse()) - TOLERANCE);
            case Statement.Opposes opposes ->
                opposes.terms().choices().forEach(a -> assertThat(utility(a)).isLessThanOrEqualTo(TOLERANCE));
            case Statement.Accepts accepts -> accepts.terms().choices().forEach(this::assertAccepted);
            case Statement.Offers offers -> offers.terms().choices().forEach(this::assertAccepted);
            case Statement.Rejects _, Statement.Requires _, Statement.Remark _ -> {
                // No effect on preferences.
            }
        }
    }

    private void assertAccepted(PartialDeal deal) {
        assertThat(utility(deal)).isGreaterThanOrEqualTo(drawn.walkAway() - TOLERANCE);
        int own = 0;
        for (Statement other : c.statements()) {
            if (other.party() == party && drawn.isSincere(own++)) {
                assertThat(Acceptance.isCrossed(
                                c, other, deal.completed(c.issues().size())))
                        .as("%s crosses %s", deal, other)
                        .isFalse();
            }
        }
    }
}
