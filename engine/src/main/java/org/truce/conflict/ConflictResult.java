package org.truce.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// All that is answered about a conflict.
///
/// @param concepts those that were asked about, in the order of [Concept]
/// @param coalitions empty if the model is too large
/// @param statusQuo if a state to start from was given
/// @param inverse for each concept, what would have to be otherwise, if that was asked
/// @param explanations by state, decision maker and concept; of some states only if there are too many,
///     which a note says
/// @param notes what was left out and why
public record ConflictResult(
        List<Concept> concepts,
        Stability stability,
        Optional<Coalitions> coalitions,
        Optional<StatusQuo> statusQuo,
        List<Wanted> inverse,
        List<Explanation> explanations,
        List<String> notes) {
    /// Explanations that are given at most, unless equilibria alone need more.
    public static final int MOST_EXPLANATIONS = 5_000;
    /// States explained at most where not all are.
    public static final int MOST_EXPLAINED = 50;

    public ConflictResult {
        concepts = List.copyOf(concepts);
        inverse = List.copyOf(inverse);
        explanations = List.copyOf(explanations);
        notes = List.copyOf(notes);
    }

    /// What is asked.
    ///
    /// @param from for what can come of it; without it the status quo of the conflict
    /// @param make what would have to be otherwise for it to be an equilibrium?
    /// @param breakUp what would have to be otherwise for it not to be one?
    public record Question(
            List<Concept> concepts, Optional<Integer> from, Optional<Integer> make, Optional<Integer> breakUp) {
        public static final Question ALL =
                new Question(List.of(Concept.values()), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// An inverse question with its answer.
    public record Wanted(Concept concept, int state, Inverse.Goal goal, Inverse.Answer answer, String sentence) {}

    public static ConflictResult of(Conflict conflict, Question question) {
        List<Concept> concepts = List.of(Concept.values()).stream()
                .filter(question.concepts()::contains)
                .toList();
        Stability stability = Stability.of(conflict.graph(), conflict.preferences());
        Optional<Coalitions> coalitions = Coalitions.of(conflict.graph(), conflict.preferences());
        List<String> notes = new ArrayList<>();
        if (coalitions.isEmpty()) {
            notes.add(String.format(
                    Locale.ROOT,
                    "Coalitions were not analysed: the states times the coalitions are more than %,d.",
                    Coalitions.MOST_PAIRS));
        }
        Optional<Integer> from = question.from().or(conflict::statusQuo);
        List<Wanted> inverse = new ArrayList<>();
        Sentences said = new Sentences(conflict);
        for (Concept concept : concepts) {
            question.make().ifPresent(state -> inverse.add(wanted(conflict, concept, state, Inverse.Goal.MAKE, said)));
            question.breakUp()
                    .ifPresent(state -> inverse.add(wanted(conflict, concept, state, Inverse.Goal.BREAK, said)));
        }
        List<Integer> states = explained(conflict, question, stability, concepts, from, notes);
        return new ConflictResult(
                concepts,
                stability,
                coalitions,
                from.map(state -> StatusQuo.of(conflict.graph(), conflict.preferences(), state)),
                inverse,
                explanations(conflict, concepts, states, said),
                notes);
    }

    private static Wanted wanted(Conflict conflict, Concept concept, int state, Inverse.Goal goal, Sentences said) {
        Inverse.Answer answer = Inverse.of(conflict.graph(), conflict.preferences(), concept, state, goal);
        return new Wanted(concept, state, goal, answer, said.inverse(concept, state, goal, answer));
    }

    private static List<Integer> explained(
            Conflict conflict,
            Question question,
            Stability stability,
            List<Concept> concepts,
            Optional<Integer> from,
            List<String> notes) {
        int states = conflict.states().size();
        int each = conflict.decisionMakers().size() * Concept.values().length;
        TreeSet<Integer> chosen = new TreeSet<>();
        if ((long) states * each <= MOST_EXPLANATIONS) {
            for (int s = 0; s < states; s++) {
                chosen.add(s);
            }
            return List.copyOf(chosen);
        }
        from.ifPresent(chosen::add);
        question.make().ifPresent(chosen::add);
        question.breakUp().ifPresent(chosen::add);
        for (Concept concept : concepts) {
            for (int state : stability.equilibria(concept, Reading.CERTAIN)) {
                if (chosen.size() < MOST_EXPLAINED) {
                    chosen.add(state);
                }
            }
        }
        notes.add(String.format(
                Locale.ROOT,
                "Of the %,d states, %d are explained: those asked about, and equilibria, Nash ones first.",
                states,
                chosen.size()));
        return List.copyOf(chosen);
    }

    private static List<Explanation> explanations(
            Conflict conflict, List<Concept> concepts, List<Integer> states, Sentences said) {
        Verdicts verdicts = new Verdicts(conflict.graph(), conflict.preferences(), Reading.CERTAIN);
        List<Explanation> explanations = new ArrayList<>();
        for (int state : states) {
            for (int i = 0; i < conflict.decisionMakers().size(); i++) {
                for (Concept concept : concepts) {
                    Verdict verdict = verdicts.of(concept, i, state);
                    explanations.add(
                            new Explanation(state, i, concept, verdict, said.verdict(concept, i, state, verdict)));
                }
            }
        }
        return explanations;
    }
}
