package org.truce.cli;

import org.truce.model.Case;
import org.truce.report.Findings;
import org.truce.report.RoadmapFindings;
import org.truce.roadmap.RoadmapResult;
import org.truce.worlds.Provenance;

/// "By which stages could they get there?" for a terminal.
final class RoadmapText {
    private final Page page;
    private final Case c;
    private final RoadmapResult roadmap;
    private final RoadmapFindings said;

    RoadmapText(Page page, Case c, RoadmapResult roadmap) {
        this.page = page;
        this.c = c;
        this.roadmap = roadmap;
        this.said = Findings.of(c, roadmap);
    }

    void write(Provenance provenance) {
        page.lead(said.headline().text());
        MethodText.cautions(page, said.cautions());
        page.paragraph(said.destination().text());
        tradeOffs();
        for (int k = 0; k < said.stages().size(); k++) {
            stage(k);
        }
        page.note(RoadmapFindings.OF_PARTIES);
        page.heading("What could come first and build confidence");
        page.bullets(MethodText.texts(said.measures()));
        page.paragraph(said.measuresMean().text());
        MethodText.write(page, c, said.meaning(), said.sensitivity(), roadmap.diagnostics(), provenance);
    }

    private void tradeOffs() {
        page.heading("How many steps: chance against what is put at risk");
        page.paragraph(said.choice().text());
        Table table = new Table(
                Table.Column.text("changes a step"),
                Table.Column.number("stages"),
                Table.Column.number("everyone goes on at every stage"),
                Table.Column.number("largest stake of a step"),
                Table.Column.text("whose, and where"));
        for (RoadmapFindings.Row row : said.tradeOffs()) {
            table.row(
                    row.steps() + (row.told() ? " ←" : ""),
                    Integer.toString(row.stages()),
                    row.chance() + (row.bound().isEmpty() ? "" : "\n" + row.bound()),
                    row.stake(),
                    row.whose());
        }
        page.table(table);
        page.note("← The road told below. " + RoadmapFindings.OF_ROWS);
        page.paragraph(said.search().text());
    }

    private void stage(int k) {
        RoadmapFindings.OfStage of = said.stages().get(k);
        page.heading("Stage %d of %d".formatted(k + 1, said.stages().size()));
        page.paragraph(of.changes() + ".");
        page.paragraph(of.goesOn().text() + " " + of.stops().text());
        Table stakes = new Table(
                Table.Column.text("party"),
                Table.Column.number("gain of this step"),
                Table.Column.number("then stands at"),
                Table.Column.number("if let down"));
        Table chances = new Table(
                Table.Column.text("party"),
                Table.Column.number("prefers to stopping"),
                Table.Column.number("to falling back"),
                Table.Column.number("goes on, if it has so far"));
        for (RoadmapFindings.OfParty own : of.byParty()) {
            stakes.row(own.party(), own.gain(), own.standing(), own.letDown());
            chances.row(own.party(), own.going(), own.accepting(), own.ifReached());
        }
        page.table(stakes);
        page.table(chances);
    }
}
