package org.truce.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.truce.domain.Domain;
import org.truce.domain.Fractions;
import org.truce.formats.results.SolveProvenance;
import org.truce.report.Figures;
import org.truce.report.SolveFindings;
import org.truce.solve.Appraisal;
import org.truce.solve.SolveOptions;
import org.truce.solve.SolveResult;
import org.truce.solve.SolveResult.Kind;
import org.truce.solve.SolveResult.Point;
import org.truce.solve.SolveResult.Solution;

/// The exact analysis of a domain for a terminal.
final class SolveText {
    private static final int NARROWEST_PARTY = 8;
    private static final int NARROWEST_DEAL = 16;

    private final Page page;
    private final Domain domain;
    private final SolveResult result;
    private final SolveOptions options;
    private final SolveFindings said;

    SolveText(Page page, Domain domain, SolveResult result, SolveOptions options) {
        this.page = page;
        this.domain = domain;
        this.result = result;
        this.options = options;
        this.said = new SolveFindings(domain, result);
    }

    /// @param listed efficient results to list at most
    void write(List<Appraisal> bids, int listed, SolveProvenance provenance) {
        page.lead(said.headline());
        solutions();
        for (int i = 0; i < bids.size(); i++) {
            bid(bids.size() == 1 ? "The bid" : "Bid " + (i + 1), bids.get(i));
        }
        frontier(listed);
        disagreement();
        method();
        provenance(provenance);
    }

    private void solutions() {
        SequencedMap<Point, List<Kind>> deals = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            if (result.solution(kind) instanceof Solution.Agreed agreed) {
                deals.computeIfAbsent(agreed.point(), _ -> new ArrayList<>()).add(kind);
            }
        }
        if (deals.isEmpty()) {
            return;
        }
        page.heading("Solutions");
        List<List<String>> rows = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (result.solution(kind) instanceof Solution.Agreed agreed) {
                rows.add(row(SolveFindings.name(kind), agreed.point(), List.of(SolveFindings.value(agreed))));
            }
        }
        utilities(List.of("solution"), List.of("maximised"), rows);
        page.note("Utilities"
                + (options.normalise() ? ", rescaled to 0 for a party's worst outcome and 1 for its best" : "")
                + "; and the value of what the solution maximises.");
        List<List<Kind>> kinds = List.copyOf(deals.values());
        List<Point> points = List.copyOf(deals.keySet());
        int issueColumn = Math.min(24, widest(said::issue, domain.issues().size()));
        for (int[] block : Page.blocks(points.size(), page.width(), issueColumn, NARROWEST_DEAL)) {
            List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text("issue")));
            for (int i = block[0]; i < block[1]; i++) {
                columns.add(Table.Column.text(names(kinds.get(i))));
            }
            Table table = new Table(columns);
            for (int j = 0; j < domain.issues().size(); j++) {
                List<String> cells = new ArrayList<>(List.of(said.issue(j)));
                for (int i = block[0]; i < block[1]; i++) {
                    cells.add(said.value(points.get(i).deal(), j));
                }
                table.row(cells);
            }
            page.table(table);
        }
        points.forEach(this::exact);
    }

    private void exact(Point point) {
        point.exact()
                .ifPresent(exact -> page.note("%s, exactly: %s."
                        .formatted(
                                names(result.listKinds(point)),
                                exact.stream().map(Fractions::text).collect(Collectors.joining(", ")))));
    }

    private static String names(List<Kind> kinds) {
        return kinds.stream().map(SolveFindings::name).collect(Collectors.joining(", "));
    }

    private static int widest(java.util.function.IntFunction<String> name, int n) {
        int widest = 0;
        for (int i = 0; i < n; i++) {
            widest = Math.max(widest, Text.width(name.apply(i)));
        }
        return widest;
    }

    /// First cell, utilities, last cells; the utilities are null where only the others are shown.
    private List<String> row(String first, Point point, List<String> last) {
        List<String> row = new ArrayList<>(List.of(first));
        point.utilities().forEach(utility -> row.add(Figures.utility(utility)));
        row.addAll(last);
        return row;
    }

    /// Tables whose rows are cells, utilities by party, and further cells.
    private void utilities(List<String> first, List<String> last, List<List<String>> rows) {
        int parties = domain.profiles().size();
        for (int[] block : Page.blocks(parties, page.width(), 36, NARROWEST_PARTY)) {
            List<Table.Column> columns = new ArrayList<>();
            first.forEach(title -> columns.add(Table.Column.text(title)));
            for (int p = block[0]; p < block[1]; p++) {
                columns.add(Table.Column.number(said.party(p)));
            }
            last.forEach(title ->
                    columns.add("solutions".equals(title) ? Table.Column.text(title) : Table.Column.number(title)));
            Table table = new Table(columns);
            for (List<String> row : rows) {
                List<String> cells = new ArrayList<>(row.subList(0, first.size()));
                cells.addAll(row.subList(first.size() + block[0], first.size() + block[1]));
                cells.addAll(row.subList(first.size() + parties, row.size()));
                table.row(cells);
            }
            page.table(table);
        }
    }

    private void bid(String name, Appraisal bid) {
        page.heading(name + ": " + said.deal(bid.bid()));
        List<String> row = new ArrayList<>(List.of(name));
        bid.utilities().forEach(utility -> row.add(Figures.utility(utility)));
        utilities(List.of("utilities"), List.of(), List.of(row));
        bid.exact()
                .ifPresent(exact -> page.note("Exactly: %s."
                        .formatted(exact.stream().map(Fractions::text).collect(Collectors.joining(", ")))));
        page.bullets(said.appraisal(bid));
    }

    private void frontier(int listed) {
        List<Point> points = result.frontier().points();
        if (points.isEmpty()) {
            return;
        }
        page.heading("The frontier");
        int rational = result.frontier().rationalSize();
        String results = Text.count(points.size(), "efficient result", "efficient results");
        page.paragraph(
                rational == 0
                        ? results + ", each of which leaves somebody below what no agreement is worth to it."
                        : "%s; %s %s nobody below what no agreement is worth to it."
                                .formatted(
                                        results,
                                        rational < points.size()
                                                ? Figures.count(rational)
                                                : points.size() == 1 ? "it" : "all of them",
                                        rational == 1 ? "leaves" : "leave"));
        boolean counted = points.stream().anyMatch(point -> point.equals().isPresent());
        List<List<String>> rows = new ArrayList<>();
        List<Integer> shown = spread(points.size(), listed);
        for (int i : shown) {
            Point point = points.get(i);
            List<String> last = new ArrayList<>();
            if (counted) {
                last.add(point.equals().map(Figures::count).orElse("?"));
            }
            last.add(marks(point));
            rows.add(row(Integer.toString(i + 1), point, last));
        }
        List<String> last = new ArrayList<>(counted ? List.of("deals") : List.of());
        last.add("solutions");
        utilities(List.of("no."), last, rows);
        page.note((counted ? "Deals: how many have these utilities. " : "")
                + (listed >= points.size()
                        ? "All are listed."
                        : "%s of %s are listed, spread over the whole; --points all lists the others, --format csv with their deals."
                                .formatted(Figures.count(rows.size()), Figures.count(points.size()))));
        equalDeals(shown);
        page.bullets(said.opposition());
        if (!said.opposition().isEmpty()) {
            page.note("The ideal is the point where every party has its best possible outcome; distances are Euclidean,"
                    + " in utilities.");
        }
    }

    /// The deals of each of the results, if they were asked for.
    private void equalDeals(List<Integer> shown) {
        if (options.mostDeals() == 1) {
            return;
        }
        List<String> items = new ArrayList<>();
        for (int i : shown) {
            items.add("No. %d, %s"
                    .formatted(i + 1, said.deals(result.frontier().points().get(i))));
        }
        page.bullets(items);
    }

    private String marks(Point point) {
        String names = names(result.listKinds(point));
        return names.isEmpty() && !result.isAcceptable(point) ? "(not acceptable)" : names;
    }

    /// Positions of so many results, evenly apart, with the first and the last.
    private static List<Integer> spread(int size, int listed) {
        List<Integer> positions = new ArrayList<>();
        int n = Math.min(size, listed);
        for (int i = 0; i < n; i++) {
            positions.add(n == 1 ? 0 : (int) Math.round(i * (size - 1.0) / (n - 1)));
        }
        return positions;
    }

    private void disagreement() {
        page.heading("No agreement");
        Table table = new Table(
                Table.Column.text("party"),
                Table.Column.number("worth of no agreement (r)"),
                Table.Column.text("from"),
                Table.Column.number("best possible"));
        for (int p = 0; p < result.parties().size(); p++) {
            SolveResult.PartyRange party = result.parties().get(p);
            table.row(
                    said.party(p),
                    Figures.utility(party.reservation()),
                    said.origin(p, options.ignoreReservation()),
                    Figures.utility(party.best()));
        }
        page.table(table);
        said.acceptable().ifPresent(page::note);
    }

    private void method() {
        page.heading("Method and certainty");
        page.paragraph(said.certainty());
        List<String> items = new ArrayList<>(result.notes());
        for (Kind kind : Kind.values()) {
            items.add(SolveFindings.definition(kind));
        }
        items.add("u is a party's utility, r its worth of no agreement: the disagreement point of all solutions. They"
                + " are chosen among possible outcomes that leave nobody below r.");
        page.bullets(items);
    }

    private void provenance(SolveProvenance provenance) {
        page.heading("Provenance");
        page.paragraph(
                "%s give this answer again%s: Truce %s, %s (%s), SHA-256 %s. Reservation values: %s; utilities: %s; arithmetic: %s; searched: %s; steps of real issues: %s; partial deals held at most: %s; deals of equal utilities listed: %s; time limit: %s."
                        .formatted(
                                "The same version, files and options",
                                provenance.timeLimit().isPresent()
                                        ? ", unless the time limit was met"
                                        : ", byte for byte",
                                provenance.version(),
                                String.join(", ", provenance.files()),
                                provenance.format(),
                                provenance.sha256(),
                                options.ignoreReservation() ? "ignored" : "of the files",
                                options.normalise() ? "rescaled" : "as given",
                                options.exactArithmetic() ? "exact" : "scaled integers",
                                options.wholeFrontier() ? "the whole frontier" : "the solutions only",
                                Figures.count(options.steps()),
                                Figures.count(options.mostPoints()),
                                options.mostDeals() == Integer.MAX_VALUE ? "all" : Figures.count(options.mostDeals()),
                                provenance.timeLimit().isPresent()
                                        ? Figures.plain(provenance.timeLimit().getAsDouble()) + " s"
                                        : "none"));
    }
}
