package org.truce.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.roadmap.RoadmapResult;
import org.truce.roadmap.RoadmapResult.Measure;
import org.truce.roadmap.RoadmapResult.OfParty;
import org.truce.roadmap.RoadmapResult.Stage;
import org.truce.roadmap.RoadmapResult.TradeOff;
import org.truce.roadmap.Spread;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;

/// Words for "by which stages could they get there?".
final class RoadmapSentences {
    private final Case c;
    private final RoadmapResult roadmap;
    private final Labels labels;

    RoadmapSentences(Case c, RoadmapResult roadmap) {
        this.c = c;
        this.roadmap = roadmap;
        this.labels = new Labels(c);
    }

    RoadmapFindings findings() {
        return new RoadmapFindings(
                headline(),
                destination(),
                meaning(),
                choice(),
                roadmap.tradeOffs().stream().map(this::row).toList(),
                search(),
                IntStream.range(0, roadmap.stages().size())
                        .mapToObj(this::stage)
                        .toList(),
                measures(),
                measuresMean(),
                Findings.sensitivity(roadmap.sensitivity(), "The chance that everyone needed goes on at every stage"),
                Findings.cautions(roadmap.diagnostics(), roadmap.sampling().worlds()));
    }

    private RoadmapFindings.Row row(TradeOff row) {
        return new RoadmapFindings.Row(
                row.equals(roadmap.atOnce()) ? "all at once" : "at most " + row.mostChanges(),
                row.stages().size(),
                Figures.percent(row.chance()),
                row.exact() ? "" : "at most " + Figures.bound(row.bound()),
                Figures.percent(row.exposure().stake()),
                "%s, stage %s"
                        .formatted(
                                labels.party(row.exposure().party()),
                                row.exposure().stage() + 1),
                row.equals(roadmap.road()));
    }

    private RoadmapFindings.OfParty party(OfParty own) {
        return new RoadmapFindings.OfParty(
                own.needed() ? labels.party(own.party()) : "(" + labels.party(own.party()) + ")",
                spread(own.gain()),
                spread(own.total()),
                spread(own.letDown()),
                Figures.percent(own.goesOn()),
                Figures.percent(own.accepts()),
                !own.needed()
                        ? "not needed"
                        : own.ifReached() == null ? "never so far" : Figures.percent(own.ifReached()));
    }

    /// "+19 (−3 to 40)".
    private static String spread(Spread spread) {
        return Figures.points(new Estimate(spread.q50(), spread.q10(), spread.q90()));
    }

    private Finding headline() {
        String opening = Findings.between(c, labels, roadmap.scope());
        int count = roadmap.stages().size();
        String road = count == 1
                ? "the road to %s is a single stage: everyone needed takes it in %s of worlds"
                        .formatted(target(), Figures.percent(roadmap.road().chance()))
                : "the road to %s has %s stages: everyone needed goes on at every one of them in %s of worlds%s"
                        .formatted(
                                target(), count, Figures.percent(roadmap.road().chance()), comparedWithAtOnce());
        return Finding.of(Findings.capital(opening + road) + "." + weakest());
    }

    private String comparedWithAtOnce() {
        return roadmap.road().stages().equals(roadmap.atOnce().stages())
                ? ""
                : "; taken in one step it would be accepted in "
                        + Figures.percent(roadmap.atOnce().chance());
    }

    private String weakest() {
        int k = roadmap.weakestStage();
        Stage stage = roadmap.stages().get(k);
        Estimate ifReached = stage.ifReached();
        if (roadmap.stages().size() == 1 || ifReached == null || ifReached.value() == 1) {
            return roadmap.stages().size() == 1
                    ? likeliestToStop(stage)
                            .map(own -> " Likeliest to refuse is %s, which takes it in %s."
                                    .formatted(labels.party(own.party()), share(own.ifReached())))
                            .orElse("")
                    : " No stage fails in any world.";
        }
        return " The stage most likely to fail is the %s (%s): if they have come so far, everyone needed goes on in %s%s."
                .formatted(
                        ordinal(k),
                        moved(stage),
                        Figures.percent(ifReached),
                        likeliestToStop(stage)
                                .map(own -> "; likeliest to stop is " + labels.party(own.party())
                                        + ", which goes on in " + share(own.ifReached()))
                                .orElse(""));
    }

    /// The party needed that is least likely to go on; nobody if all needed go on for sure, or the stage is
    /// never reached.
    private static Optional<OfParty> likeliestToStop(Stage stage) {
        return stage.byParty().stream()
                .filter(OfParty::needed)
                .filter(own -> own.ifReached() != null && own.ifReached().probability() < 1)
                .min(Comparator.comparingDouble(RoadmapSentences::goesOn));
    }

    private static double goesOn(OfParty own) {
        Proportion ifReached = own.ifReached();
        return ifReached == null ? 1 : ifReached.probability();
    }

    private static String share(@Nullable Proportion ifReached) {
        return ifReached == null ? "no world" : Figures.percent(ifReached);
    }

    private static String ordinal(int stage) {
        List<String> words = List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");
        int number = stage + 1;
        String ending = number / 10 % 10 == 1
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return stage < words.size() ? words.get(stage) : number + ending;
    }

    /// "scope and order".
    private String moved(Stage stage) {
        return Labels.and(IntStream.range(0, stage.deal().issues())
                .filter(j -> stage.before().option(j) != stage.deal().option(j))
                .mapToObj(labels::issue)
                .toList());
    }

    /// The name of the proposal that the target is, or what the target says.
    private String target() {
        Deal target = roadmap.question().target();
        for (int i = 0; i < c.proposals().size(); i++) {
            if (labels.deal(c.proposals().get(i)).equals(target)) {
                return Labels.quoted(labels.proposal(i));
            }
        }
        return roadmap.scope().agreement() == null
                ? "the deal asked for"
                : "the deal most likely to be accepted for "
                        + labels.agreement(roadmap.scope().agreement());
    }

    private Finding destination() {
        String terms = "The road leads from the status quo to: %s.".formatted(labels.deal(roadmap.end()));
        Deal first = roadmap.first();
        if (first == null) {
            return Finding.of(terms);
        }
        List<String> outside = IntStream.range(0, first.issues())
                .filter(j -> first.option(j) != 0 && roadmap.question().target().option(j) == 0)
                .mapToObj(j -> labels.issue(j) + ": " + labels.option(j, first.option(j)))
                .toList();
        return Finding.of(
                outside.isEmpty()
                        ? terms + " What comes first is part of the target."
                        : "%s This is the target and, outside it, what comes first to build confidence: %s."
                                .formatted(terms, String.join("; ", outside)));
    }

    private static Finding meaning() {
        return Finding.of(
                "A party goes on to a stage if the stage crosses none of its red lines, leaves it no worse off than no"
                        + " agreement, and no worse off than stopping at the stage before. It does not say that a party"
                        + " trusts the others to do their part: what it would lose if they did not is shown beside. "
                        + Findings.meaning().text());
    }

    private Finding choice() {
        if (roadmap.search().changes() <= 1 && roadmap.tradeOffs().size() == 1) {
            return Finding.of("There is nothing to divide: a single change leads to the end.");
        }
        Integer asked = roadmap.question().mostChanges();
        String told = asked != null
                ? "Told in full is the road with steps of at most %s, as asked."
                        .formatted(Figures.count(roadmap.road().mostChanges(), "change", "changes"))
                : "Told in full is the road with steps of at most %s: %s."
                        .formatted(
                                Figures.count(roadmap.road().mostChanges(), "change", "changes"),
                                roadmap.search().keepsHalf()
                                        ? "the smallest that keep half of the chance of everything at once"
                                        : "no road of several stages keeps half of the chance of everything at once,"
                                                + " and this is the likeliest");
        return Finding.of("No road is likelier to go through than a single step to its end, since whoever would not"
                + " accept the end ends every road to it. What smaller steps buy is safety: less is lost if the others"
                + " do not do their part. " + told);
    }

    private Finding search() {
        RoadmapResult.Search search = roadmap.search();
        List<String> said = new ArrayList<>();
        said.add("Roads lead through %s between its two ends, %s from one to the other; a place further on a scale"
                        .formatted(
                                Figures.count(search.deals(), "deal", "deals"),
                                Figures.count(search.changes(), "change", "changes"))
                + " counts as one change, and what the case holds to be impossible is no stage. They were chosen on "
                + Figures.count(search.worlds(), "world", "worlds")
                + "; the figures shown come from fresh worlds.");
        for (TradeOff row : roadmap.tradeOffs()) {
            if (!row.exact()) {
                said.add(
                        "With at most %s a step not all roads were looked at; the chance of any such road is at most %s."
                                .formatted(
                                        Figures.count(row.mostChanges(), "change", "changes"),
                                        Figures.bound(row.bound())));
            }
        }
        if (roadmap.tradeOffs().stream().allMatch(TradeOff::exact)) {
            said.add(
                    "The roads shown are the likeliest of their kind: all others were looked at or excluded by proof.");
        }
        if (!search.withoutRoad().isEmpty()) {
            said.add("With at most %s a step no road was found that avoids what is impossible%s."
                    .formatted(
                            Labels.and(search.withoutRoad().stream()
                                    .map(size -> Figures.count(size, "change", "changes"))
                                    .toList()),
                            roadmap.question().mostStages() == null ? "" : " within the number of stages asked for"));
        }
        return Finding.of(String.join(" ", said));
    }

    private RoadmapFindings.OfStage stage(int k) {
        Stage stage = roadmap.stages().get(k);
        Estimate ifReached = stage.ifReached();
        String goesOn = ifReached == null
                ? "The road comes so far in no world, so that nothing can be said about whether they would go on."
                : k == 0
                        ? "Everyone needed takes this first step in %s of worlds.".formatted(Figures.percent(ifReached))
                        : "If they have come so far, everyone needed goes on in %s of worlds; the road comes through this stage in %s."
                                .formatted(Figures.percent(ifReached), Figures.percent(stage.reached()));
        return new RoadmapFindings.OfStage(
                labels.changes(stage.before(), stage.deal()),
                Finding.of(goesOn),
                stops(stage),
                stage.byParty().stream().map(this::party).toList());
    }

    private Finding stops(Stage stage) {
        List<OfParty> needed = stage.byParty().stream().filter(OfParty::needed).toList();
        String stops = needed.size() == 1
                ? "It needs the consent of %s alone."
                        .formatted(labels.party(needed.getFirst().party()))
                : likeliestToStop(stage)
                        .map(own -> "Likeliest to stop here is %s, which goes on in %s."
                                .formatted(labels.party(own.party()), share(own.ifReached())))
                        .orElse("");
        OfParty most = stage.byParty().stream()
                .max(Comparator.comparingDouble(own -> own.stake().value()))
                .orElseThrow();
        String stake = most.stake().value() == 0
                ? "Nobody gives anything up by this step."
                : "Most is at stake for %s: if it did its part of this step and nobody else did, it would lose %s of its range, in the mean of all worlds."
                        .formatted(labels.party(most.party()), Figures.percent(most.stake()));
        return Finding.of(stops.isEmpty() ? stake : stops + " " + stake);
    }

    private List<Finding> measures() {
        if (roadmap.measures().isEmpty()) {
            return List.of(Finding.of(
                    "On no issue that the road leaves as it is would everyone needed accept a change on its own in any"
                            + " world."));
        }
        return roadmap.measures().stream().map(this::measure).toList();
    }

    private Finding measure(Measure measure) {
        return Finding.of("%s: %s: on its own, everyone needed would accept it in %s of worlds. %s"
                .formatted(
                        Findings.capital(labels.issue(measure.issue())),
                        Labels.quoted(labels.option(measure.issue(), measure.option())),
                        Figures.percent(measure.alone()),
                        measure.added()
                                ? "The road told begins with it."
                                : "A road that begins with it goes through in %s."
                                        .formatted(Figures.percent(measure.chanceOfRoad()))));
    }

    private static Finding measuresMean() {
        return Finding.of(
                "These lie outside the target; a road that begins with one ends in both. To take one first seldom"
                    + " makes the rest likelier, since every later stage must still pay for itself; it does where it"
                    + " meets a precondition. What it can do, and no figure here measures, is to show while little is"
                    + " at stake whether each side keeps its word.");
    }
}
