package org.truce.cli;

import java.util.List;
import org.truce.model.Case;
import org.truce.report.Figures;
import org.truce.report.Finding;
import org.truce.report.Findings;
import org.truce.report.Labels;
import org.truce.worlds.Diagnostics;
import org.truce.worlds.Provenance;

/// What stands at the end of every answer: what it means, what it assumes, how it moves with that, where it
/// comes from.
final class MethodText {
    private MethodText() {}

    static List<String> texts(List<Finding> findings) {
        return findings.stream().map(Finding::text).toList();
    }

    static void cautions(Page page, List<Finding> cautions) {
        if (!cautions.isEmpty()) {
            page.heading("Read with caution");
            page.bullets(texts(cautions));
        }
    }

    static void write(
            Page page,
            Case c,
            Finding meaning,
            List<Finding> sensitivity,
            Diagnostics diagnostics,
            Provenance provenance) {
        page.heading("Assumptions and how the answer moves with them");
        page.paragraph(meaning.text());
        page.bullets(texts(Findings.assumptions(c)));
        page.bullets(texts(sensitivity));
        page.heading("Provenance");
        page.paragraph(
                "The same version, case file, worlds and seed give this answer again, byte for byte: Truce %s, case file %s (SHA-256), %s, seed %s. Method: %s."
                        .formatted(
                                provenance.version(),
                                provenance.caseHash(),
                                Text.count(provenance.sampling().worlds(), "world", "worlds"),
                                provenance.sampling().seed(),
                                provenance.method()));
        Table table = new Table(
                Table.Column.text("party"),
                Table.Column.number("contradictory sets drawn again"),
                Table.Column.number("exact independent draws"),
                Table.Column.number("split-R̂"),
                Table.Column.number("effective sample size"));
        Labels labels = new Labels(c);
        diagnostics
                .parties()
                .forEach(p -> table.row(
                        labels.party(p.party()),
                        Figures.count(p.redrawn()),
                        Figures.percent(p.exactShare()),
                        Figures.plain(p.rHat()),
                        Figures.count(Math.round(p.effectiveSampleSize()))));
        page.table(table);
    }
}
