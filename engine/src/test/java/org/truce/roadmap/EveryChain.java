package org.truce.roadmap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truce.model.Case;
import org.truce.model.Condition;
import org.truce.model.Deal;
import org.truce.model.Statement;
import org.truce.worlds.Worlds;

/// Goes through every chain from the status quo to a target, deal by deal and world by world, straight from
/// the definition. Shares nothing with the search but the worlds.
final class EveryChain {
    /// @param stakes of its steps, largest first
    record Judged(List<Deal> stages, double chance, List<Double> stakes) {}

    private static final double ROUNDING = 1e-12;

    private final Case c;
    private final Worlds worlds;
    private final Deal target;
    private final int mostChanges;
    private final int mostStages;
    private final List<Judged> judged = new ArrayList<>();

    EveryChain(Case c, Worlds worlds, Deal target, int mostChanges, int mostStages) {
        this.c = c;
        this.worlds = worlds;
        this.target = target;
        this.mostChanges = mostChanges;
        this.mostStages = mostStages;
        extend(new ArrayList<>());
    }

    List<Judged> judged() {
        return judged;
    }

    /// The likeliest; of several, the one whose stakes, largest first, are smaller; then the one of fewer
    /// stages; then the first in the order of deals.
    @Nullable
    Judged best() {
        Comparator<Judged> order = Comparator.comparingDouble((Judged j) -> -j.chance)
                .thenComparing(EveryChain::byStakes)
                .thenComparingInt(j -> j.stages.size())
                .thenComparing(EveryChain::byDeals);
        return judged.stream().min(order).orElse(null);
    }

    private static int byStakes(Judged one, Judged other) {
        for (int k = 0; k < Math.max(one.stakes.size(), other.stakes.size()); k++) {
            double own = k < one.stakes.size() ? one.stakes.get(k) : 0;
            double others = k < other.stakes.size() ? other.stakes.get(k) : 0;
            if (Math.abs(own - others) > 1e-8) {
                return Double.compare(own, others);
            }
        }
        return 0;
    }

    private static int byDeals(Judged one, Judged other) {
        for (int k = 0; k < one.stages.size(); k++) {
            int byStage = one.stages.get(k).compareTo(other.stages.get(k));
            if (byStage != 0) {
                return byStage;
            }
        }
        return 0;
    }

    private void extend(List<Deal> stages) {
        Deal at = stages.isEmpty() ? Deal.statusQuo(target.issues()) : stages.getLast();
        if (at.equals(target)) {
            judged.add(judge(List.copyOf(stages)));
            return;
        }
        if (stages.size() < mostStages) {
            everyDeal(0, at, stages);
        }
    }

    /// Tries every deal of the case as the next stage.
    private void everyDeal(int issue, Deal next, List<Deal> stages) {
        if (issue < target.issues()) {
            for (int x = next.option(issue); x < c.issues().get(issue).options().size(); x++) {
                everyDeal(issue + 1, next.with(issue, x), stages);
            }
            return;
        }
        Deal at = stages.isEmpty() ? Deal.statusQuo(target.issues()) : stages.getLast();
        int changes = 0;
        for (int j = 0; j < target.issues(); j++) {
            boolean isOrdered = c.issues().get(j).ordered();
            boolean isOnTheWay = next.option(j) == at.option(j)
                    || next.option(j) == target.option(j)
                    || (isOrdered && next.option(j) < target.option(j));
            if (!isOnTheWay) {
                return;
            }
            changes += isOrdered ? next.option(j) - at.option(j) : next.option(j) == at.option(j) ? 0 : 1;
        }
        if (changes >= 1
                && changes <= mostChanges
                && c.impossible().stream().noneMatch(i -> i.combination().isContainedIn(next))) {
            stages.add(next);
            extend(stages);
            stages.removeLast();
        }
    }

    private Judged judge(List<Deal> stages) {
        double chance = 1;
        List<Integer> parties = List.copyOf(c.decidingParties());
        List<Double> stakes = new ArrayList<>();
        for (int p = 0; p < parties.size(); p++) {
            BitSet goesOn = new BitSet();
            for (int w = 0; w < worlds.size(); w++) {
                goesOn.set(w, goesOn(p, parties.get(p), w, stages));
            }
            chance *= (double) goesOn.cardinality() / worlds.size();
        }
        Deal before = Deal.statusQuo(target.issues());
        for (Deal stage : stages) {
            double largest = 0;
            for (int p = 0; p < parties.size(); p++) {
                largest = Math.max(largest, stake(p, parties.get(p), before, stage));
            }
            stakes.add(largest);
            before = stage;
        }
        stakes.sort(Comparator.reverseOrder());
        return new Judged(stages, chance, stakes);
    }

    private boolean goesOn(int p, int inCase, int world, List<Deal> stages) {
        double stopping = worlds.walkAway(p, world);
        for (Deal stage : stages) {
            double utility = 0;
            for (int j = 0; j < target.issues(); j++) {
                utility += utility(p, world, j, stage.option(j));
            }
            if (c.partiesNeeded(stage).contains(inCase)
                    && (utility < worlds.walkAway(p, world) - ROUNDING
                            || utility < stopping - ROUNDING
                            || crossesRedLine(inCase, world, stage))) {
                return false;
            }
            stopping = utility;
        }
        return true;
    }

    private double utility(int p, int world, int issue, int option) {
        int first = 0;
        for (int j = 0; j < issue; j++) {
            first += c.issues().get(j).options().size();
        }
        return worlds.utilities(p)[world * worlds.options() + first + option];
    }

    private boolean crossesRedLine(int inCase, int world, Deal deal) {
        for (int k = 0; k < c.statements().size(); k++) {
            Statement s = c.statements().get(k);
            if (s.party() == inCase && s.isRedLine() && worlds.isSincere(k, world) && isCrossed(s, deal)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCrossed(Statement redLine, Deal deal) {
        return switch (redLine) {
            case Statement.Rejects rejects -> rejects.terms().holdsIn(deal);
            case Statement.Requires requires -> {
                Condition target =
                        requires.target() == null ? c.agreements().getFirst().condition() : requires.target();
                yield target.holdsIn(deal) && !requires.condition().holdsIn(deal);
            }
            default -> throw new IllegalStateException("Not a red line: " + redLine);
        };
    }

    private double stake(int p, int inCase, Deal before, Deal after) {
        double sum = 0;
        for (int w = 0; w < worlds.size(); w++) {
            double range = 0;
            double given = 0;
            for (int j = 0; j < target.issues(); j++) {
                Set<Double> utilities = new TreeSet<>();
                for (int x = 0; x < c.issues().get(j).options().size(); x++) {
                    utilities.add(utility(p, w, j, x));
                }
                range += ((TreeSet<Double>) utilities).last() - ((TreeSet<Double>) utilities).first();
                if (c.issues().get(j).consent().contains(inCase)) {
                    given += Math.max(0, utility(p, w, j, before.option(j)) - utility(p, w, j, after.option(j)));
                }
            }
            sum += range > 0 ? given / range : 0;
        }
        return sum / worlds.size();
    }
}
