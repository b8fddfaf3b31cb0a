package org.truce.roadmap;

import org.jspecify.annotations.Nullable;
import org.truce.model.Deal;

/// Where the road is to lead, and what binds it.
///
/// @param target differs from the status quo, contains no impossible combination, and needs somebody in scope
/// @param first what is to be agreed first, as a deal of its own; on every issue it leaves the status quo, it
///     has the target's option or one on the way there, or the target does not move the issue and takes it
///     over from here. Null if nothing is to come first.
/// @param mostChanges of one step, at least 1; null for the smallest that keep half of the chance
/// @param mostStages of the chain, at least 1 (2 if something is to come first); null for any number
/// @param addsMeasures whether a confidence-building measure is to be put first, and more of them if they
///     do not lessen the chance
public record RoadmapQuestion(
        Deal target,
        @Nullable Deal first,
        @Nullable Integer mostChanges,
        @Nullable Integer mostStages,
        boolean addsMeasures) {
    public RoadmapQuestion {
        if (target.isStatusQuo() || (first != null && first.isStatusQuo())) {
            throw new IllegalStateException(
                    "Nothing changes from the status quo to %s, first %s.".formatted(target, String.valueOf(first)));
        }
        int given = first == null ? 0 : 1;
        if ((mostChanges != null && mostChanges < 1) || (mostStages != null && mostStages <= given)) {
            throw new IllegalStateException("At most %s changes a step and %s stages, of which %d given."
                    .formatted(String.valueOf(mostChanges), String.valueOf(mostStages), given));
        }
    }

    /// The road to a deal, bound by nothing else.
    public static RoadmapQuestion to(Deal target) {
        return new RoadmapQuestion(target, null, null, null, false);
    }

    /// The deal that the road ends in: the target, and what comes first where the target leaves the status
    /// quo.
    public Deal end() {
        Deal end = target;
        for (int j = 0; first != null && j < target.issues(); j++) {
            end = target.option(j) == 0 ? end.with(j, first.option(j)) : end;
        }
        return end;
    }

    RoadmapQuestion withFirst(Deal changed) {
        return new RoadmapQuestion(target, changed, mostChanges, mostStages, addsMeasures);
    }

    RoadmapQuestion withMostChanges(int changed) {
        return new RoadmapQuestion(target, first, changed, mostStages, addsMeasures);
    }
}
