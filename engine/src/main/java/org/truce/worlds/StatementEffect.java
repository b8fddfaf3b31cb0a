package org.truce.worlds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.truce.model.Interval;
import org.truce.model.PartialDeal;
import org.truce.model.Statement;
import org.truce.model.Term;

/// What a statement, if sincere, demands of its party's preference (method.md, section 1). Issues that weigh
/// nothing are left out, as no preference about them can be told from another.
///
/// @param relations by issue: demands that do not involve the weights
/// @param inequalities the other demands
record StatementEffect(Map<Integer, List<Relation>> relations, List<Inequality> inequalities) {
    boolean isNone() {
        return relations.isEmpty() && inequalities.isEmpty();
    }

    /// @param firstOption number of each issue's first option
    /// @param weightless issues that weigh nothing to the party
    static StatementEffect of(Statement statement, int[] firstOption, boolean[] weightless, Interval walkAway) {
        Compiler compiler = new Compiler(firstOption, weightless, !walkAway.equals(Interval.of(0)));
        switch (statement) {
            case Statement.Wants wants -> compiler.wants(wants.best());
            case Statement.Prefers prefers -> compiler.atLeast(prefers.better(), prefers.worse());
            case Statement.Opposes opposes ->
                opposes.terms().choices().forEach(choice -> compiler.bounded(choice, -1, false));
            case Statement.Accepts accepts ->
                accepts.terms().choices().forEach(choice -> compiler.bounded(choice, 1, true));
            case Statement.Offers offers ->
                offers.terms().choices().forEach(choice -> compiler.bounded(choice, 1, true));
            case Statement.Rejects _, Statement.Requires _, Statement.Remark _ -> {
                // Red lines restrict deals and leave preferences alone; remarks restrict nothing.
            }
        }
        return new StatementEffect(compiler.relations, compiler.inequalities);
    }

    /// Collects the demands of one statement.
    private static final class Compiler {
        private final int[] firstOption;
        private final boolean[] weightless;
        private final boolean walksAway;
        private final Map<Integer, List<Relation>> relations = new HashMap<>();
        private final List<Inequality> inequalities = new ArrayList<>();

        /// @param walksAway whether the walk-away value may differ from that of the status quo
        Compiler(int[] firstOption, boolean[] weightless, boolean walksAway) {
            this.firstOption = firstOption;
            this.weightless = weightless;
            this.walksAway = walksAway;
        }

        void wants(PartialDeal best) {
            for (Term term : best.terms()) {
                int issue = term.issue();
                if (!weightless[issue]) {
                    for (int option = 0; option < firstOption[issue + 1] - firstOption[issue]; option++) {
                        if (option != term.first()) {
                            relate(issue, term.first(), option);
                        }
                    }
                }
            }
        }

        void atLeast(PartialDeal better, PartialDeal worse) {
            Map<Integer, Double> terms = new TreeMap<>();
            add(better, 1, terms);
            add(worse, -1, terms);
            demand(terms, false);
        }

        void bounded(PartialDeal deal, double sign, boolean overWalkAway) {
            Map<Integer, Double> terms = new TreeMap<>();
            add(deal, sign, terms);
            demand(terms, overWalkAway && walksAway);
        }

        private void add(PartialDeal deal, double sign, Map<Integer, Double> terms) {
            for (Term term : deal.terms()) {
                if (!weightless[term.issue()] && term.first() != 0) {
                    terms.merge(firstOption[term.issue()] + term.first(), sign, Double::sum);
                }
            }
        }

        /// Σ sign · w · v ≥ b or 0.
        ///
        /// @param terms sorted; signs by option, options numbered through all issues
        private void demand(Map<Integer, Double> terms, boolean overWalkAway) {
            terms.values().removeIf(sign -> sign == 0);
            int[] options = terms.keySet().stream().mapToInt(Integer::intValue).toArray();
            int[] issues = new int[options.length];
            double[] signs = new double[options.length];
            for (int t = 0; t < options.length; t++) {
                while (firstOption[issues[t] + 1] <= options[t]) {
                    issues[t]++;
                }
                signs[t] = terms.getOrDefault(options[t], 0.0);
            }
            boolean oneIssue = options.length > 0 && issues[0] == issues[options.length - 1];
            if (overWalkAway || (options.length > 0 && !oneIssue)) {
                inequalities.add(new Inequality(issues, options, signs, overWalkAway));
            } else if (oneIssue) {
                int higher = 0;
                int lower = 0;
                for (int t = 0; t < options.length; t++) {
                    int option = options[t] - firstOption[issues[t]];
                    if (signs[t] > 0) {
                        higher = option;
                    } else {
                        lower = option;
                    }
                }
                relate(issues[0], higher, lower);
            }
        }

        private void relate(int issue, int higher, int lower) {
            relations.computeIfAbsent(issue, _ -> new ArrayList<>()).add(new Relation(higher, lower));
        }
    }
}
