package org.truce.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Block Gibbs sampling with hit-and-run steps (Smith 1984; Lovász & Vempala 2006) of the uniform
/// distribution over all preferences (w, v) that meet the demands: given w they are linear in v, given v
/// linear in w.
///
/// One sweep moves every value along its axis and twice along a random direction; then as many pairs of
/// weights as there are weights against each other, and twice all weights along a random direction; then
/// weights and values at once, six times.
final class HitAndRun {
    private static final int DIRECTIONS = 2;

    private static final int JOINT_DIRECTIONS = 6;
    private static final int MOST_SHRINKS = 50;

    private final PartyModel model;
    private final SplittableRandom random;
    private final List<Inequality> inequalities;
    private final int[] issues;
    private final int[] options;
    private final Polytope weights;
    private final Polytope values;
    private final int[] issueAt;
    private final int[] optionAt;
    private final double walkAway;
    private final int fixedWeightRows;
    private final int fixedValueRows;
    private final double[] weightDirection;
    private final double[] valueDirection;
    private final int[] weightStarts;
    private final int[] valueStarts;

    /// Sparse inequalities while they are collected.
    private static final class Rows {
        final List<List<Integer>> rowsOf = new ArrayList<>();
        final List<List<Double>> coefficientsOf = new ArrayList<>();
        final List<Double> bounds = new ArrayList<>();

        Rows(int variables) {
            for (int i = 0; i < variables; i++) {
                rowsOf.add(new ArrayList<>());
                coefficientsOf.add(new ArrayList<>());
            }
        }

        Rows row(double bound) {
            bounds.add(bound);
            return this;
        }

        /// A term of the latest row; none if the variable is negative.
        Rows term(int variable, double coefficient) {
            if (variable >= 0) {
                rowsOf.get(variable).add(bounds.size() - 1);
                coefficientsOf.get(variable).add(coefficient);
            }
            return this;
        }

        Polytope from(double[] point) {
            return new Polytope(
                    point,
                    rowsOf.stream()
                            .map(r -> r.stream().mapToInt(Integer::intValue).toArray())
                            .toArray(int[][]::new),
                    coefficientsOf.stream()
                            .map(r ->
                                    r.stream().mapToDouble(Double::doubleValue).toArray())
                            .toArray(double[][]::new),
                    bounds.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /// @param regions by issue; null for issues that are left out
    HitAndRun(
            PartyModel model,
            @Nullable IssueRegion[] regions,
            List<Inequality> inequalities,
            double lossAversion,
            double walkAway,
            InteriorPoint start,
            SplittableRandom random) {
        this.model = model;
        this.random = random;
        this.inequalities = inequalities;
        this.issues = model.weights().issues();
        this.issueAt = new int[model.issues()];
        this.optionAt = new int[model.options()];
        Arrays.fill(issueAt, -1);
        Arrays.fill(optionAt, -1);
        for (int i = 0; i < issues.length; i++) {
            issueAt[issues[i]] = i;
        }
        List<Integer> moved = new ArrayList<>();
        for (int j = 0; j < regions.length; j++) {
            for (int o = model.firstOption(j) + 1; regions[j] != null && o < model.firstOption(j + 1); o++) {
                optionAt[o] = moved.size();
                moved.add(o);
            }
        }
        this.options = moved.stream().mapToInt(Integer::intValue).toArray();
        Rows weightRows = weightRows();
        Rows valueRows = valueRows(regions, lossAversion);
        this.walkAway = walkAway;
        fixedWeightRows = weightRows.bounds.size();
        fixedValueRows = valueRows.bounds.size();
        weightDirection = new double[issues.length];
        valueDirection = new double[options.length];
        weightStarts = weightRows.rowsOf.stream().mapToInt(List::size).toArray();
        valueStarts = valueRows.rowsOf.stream().mapToInt(List::size).toArray();
        for (Inequality inequality : inequalities) {
            double bound = inequality.overWalkAway() ? walkAway : 0;
            weightRows.row(bound);
            valueRows.row(bound);
            for (int t = 0; t < inequality.options().length; t++) {
                weightRows.term(issueAt[inequality.issues()[t]], 0);
                valueRows.term(optionAt[inequality.options()[t]], 0);
            }
        }
        weights = weightRows.from(
                Arrays.stream(issues).mapToDouble(j -> start.weights()[j]).toArray());
        values = valueRows.from(
                Arrays.stream(options).mapToDouble(o -> start.values()[o]).toArray());
    }

    private Rows weightRows() {
        Rows rows = new Rows(issues.length);
        for (int i = 0; i < issues.length; i++) {
            rows.row(0).term(i, 1);
        }
        int start = 0;
        int[] ends = model.weights().groupEnds();
        for (int g = 0; g + 1 < ends.length; g++) {
            for (int i = start; i < ends[g]; i++) {
                for (int k = ends[g]; k < ends[g + 1]; k++) {
                    rows.row(0).term(k, 1).term(i, -1);
                }
            }
            start = ends[g];
        }
        return rows;
    }

    private Rows valueRows(@Nullable IssueRegion[] regions, double lossAversion) {
        Rows rows = new Rows(options.length);
        for (int i = 0; i < options.length; i++) {
            rows.row(-lossAversion).term(i, 1).row(-1).term(i, -1);
        }
        for (int j = 0; j < regions.length; j++) {
            IssueRegion region = regions[j];
            if (region != null) {
                int first = model.firstOption(j);
                for (Relation relation : region.relations()) {
                    rows.row(0).term(optionAt[first + relation.higher()], 1);
                    rows.term(optionAt[first + relation.lower()], -1);
                }
            }
        }
        return rows;
    }

    void sweep(int times) {
        double[] direction = new double[Math.max(issues.length, options.length)];
        for (int sweep = 0; sweep < times; sweep++) {
            fixWeights();
            for (int i = 0; i < options.length; i++) {
                values.moveAxis(i, -1, random);
            }
            for (int d = 0; d < DIRECTIONS; d++) {
                for (int i = 0; i < options.length; i++) {
                    direction[i] = random.nextGaussian();
                }
                values.moveAlong(direction, random);
            }
            if (issues.length > 1) {
                moveWeights(direction);
                for (int d = 0; d < JOINT_DIRECTIONS && !inequalities.isEmpty(); d++) {
                    moveJointly(d == 0);
                }
            }
        }
    }

    /// Weights and values at once, which lets a thin region be walked where one block alone would crawl:
    /// along a random direction of all of them, or of one term of an inequality and another weight. The
    /// inequalities are not linear there, so the point is found by shrinking the segment towards the present
    /// one (Neal 2003, "Slice sampling", section 4.1). Directions do not depend on the point.
    private void moveJointly(boolean dense) {
        Arrays.fill(weightDirection, 0);
        Arrays.fill(valueDirection, 0);
        if (dense) {
            double scale = Math.exp(-4 * random.nextDouble());
            double sum = 0;
            for (int i = 0; i < issues.length; i++) {
                weightDirection[i] = scale * random.nextGaussian();
                sum += weightDirection[i];
            }
            for (int i = 0; i < issues.length; i++) {
                weightDirection[i] -= sum / issues.length;
            }
            for (int i = 0; i < options.length; i++) {
                valueDirection[i] = random.nextGaussian();
            }
        } else {
            Inequality inequality = inequalities.get(random.nextInt(inequalities.size()));
            if (inequality.options().length == 0) {
                return;
            }
            int t = random.nextInt(inequality.options().length);
            int issue = issueAt[inequality.issues()[t]];
            int other = random.nextInt(issues.length - 1);
            double step = random.nextGaussian() * Math.exp(-4 * random.nextDouble());
            weightDirection[issue] = step;
            weightDirection[other < issue ? other : other + 1] = -step;
            valueDirection[optionAt[inequality.options()[t]]] = random.nextGaussian();
        }
        double[] ofWeights = weights.range(weightDirection, fixedWeightRows);
        double[] ofValues = values.range(valueDirection, fixedValueRows);
        double low = Math.max(ofWeights[0], ofValues[0]);
        double high = Math.min(ofWeights[1], ofValues[1]);
        for (int attempt = 0; attempt < MOST_SHRINKS; attempt++) {
            double step = low + random.nextDouble() * (high - low);
            weights.shift(weightDirection, step);
            values.shift(valueDirection, step);
            if (allHold()) {
                weights.settle(step);
                values.settle(step);
                return;
            }
            weights.shift(weightDirection, -step);
            values.shift(valueDirection, -step);
            if (step < 0) {
                low = step;
            } else {
                high = step;
            }
        }
    }

    private boolean allHold() {
        for (Inequality inequality : inequalities) {
            double slack = inequality.overWalkAway() ? -walkAway : 0;
            for (int t = 0; t < inequality.options().length; t++) {
                slack += inequality.signs()[t]
                        * weights.point()[issueAt[inequality.issues()[t]]]
                        * values.point()[optionAt[inequality.options()[t]]];
            }
            if (slack < 0) {
                return false;
            }
        }
        return true;
    }

    private void moveWeights(double[] direction) {
        fixValues();
        for (int i = 0; i < issues.length; i++) {
            int other = random.nextInt(issues.length - 1);
            weights.moveAxis(i, other < i ? other : other + 1, random);
        }
        for (int d = 0; d < DIRECTIONS; d++) {
            double sum = 0;
            for (int i = 0; i < issues.length; i++) {
                direction[i] = random.nextGaussian();
                sum += direction[i];
            }
            for (int i = 0; i < issues.length; i++) {
                direction[i] -= sum / issues.length;
            }
            weights.moveAlong(direction, random);
        }
    }

    /// The demands on the values, given the weights as they are.
    private void fixWeights() {
        fill(values.coefficientsOf(), valueStarts, true);
        values.refresh();
    }

    private void fixValues() {
        fill(weights.coefficientsOf(), weightStarts, false);
        weights.refresh();
    }

    /// The coefficients of the inequalities follow those of the fixed rows, in the order in which they were
    /// made.
    private void fill(double[][] coefficientsOf, int[] starts, boolean ofValues) {
        int[] next = starts.clone();
        for (Inequality inequality : inequalities) {
            for (int t = 0; t < inequality.options().length; t++) {
                int issue = issueAt[inequality.issues()[t]];
                int option = optionAt[inequality.options()[t]];
                int variable = ofValues ? option : issue;
                double other = ofValues ? weights.point()[issue] : values.point()[option];
                coefficientsOf[variable][next[variable]++] = inequality.signs()[t] * other;
            }
        }
    }

    /// @param toWeights by issue
    /// @param toValues by option; entries of issues that are left out are not touched
    void copyTo(double[] toWeights, double[] toValues) {
        for (int i = 0; i < issues.length; i++) {
            toWeights[issues[i]] = weights.point()[i];
        }
        for (int i = 0; i < options.length; i++) {
            toValues[options[i]] = values.point()[i];
        }
    }
}
