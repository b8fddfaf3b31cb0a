package org.truce.bargain;

import java.util.ArrayList;
import java.util.List;

/// Linear functions of the margins that must reach a value, and the most that issues not yet settled can
/// add to them.
final class Floors {
    static final Floors NONE = new Floors(0, new double[0][], new double[0], new double[0][], new double[0][]);

    /// Of the functions, the first so many bound the merit itself.
    private final int bounds;

    private final double[][] rows;
    private final double[] atLeast;
    private final double[][] slopes;
    private final double[][] ahead;
    private int[] firstOption = {};

    private Floors(int bounds, double[][] rows, double[] atLeast, double[][] slopes, double[][] ahead) {
        this.bounds = bounds;
        this.rows = rows;
        this.atLeast = atLeast;
        this.slopes = slopes;
        this.ahead = ahead;
    }

    static Floors of(Task task, Relaxation relaxation, Negotiation rules) {
        int parties = rules.parties();
        List<double[]> rows = new ArrayList<>(task.merit().units(parties, task.needed()));
        int bounds = rows.size();
        List<Double> atLeast = new ArrayList<>();
        rows.forEach(_ -> atLeast.add(Double.NEGATIVE_INFINITY));
        for (Task.Floor kept : task.floors()) {
            rows.add(kept.multipliers());
            atLeast.add(kept.atLeast());
            for (double[] unit : kept.merit().units(parties, task.needed())) {
                rows.add(unit);
                atLeast.add(kept.atLeast());
            }
        }
        if (task.acceptable()) {
            for (int p = 0; p < parties; p++) {
                if ((task.needed() >>> p & 1) != 0) {
                    double[] unit = new double[parties];
                    unit[p] = 1;
                    rows.add(unit);
                    atLeast.add(0.0);
                }
            }
        }
        Floors floors = new Floors(
                bounds,
                rows.toArray(double[][]::new),
                atLeast.stream().mapToDouble(v -> v - Search.TOLERANCE).toArray(),
                new double[rules.options()][rows.size()],
                new double[rules.issues() + 1][rows.size()]);
        floors.tabulate(relaxation, rules);
        return floors;
    }

    private void tabulate(Relaxation relaxation, Negotiation rules) {
        firstOption = new int[rules.issues()];
        for (int j = 0; j < firstOption.length; j++) {
            firstOption[j] = rules.firstOption(j);
        }
        for (int d = rules.issues() - 1; d >= 0; d--) {
            int issue = relaxation.issueAt(d);
            for (int f = 0; f < rows.length; f++) {
                double highest = Double.NEGATIVE_INFINITY;
                for (int x : relaxation.options(d)) {
                    double worth = 0;
                    for (int p = 0; p < rows[f].length; p++) {
                        worth += rows[f][p] * relaxation.gain(issue, x, p);
                    }
                    slopes[firstOption[issue] + x][f] = worth;
                    highest = Math.max(highest, worth);
                }
                ahead[d][f] = ahead[d + 1][f] + highest;
            }
        }
    }

    /// Whether some deal may reach every value once this option is chosen at this depth.
    ///
    /// @param margins of what is settled before
    /// @param toBeat what the merit must exceed
    boolean mayKeep(int depth, double[] margins, int issue, int option, double toBeat) {
        double[] slope = slopes[firstOption[issue] + option];
        for (int f = 0; f < rows.length; f++) {
            double most = slope[f] + ahead[depth + 1][f];
            double[] row = rows[f];
            for (int p = 0; p < row.length; p++) {
                most += row[p] * margins[p];
            }
            if (most <= (f < bounds ? toBeat : atLeast[f])) {
                return false;
            }
        }
        return true;
    }
}
