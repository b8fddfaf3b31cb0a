package org.truce.cli;

import java.util.ArrayList;
import java.util.List;
import org.truce.gap.GapResult;
import org.truce.model.Case;
import org.truce.report.Figures;
import org.truce.report.Findings;
import org.truce.report.GapFindings;
import org.truce.report.Labels;
import org.truce.worlds.Provenance;
import org.truce.worlds.Quantiles;

/// "How far apart are they?" for a terminal, in the order and the words of the report.
final class GapText {
    private static final int NARROWEST_PARTY = 9;

    private final Page page;
    private final Case c;
    private final GapResult gap;
    private final GapFindings said;
    private final Labels labels;

    GapText(Page page, Case c, GapResult gap) {
        this.page = page;
        this.c = c;
        this.gap = gap;
        this.said = Findings.of(c, gap);
        this.labels = new Labels(c);
    }

    void write(Provenance provenance) {
        page.lead(said.headline().text());
        MethodText.cautions(page, said.cautions());
        distance();
        concessions();
        redLines();
        questions();
        MethodText.write(page, c, said.meaning(), said.sensitivity(), gap.diagnostics(), provenance);
    }

    private void distance() {
        page.heading("How far apart");
        page.paragraph(said.distance().text());
        Table table =
                new Table(Table.Column.text("red lines crossed by the closest deal"), Table.Column.number("worlds"));
        for (int r = 0; r < gap.redLinesCrossed().size(); r++) {
            if (gap.redLinesCrossed().get(r).successes() > 0) {
                table.row(
                        r == 0 ? "none" : Integer.toString(r),
                        Figures.percent(gap.redLinesCrossed().get(r)));
            }
        }
        page.table(table);
        Quantiles margin = gap.margin().quantiles();
        Table margins = new Table(
                Table.Column.text("margin of the party worst off, percentile"),
                Table.Column.number("5th"),
                Table.Column.number("25th"),
                Table.Column.number("median"),
                Table.Column.number("75th"),
                Table.Column.number("95th"));
        margins.row(
                "share of its range",
                Figures.signedPercent(margin.q05()),
                Figures.signedPercent(margin.q25()),
                Figures.signedPercent(margin.q50()),
                Figures.signedPercent(margin.q75()),
                Figures.signedPercent(margin.q95()));
        page.table(margins);
        between();
        page.paragraph(said.informationGap().text());
    }

    private void between() {
        if (gap.between().isEmpty()) {
            return;
        }
        page.heading("Between fewer parties");
        Table table = new Table(
                Table.Column.text("parties"),
                Table.Column.number("an acceptable deal exists"),
                Table.Column.number("margin, median (5th to 95th)"));
        gap.between()
                .forEach(s -> table.row(
                        labels.parties(s.parties()), Figures.percent(s.agreementExists()), spread(s.margin())));
        page.table(table);
        page.note("The consent of the others is taken as given.");
    }

    /// "+2 % (−10 % to +9 %)".
    static String spread(Quantiles q) {
        return "%s (%s to %s)"
                .formatted(
                        Figures.signedPercent(q.q50()), Figures.signedPercent(q.q05()), Figures.signedPercent(q.q95()));
    }

    private void concessions() {
        page.heading("Who would have to give what");
        page.bullets(MethodText.texts(said.concessions()));
        List<Integer> parties = List.copyOf(gap.scope().parties());
        int issueColumn =
                c.issues().stream().mapToInt(i -> Text.width(i.id())).max().orElse(0);
        for (int[] block : Page.blocks(parties.size(), page.width(), issueColumn, NARROWEST_PARTY)) {
            List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text("issue")));
            parties.subList(block[0], block[1]).forEach(p -> columns.add(Table.Column.number(labels.party(p))));
            Table table = new Table(columns);
            for (int j = 0; j < c.issues().size(); j++) {
                List<String> cells = new ArrayList<>(List.of(labels.issue(j)));
                for (int row = block[0]; row < block[1]; row++) {
                    cells.add(concession(gap.concessions().get(row).get(j)));
                }
                table.row(cells);
            }
            page.table(table);
        }
        page.note(
                "Mean concession at the closest deal, as a share of the way from the party's best to its worst outcome"
                        + " on the issue. A question mark: no statement speaks of the party's position on it.");
    }

    private static String concession(GapResult.Concession concession) {
        return (concession.unspoken() ? "? " : "")
                + Figures.percent(concession.share().value());
    }

    private void redLines() {
        page.heading("Red lines in the way");
        if (gap.blockingRedLines().isEmpty()) {
            page.bullets(MethodText.texts(said.blocking()));
        } else {
            Table table = new Table(
                    Table.Column.text("id"),
                    Table.Column.text("red line"),
                    Table.Column.number("crossed by the closest deal"),
                    Table.Column.number("deal exists, were it soft"));
            gap.blockingRedLines()
                    .forEach(l -> table.row(
                            c.statements().get(l.statement()).id(),
                            position(l.statement()),
                            Figures.percent(l.crossed()),
                            Figures.percent(l.ifSoft())));
            page.table(table);
            page.note("As things stand an acceptable deal exists in %s of worlds."
                    .formatted(Figures.percent(gap.agreementExists())));
        }
        page.bullets(MethodText.texts(said.unblocking()));
    }

    private String position(int statement) {
        return labels.party(c.statements().get(statement).party()) + " "
                + labels.position(c.statements().get(statement));
    }

    private void questions() {
        page.heading("What to ask next");
        if (gap.keyStatements().isEmpty()) {
            page.paragraph("No statement changes whether an acceptable deal exists.");
            return;
        }
        List<GapResult.KeyStatement> clear = gap.keyStatements().stream()
                .filter(GapResult.KeyStatement::isClear)
                .toList();
        if (!clear.isEmpty()) {
            Table table = new Table(
                    Table.Column.text("id"),
                    Table.Column.text("does it hold?"),
                    Table.Column.number("assumed"),
                    Table.Column.number("deal exists, if so"),
                    Table.Column.number("if not"),
                    Table.Column.number("difference, points"),
                    Table.Column.number("uncertainty removed"));
            clear.forEach(k -> table.row(
                    c.statements().get(k.statement()).id(),
                    position(k.statement()),
                    Figures.percent(k.sincerity()),
                    Figures.percent(k.ifSincere().probability()),
                    Figures.percent(k.ifNot().probability()),
                    Figures.points(k.difference()),
                    Figures.percent(k.varianceReduction())));
            page.table(table);
        }
        page.bullets(MethodText.texts(said.noDifference()));
    }
}
