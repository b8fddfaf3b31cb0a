package org.truce.bargain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truce.model.Agreement;
import org.truce.model.Assumptions;
import org.truce.model.Case;
import org.truce.model.Condition;
import org.truce.model.Evidence;
import org.truce.model.Impossible;
import org.truce.model.Issue;
import org.truce.model.Option;
import org.truce.model.PartialDeal;
import org.truce.model.Party;
import org.truce.model.Role;
import org.truce.model.Source;
import org.truce.model.Stake;
import org.truce.model.Statement;
import org.truce.model.Term;

/// A small random case and one world of it.
///
/// @param sincere positions of the sincere red lines among the statements
/// @param utilities by position among the parties of the scope and by number of the option
/// @param walkAway by position among the parties of the scope
record Instance(
        Case asWritten,
        @Nullable Agreement agreement,
        SortedSet<Integer> scope,
        BitSet sincere,
        List<List<Double>> utilities,
        List<Double> walkAway) {

    Negotiation rules() {
        return Negotiation.of(asWritten, agreement, scope);
    }

    /// The sincere red lines as the rules count them.
    long sincereMask(Negotiation rules) {
        long mask = 0;
        for (int r = 0; r < rules.redLines().size(); r++) {
            mask |= sincere.get(rules.redLines().get(r).statement()) ? 1L << r : 0;
        }
        return mask;
    }

    Solver solver(Negotiation rules) {
        Solver solver = new Solver(rules);
        load(solver, rules);
        return solver;
    }

    void load(Solver solver, Negotiation rules) {
        double[][] rows = utilities.stream().map(Instance::toArray).toArray(double[][]::new);
        solver.load(rows, 0, toArray(walkAway), sincereMask(rules));
    }

    private static double[] toArray(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Two to six parties, two to six issues of two to four options. Every kind of rule appears, and so
    /// do ties (utilities that are whole numbers), parties to whom all is the same, and instances without
    /// solution.
    static Instance random(long seed) {
        return new Drawing(new SplittableRandom(seed)).draw();
    }

    private static final class Drawing {
        private final SplittableRandom random;
        private final int parties;
        private final int issues;
        private final List<Issue> drawnIssues = new ArrayList<>();

        Drawing(SplittableRandom random) {
            this.random = random;
            this.parties = random.nextInt(2, 7);
            this.issues = random.nextInt(2, 7);
        }

        Instance draw() {
            for (int j = 0; j < issues; j++) {
                List<Option> options = IntStream.range(0, random.nextInt(2, 5))
                        .mapToObj(x -> new Option("o" + x, "Option " + x))
                        .toList();
                drawnIssues.add(new Issue("i" + j, "?", false, options, someParties()));
            }
            List<Agreement> agreements = new ArrayList<>();
            for (int a = random.nextInt(3); a > 0; a--) {
                agreements.add(new Agreement("a" + a, "Agreement " + a, condition(.6)));
            }
            List<Impossible> impossible = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                impossible.add(new Impossible(partialDeal(.6), ""));
            }
            List<Statement> statements = statements();
            Agreement agreement = agreements.isEmpty() || random.nextInt(4) == 0
                    ? null
                    : agreements.get(random.nextInt(agreements.size()));
            SortedSet<Integer> scope = new TreeSet<>();
            while (scope.isEmpty()) {
                boolean all = random.nextInt(3) > 0;
                for (int p = 0; p < parties; p++) {
                    if (all || random.nextBoolean()) {
                        scope.add(p);
                    }
                }
            }
            BitSet sincere = new BitSet();
            double share = random.nextDouble();
            for (int k = 0; k < statements.size(); k++) {
                sincere.set(k, statements.get(k).isRedLine() && random.nextDouble() < share);
            }
            List<List<Stake>> stakes = IntStream.range(0, parties)
                    .mapToObj(_ -> IntStream.range(0, issues)
                            .mapToObj(_ -> new Stake(Stake.Rank.MAJOR, ""))
                            .toList())
                    .toList();
            Case asWritten = new Case(
                    "Random",
                    null,
                    "",
                    IntStream.range(0, parties)
                            .mapToObj(p -> new Party("p" + p, "Party " + p, Role.PARTY))
                            .toList(),
                    drawnIssues,
                    agreements,
                    impossible,
                    stakes,
                    List.of(new Source("s", "Source", "", null, Source.Reliability.F, "")),
                    statements,
                    List.of(),
                    Assumptions.DEFAULT);
            return preferences(asWritten, agreement, scope, sincere);
        }

        private Instance preferences(
                Case asWritten, @Nullable Agreement agreement, SortedSet<Integer> scope, BitSet sincere) {
            boolean whole = random.nextBoolean();
            double losses = random.nextInt(1, 4);
            double generosity = random.nextDouble();
            List<List<Double>> utilities = new ArrayList<>();
            List<Double> walkAway = new ArrayList<>();
            for (int i = 0; i < scope.size(); i++) {
                List<Double> row = new ArrayList<>();
                boolean indifferent = random.nextInt(20) == 0;
                for (Issue issue : drawnIssues) {
                    boolean noStake = indifferent || random.nextInt(4) == 0;
                    for (int x = 0; x < issue.options().size(); x++) {
                        double sign = random.nextDouble() < generosity ? 1 : -losses;
                        double size = whole ? random.nextInt(4) : random.nextDouble();
                        row.add(x == 0 || noStake ? 0 : sign * size);
                    }
                }
                utilities.add(row);
                walkAway.add(
                        switch (random.nextInt(4)) {
                            case 0 -> whole ? random.nextInt(-2, 3) : random.nextDouble(-1, 1);
                            case 1 -> whole ? -3 : random.nextDouble(-4, 0);
                            default -> 0.0;
                        });
            }
            return new Instance(asWritten, agreement, scope, sincere, utilities, walkAway);
        }

        private List<Statement> statements() {
            List<Statement> statements = new ArrayList<>();
            for (int k = random.nextInt(7); k > 0; k--) {
                Statement.Header header = new Statement.Header(
                        "k" + k,
                        random.nextInt(parties),
                        new Evidence("", Evidence.Capacity.ON_THE_RECORD, LocalDate.EPOCH, 0, "", 6, ""),
                        null);
                statements.add(
                        switch (random.nextInt(5)) {
                            case 0, 1 -> new Statement.Rejects(header, condition(.5));
                            case 2 -> new Statement.Requires(header, condition(.5), null);
                            case 3 -> new Statement.Requires(header, condition(.5), condition(.6));
                            default -> new Statement.Remark(header, "");
                        });
            }
            return statements;
        }

        private SortedSet<Integer> someParties() {
            SortedSet<Integer> some = new TreeSet<>();
            double share = random.nextBoolean() ? 1 : .4;
            while (some.isEmpty()) {
                for (int p = 0; p < parties; p++) {
                    if (random.nextDouble() < share) {
                        some.add(p);
                    }
                }
            }
            return some;
        }

        private Condition condition(double another) {
            List<PartialDeal> alternatives = new ArrayList<>();
            do {
                alternatives.add(partialDeal(.5));
            } while (random.nextDouble() > another && alternatives.size() < 3);
            return new Condition(alternatives);
        }

        private PartialDeal partialDeal(double shorter) {
            int[] order = IntStream.range(0, issues).toArray();
            for (int i = issues - 1; i > 0; i--) {
                int k = random.nextInt(i + 1);
                int swapped = order[i];
                order[i] = order[k];
                order[k] = swapped;
            }
            int size = 1;
            while (size < issues && random.nextDouble() > shorter) {
                size++;
            }
            return new PartialDeal(Arrays.stream(order, 0, size)
                    .mapToObj(j -> new Term(j, someOptions(drawnIssues.get(j))))
                    .toList());
        }

        private long someOptions(Issue issue) {
            int n = issue.options().size();
            return random.nextBoolean() ? 1L << random.nextInt(n) : random.nextLong(1, 1L << n);
        }
    }
}
