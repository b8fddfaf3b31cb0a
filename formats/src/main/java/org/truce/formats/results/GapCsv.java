package org.truce.formats.results;

import java.util.List;
import org.truce.gap.GapResult;
import org.truce.model.Case;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;
import org.truce.worlds.Quantiles;

/// "How far apart are they?" as one long table: a row for every figure, with what it is a figure of.
///
/// The measures are named as in the JSON. `low` and `high` are empty where a figure has no interval.
public final class GapCsv {
    private static final List<String> HEADER =
            List.of("agreement", "measure", "parties", "issue", "statements", "detail", "value", "low", "high");

    private final Ids ids;
    private final Csv csv = new Csv(HEADER);

    private GapCsv(Case c) {
        this.ids = new Ids(c);
    }

    /// @param results one for every agreement asked for
    public static String of(Case c, List<GapResult> results) {
        GapCsv table = new GapCsv(c);
        results.forEach(table::add);
        return table.csv.text();
    }

    private void add(GapResult gap) {
        Rows rows = new Rows(
                gap.scope().agreement() == null ? "" : gap.scope().agreement().id());
        String all = parties(gap.scope().parties());
        rows.add("agreementExists", all, "", "", "", gap.agreementExists());
        for (int r = 0; r < gap.redLinesCrossed().size(); r++) {
            rows.add(
                    "redLinesCrossed",
                    all,
                    "",
                    "",
                    Integer.toString(r),
                    gap.redLinesCrossed().get(r));
        }
        rows.add("margin", all, gap.margin().quantiles());
        rows.add("informationGap", all, "", "", "", gap.informationGap().value());
        for (GapResult.BlockingRedLine line : gap.blockingRedLines()) {
            String statement = ids.statement(line.statement());
            rows.add("blockingRedLines", all, "", statement, "crossed", line.crossed());
            rows.add("blockingRedLines", all, "", statement, "ifSoft", line.ifSoft());
        }
        for (GapResult.UnblockingSet set : gap.unblocking().sets()) {
            String statements = String.join(" ", ids.statements(set.statements()));
            rows.add("unblockingSets", all, "", statements, "agreementExists", set.agreementExists());
        }
        List<Integer> parties = List.copyOf(gap.scope().parties());
        for (int row = 0; row < parties.size(); row++) {
            for (int j = 0; j < ids.issues(); j++) {
                GapResult.Concession concession = gap.concessions().get(row).get(j);
                rows.add(
                        "concessions",
                        ids.party(parties.get(row)),
                        ids.issue(j),
                        "",
                        concession.unspoken() ? "unspoken" : "",
                        concession.share());
            }
        }
        for (GapResult.KeyStatement key : gap.keyStatements()) {
            String statement = ids.statement(key.statement());
            rows.add("keyStatements", all, "", statement, "ifSincere", key.ifSincere());
            rows.add("keyStatements", all, "", statement, "ifNot", key.ifNot());
            rows.add("keyStatements", all, "", statement, "difference", key.difference());
            rows.add("keyStatements", all, "", statement, "varianceReduction", key.varianceReduction());
        }
        for (GapResult.SubsetGap subset : gap.between()) {
            String between = parties(subset.parties());
            rows.add("between", between, "", "", "agreementExists", subset.agreementExists());
            rows.add("between", between, subset.margin());
        }
        gap.sensitivity().forEach(v -> rows.add("sensitivity", all, "", "", Ids.of(v.assumption()), v.probability()));
    }

    private String parties(java.util.Collection<Integer> parties) {
        return String.join(" ", ids.parties(parties));
    }

    private final class Rows {
        private final String agreement;

        Rows(String agreement) {
            this.agreement = agreement;
        }

        void add(String measure, String parties, String issue, String statements, String detail, Proportion share) {
            add(measure, parties, issue, statements, detail, Estimate.of(share));
        }

        void add(String measure, String parties, String issue, String statements, String detail, Estimate estimate) {
            csv.row(List.of(
                    agreement,
                    measure,
                    parties,
                    issue,
                    statements,
                    detail,
                    Csv.number(estimate.value()),
                    Csv.number(estimate.low()),
                    Csv.number(estimate.high())));
        }

        void add(String measure, String parties, String issue, String statements, String detail, double value) {
            csv.row(List.of(agreement, measure, parties, issue, statements, detail, Csv.number(value), "", ""));
        }

        void add(String measure, String parties, Quantiles q) {
            add(measure, parties, "", "", "q05", q.q05());
            add(measure, parties, "", "", "q25", q.q25());
            add(measure, parties, "", "", "q50", q.q50());
            add(measure, parties, "", "", "q75", q.q75());
            add(measure, parties, "", "", "q95", q.q95());
        }
    }
}
