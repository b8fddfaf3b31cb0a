package org.truce.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.truce.deal.DealResult;
import org.truce.gap.GapResult;
import org.truce.model.Case;
import org.truce.report.RowChart.Shape;
import org.truce.report.RowChart.Value;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;
import org.truce.worlds.Sensitivity;

/// Which figures become which chart. Long lists are cut to what one can take in; the tables beside them hold
/// everything, and the titles say so.
final class Charts {
    private final Labels labels;
    private final GapResult gap;
    private final DealResult deals;

    Charts(Case c, GapResult gap, DealResult deals) {
        this.labels = new Labels(c);
        this.gap = gap;
        this.deals = deals;
    }

    MarginChart margin() {
        return MarginChart.of(gap);
    }

    RowChart redLinesCrossed() {
        List<Proportion> crossed = gap.redLinesCrossed();
        List<RowChart.Entry> entries = IntStream.range(0, crossed.size())
                .mapToObj(r ->
                        entry(r == 0 ? "none" : Figures.count(r, "red line", "red lines"), Estimate.of(crossed.get(r))))
                .toList();
        return RowChart.ofBars(
                "chart-crossed",
                "Red lines that the closest deal crosses",
                "Bars: the share of worlds by number of red lines crossed. " + sentence(entries),
                entries);
    }

    RowChart blocking() {
        List<RowChart.Entry> entries = gap.blockingRedLines().stream()
                .map(line -> new RowChart.Entry(
                        labels.cite(line.statement()) + " " + labels.party(labels.about(line.statement())),
                        List.of(
                                new Value(Shape.DIAMOND, Estimate.of(line.crossed())),
                                new Value(Shape.DOT, Estimate.of(line.ifSoft()))),
                        "crossed " + Figures.shareAlone(Estimate.of(line.crossed())) + ", if soft "
                                + Figures.shareAlone(Estimate.of(line.ifSoft()))))
                .toList();
        Estimate exists = Estimate.of(gap.agreementExists());
        return RowChart.ofMarks(
                "chart-blocking",
                "Red lines in the way" + cut(entries),
                "For each red line the share of worlds whose closest deal crosses it, and the chance that an"
                        + " acceptable deal exists were it soft,"
                        + " against"
                        + " " + Figures.shareAlone(exists) + " as things stand. "
                        + sentence(entries),
                first(entries),
                RowChart.reference(exists, "as things stand " + Figures.shareAlone(exists)),
                List.of(
                        new RowChart.Key(Shape.DIAMOND, "crossed by the closest deal"),
                        new RowChart.Key(Shape.DOT, "an acceptable deal exists, were it soft")));
    }

    RowChart questions() {
        List<RowChart.Entry> entries = gap.keyStatements().stream()
                .map(key -> new RowChart.Entry(
                        labels.cite(key.statement()) + " " + labels.party(labels.about(key.statement())),
                        List.of(
                                new Value(Shape.DOT, Estimate.of(key.ifSincere())),
                                new Value(Shape.DIAMOND, Estimate.of(key.ifNot()))),
                        "if so " + Figures.shareAlone(Estimate.of(key.ifSincere())) + ", if not "
                                + Figures.shareAlone(Estimate.of(key.ifNot()))))
                .toList();
        Estimate exists = Estimate.of(gap.agreementExists());
        return RowChart.ofMarks(
                "chart-questions",
                "What an answer would change" + cut(entries),
                "For each statement the chance that an acceptable deal exists if it holds and if it does not. "
                        + sentence(entries),
                first(entries),
                RowChart.reference(exists, "not knowing " + Figures.shareAlone(exists)),
                List.of(
                        new RowChart.Key(Shape.DOT, "if the statement holds"),
                        new RowChart.Key(Shape.DIAMOND, "if it does not")));
    }

    RowChart shortlist() {
        List<RowChart.Entry> entries = IntStream.range(0, deals.deals().size())
                .mapToObj(i -> entry("Deal " + (i + 1), deals.deals().get(i).joint()))
                .toList();
        Estimate most = deals.search().upperBound();
        return RowChart.ofMarks(
                "chart-deals",
                "Everyone needed would accept" + cut(entries),
                "For each deal of the shortlist the share of worlds in which everyone needed accepts it, with its"
                        + " interval. "
                        + sentence(entries),
                first(entries),
                RowChart.reference(most, "no deal above " + Figures.shareAlone(most)),
                List.of());
    }

    RowChart sensitivityOfGap() {
        return sensitivity("chart-sensitivity-gap", "The chance that an acceptable deal exists", gap.sensitivity());
    }

    RowChart sensitivityOfDeals() {
        return sensitivity(
                "chart-sensitivity-deals", "The chance that everyone needed accepts deal 1", deals.sensitivity());
    }

    private static RowChart sensitivity(String id, String event, List<Sensitivity> variations) {
        List<RowChart.Entry> entries = variations.stream()
                .map(v -> entry(Findings.capital(Words.brief(v.assumption())), Estimate.of(v.probability())))
                .toList();
        Estimate asGiven = Estimate.of(variations.getFirst().probability());
        return RowChart.ofMarks(
                id,
                event,
                event + ", under each changed assumption. " + sentence(entries),
                entries,
                RowChart.reference(asGiven, "as given " + Figures.shareAlone(asGiven)),
                List.of());
    }

    private static RowChart.Entry entry(String label, Estimate share) {
        return new RowChart.Entry(label, List.of(new Value(Shape.DOT, share)), Figures.percent(share));
    }

    private static List<RowChart.Entry> first(List<RowChart.Entry> entries) {
        return entries.subList(0, Math.min(entries.size(), RowChart.MOST_ROWS));
    }

    private static String cut(List<RowChart.Entry> entries) {
        return entries.size() <= RowChart.MOST_ROWS
                ? ""
                : " (the first %s of %s; the table has all)".formatted(RowChart.MOST_ROWS, entries.size());
    }

    private static String sentence(List<RowChart.Entry> entries) {
        List<String> said = new ArrayList<>();
        first(entries).forEach(e -> said.add(Labels.brief(e.label(), 60) + ": " + e.words()));
        return said.isEmpty() ? "" : String.join("; ", said) + ".";
    }
}
