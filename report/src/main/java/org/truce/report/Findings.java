package org.truce.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.truce.deal.DealResult;
import org.truce.gap.GapResult;
import org.truce.model.Assumptions;
import org.truce.model.Case;
import org.truce.model.Interval;
import org.truce.model.Source;
import org.truce.model.Stake;
import org.truce.model.Statement;
import org.truce.roadmap.RoadmapResult;
import org.truce.worlds.Diagnostics;
import org.truce.worlds.Scope;
import org.truce.worlds.Sensitivity;

/// Results in plain English, worded alike wherever they are shown. Parties come in the order of the case.
public final class Findings {
    static final String JUDGEMENT = "analyst's judgement";

    private Findings() {}

    /// How far apart are they?
    public static GapFindings of(Case c, GapResult gap) {
        return new GapSentences(c, gap).findings();
    }

    /// What could they all accept?
    public static DealFindings of(Case c, DealResult deals) {
        return new DealSentences(c, deals).findings();
    }

    /// By which stages could they get there?
    public static RoadmapFindings of(Case c, RoadmapResult roadmap) {
        return new RoadmapSentences(c, roadmap).findings();
    }

    /// The conventions that every answer rests on, said as such.
    public static List<Finding> assumptions(Case c) {
        Labels labels = new Labels(c);
        Assumptions a = c.assumptions();
        List<Finding> said = new ArrayList<>();
        said.add(Finding.of(
                "What follows are conventions, not measurements; the case file can change each of them, and the"
                        + " sensitivity tables show what some changes would do."));
        said.add(Finding.of(lossAversion(a.lossAversion())));
        said.add(Finding.of(
                "A statement holds with the probability firmness × reliability × credibility, unless the case"
                        + " gives it another. Firmness by kind: " + firmness(a) + "."));
        said.add(Finding.of("Reliability of the source by Admiralty grade: " + reliability(a)
                + ". Credibility of the statement by grade: " + credibility(a) + "."));
        said.add(Finding.of(stakes(c)));
        said.add(Finding.of(walkAway(c, labels)));
        said.add(Finding.of("Where no statement speaks, every preference is held equally possible. Red lines exclude"
                + " deals; they are not prices. What the parties want is taken as independent, given what"
                + " they have said."));
        return List.copyOf(said);
    }

    private static String lossAversion(Interval lambda) {
        return lambda.high() == 1
                ? "Losses weigh as much as gains of the same size (loss aversion λ = 1)."
                : "A loss weighs %s times as much as a gain of the same size (loss aversion λ%s)."
                        .formatted(Figures.plain(lambda), lambda.isPoint() ? "" : ", drawn anew for each world");
    }

    private static String firmness(Assumptions a) {
        return Labels.and(a.firmness().entrySet().stream()
                .map(e -> Words.of(e.getKey()) + ": " + Figures.plain(e.getValue()))
                .toList());
    }

    private static String reliability(Assumptions a) {
        return Labels.and(a.reliability().entrySet().stream()
                .map(e -> e.getKey() + ": " + Figures.plain(e.getValue()))
                .toList());
    }

    private static String credibility(Assumptions a) {
        List<String> grades = new ArrayList<>();
        for (double value : a.credibility()) {
            grades.add(grades.size() + 1 + ": " + Figures.plain(value));
        }
        return Labels.and(grades);
    }

    private static String stakes(Case c) {
        List<Stake> all = c.decidingParties().stream()
                .flatMap(p -> c.stakes().get(p).stream())
                .toList();
        long judged = all.stream().filter(s -> JUDGEMENT.equals(s.reason())).count();
        return ("Stakes are ranks, never numbers: every vital issue weighs at least as much as every major one, every"
            + " major one at least as much as every minor one, “none” weighs nothing, and no more is assumed. %s of %s"
            + " rest on the analyst's judgement alone.")
                .formatted(Figures.count(judged), Figures.count(all.size(), "stake", "stakes"));
    }

    private static String walkAway(Case c, Labels labels) {
        List<String> given = c.decidingParties().stream()
                .filter(p -> c.assumptions().walkAway().containsKey(p))
                .map(p -> labels.party(p) + " " + Figures.plain(c.assumptions().walkAwayOf(p)))
                .toList();
        String others = "No agreement means that things stay as they are, worth 0 to ";
        return given.isEmpty()
                ? others + "every party."
                : others + "every party but for these: " + Labels.and(given)
                        + " (the best that one issue of full weight can give is 1).";
    }

    /// What acceptable means and what it does not; stands beside every answer.
    static Finding meaning() {
        return Finding.of(
                "“Acceptable” means better than no agreement and across no red line; it does not say that a party"
                    + " would not hold out for more. A world is one complete set of preferences that fits what has"
                    + " been said, each statement holding or not by its probability. A share of worlds says how much"
                    + " room the parties' words leave; it is not a forecast.");
    }

    /// Whose acceptance is asked for, if not that of all who decide; otherwise nothing.
    static String between(Case c, Labels labels, Scope scope) {
        return scope.parties().equals(c.decidingParties())
                ? ""
                : "Asked of %s only, the consent of others taken as given: ".formatted(labels.parties(scope.parties()));
    }

    /// What counts as an agreement here: "“A truce by air and sea”".
    static String sought(Labels labels, Scope scope) {
        return scope.agreement() == null ? "any change of the status quo" : labels.agreement(scope.agreement());
    }

    /// How an answer moves with the assumptions: a summary, then each change.
    ///
    /// @param event what the probability is of
    static List<Finding> sensitivity(List<Sensitivity> variations, String event) {
        if (variations.isEmpty()) {
            return List.of();
        }
        Comparator<Sensitivity> byProbability =
                Comparator.comparingDouble(v -> v.probability().probability());
        Sensitivity lowest = variations.stream().min(byProbability).orElseThrow();
        Sensitivity highest = variations.stream().max(byProbability).orElseThrow();
        List<Finding> said = new ArrayList<>();
        said.add(Finding.of("%s moves between %s (%s) and %s (%s) with the assumptions tried."
                .formatted(
                        event,
                        Figures.percent(lowest.probability()),
                        Words.of(lowest.assumption()),
                        Figures.percent(highest.probability()),
                        Words.of(highest.assumption()))));
        variations.forEach(v -> said.add(
                Finding.of("%s: %s.".formatted(capital(Words.of(v.assumption())), Figures.percent(v.probability())))));
        return List.copyOf(said);
    }

    /// What the sampler warns of; empty if all is well.
    public static List<Finding> cautions(Diagnostics diagnostics, long worlds) {
        List<Finding> said = new ArrayList<>();
        if (diagnostics.boundedWorlds() > 0) {
            said.add(Finding.of("In %s of %s worlds the search was cut short; they are known only by their bounds."
                    .formatted(Figures.count(diagnostics.boundedWorlds()), Figures.count(worlds))));
        }
        diagnostics.warnings().forEach(w -> said.add(Finding.of(w)));
        return List.copyOf(said);
    }

    /// "B, usually reliable".
    public static String grade(Source.Reliability reliability) {
        return reliability + ", " + Words.of(reliability);
    }

    /// "2, probably true".
    public static String grade(int credibility) {
        return credibility + ", " + Words.ofCredibility(credibility);
    }

    /// The red lines of the case.
    static List<Integer> redLines(Case c) {
        List<Integer> lines = new ArrayList<>();
        for (int k = 0; k < c.statements().size(); k++) {
            Statement s = c.statements().get(k);
            if (s.isRedLine()) {
                lines.add(k);
            }
        }
        return lines;
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
