package org.truce.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.truce.bargain.Negotiation;
import org.truce.bargain.Solver;
import org.truce.model.Case;
import org.truce.model.Issue;
import org.truce.model.Stake;

/// A world drawn as method.md, section 2, has it where no preference statement is sincere: weights
/// uniform subject to the order of the stakes, values uniform in `[−λ, 1]`, single-peaked on scales, λ
/// uniform in `[1.5, 2.5]`. Red lines are sincere with probability 0.6.
final class RandomWorld {
    private final double[][] utilities;
    private final long sincere;

    private RandomWorld(double[][] utilities, long sincere) {
        this.utilities = utilities;
        this.sincere = sincere;
    }

    static RandomWorld draw(Case c, Negotiation rules, SplittableRandom random) {
        double[][] utilities = new double[rules.parties()][];
        for (int p = 0; p < utilities.length; p++) {
            double[] weights = weights(c, rules.partyInCase(p), random);
            double loss = random.nextDouble(1.5, 2.5);
            double[] row = new double[rules.options()];
            for (int j = 0; j < rules.issues(); j++) {
                double[] values = values(c.issues().get(j), loss, random);
                for (int x = 0; x < values.length; x++) {
                    row[rules.firstOption(j) + x] = weights[j] * values[x];
                }
            }
            utilities[p] = row;
        }
        long sincere = 0;
        for (int r = 0; r < rules.redLines().size(); r++) {
            sincere |= random.nextDouble() < .6 ? 1L << r : 0;
        }
        return new RandomWorld(utilities, sincere);
    }

    private static double[] weights(Case c, int party, SplittableRandom random) {
        int n = c.issues().size();
        double[] drawn = new double[n];
        for (int j = 0; j < n; j++) {
            drawn[j] = c.stake(party, j).rank() == Stake.Rank.NONE ? 0 : -Math.log(random.nextDouble());
        }
        double total = Arrays.stream(drawn).sum();
        double[] sorted = Arrays.stream(drawn).filter(w -> w > 0).sorted().toArray();
        double[] weights = new double[n];
        int next = sorted.length;
        for (Stake.Rank rank : new Stake.Rank[] {Stake.Rank.VITAL, Stake.Rank.MAJOR, Stake.Rank.MINOR}) {
            for (int j = 0; j < n; j++) {
                if (c.stake(party, j).rank() == rank) {
                    weights[j] = sorted[--next] / total;
                }
            }
        }
        return weights;
    }

    /// By rejection until the values rise to a peak drawn first and fall from there.
    private static double[] values(Issue issue, double loss, SplittableRandom random) {
        int n = issue.options().size();
        int peak = random.nextInt(n);
        double[] values = new double[n];
        boolean fits;
        do {
            fits = true;
            for (int x = 1; x < n; x++) {
                values[x] = random.nextDouble(-loss, 1);
            }
            for (int x = 1; issue.ordered() && x < n; x++) {
                fits &= x <= peak ? values[x] >= values[x - 1] : values[x] <= values[x - 1];
            }
        } while (!fits);
        return values;
    }

    void load(Solver solver) {
        solver.load(utilities, 0, new double[utilities.length], sincere);
    }

    /// The utility of an option for a party.
    double utility(int party, int option) {
        return utilities[party][option];
    }

    long sincere() {
        return sincere;
    }
}
