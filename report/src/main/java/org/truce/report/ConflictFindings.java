package org.truce.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.truce.conflict.Coalition;
import org.truce.conflict.Concept;
import org.truce.conflict.Conflict;
import org.truce.conflict.ConflictResult;
import org.truce.conflict.Explanation;
import org.truce.conflict.Move;
import org.truce.conflict.Reading;
import org.truce.conflict.Sentences;
import org.truce.conflict.Stability;
import org.truce.conflict.StatusQuo;

/// The analysis of a conflict in words.
public final class ConflictFindings {
    private static final int MOST_NAMED = 12;

    private final Conflict conflict;
    private final ConflictResult result;
    private final Sentences said;
    private final Map<Integer, List<Explanation>> explained;

    public ConflictFindings(Conflict conflict, ConflictResult result) {
        this.conflict = conflict;
        this.result = result;
        this.said = new Sentences(conflict);
        this.explained = result.explanations().stream().collect(Collectors.groupingBy(Explanation::state));
    }

    public String headline() {
        Concept strictest = result.concepts().getFirst();
        List<Integer> equilibria = equilibria(strictest, Reading.CERTAIN);
        String title = Labels.brief(Labels.plain(conflict.title()), 60);
        if (equilibria.isEmpty()) {
            return "%s: no state is %s equilibrium%s; from each somebody has reason to move."
                    .formatted(
                            title,
                            (strictest == Concept.NASH || strictest == Concept.GMR ? "a " : "an ")
                                    + Sentences.name(strictest),
                            conflict.isComplete() ? "" : " for certain");
        }
        return "%s: %s %s (%s%s)."
                .formatted(
                        title,
                        named(equilibria),
                        equilibria.size() == 1 ? "would last" : "would last, once reached",
                        Sentences.name(strictest) + " stability",
                        conflict.isComplete() ? "" : ", whatever the unknown preferences are");
    }

    /// States by name; how many more there are, if they are many.
    public String named(List<Integer> states) {
        List<String> names = new ArrayList<>(
                states.stream().limit(MOST_NAMED).map(this::state).toList());
        if (states.size() > MOST_NAMED) {
            names.add(Figures.count(states.size() - MOST_NAMED) + " more");
        }
        return names.isEmpty() ? "none" : Labels.and(names);
    }

    public String state(int state) {
        return Labels.plain(said.state(state));
    }

    public String decisionMaker(int decisionMaker) {
        return Labels.brief(Labels.plain(said.decisionMaker(decisionMaker)), 40);
    }

    public List<Integer> equilibria(Concept concept, Reading reading) {
        return result.stability().equilibria(concept, reading);
    }

    /// The concepts asked about under which the state is an equilibrium for certain.
    public List<Concept> concepts(int state) {
        return result.stability().concepts(state, Reading.CERTAIN).stream()
                .filter(result.concepts()::contains)
                .toList();
    }

    /// States that are equilibria under some concept asked about, ascending.
    public List<Integer> equilibria() {
        return IntStream.range(0, conflict.states().size())
                .filter(s -> !concepts(s).isEmpty())
                .boxed()
                .toList();
    }

    /// "Nash, GMR"; "all five" concepts; "none".
    public String concepts(List<Concept> concepts) {
        return concepts.isEmpty()
                ? "none"
                : concepts.size() == Concept.values().length
                        ? "all five"
                        : concepts.stream().map(Sentences::name).collect(Collectors.joining(", "));
    }

    /// Under which concepts the state is stable for the decision maker; with "?" where that depends on
    /// unknown preferences.
    public String stableFor(int decisionMaker, int state) {
        Stability stability = result.stability();
        List<String> names = result.concepts().stream()
                .filter(concept -> stability.isStable(concept, decisionMaker, state, Reading.POSSIBLE))
                .map(concept -> Sentences.name(concept)
                        + (stability.isStable(concept, decisionMaker, state, Reading.CERTAIN) ? "" : "?"))
                .toList();
        return names.isEmpty()
                ? "none"
                : names.size() == Concept.values().length && names.stream().noneMatch(name -> name.endsWith("?"))
                        ? "all five"
                        : String.join(", ", names);
    }

    /// Why each decision maker stays at an equilibrium; by the strictest concept under which it does.
    public List<String> whyItLasts(int state) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < conflict.decisionMakers().size(); i++) {
            int maker = i;
            explanations(state, maker)
                    .filter(e -> e.verdict().isStable())
                    .findFirst()
                    .ifPresent(e -> sentences.add(Labels.plain(e.sentence()) + stronger(e)));
        }
        return sentences;
    }

    /// Under which concepts the decision maker would not stay after all.
    private String stronger(Explanation explanation) {
        List<Concept> leaving = explanations(explanation.state(), explanation.decisionMaker())
                .filter(e -> !e.verdict().isStable())
                .map(Explanation::concept)
                .toList();
        return leaving.isEmpty()
                ? ""
                : " (So under %s; under %s it would move.)"
                        .formatted(
                                Sentences.name(explanation.concept()),
                                Labels.and(leaving.stream().map(Sentences::name).toList()));
    }

    /// Who leaves the state, and where to, by the most patient concept under which somebody does; empty if it
    /// was not explained.
    public List<String> whyItDoesNot(int state) {
        for (Concept concept : PATIENT_FIRST) {
            List<String> sentences = explained(state)
                    .filter(e -> e.concept() == concept)
                    .filter(e -> !e.verdict().isStable())
                    .map(e -> Labels.plain(e.sentence()))
                    .toList();
            if (!sentences.isEmpty()) {
                return sentences;
            }
        }
        return List.of();
    }

    private static final List<Concept> PATIENT_FIRST =
            List.of(Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ, Concept.NASH);

    private static final List<Concept> STRICT_FIRST =
            List.of(Concept.NASH, Concept.SSEQ, Concept.SEQ, Concept.SMR, Concept.GMR);

    private Stream<Explanation> explanations(int state, int decisionMaker) {
        return explained(state)
                .filter(e -> e.decisionMaker() == decisionMaker)
                .sorted(Comparator.comparingInt(e -> STRICT_FIRST.indexOf(e.concept())));
    }

    private Stream<Explanation> explained(int state) {
        return explained.getOrDefault(state, List.of()).stream();
    }

    /// What coalitions could do at the equilibria: "At s5, MoE and Uniroyal can together move to s8, which
    /// both prefer."
    public List<String> coalitionsAtEquilibria() {
        List<String> sentences = new ArrayList<>();
        result.coalitions().ifPresent(coalitions -> {
            for (int state : equilibria()) {
                for (int c = 0; c < coalitions.coalitions().size(); c++) {
                    Coalition coalition = coalitions.coalitions().get(c);
                    int[] to = coalitions.improvements(c, state);
                    if (coalition.size() > 1 && to.length > 0) {
                        sentences.add("At %s, %s can together move to %s, which %s prefer."
                                .formatted(
                                        state(state),
                                        Labels.plain(said.coalition(coalition)),
                                        Labels.and(IntStream.of(to)
                                                        .mapToObj(this::state)
                                                        .toList())
                                                .replace(" and ", " or "),
                                        coalition.size() == 2 ? "both" : "all of them"));
                    }
                }
            }
        });
        return sentences;
    }

    /// How each equilibrium can be reached from where things are.
    public List<String> routes(StatusQuo statusQuo) {
        List<String> sentences = new ArrayList<>();
        for (int state : equilibria()) {
            String name = state(state) + " (" + concepts(concepts(state)) + ")";
            List<Move> improving = statusQuo.findImprovingRoute(state).orElse(null);
            List<Move> any = statusQuo.findRoute(state).orElse(null);
            if (state == statusQuo.from()) {
                sentences.add(name + " is where it begins.");
            } else if (improving != null) {
                sentences.add("%s can be reached by improvements only: %s.".formatted(name, route(improving)));
            } else if (any != null) {
                sentences.add("%s can be reached, but not by improvements of each mover only: %s."
                        .formatted(name, route(any)));
            } else {
                sentences.add(name + " cannot be reached.");
            }
        }
        return sentences;
    }

    private String route(List<Move> moves) {
        return Labels.plain(said.route(moves));
    }

    /// Answers to what would have to be otherwise.
    public List<String> inverse() {
        return result.inverse().stream()
                .map(wanted -> Labels.plain(wanted.sentence()))
                .toList();
    }
}
