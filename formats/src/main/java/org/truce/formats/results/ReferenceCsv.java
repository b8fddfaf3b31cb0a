package org.truce.formats.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.truce.reference.AgreementData;
import org.truce.reference.AttributeSummary;
import org.truce.reference.ReferenceResult;
import org.truce.reference.ReferenceResult.Line;
import org.truce.survival.SurvivalCurve.Standing;
import org.truce.worlds.Estimate;

/// What became of comparable agreements, as a table: a row for each class and each of the years asked about;
/// then, in rows of their own, the test of both classes and the regression. The last columns credit the data
/// and warn.
public final class ReferenceCsv {
    private static final List<String> HEADER = List.of(
            "class",
            "measure",
            "detail",
            "years",
            "agreements",
            "atRisk",
            "ended",
            "value",
            "low",
            "high",
            "clusteredLow",
            "clusteredHigh",
            "standardError",
            "robustError",
            "p",
            "clusteredP",
            "source",
            "warning");

    private final String source;
    private final String warning;
    private final Csv table = new Csv(HEADER);

    private ReferenceCsv(AgreementData data, String warning) {
        this.warning = warning;
        source = source(data);
    }

    /// @param warning against reading it as what a clause does
    public static String of(AgreementData data, ReferenceResult result, String warning) {
        return new ReferenceCsv(data, warning).text(result);
    }

    /// The attributes of a data set: a row for each.
    public static String attributes(AgreementData data) {
        Csv table = new Csv(List.of("attribute", "aliases", "kind", "known", "present", "meaning", "source"));
        for (AttributeSummary summary : AttributeSummary.list(data)) {
            table.row(List.of(
                    summary.attribute().name(),
                    String.join(" ", summary.attribute().aliases()),
                    Ids.of(summary.attribute().kind()),
                    Integer.toString(summary.known()),
                    summary.range() instanceof AttributeSummary.Range.Flags(int present)
                            ? Integer.toString(present)
                            : "",
                    summary.attribute().meaning(),
                    source(data)));
        }
        return table.text();
    }

    private static String source(AgreementData data) {
        return data.credit().map(AgreementData.Credit::line).orElse(data.title());
    }

    private String text(ReferenceResult result) {
        standing(result.chosen(), result.years());
        result.contrast().ifPresent(contrast -> {
            standing(contrast.other(), result.years());
            if (contrast.comparison() instanceof ReferenceResult.Comparison.Tested tested) {
                Row row = new Row(
                                result.chosen().members().words(),
                                "logRank",
                                "against " + contrast.other().members().words())
                        .with("value", tested.test().statistic())
                        .with("p", tested.test().probability());
                tested.test().clustered().ifPresent(p -> row.with("clusteredP", p));
                row(row);
            }
        });
        result.cox().ifPresent(cox -> {
            if (cox.fit() instanceof org.truce.survival.CoxFit.Fitted fit) {
                fit.coefficients()
                        .forEach(one -> row(new Row(result.chosen().members().words(), "hazardRatio", one.covariate())
                                .with("agreements", fit.subjects())
                                .with("ended", fit.ended())
                                .with(one.hazardRatio())
                                .with("standardError", one.standardError())
                                .with("robustError", one.robustError())));
            }
        });
        return table.text();
    }

    private void standing(Line line, List<Double> years) {
        for (double year : years) {
            Optional<Standing> standing = line.curve().flatMap(curve -> curve.findAt(year));
            Row row = new Row(line.members().words(), "standing", "")
                    .with("years", year)
                    .with("agreements", line.members().dated().size())
                    .with("atRisk", standing.map(Standing::atRisk).orElse(0));
            standing.ifPresent(s -> {
                row.with("ended", s.endedSoFar()).with(s.share());
                s.clustered().ifPresent(c -> row.with("clusteredLow", c.low()).with("clusteredHigh", c.high()));
            });
            row(row);
        }
    }

    private void row(Row row) {
        List<String> cells = new ArrayList<>(row.cells);
        cells.set(HEADER.indexOf("source"), source);
        cells.set(HEADER.indexOf("warning"), warning);
        table.row(cells);
    }

    /// Cells by column; those that are not set stay empty.
    private static final class Row {
        private final List<String> cells;

        Row(String of, String measure, String detail) {
            cells = new ArrayList<>(Collections.nCopies(HEADER.size(), ""));
            cells.set(0, of);
            cells.set(1, measure);
            cells.set(2, detail);
        }

        Row with(String column, int value) {
            cells.set(HEADER.indexOf(column), Integer.toString(value));
            return this;
        }

        Row with(String column, double value) {
            cells.set(HEADER.indexOf(column), Csv.number(value));
            return this;
        }

        Row with(Estimate estimate) {
            return with("value", estimate.value()).with("low", estimate.low()).with("high", estimate.high());
        }
    }
}
