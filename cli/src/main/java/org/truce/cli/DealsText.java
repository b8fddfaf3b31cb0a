package org.truce.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.truce.deal.DealResult;
import org.truce.deal.DealResult.Acceptance;
import org.truce.deal.DealResult.AssessedDeal;
import org.truce.model.Case;
import org.truce.report.DealFindings;
import org.truce.report.Figures;
import org.truce.report.Findings;
import org.truce.report.Labels;
import org.truce.worlds.Provenance;

/// "What could they all accept?" for a terminal, in the order and the words of the report.
final class DealsText {
    private static final int NARROWEST_PARTY = 9;
    private static final int NARROWEST_DEAL = 20;
    private static final int FIRST_COLUMNS = 30;

    private final Page page;
    private final Case c;
    private final DealResult deals;
    private final DealFindings said;
    private final Labels labels;

    DealsText(Page page, Case c, DealResult deals) {
        this.page = page;
        this.c = c;
        this.deals = deals;
        this.said = Findings.of(c, deals);
        this.labels = new Labels(c);
    }

    void write(Provenance provenance) {
        page.lead(said.headline().text());
        MethodText.cautions(page, said.cautions());
        shortlist();
        proposals();
        MethodText.write(page, c, said.meaning(), said.sensitivity(), deals.diagnostics(), provenance);
    }

    private void shortlist() {
        page.heading("What all could accept");
        page.paragraph(said.search().text());
        if (deals.deals().isEmpty()) {
            return;
        }
        List<String> names = IntStream.rangeClosed(1, deals.deals().size())
                .mapToObj(Integer::toString)
                .toList();
        acceptance("deal", names, deals.deals());
        terms();
        for (int i = 0; i < deals.deals().size(); i++) {
            page.heading("Deal " + (i + 1));
            page.paragraph(said.deals().get(i).terms() + ".");
            deal(said.deals().get(i));
        }
    }

    private void deal(DealFindings.OfDeal deal) {
        page.paragraph(deal.worth().text());
        page.paragraph("What breaks it:");
        deal.brokenBy().forEach(f -> page.item("- ", f.text()));
        if (!deal.unsupported().isEmpty()) {
            page.paragraph("What rests on no statement:");
            deal.unsupported().forEach(f -> page.item("- ", f.text()));
        }
    }

    /// By deal, how likely all who are needed accept, and each party.
    private void acceptance(String what, List<String> names, List<AssessedDeal> assessed) {
        List<Integer> parties = List.copyOf(deals.scope().parties());
        for (int[] block : Page.blocks(parties.size(), page.width(), FIRST_COLUMNS, NARROWEST_PARTY)) {
            List<Table.Column> columns =
                    new ArrayList<>(List.of(Table.Column.text(what), Table.Column.number("all needed")));
            parties.subList(block[0], block[1]).forEach(p -> columns.add(Table.Column.number(labels.party(p))));
            columns.add(Table.Column.number("efficient"));
            Table table = new Table(columns);
            for (int i = 0; i < assessed.size(); i++) {
                AssessedDeal deal = assessed.get(i);
                List<String> cells = new ArrayList<>(List.of(names.get(i), Figures.percent(deal.joint())));
                deal.byParty().subList(block[0], block[1]).forEach(a -> cells.add(acceptance(a)));
                cells.add(Figures.percent(deal.efficientShare().probability()));
                table.row(cells);
            }
            page.table(table);
        }
        page.note(
                "Share of worlds in which each party accepts (in brackets: its consent is not needed), and all who are"
                        + " needed together. Efficient: no possible deal is better for some party and worse for none.");
    }

    private static String acceptance(Acceptance acceptance) {
        String share = Figures.percent(acceptance.accepts().probability());
        return acceptance.needed() ? share : "(" + share + ")";
    }

    /// What each deal says on the issues that any listed deal moves.
    private void terms() {
        int issueColumn =
                c.issues().stream().mapToInt(i -> Text.width(i.id())).max().orElse(0);
        for (int[] block : Page.blocks(deals.deals().size(), page.width(), issueColumn, NARROWEST_DEAL)) {
            List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text("issue")));
            for (int i = block[0]; i < block[1]; i++) {
                columns.add(Table.Column.text("deal " + (i + 1)));
            }
            Table table = new Table(columns);
            for (int j = 0; j < c.issues().size(); j++) {
                int issue = j;
                if (deals.deals().stream().anyMatch(d -> d.deal().option(issue) != 0)) {
                    List<String> cells = new ArrayList<>(List.of(labels.issue(issue)));
                    deals.deals().subList(block[0], block[1]).forEach(d -> cells.add(term(d, issue)));
                    table.row(cells);
                }
            }
            page.table(table);
        }
        page.note(
                "Issues that no listed deal moves are left out. A question mark: no source says whether a party needed"
                        + " could accept it.");
    }

    private String term(AssessedDeal deal, int issue) {
        boolean open = deal.unsupported().stream().anyMatch(u -> u.issue() == issue);
        return (open ? "? " : "") + labels.option(issue, deal.deal().option(issue));
    }

    private void proposals() {
        if (deals.proposals().isEmpty()) {
            return;
        }
        page.heading("Proposals on the table");
        List<String> names = deals.proposals().stream()
                .map(p -> c.proposals().get(p.proposal()).id())
                .toList();
        acceptance(
                "proposal",
                names,
                deals.proposals().stream()
                        .map(DealResult.AssessedProposal::assessment)
                        .toList());
        for (int i = 0; i < deals.proposals().size(); i++) {
            DealFindings.OfProposal proposal = said.proposals().get(i);
            page.heading(labels.proposal(deals.proposals().get(i).proposal()));
            page.paragraph(proposal.opening().text());
            deal(proposal.deal());
            page.paragraph("How it could be mended:");
            proposal.nearest().forEach(f -> page.item("- ", f.text()));
        }
    }
}
