package org.truce.cli;

import java.util.List;
import org.truce.hold.HoldResult;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.reference.AgreementData;
import org.truce.reference.ReferenceClass;
import org.truce.report.Finding;
import org.truce.report.HoldFindings;
import org.truce.worlds.Provenance;

/// "Would it hold?" for a terminal, in the order and the words of the report.
final class HoldText {
    private final Page page;
    private final Case c;
    private final HoldResult hold;
    private final HoldFindings said;

    HoldText(Page page, Case c, HoldResult hold, List<Deal> listed, AgreementData past, ReferenceClass comparable) {
        this.page = page;
        this.c = c;
        this.hold = hold;
        this.said = HoldFindings.of(c, hold, listed, past, comparable);
    }

    void write(Provenance provenance) {
        page.lead(said.meaning().text());
        MethodText.cautions(page, said.cautions());
        page.heading("The answers side by side");
        overview(page, said);
        for (HoldFindings.OfDeal deal : said.deals()) {
            page.heading(deal.name());
            page.paragraph(deal.terms() + ".");
            page.paragraph(deal.headline().text());
            page.paragraph(deal.signing().text());
            section("What it obliges whom to do", deal.obligations());
            section("Who would walk away, and what stops them", deal.walkAway());
            section("Whether keeping it pays", deal.keeping());
            section("Who gains by breaking it", deal.spoilers());
            section("What false alarms do", deal.alarms());
            section("What a shift of power does", deal.power());
            section("What would help", deal.improvements());
            section("How \"keeping pays for all\" moves with what is not known", deal.swings());
        }
        section("What became of comparable agreements", said.comparable());
        section("What the mechanisms rest on", said.assumptions());
        MethodText.write(page, c, said.meaning(), List.of(), hold.diagnostics(), provenance);
    }

    private void section(String title, List<Finding> findings) {
        if (!findings.isEmpty()) {
            page.paragraph(title + ":");
            findings.forEach(finding -> page.item("- ", finding.text()));
        }
    }

    /// The three answers for every deal, a row each.
    static void overview(Page page, HoldFindings said) {
        if (said.deals().isEmpty()) {
            page.paragraph(HoldFindings.NO_DEAL.text());
            return;
        }
        Table table = new Table(
                Table.Column.text("deal"),
                Table.Column.number("signed"),
                Table.Column.number("nobody moves away (SEQ)"),
                Table.Column.number("keeping pays for all"),
                Table.Column.number("quiet year"));
        for (HoldFindings.OfDeal deal : said.deals()) {
            HoldFindings.Overview own = deal.overview();
            table.row(deal.name(), own.signed(), own.stays(), own.pays(), own.quietYear());
        }
        page.table(table);
        page.note("Shares of worlds, with 95 % intervals: of those in which the deal is signed; with an asterisk, of"
                + " all, since it is hardly ever signed. Quiet year: the middle world's chance of a year without a"
                + " false alarm, if all comply. A dash: the case names no obligation that the deal creates.");
    }
}
