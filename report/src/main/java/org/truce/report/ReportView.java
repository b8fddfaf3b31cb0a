package org.truce.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truce.deal.DealResult;
import org.truce.deal.DealResult.AssessedDeal;
import org.truce.gap.GapResult;
import org.truce.gap.GapResult.Bin;
import org.truce.hold.HoldResult.HeldDeal;
import org.truce.model.Case;
import org.truce.model.Evidence;
import org.truce.model.Source;
import org.truce.model.Stake;
import org.truce.model.Statement;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;
import org.truce.worlds.Provenance;
import org.truce.worlds.Quantiles;

/// What the templates of the report show.
record ReportView(
        Case c,
        ReportResults results,
        Provenance provenance,
        Labels labels,
        Cited cited,
        Charts charts,
        GapFindings gapSaid,
        DealFindings dealsSaid,
        HoldFindings holdSaid,
        @Nullable RoadmapFindings roadSaid,
        PositionMatrix matrix,
        String style,
        String styleHash) {
    /// Rows of the table beside the histogram that stand in one column.
    private static final int BINS_PER_COLUMN = 10;

    /// From this many columns on, tables stand on landscape pages.
    private static final int WIDE = 5;

    static ReportView of(Case c, ReportResults results, Provenance provenance, String style, String hash) {
        return new ReportView(
                c,
                results,
                provenance,
                new Labels(c),
                new Cited(c),
                new Charts(c, results.gap(), results.deals()),
                Findings.of(c, results.gap()),
                Findings.of(c, results.deals()),
                results.holdFindings(c),
                results.road().map(road -> Findings.of(c, road)).orElse(null),
                PositionMatrix.of(c),
                style,
                hash);
    }

    GapResult gap() {
        return results.gap();
    }

    DealResult deals() {
        return results.deals();
    }

    /// Among the deals that were asked whether they hold, the one listed first; −1 if none is listed.
    int positionOfFirstHeld() {
        return deals().deals().isEmpty()
                ? -1
                : results.hold().deals().stream()
                        .map(HeldDeal::deal)
                        .toList()
                        .indexOf(deals().deals().getFirst().deal());
    }

    HoldFindings.@Nullable OfDeal firstHeld() {
        int position = positionOfFirstHeld();
        return position < 0 ? null : holdSaid.deals().get(position);
    }

    HoldChart holdChart(int deal) {
        return HoldChart.of(
                "chart-hold-" + (deal + 1),
                holdSaid.deals().get(deal).name(),
                results.hold().deals().get(deal),
                results.comparable());
    }

    String title() {
        return Labels.plain(c.title());
    }

    String about() {
        return Labels.plain(c.about());
    }

    @Nullable
    String day() {
        return c.date() == null ? null : Labels.day(c.date());
    }

    /// "“A sharing of the water”: water: “By season” or “By treaty”".
    String sought() {
        return gap().scope().agreement() == null
                ? "any change of the status quo"
                : Findings.sought(labels, gap().scope()) + ": "
                        + labels.condition(gap().scope().agreement().condition());
    }

    List<Integer> parties() {
        return List.copyOf(gap().scope().parties());
    }

    List<Integer> issues() {
        return upTo(c.issues().size());
    }

    static List<Integer> upTo(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    /// Class of a table by its number of columns: wide ones are printed on landscape pages.
    static String page(int columns) {
        return columns > WIDE ? "landscape" : "portrait";
    }

    // positions

    String options(int issue) {
        List<String> names = new ArrayList<>();
        c.issues().get(issue).options().forEach(o -> names.add(Labels.plain(o.name())));
        return String.join(c.issues().get(issue).ordered() ? " < " : " · ", names.subList(1, names.size()));
    }

    String consent(int issue) {
        SortedSet<Integer> consent = c.issues().get(issue).consent();
        return consent.equals(c.decidingParties()) ? "all who decide" : labels.parties(consent);
    }

    static String cell(int party, int issue) {
        return "position-" + (party + 1) + "-" + (issue + 1);
    }

    boolean silent(PositionMatrix.Cell cell) {
        return cell.entries().isEmpty() && cell.stake().rank() != Stake.Rank.NONE;
    }

    Evidence evidence(int statement) {
        return c.statements().get(statement).header().evidence();
    }

    Source source(int statement) {
        return c.sources().get(evidence(statement).source());
    }

    String sourceAnchor(int source) {
        return "source-" + (source + 1);
    }

    String place(int statement) {
        return Labels.plain(evidence(statement).place());
    }

    String said(int statement) {
        Evidence evidence = evidence(statement);
        return evidence.date() == null ? "" : Labels.day(evidence.date());
    }

    String sincerity(int statement) {
        Statement s = c.statements().get(statement);
        return s instanceof Statement.Remark ? "" : percent(c.sincerity(s));
    }

    boolean sincerityGiven(int statement) {
        return c.statements().get(statement).header().sincerity() != null;
    }

    long statementsAbout(int party) {
        return c.statements().stream().filter(s -> s.party() == party).count();
    }

    // figures

    static String unbroken(String figure) {
        return Cited.unbroken(figure);
    }

    static String percent(double share) {
        return Cited.unbroken(Figures.percent(share));
    }

    static String percent(Estimate share) {
        return Cited.unbroken(Figures.percent(share));
    }

    static String percent(Proportion share) {
        return Cited.unbroken(Figures.percent(share));
    }

    static String alone(Estimate share) {
        return Cited.unbroken(Figures.shareAlone(share));
    }

    static String alone(Proportion share) {
        return alone(Estimate.of(share));
    }

    static String interval(Estimate share) {
        return Cited.unbroken(Figures.interval(share));
    }

    static String signed(double share) {
        return Cited.unbroken(Figures.signedPercent(share));
    }

    static String points(Estimate difference) {
        return Cited.unbroken(Figures.points(difference));
    }

    /// The class of a cell of the heat map, from h0 for nothing to h10 for all.
    static String heat(Estimate share) {
        return "h" + Math.round(Math.clamp(share.value(), 0, 1) * 10);
    }

    List<List<Bin>> binColumns() {
        List<Bin> bins = gap().margin().histogram();
        List<List<Bin>> columns = new ArrayList<>();
        for (int from = 0; from < bins.size(); from += BINS_PER_COLUMN) {
            columns.add(bins.subList(from, Math.min(from + BINS_PER_COLUMN, bins.size())));
        }
        return columns;
    }

    static String count(long number) {
        return Figures.count(number);
    }

    static String count(long number, String one, String many) {
        return Figures.count(number, one, many);
    }

    static String plain(double value) {
        return Figures.plain(value);
    }

    // deals

    /// "71 %"; in brackets where the party's consent is not needed.
    String accepts(AssessedDeal deal, int party) {
        return deal.byParty().stream()
                .filter(a -> a.party() == party)
                .findFirst()
                .map(a -> a.needed() ? alone(a.accepts()) : "(" + alone(a.accepts()) + ")")
                .orElse("");
    }

    static String worstOff(AssessedDeal deal) {
        Quantiles m = deal.worstOff();
        return "%s (%s to %s)".formatted(signed(m.q50()), signed(m.q05()), signed(m.q95()));
    }

    /// The issues that any listed deal moves.
    List<Integer> issuesMoved() {
        return issues().stream()
                .filter(j -> deals().deals().stream().anyMatch(d -> d.deal().option(j) != 0))
                .toList();
    }

    boolean isUnsupported(AssessedDeal deal, int issue) {
        return deal.unsupported().stream().anyMatch(u -> u.issue() == issue);
    }

    // assumptions

    List<Finding> assumptions() {
        return Findings.assumptions(c);
    }

    /// Stakes that rest on more than the analyst's judgement.
    List<StakeRow> reasonedStakes() {
        List<StakeRow> rows = new ArrayList<>();
        for (int p : c.decidingParties()) {
            for (int j = 0; j < c.issues().size(); j++) {
                Stake stake = c.stake(p, j);
                if (!Findings.JUDGEMENT.equals(stake.reason())) {
                    rows.add(new StakeRow(p, j, Words.of(stake.rank()), Labels.plain(stake.reason())));
                }
            }
        }
        return rows;
    }

    record StakeRow(int party, int issue, String rank, String reason) {}

    // provenance

    long statementsFrom(int source) {
        return c.statements().stream()
                .filter(s -> s.header().evidence().source() == source)
                .count();
    }

    static String published(Source source) {
        return source.date() == null ? "" : Labels.day(source.date());
    }

    /// What was searched in part only, said even where it was searched in full.
    List<String> limits() {
        List<String> said = new ArrayList<>();
        DealResult.Search search = deals().search();
        said.add(
                search.exhaustive()
                        ? "Deals: none left out; all %s were examined.".formatted(Figures.count(search.space()))
                        : "Deals: %s of at most %s were examined, each first on %s; no other is acceptable to everyone needed in more than %s of worlds."
                                .formatted(
                                        Figures.count(search.visited()),
                                        Figures.count(search.space()),
                                        Figures.count(search.screeningWorlds(), "world", "worlds"),
                                        Figures.percent(search.upperBound())));
        said.add(
                gap().unblocking().complete()
                        ? "Sets of red lines to soften: all minimal ones of up to %s are listed."
                                .formatted(Figures.count(gap().unblocking().largestSearched(), "red line", "red lines"))
                        : "Sets of red lines to soften: searched in part, up to %s."
                                .formatted(
                                        Figures.count(gap().unblocking().largestSearched(), "red line", "red lines")));
        long bounded =
                gap().diagnostics().boundedWorlds() + deals().diagnostics().boundedWorlds();
        said.add(
                bounded == 0
                        ? "Single worlds: every one was searched exactly."
                        : "Single worlds: %s known by bounds only.".formatted(Figures.count(bounded, "is", "are")));
        deals().proposals().stream()
                .filter(p -> !p.exhaustive())
                .forEach(p -> said.add("Deals near “%s”: searched in part, up to %s."
                        .formatted(
                                labels.proposal(p.proposal()),
                                Figures.count(p.farthestSearched(), "change", "changes"))));
        return said.stream().map(Cited::unbroken).toList();
    }
}
