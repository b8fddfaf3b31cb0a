package org.truce.cli;

import org.truce.model.Case;
import org.truce.report.Figures;
import org.truce.report.Findings;
import org.truce.report.Labels;
import org.truce.report.RoadmapFindings;
import org.truce.roadmap.RoadmapResult;
import org.truce.roadmap.RoadmapResult.OfParty;
import org.truce.roadmap.RoadmapResult.Stage;
import org.truce.roadmap.RoadmapResult.TradeOff;
import org.truce.roadmap.Spread;
import org.truce.worlds.Estimate;
import org.truce.worlds.Provenance;

/// "By which stages could they get there?" for a terminal.
final class RoadmapText {
    private final Page page;
    private final Case c;
    private final RoadmapResult roadmap;
    private final RoadmapFindings said;
    private final Labels labels;

    RoadmapText(Page page, Case c, RoadmapResult roadmap) {
        this.page = page;
        this.c = c;
        this.roadmap = roadmap;
        this.said = Findings.of(c, roadmap);
        this.labels = new Labels(c);
    }

    void write(Provenance provenance) {
        page.lead(said.headline().text());
        MethodText.cautions(page, said.cautions());
        page.paragraph(said.destination().text());
        tradeOffs();
        for (int k = 0; k < roadmap.stages().size(); k++) {
            stage(k);
        }
        page.note("In brackets: a party whose consent the stage does not need. Gains and standings are shares of the"
                + " party's range, in per cent: the middle world, and between which values eight worlds of ten lie;"
                + " “stands at” is against no agreement, and is what remains if the road ends here; “let down” is"
                + " the same if the party does its part of this step and nobody else does. Below, shares of worlds:"
                + " prefers the stage to stopping before it; prefers it to no agreement and crosses no red line"
                + " (“to falling back”); both, if it has gone on so far.");
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
        for (TradeOff row : roadmap.tradeOffs()) {
            boolean isAtOnce = row.equals(roadmap.atOnce());
            table.row(
                    (isAtOnce ? "all at once" : "at most " + row.mostChanges())
                            + (row.equals(roadmap.road()) ? " ←" : ""),
                    Integer.toString(row.stages().size()),
                    Figures.percent(row.chance()) + (row.exact() ? "" : "\nat most " + Figures.percent(row.bound())),
                    Figures.percent(row.exposure().stake()),
                    "%s, stage %d"
                            .formatted(
                                    labels.party(row.exposure().party()),
                                    row.exposure().stage() + 1));
        }
        page.table(table);
        page.note("← The road told below. Stake: what a party gives by a step on the issues that need its consent, as a"
                + " share of its range, in the mean of all worlds; it would lose that if it alone did its part.");
        page.paragraph(said.search().text());
    }

    private void stage(int k) {
        Stage stage = roadmap.stages().get(k);
        RoadmapFindings.OfStage of = said.stages().get(k);
        page.heading("Stage %d of %d".formatted(k + 1, roadmap.stages().size()));
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
        for (OfParty own : stage.byParty()) {
            String party = own.needed() ? labels.party(own.party()) : "(" + labels.party(own.party()) + ")";
            stakes.row(party, spread(own.gain()), spread(own.total()), spread(own.letDown()));
            chances.row(
                    party,
                    Figures.percent(own.goesOn()),
                    Figures.percent(own.accepts()),
                    !own.needed()
                            ? "not needed"
                            : own.ifReached() == null ? "never so far" : Figures.percent(own.ifReached()));
        }
        page.table(stakes);
        page.table(chances);
    }

    /// "+19 (−3 to 40)".
    private static String spread(Spread spread) {
        return Figures.points(new Estimate(spread.q50(), spread.q10(), spread.q90()));
    }
}
