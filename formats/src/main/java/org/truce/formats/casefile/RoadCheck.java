package org.truce.formats.casefile;

import java.util.ArrayList;
import java.util.List;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.model.Issue;
import org.truce.roadmap.RoadmapQuestion;

/// Whether a deal can be the first stage of a road.
public final class RoadCheck {
    private RoadCheck() {}

    /// Every issue on which what comes first is not on the way to the target; if there is none, what is
    /// impossible about the two together.
    ///
    /// @param first what comes first; moves an issue at least
    /// @param target contains no impossible combination, and moves an issue at least
    /// @param where names what comes first in problems, such as the option it was given to
    /// @return empty if the road can begin like this
    public static List<Problem> listProblems(Case c, Deal first, Deal target, String where) {
        Place place = new Place(where, 1, 1);
        List<Problem> problems = new ArrayList<>();
        for (int j = 0; j < first.issues(); j++) {
            Issue issue = c.issues().get(j);
            if (!isOnTheWay(issue, first.option(j), target.option(j))) {
                problems.add(offTheWay(issue, first.option(j), target.option(j), place));
            }
        }
        if (problems.isEmpty()) {
            Deal end = new RoadmapQuestion(target, first, null, null, false).end();
            DealReader.findImpossible(c, end)
                    .ifPresent(excluded -> problems.add(Problem.error(
                            place,
                            "together with the target the case holds this to be impossible: " + excluded.reason())));
        }
        return problems;
    }

    private static boolean isOnTheWay(Issue issue, int first, int target) {
        return first == 0 || target == 0 || first == target || (issue.ordered() && first < target);
    }

    private static Problem offTheWay(Issue issue, int first, int target, Place place) {
        String found = issue.options().get(first).id();
        String wanted = issue.options().get(target).id();
        return Problem.error(
                        place,
                        "%s=%s is not on the way to the target, which has %s"
                                .formatted(issue.id(), found, Wording.quoted(wanted)))
                .found("%s=%s".formatted(issue.id(), found))
                .expected("the target's option, one before it on a scale, or an issue that the target leaves as it is");
    }
}
