package org.truce.formats.results;

import java.util.ArrayList;
import java.util.List;
import org.truce.conflict.Concept;
import org.truce.conflict.Conflict;
import org.truce.conflict.ConflictResult;
import org.truce.conflict.Reading;

/// The stability of a conflict as a table: a row for each state and decision maker, and one with an empty
/// decision maker for all together. For each concept it says `stable`, `unstable`, or, where that depends on
/// unknown preferences, `unknown`.
public final class ConflictCsv {
    private ConflictCsv() {}

    public static String of(Conflict conflict, ConflictResult result) {
        List<String> header = new ArrayList<>(List.of("state", "options", "decisionMaker"));
        result.concepts().forEach(concept -> header.add(Ids.of(concept)));
        Csv table = new Csv(header);
        for (int s = 0; s < conflict.states().size(); s++) {
            for (int i = 0; i <= conflict.decisionMakers().size(); i++) {
                boolean all = i == conflict.decisionMakers().size();
                List<String> row = new ArrayList<>(List.of(
                        conflict.states().get(s).name(),
                        conflict.states().get(s).pattern(),
                        all ? "" : conflict.decisionMakers().get(i)));
                for (Concept concept : result.concepts()) {
                    row.add(
                            holds(result, concept, i, s, all, Reading.CERTAIN)
                                    ? "stable"
                                    : holds(result, concept, i, s, all, Reading.POSSIBLE) ? "unknown" : "unstable");
                }
                table.row(row);
            }
        }
        return table.text();
    }

    private static boolean holds(
            ConflictResult result, Concept concept, int decisionMaker, int state, boolean all, Reading reading) {
        return all
                ? result.stability().isEquilibrium(concept, state, reading)
                : result.stability().isStable(concept, decisionMaker, state, reading);
    }
}
