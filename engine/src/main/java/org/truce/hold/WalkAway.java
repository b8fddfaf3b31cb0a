package org.truce.hold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.truce.bargain.Negotiation;
import org.truce.conflict.Concept;
import org.truce.conflict.Conflict;
import org.truce.conflict.GraphModel;
import org.truce.conflict.Inverse;
import org.truce.conflict.Preference;
import org.truce.conflict.Reading;
import org.truce.conflict.Sentences;
import org.truce.conflict.Stability;
import org.truce.conflict.Verdicts;
import org.truce.hold.HoldResult.OfConcept;
import org.truce.hold.HoldResult.OfParty;
import org.truce.hold.HoldResult.StaticStability;
import org.truce.model.Case;
import org.truce.worlds.Parallel;
import org.truce.worlds.Progress;
import org.truce.worlds.Proportion;

/// Who would walk away, and what stops them (method.md, section 7a): the graph model for conflict resolution
/// (Fang, Hipel & Kilgour 1993) over what the parties can do under a deal. A state is the set of duties that
/// are broken, or that there is no deal any more; a party moves by breaking or taking up its own duties, all
/// at once if it likes, or by ending the deal, from where nobody comes back.
final class WalkAway {
    /// More duties than these are taken together by party.
    private static final int MOST_DUTIES = 8;

    private static final int MOST_WORLDS = 1000;

    private static final List<Concept> CONCEPTS = List.of(Concept.values());

    private final Case written;
    private final Negotiation rules;
    private final InForce terms;
    private final int[] movers;
    private final long[] sets;
    private final GraphModel graph;

    /// @param together whether a party breaks all of its duties or none
    private WalkAway(Examination examination, boolean together) {
        this.written = examination.written();
        this.rules = examination.rules();
        this.terms = examination.terms();
        int needed = rules.needed(terms.deal());
        for (Duty duty : terms.duties()) {
            needed |= 1 << duty.party();
        }
        int all = needed;
        this.movers = IntStream.range(0, rules.parties())
                .filter(p -> (all >>> p & 1) != 0)
                .toArray();
        long[] switches = switches(terms, rules.parties(), together);
        this.sets = new long[1 << switches.length];
        for (int s = 0; s < sets.length; s++) {
            for (int k = 0; k < switches.length; k++) {
                sets[s] |= (s >>> k & 1) != 0 ? switches[k] : 0;
            }
        }
        this.graph = GraphModel.ofMoves(
                sets.length + 1,
                Arrays.stream(movers).mapToObj(p -> moves(p, switches)).toList());
    }

    /// What can be broken by itself: single duties, or all of a party.
    private static long[] switches(InForce terms, int parties, boolean together) {
        int duties = terms.duties().size();
        if (!together && duties <= MOST_DUTIES) {
            return IntStream.range(0, duties).mapToLong(d -> 1L << d).toArray();
        }
        long[] byParty = new long[parties];
        for (int d = 0; d < duties; d++) {
            byParty[terms.duties().get(d).party()] |= 1L << d;
        }
        return Arrays.stream(byParty).filter(set -> set != 0).toArray();
    }

    private int[][] moves(int party, long[] switches) {
        int own = 0;
        for (int k = 0; k < switches.length; k++) {
            Duty first = terms.duties().get(Long.numberOfTrailingZeros(switches[k]));
            own |= first.party() == party ? 1 << k : 0;
        }
        int over = sets.length;
        int[][] targets = new int[over + 1][];
        targets[over] = new int[0];
        for (int s = 0; s < over; s++) {
            List<Integer> to = new ArrayList<>();
            for (int other = own; ; other = (other - 1) & own) {
                int target = (s & ~own) | other;
                if (target != s) {
                    to.add(target);
                }
                if (other == 0) {
                    break;
                }
            }
            to.add(over);
            targets[s] = to.stream().mapToInt(Integer::intValue).toArray();
        }
        return targets;
    }

    static StaticStability of(Examination examination, Progress progress) {
        WalkAway model = new WalkAway(examination, false);
        WalkAway coarse = new WalkAway(examination, true);
        int[] examined = examination.examined();
        Negotiation rules = model.rules;
        int n = Math.min(MOST_WORLDS, examined.length);
        boolean[][][] stable = new boolean[n][][];
        double[][][] worth = new double[n][][];
        Parallel.forEach(
                n,
                examination.sampling().threads(),
                examination::month,
                (i, month) -> {
                    month.load(examined[i]);
                    stable[i] = model.stable(model.worth(month));
                    worth[i] = coarse.worth(month);
                },
                "looking for who would walk away",
                progress);
        List<OfConcept> concepts = new ArrayList<>();
        for (int c = 0; c < CONCEPTS.size(); c++) {
            int concept = c;
            List<OfParty> byParty = new ArrayList<>();
            for (int m = 0; m < model.movers.length; m++) {
                int mover = m;
                byParty.add(new OfParty(rules.partyInCase(model.movers[m]), share(stable, s -> s[concept][mover])));
            }
            concepts.add(new OfConcept(CONCEPTS.get(concept), share(stable, s -> all(s[concept])), byParty));
        }
        return new StaticStability(n, concepts, coarse.sentences(worth));
    }

    private static Proportion share(boolean[][][] stable, Predicate<boolean[][]> is) {
        return Proportion.of(Arrays.stream(stable).filter(is).count(), stable.length);
    }

    private static boolean all(boolean[] values) {
        boolean all = true;
        for (boolean value : values) {
            all &= value;
        }
        return all;
    }

    /// What the states are worth, by mover; the last is that there is no deal any more.
    private double[][] worth(Month month) {
        double[][] worth = new double[movers.length][sets.length + 1];
        for (int m = 0; m < movers.length; m++) {
            for (int s = 0; s < sets.length; s++) {
                worth[m][s] = month.worth(movers[m], sets[s]);
            }
            worth[m][sets.length] = month.walkAway(movers[m]);
        }
        return worth;
    }

    /// By concept and mover, whether the state in which all keep the deal is stable.
    private boolean[][] stable(double[][] worth) {
        Stability stability = Stability.of(graph, preferences(worth));
        boolean[][] stable = new boolean[CONCEPTS.size()][movers.length];
        for (int c = 0; c < stable.length; c++) {
            for (int m = 0; m < movers.length; m++) {
                stable[c][m] = stability.isStable(CONCEPTS.get(c), m, 0);
            }
        }
        return stable;
    }

    private static List<Preference> preferences(double[][] worth) {
        return Arrays.stream(worth).map(Preference::ofUtilities).toList();
    }

    /// For the mean of the worlds' preferences: why each party stays or goes, and the smallest change that
    /// makes the deal an equilibrium, or breaks it.
    private List<String> sentences(double[][][] worth) {
        double[][] mean = new double[movers.length][sets.length + 1];
        for (double[][] one : worth) {
            for (int m = 0; m < mean.length; m++) {
                for (int s = 0; s < mean[m].length; s++) {
                    mean[m][s] += one[m][s] / worth.length;
                }
            }
        }
        List<Conflict.State> states = new ArrayList<>();
        for (int s = 0; s < sets.length; s++) {
            states.add(new Conflict.State(name(sets[s]), ""));
        }
        states.add(new Conflict.State("“no deal”", ""));
        List<Preference> preferences = preferences(mean);
        Conflict conflict = new Conflict(
                "the deal",
                "",
                Arrays.stream(movers)
                        .mapToObj(
                                p -> written.parties().get(rules.partyInCase(p)).name())
                        .toList(),
                states,
                List.of(),
                graph,
                preferences,
                Optional.of(0));
        Sentences words = new Sentences(conflict);
        Verdicts verdicts = new Verdicts(graph, preferences, Reading.CERTAIN);
        List<String> sentences = new ArrayList<>();
        for (int m = 0; m < movers.length; m++) {
            sentences.add(words.verdict(Concept.SEQ, m, 0, verdicts.of(Concept.SEQ, m, 0)));
        }
        Stability stability = Stability.of(graph, preferences);
        Inverse.Goal goal = stability.isEquilibrium(Concept.SEQ, 0) ? Inverse.Goal.BREAK : Inverse.Goal.MAKE;
        sentences.add(words.inverse(Concept.SEQ, 0, goal, Inverse.of(graph, preferences, Concept.SEQ, 0, goal)));
        return sentences;
    }

    private String name(long set) {
        List<String> breakers = Arrays.stream(movers)
                .filter(p -> terms.duties().stream()
                        .anyMatch(d -> d.party() == p && (set >>> terms.duties().indexOf(d) & 1) != 0))
                .mapToObj(p -> written.parties().get(rules.partyInCase(p)).name())
                .toList();
        return breakers.isEmpty() ? "“all keep the deal”" : "“broken by " + String.join(" and ", breakers) + "”";
    }
}
