package org.truce.deal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.truce.bargain.Negotiation;
import org.truce.deal.DealResult.Acceptance;
import org.truce.deal.DealResult.Breaker;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.model.Statement;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;
import org.truce.worlds.Worlds;

/// What breaks a deal: the statements that explain the refusals of the parties needed.
///
/// A red line that the deal crosses is set aside in every world, since it bears on nothing but the
/// acceptance. Any other statement is set aside by looking only at the worlds in which it is not sincere;
/// one that is sincere in all of them cannot be.
final class Breakers {
    private static final int MOST = 5;

    /// A red line is named if it is crossed in at least this share of a party's refusals, even if others
    /// stand in the way as well.
    private static final double LEAST_CROSSED = .1;

    /// Any other statement is named only if at least this share of the refusals would vanish without it.
    private static final double LEAST_SHARE = .02;

    private final Case written;
    private final Negotiation rules;
    private final Worlds worlds;
    private final Acceptances acceptances;

    Breakers(Case written, Negotiation rules, Worlds worlds, Acceptances acceptances) {
        this.written = written;
        this.rules = rules;
        this.worlds = worlds;
        this.acceptances = acceptances;
    }

    /// @param byParty acceptance of the deal, for all parties of the negotiation in their order
    /// @return the strongest first
    List<Breaker> list(Deal deal, List<Acceptance> byParty) {
        List<Breaker> breakers = new ArrayList<>();
        for (int p = 0; p < rules.parties(); p++) {
            Acceptance own = byParty.get(p);
            if (own.needed() && own.accepts().successes() < worlds.size()) {
                for (int k = 0; k < written.statements().size(); k++) {
                    if (bearsOn(written.statements().get(k), deal)
                            && written.statements().get(k).party() == own.party()) {
                        consider(k, p, deal, byParty, breakers);
                    }
                }
            }
        }
        return breakers.stream()
                .sorted(Comparator.comparingDouble(
                                (Breaker b) -> -b.jointIfSetAside().value())
                        .thenComparingInt(Breaker::statement))
                .limit(MOST)
                .toList();
    }

    /// Whether the deal moves an issue that the statement speaks of. With others a statement may go together,
    /// since what is said of one issue limits what can be true of another, but it is no reason to refuse.
    private static boolean bearsOn(Statement statement, Deal deal) {
        return IntStream.range(0, deal.issues()).anyMatch(j -> deal.option(j) != 0 && statement.speaksOf(j));
    }

    private void consider(int statement, int party, Deal deal, List<Acceptance> byParty, List<Breaker> breakers) {
        Proportion accepts = byParty.get(party).accepts();
        BitSet sincere = worlds.worldsWithSincere(statement);
        long redLine = rules.redLineOf(statement);
        if (rules.crossed(deal, redLine) != 0) {
            Proportion crossed = Proportion.of(sincere.cardinality(), worlds.size() - accepts.successes());
            if (crossed.probability() >= LEAST_CROSSED) {
                BitSet without = acceptances.acceptedBy(party, deal, redLine);
                Proportion setAside = Proportion.of(without.cardinality(), worlds.size());
                breakers.add(new Breaker(
                        statement,
                        byParty.get(party).party(),
                        vanishing(accepts, setAside),
                        crossed,
                        joint(byParty, party, setAside)));
            }
            return;
        }
        int insincere = worlds.size() - sincere.cardinality();
        if (insincere > 0) {
            BitSet accepting = acceptances.acceptedBy(party, deal);
            accepting.andNot(sincere);
            Proportion setAside = Proportion.of(accepting.cardinality(), insincere);
            double share = vanishing(accepts, setAside);
            if (share >= LEAST_SHARE && setAside.low() > accepts.high()) {
                breakers.add(new Breaker(
                        statement, byParty.get(party).party(), share, null, joint(byParty, party, setAside)));
            }
        }
    }

    /// The share of refusals that there would not be: the attributable fraction in the population.
    private static double vanishing(Proportion accepts, Proportion setAside) {
        return Math.max(0, 1 - (1 - setAside.probability()) / (1 - accepts.probability()));
    }

    private static Estimate joint(List<Acceptance> byParty, int party, Proportion setAside) {
        List<Proportion> factors = new ArrayList<>();
        for (int p = 0; p < byParty.size(); p++) {
            if (byParty.get(p).needed()) {
                factors.add(p == party ? setAside : byParty.get(p).accepts());
            }
        }
        return Acceptances.product(factors);
    }
}
