package org.truce.roadmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truce.bargain.Negotiation;
import org.truce.deal.Acceptances;
import org.truce.model.Deal;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;

/// Confidence-building measures: steps on issues that the road leaves as they are, which everyone needed for
/// them may accept on their own, so that they can come first.
final class Measures {
    private static final int MOST_LISTED = 5;

    private final Negotiation rules;
    private final Acceptances table;

    Measures(Negotiation rules, Acceptances table) {
        this.rules = rules;
        this.table = table;
    }

    /// @param alone chance that everyone needed accepts it on its own
    record Candidate(int issue, int option, double alone) {}

    /// For each issue that the end leaves at the status quo, its option that is likeliest to be accepted on
    /// its own; the likeliest first.
    ///
    /// @param stages of the road, all of which must remain possible with the measure
    List<Candidate> list(List<Deal> stages) {
        List<Candidate> candidates = new ArrayList<>();
        for (int j = 0; j < rules.issues(); j++) {
            if (stages.getLast().option(j) == 0) {
                findLikeliest(j, stages).ifPresent(candidates::add);
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::alone).reversed());
        return candidates.subList(0, Math.min(MOST_LISTED, candidates.size()));
    }

    private Optional<Candidate> findLikeliest(int issue, List<Deal> stages) {
        Candidate likeliest = null;
        for (int x = 1; x < rules.firstOption(issue + 1) - rules.firstOption(issue); x++) {
            int option = x;
            Deal alone = Deal.statusQuo(rules.issues()).with(issue, x);
            if (rules.needed(alone) != 0
                    && rules.isPossible(alone)
                    && stages.stream().allMatch(stage -> rules.isPossible(stage.with(issue, option)))) {
                double chance = table.joint(alone);
                if (chance > 0 && (likeliest == null || chance > likeliest.alone)) {
                    likeliest = new Candidate(issue, x, chance);
                }
            }
        }
        return Optional.ofNullable(likeliest);
    }

    Estimate alone(Candidate measure) {
        Deal alone = Deal.statusQuo(rules.issues()).with(measure.issue, measure.option);
        List<Proportion> factors = new ArrayList<>();
        for (int p = 0; p < rules.parties(); p++) {
            if ((rules.needed(alone) >>> p & 1) != 0) {
                factors.add(table.by(p, alone));
            }
        }
        return Acceptances.product(factors);
    }

    /// The road if it begins with the measure and keeps it.
    ///
    /// @param first what comes first already, with which the measure is taken together; null if nothing does
    static List<Deal> withMeasure(Candidate measure, @Nullable Deal first, List<Deal> stages) {
        List<Deal> longer = new ArrayList<>();
        if (first == null) {
            longer.add(Deal.statusQuo(stages.getFirst().issues()).with(measure.issue, measure.option));
        }
        stages.forEach(stage -> longer.add(stage.with(measure.issue, measure.option)));
        return longer;
    }
}
