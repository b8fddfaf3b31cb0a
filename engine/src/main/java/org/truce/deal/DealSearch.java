package org.truce.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;
import org.truce.bargain.Negotiation;
import org.truce.model.Deal;
import org.truce.worlds.Estimate;
import org.truce.worlds.Parallel;
import org.truce.worlds.Progress;
import org.truce.worlds.Proportion;
import org.truce.worlds.Sampling;
import org.truce.worlds.Worlds;

/// Looks for the deals that everyone needed is most likely to accept: all deals where the space is small
/// enough, otherwise a local search from the closest agreements of the worlds and the proposals.
public final class DealSearch {
    /// Work allowed for screening all deals: deals × parties × worlds.
    private static final double SCREENING = 2.5e8;

    private static final int FEWEST_SCREENING_WORLDS = 200;
    private static final int MOST_SCREENING_WORLDS = 2000;

    /// Deals that go on from screening to all worlds.
    private static final int FINALISTS = 400;

    /// Starts of the local search.
    private static final int STARTS = 24;

    private final Negotiation rules;
    private final Worlds worlds;
    private final Sampling sampling;
    private final Progress progress;

    public DealSearch(Negotiation rules, Worlds worlds, Sampling sampling, Progress progress) {
        this.rules = rules;
        this.worlds = worlds;
        this.sampling = sampling;
        this.progress = progress;
    }

    /// @param finalists deals with their joint acceptance on all worlds, best first
    /// @param space number of deals looked through; where not exhaustive, all combinations of options
    /// @param visited number of deals whose acceptance was estimated
    record Found(List<Candidate> finalists, BigInteger space, long visited, boolean exhaustive, int screeningWorlds) {}

    /// The deal that everyone needed is most likely to accept, with the estimate on fresh worlds.
    public record Best(Deal deal, Estimate joint) {}

    /// @param starts deals to start from where not all deals can be visited
    /// @param fresh worlds that have no part in choosing
    public Best mostAcceptable(Collection<Deal> starts, Supplier<Worlds> fresh) {
        Deal deal = search(starts).finalists().getFirst().deal();
        Worlds others = fresh.get();
        Acceptances acceptances = new Acceptances(rules, others, others.size());
        List<Proportion> factors = new ArrayList<>();
        for (int p = 0; p < rules.parties(); p++) {
            if ((rules.needed(deal) >>> p & 1) != 0) {
                factors.add(acceptances.by(p, deal));
            }
        }
        return new Best(deal, Acceptances.product(factors));
    }

    Found search(Collection<Deal> starts) {
        BigInteger combinations = BigInteger.ONE;
        for (int j = 0; j < rules.issues(); j++) {
            combinations = combinations.multiply(BigInteger.valueOf(rules.firstOption(j + 1) - rules.firstOption(j)));
        }
        double work = combinations.doubleValue() * rules.parties();
        return SCREENING / work >= FEWEST_SCREENING_WORLDS
                ? visitAll((int) Math.min(MOST_SCREENING_WORLDS, SCREENING / work))
                : climb(starts, combinations);
    }

    private Found visitAll(int most) {
        Acceptances screen = new Acceptances(rules, worlds, most);
        int prefixes = 1;
        int depth = 0;
        while (depth < rules.issues() && prefixes < 64) {
            prefixes *= size(depth++);
        }
        int fixed = depth;
        Visit[] visits = new Visit[prefixes];
        Parallel.forEach(
                prefixes,
                sampling.threads(),
                () -> screen,
                (i, table) -> visits[i] = new Visit(table, fixed, i),
                "looking through all deals",
                progress);
        List<Candidate> best = new ArrayList<>();
        long visited = 0;
        for (Visit visit : visits) {
            best.addAll(visit.best);
            visited += visit.visited;
        }
        return new Found(finals(best), BigInteger.valueOf(visited), visited, true, screen.worlds());
    }

    private int size(int issue) {
        return rules.firstOption(issue + 1) - rules.firstOption(issue);
    }

    /// All deals that begin alike; the best are kept.
    private final class Visit {
        private final Acceptances.Walk walk;
        private final PriorityQueue<Candidate> best = new PriorityQueue<>(java.util.Comparator.reverseOrder());
        private long visited;

        Visit(Acceptances table, int fixed, int prefix) {
            walk = table.new Walk();
            int rest = prefix;
            for (int j = 0; j < fixed; j++) {
                walk.settle(j, rest % size(j));
                rest /= size(j);
            }
            descend(fixed);
        }

        private void descend(int issue) {
            if (issue < rules.issues()) {
                for (int x = 0; x < size(issue); x++) {
                    walk.settle(issue, x);
                    descend(issue + 1);
                }
                return;
            }
            Deal deal = walk.deal();
            if (!rules.isAgreement(deal)) {
                return;
            }
            visited++;
            double least = best.size() < FINALISTS ? -1 : best.element().joint();
            double joint = walk.joint(least);
            if (joint > least) {
                best.add(new Candidate(deal, joint));
                if (best.size() > FINALISTS) {
                    best.remove();
                }
            }
        }
    }

    private Found climb(Collection<Deal> starts, BigInteger combinations) {
        Acceptances screen = new Acceptances(rules, worlds, FEWEST_SCREENING_WORLDS * 2);
        List<Deal> distinct =
                starts.stream().distinct().filter(rules::isAgreement).toList();
        double[] joints = new double[distinct.size()];
        Parallel.forEach(
                distinct.size(),
                sampling.threads(),
                () -> screen,
                (i, table) -> joints[i] = table.joint(distinct.get(i)),
                "weighing the closest agreements",
                progress);
        List<Candidate> ranked = new ArrayList<>();
        for (int i = 0; i < joints.length; i++) {
            ranked.add(new Candidate(distinct.get(i), joints[i]));
        }
        ranked.sort(null);
        List<Candidate> from = ranked.subList(0, Math.min(STARTS, ranked.size()));
        List<Map<Deal, Double>> paths = new ArrayList<>();
        from.forEach(_ -> paths.add(new HashMap<>()));
        Parallel.forEach(
                from.size(),
                sampling.threads(),
                () -> screen,
                (i, table) -> climbFrom(from.get(i), table, paths.get(i)),
                "improving the closest agreements",
                progress);
        Map<Deal, Double> visited = new HashMap<>();
        ranked.forEach(c -> visited.put(c.deal(), c.joint()));
        paths.forEach(visited::putAll);
        List<Candidate> all = new ArrayList<>();
        visited.forEach((deal, joint) -> all.add(new Candidate(deal, joint)));
        return new Found(finals(all), combinations, visited.size(), false, screen.worlds());
    }

    /// Steepest ascent by changing one issue at a time.
    private void climbFrom(Candidate start, Acceptances table, Map<Deal, Double> visited) {
        Candidate at = start;
        visited.put(at.deal(), at.joint());
        while (true) {
            Candidate best = at;
            for (int j = 0; j < rules.issues(); j++) {
                for (int x = 0; x < size(j); x++) {
                    Deal next = at.deal().with(j, x);
                    if (x != at.deal().option(j) && rules.isAgreement(next)) {
                        Candidate candidate = new Candidate(next, visited.computeIfAbsent(next, table::joint));
                        best = candidate.compareTo(best) < 0 ? candidate : best;
                    }
                }
            }
            if (best.joint() <= at.joint()) {
                return;
            }
            at = best;
        }
    }

    /// The best of the screened deals, on all worlds.
    private List<Candidate> finals(List<Candidate> screened) {
        screened.sort(null);
        List<Deal> deals =
                screened.stream().limit(FINALISTS).map(Candidate::deal).toList();
        Acceptances all = new Acceptances(rules, worlds, worlds.size());
        Candidate[] finals = new Candidate[deals.size()];
        Parallel.forEach(
                deals.size(),
                sampling.threads(),
                () -> all,
                (i, table) -> finals[i] = new Candidate(deals.get(i), table.joint(deals.get(i))),
                "comparing the best deals",
                progress);
        Set<Candidate> ranked = new LinkedHashSet<>(List.of(finals));
        return ranked.stream().sorted().toList();
    }
}
