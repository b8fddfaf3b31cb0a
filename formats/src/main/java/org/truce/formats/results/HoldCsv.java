package org.truce.formats.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.truce.hold.HoldResult;
import org.truce.hold.HoldResult.HeldDeal;
import org.truce.hold.HoldResult.HeldDuty;
import org.truce.hold.HoldResult.Threshold;
import org.truce.model.Case;

/// "Would it hold?" as one table: a row for every duty of every deal; one without a duty for a deal that
/// creates none. At the end stands the deal (`issue:scope`, the id of the option).
public final class HoldCsv {
    private final Case c;
    private final Ids ids;
    private final Csv csv;

    private HoldCsv(Case c) {
        this.c = c;
        this.ids = new Ids(c);
        List<String> header = new ArrayList<>(List.of(
                "agreement",
                "deal",
                "signed",
                "basis",
                "self-enforcing",
                "low",
                "high",
                "party",
                "obligation",
                "kept",
                "kept-low",
                "kept-high",
                "slack-median",
                "critical-patience-median",
                "no-patience-enough",
                "least-detection-median",
                "no-detection-enough",
                "most-false-alarms-median",
                "no-false-alarms-low-enough"));
        for (int j = 0; j < ids.issues(); j++) {
            header.add("issue:" + ids.issue(j));
        }
        this.csv = new Csv(header);
    }

    /// @param results one for every agreement asked for; never empty
    public static String of(Case c, List<HoldResult> results) {
        HoldCsv table = new HoldCsv(c);
        for (HoldResult result : results) {
            String agreement = result.scope().agreement() == null
                    ? ""
                    : result.scope().agreement().id();
            for (int i = 0; i < result.deals().size(); i++) {
                table.add(agreement, i + 1, result.deals().get(i));
            }
        }
        return table.csv.text();
    }

    private void add(String agreement, int number, HeldDeal deal) {
        List<String> place = new ArrayList<>(List.of(
                agreement,
                Integer.toString(number),
                Csv.number(deal.signed().probability()),
                deal.basis() == HoldResult.Basis.SIGNED ? "signed" : "all"));
        if (deal.duties().isEmpty()) {
            place.addAll(List.of("", "", ""));
            row(place, Collections.nCopies(12, ""), deal);
            return;
        }
        place.addAll(List.of(
                Csv.number(deal.selfEnforcing().probability()),
                Csv.number(deal.selfEnforcing().low()),
                Csv.number(deal.selfEnforcing().high())));
        for (HeldDuty duty : deal.duties()) {
            row(
                    place,
                    List.of(
                            ids.party(duty.party()),
                            c.mechanisms().obligations().get(duty.obligation()).id(),
                            Csv.number(duty.kept().probability()),
                            Csv.number(duty.kept().low()),
                            Csv.number(duty.kept().high()),
                            Csv.number(duty.slack().q50()),
                            median(duty.patience()),
                            Csv.number(duty.patience().never().probability()),
                            median(duty.detection()),
                            Csv.number(duty.detection().never().probability()),
                            median(duty.falseAlarms()),
                            Csv.number(duty.falseAlarms().never().probability())),
                    deal);
        }
    }

    private static String median(Threshold threshold) {
        return threshold.values().map(q -> Csv.number(q.q50())).orElse("");
    }

    private void row(List<String> place, List<String> figures, HeldDeal deal) {
        List<String> row = new ArrayList<>(place);
        row.addAll(figures);
        for (int j = 0; j < ids.issues(); j++) {
            row.add(ids.option(deal.deal(), j));
        }
        csv.row(row);
    }
}
