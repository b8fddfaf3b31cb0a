package org.truce.worlds;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/// A preference that meets all demands strictly.
///
/// In (w, z) with z(option) = w(issue) · v(option) every demand is linear, so one linear programme finds it,
/// or finds that there is none: it maximises the least slack.
final class InteriorPoint {
    /// Slack that counts as none.
    private static final double TOLERANCE = 1e-9;

    private final double[] weights;
    private final double[] values;

    private InteriorPoint(double[] weights, double[] values) {
        this.weights = weights;
        this.values = values;
    }

    /// By issue.
    double[] weights() {
        return weights;
    }

    /// By option; of tied issues only.
    double[] values() {
        return values;
    }

    /// @param tied issues whose values are looked for; all that the inequalities speak of
    /// @param relations the order relations of a tied issue
    static Optional<InteriorPoint> find(
            PartyModel model,
            boolean[] tied,
            IntFunction<List<Relation>> relations,
            List<Inequality> inequalities,
            double lossAversion,
            double walkAway) {
        ExpressionsBasedModel programme = new ExpressionsBasedModel();
        Variable slack = programme.newVariable("slack").lower(-1).upper(1).weight(1);
        Variable[] weights = new Variable[model.issues()];
        Variable[] products = new Variable[model.options()];
        WeightSimplex simplex = model.weights();
        Expression sum = programme.newExpression("sum").level(1);
        for (int j : simplex.issues()) {
            weights[j] = programme.newVariable("w" + j).lower(0).upper(1);
            sum.set(weights[j], 1);
            atLeast(programme, slack).set(weights[j], 1);
        }
        int start = 0;
        for (int g = 0; g + 1 < simplex.groupEnds().length; g++) {
            int end = simplex.groupEnds()[g];
            for (int i = start; i < end; i++) {
                for (int k = end; k < simplex.groupEnds()[g + 1]; k++) {
                    Expression order = atLeast(programme, slack);
                    order.set(weights[simplex.issues()[k]], 1);
                    order.set(weights[simplex.issues()[i]], -1);
                }
            }
            start = end;
        }
        for (int j : simplex.issues()) {
            if (!tied[j]) {
                continue;
            }
            int first = model.firstOption(j);
            for (int o = first + 1; o < model.firstOption(j + 1); o++) {
                products[o] =
                        programme.newVariable("z" + o).lower(-lossAversion).upper(1);
                Expression upper = atLeast(programme, slack);
                upper.set(weights[j], 1);
                upper.set(products[o], -1);
                Expression lower = atLeast(programme, slack);
                lower.set(weights[j], lossAversion);
                lower.set(products[o], 1);
            }
            for (Relation relation : relations.apply(j)) {
                Expression order = atLeast(programme, slack);
                if (relation.higher() != 0) {
                    order.set(products[first + relation.higher()], 1);
                }
                if (relation.lower() != 0) {
                    order.set(products[first + relation.lower()], -1);
                }
            }
        }
        for (Inequality inequality : inequalities) {
            Expression demand = atLeast(programme, slack).lower(inequality.overWalkAway() ? walkAway : 0);
            for (int t = 0; t < inequality.options().length; t++) {
                demand.set(products[inequality.options()[t]], inequality.signs()[t]);
            }
        }
        Optimisation.Result result = programme.maximise();
        if (!result.getState().isFeasible() || result.getValue() <= TOLERANCE) {
            return Optional.empty();
        }
        return Optional.of(point(model, programme, result, weights, products));
    }

    /// Something that must be at least the slack.
    private static Expression atLeast(ExpressionsBasedModel programme, Variable slack) {
        Expression expression =
                programme.newExpression("e" + programme.countExpressions()).lower(0);
        expression.set(slack, -1);
        return expression;
    }

    private static InteriorPoint point(
            PartyModel model,
            ExpressionsBasedModel programme,
            Optimisation.Result result,
            @Nullable Variable[] weights,
            @Nullable Variable[] products) {
        double[] w = new double[model.issues()];
        double[] v = new double[model.options()];
        for (int j = 0; j < w.length; j++) {
            w[j] = value(programme, result, weights[j]);
        }
        double sum = Arrays.stream(w).sum();
        for (int j = 0; j < w.length; j++) {
            for (int o = model.firstOption(j); o < model.firstOption(j + 1); o++) {
                v[o] = w[j] == 0 ? 0 : value(programme, result, products[o]) / w[j];
            }
            w[j] = sum == 0 ? 0 : w[j] / sum;
        }
        return new InteriorPoint(w, v);
    }

    private static double value(
            ExpressionsBasedModel programme, Optimisation.Result result, @Nullable Variable variable) {
        return variable == null ? 0 : result.doubleValue(programme.indexOf(variable));
    }
}
