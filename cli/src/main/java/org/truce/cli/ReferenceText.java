package org.truce.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.truce.formats.results.ReferenceProvenance;
import org.truce.reference.AgreementData;
import org.truce.reference.AttributeSummary;
import org.truce.reference.AttributeSummary.Range;
import org.truce.reference.ReferenceResult;
import org.truce.reference.ReferenceResult.CoxDescription;
import org.truce.reference.ReferenceResult.Line;
import org.truce.report.Figures;
import org.truce.report.ReferenceFindings;
import org.truce.survival.CoxFit;
import org.truce.survival.SurvivalCurve.Standing;

/// What became of comparable agreements, for a terminal.
final class ReferenceText {
    private static final int MOST_VALUES = 6;
    private static final int BAR = 20;

    private final Page page;
    private final AgreementData data;
    private final ReferenceResult result;
    private final ReferenceFindings said;

    ReferenceText(Page page, AgreementData data, ReferenceResult result) {
        this.page = page;
        this.data = data;
        this.result = result;
        this.said = new ReferenceFindings(data, result);
    }

    void write(ReferenceProvenance provenance) {
        page.lead(said.headline());
        page.paragraph(ReferenceFindings.WARNING);
        line("Comparable: " + ReferenceFindings.words(result.chosen().members()), result.chosen());
        result.contrast().ifPresent(contrast -> {
            line("Against: " + ReferenceFindings.words(contrast.other().members()), contrast.other());
            page.heading("Is there a difference?");
            said.comparison().ifPresent(page::paragraph);
        });
        result.cox().ifPresent(this::cox);
        page.heading("Method and provenance");
        List<String> method = new ArrayList<>(said.method());
        data.credit().ifPresent(credit -> {
            method.add(credit.line());
            method.addAll(credit.citations());
        });
        method.add("Truce %s, %s, SHA-256 %s.".formatted(provenance.version(), provenance.file(), provenance.sha256()));
        page.bullets(method);
    }

    private void line(String heading, Line line) {
        page.heading(heading);
        page.paragraph(said.members(line));
        ReferenceFindings.caution(line).ifPresent(page::paragraph);
        if (line.curve().isEmpty()) {
            return;
        }
        boolean clustered = data.grouped()
                && result.years().stream()
                        .map(years -> ReferenceFindings.findStanding(line, years))
                        .anyMatch(s -> s.flatMap(Standing::clustered).isPresent());
        List<Table.Column> columns = new ArrayList<>(List.of(
                Table.Column.number("years"),
                Table.Column.text("still standing"),
                Table.Column.number(""),
                Table.Column.number("at risk"),
                Table.Column.number("ended")));
        if (clustered) {
            columns.add(2 + 1, Table.Column.number("by conflicts"));
        }
        Table table = new Table(columns);
        for (double years : result.years()) {
            Optional<Standing> standing = ReferenceFindings.findStanding(line, years);
            List<String> row = new ArrayList<>(List.of(
                    Figures.plain(years),
                    standing.map(s -> bar(s.share().value())).orElse("not seen so long"),
                    standing.map(s -> Figures.percent(s.share())).orElse(""),
                    standing.map(s -> Figures.count(s.atRisk())).orElse("0"),
                    standing.map(s -> Figures.count(s.endedSoFar())).orElse("")));
            if (clustered) {
                row.add(
                        3,
                        standing.flatMap(Standing::clustered)
                                .map(Figures::interval)
                                .orElse(""));
            }
            table.row(row);
        }
        page.table(table);
        page.note("Share with its 95 % interval"
                + (clustered ? "; by conflicts, if only conflicts are independent of each other" : "")
                + ". At risk: standing and seen so long. Ended: by then.");
    }

    private static String bar(double share) {
        int full = (int) Math.round(share * BAR);
        return "█".repeat(full) + "░".repeat(BAR - full);
    }

    private void cox(CoxDescription description) {
        page.heading("What goes with what: Cox regression");
        List<String> words = said.cox(description);
        page.paragraph(words.getFirst());
        if (description.fit() instanceof CoxFit.Fitted fit) {
            Table table = new Table(
                    Table.Column.text("attribute"),
                    Table.Column.number("hazard ratio"),
                    Table.Column.number("coefficient"),
                    Table.Column.number("error"),
                    Table.Column.number("robust error"));
            fit.coefficients()
                    .forEach(one -> table.row(
                            ReferenceFindings.plain(one.covariate()),
                            ReferenceFindings.ratio(one),
                            Figures.utility(one.value()),
                            Figures.utility(one.standardError()),
                            Figures.utility(one.robustError())));
            page.table(table);
            page.note(ReferenceFindings.RATIOS);
        }
        page.bullets(words.subList(1, words.size()));
    }

    /// What each attribute means, and how many agreements have it.
    static void attributes(Page page, AgreementData data) {
        page.lead("%s has %s and %s for criteria."
                .formatted(
                        data.title(),
                        Text.count(data.agreements().size(), "agreement", "agreements"),
                        Text.count(data.attributes().size(), "attribute", "attributes")));
        Table table = new Table(
                Table.Column.text("attribute"),
                Table.Column.number("share"),
                Table.Column.number("n"),
                Table.Column.text("meaning; also called"));
        for (AttributeSummary summary : AttributeSummary.list(data)) {
            table.row(
                    ReferenceFindings.plain(summary.attribute().name()),
                    summary.range() instanceof Range.Flags(int present)
                            ? Figures.percent((double) present / summary.known())
                            : "",
                    Figures.count(summary.range() instanceof Range.Flags(int present) ? present : summary.known()),
                    meaning(summary));
        }
        page.table(table);
        page.note("n: agreements that have the clause, or for which the value is known. Share: of those for which it"
                + " is known.");
        data.credit().ifPresent(credit -> page.paragraph(credit.line()));
    }

    private static String meaning(AttributeSummary summary) {
        String values = switch (summary.range()) {
            case Range.Flags _, Range.Nothing _ -> "";
            case Range.Numbers(double least, double greatest) ->
                ": " + Figures.plain(least) + " to " + Figures.plain(greatest);
            case Range.Texts(List<String> texts) ->
                texts.size() > MOST_VALUES
                        ? ": %s different ones".formatted(Figures.count(texts.size()))
                        : ": " + texts.stream().map(ReferenceFindings::plain).collect(Collectors.joining(", "));
        };
        String aliases = summary.attribute().aliases().stream()
                .filter(alias -> !alias.equals(summary.attribute().name()))
                .collect(Collectors.joining(", "));
        return ReferenceFindings.plain(summary.attribute().meaning())
                + values
                + (aliases.isEmpty() ? "" : "; " + aliases);
    }
}
