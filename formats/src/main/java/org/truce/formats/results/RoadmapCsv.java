package org.truce.formats.results;

import java.util.ArrayList;
import java.util.List;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.roadmap.RoadmapResult;
import org.truce.roadmap.RoadmapResult.OfParty;
import org.truce.roadmap.RoadmapResult.Stage;
import org.truce.roadmap.Spread;

/// "By which stages could they get there?" as one table: for every stage of the road told in full, a row for
/// each party of the question. After the figures comes a column for each issue (`issue:scope`, the id of the
/// option).
public final class RoadmapCsv {
    private final Ids ids;
    private final Csv csv;

    private RoadmapCsv(Case c) {
        this.ids = new Ids(c);
        List<String> header = new ArrayList<>(List.of(
                "agreement",
                "stage",
                "reached",
                "reached-low",
                "reached-high",
                "if-reached",
                "if-reached-low",
                "if-reached-high",
                "party",
                "needed",
                "gain-median",
                "gain-q10",
                "gain-q90",
                "total-median",
                "total-q10",
                "total-q90",
                "let-down-median",
                "let-down-q10",
                "let-down-q90",
                "stake",
                "prefers-to-stopping",
                "prefers-to-falling-back",
                "goes-on-if-reached"));
        for (int j = 0; j < ids.issues(); j++) {
            header.add("issue:" + ids.issue(j));
        }
        this.csv = new Csv(header);
    }

    /// @param results one for every agreement asked for; never empty
    public static String of(Case c, List<RoadmapResult> results) {
        RoadmapCsv table = new RoadmapCsv(c);
        results.forEach(table::add);
        return table.csv.text();
    }

    private void add(RoadmapResult result) {
        String agreement = result.scope().agreement() == null
                ? ""
                : result.scope().agreement().id();
        for (int k = 0; k < result.stages().size(); k++) {
            for (OfParty own : result.stages().get(k).byParty()) {
                row(agreement, k + 1, result.stages().get(k), own);
            }
        }
    }

    private void row(String agreement, int number, Stage stage, OfParty own) {
        List<String> row = new ArrayList<>(List.of(agreement, Integer.toString(number)));
        row.add(Csv.number(stage.reached().value()));
        row.add(Csv.number(stage.reached().low()));
        row.add(Csv.number(stage.reached().high()));
        row.addAll(
                stage.ifReached() == null
                        ? List.of("", "", "")
                        : List.of(
                                Csv.number(stage.ifReached().value()),
                                Csv.number(stage.ifReached().low()),
                                Csv.number(stage.ifReached().high())));
        row.add(ids.party(own.party()));
        row.add(Boolean.toString(own.needed()));
        for (Spread spread : List.of(own.gain(), own.total(), own.letDown())) {
            row.add(Csv.number(spread.q50()));
            row.add(Csv.number(spread.q10()));
            row.add(Csv.number(spread.q90()));
        }
        row.add(Csv.number(own.stake().value()));
        row.add(Csv.number(own.goesOn().probability()));
        row.add(Csv.number(own.accepts().probability()));
        row.add(own.ifReached() == null ? "" : Csv.number(own.ifReached().probability()));
        Deal deal = stage.deal();
        for (int j = 0; j < ids.issues(); j++) {
            row.add(ids.option(deal, j));
        }
        csv.row(row);
    }
}
