package org.truce.conflict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Verdicts and changes in words, with the names of a conflict.
public final class Sentences {
    private final Conflict conflict;

    public Sentences(Conflict conflict) {
        this.conflict = conflict;
    }

    public String state(int state) {
        return conflict.states().get(state).name();
    }

    public String decisionMaker(int decisionMaker) {
        return conflict.decisionMakers().get(decisionMaker);
    }

    /// "A", "A and B", "A, B and C".
    public String coalition(Coalition coalition) {
        return and(coalition.members().stream().map(this::decisionMaker).toList());
    }

    static String and(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }

    /// "MoE to s2, then Uniroyal to s4".
    public String route(List<Move> moves) {
        return moves.stream()
                .map(move -> coalition(move.by()) + " to " + state(move.to()))
                .collect(Collectors.joining(", then "));
    }

    public String verdict(Concept concept, int decisionMaker, int state, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Unstable(List<Move> improvement) ->
                "%s leaves %s for %s, which it %s: %s."
                        .formatted(
                                decisionMaker(decisionMaker),
                                state(state),
                                state(improvement.getLast().to()),
                                likes(
                                        decisionMaker,
                                        state,
                                        improvement.getLast().to()),
                                unanswered(concept));
            case Verdict.Stable(List<Verdict.Deterred> deterred)
            when deterred.isEmpty() ->
                "%s stays at %s: it has no move %s."
                        .formatted(
                                decisionMaker(decisionMaker),
                                state(state),
                                conflict.graph().moves(decisionMaker, state).length == 0
                                        ? "from there"
                                        : "to a state that it prefers");
            case Verdict.Stable(List<Verdict.Deterred> deterred) ->
                "%s stays at %s because %s."
                        .formatted(
                                decisionMaker(decisionMaker),
                                state(state),
                                deterred.stream()
                                        .map(d -> deterred(concept, decisionMaker, state, d))
                                        .collect(Collectors.joining("; and ")));
        };
    }

    private String likes(int decisionMaker, int state, int to) {
        return conflict.preferences().get(decisionMaker).isUnknown(state, to) ? "may prefer" : "prefers";
    }

    private static String unanswered(Concept concept) {
        return switch (concept) {
            case NASH -> "nothing keeps it from that";
            case GMR -> "the others have no answer that makes it no better off";
            case SMR -> "the others have no answer that makes it no better off and leaves it no way out";
            case SEQ ->
                "the others have no answer, by moves that each improve things for whoever takes them, that"
                        + " makes it no better off";
            case SSEQ ->
                "the others have no answer, by moves that each improve things for whoever takes them, that"
                        + " makes it no better off and leaves it no way out";
        };
    }

    /// "if it moves to s5, Uniroyal can go to s9, which LG does not prefer to s1".
    private String deterred(Concept concept, int decisionMaker, int state, Verdict.Deterred deterred) {
        int end = deterred.answer().getLast().to();
        List<String> steps = new ArrayList<>();
        for (Move move : deterred.answer()) {
            steps.add((steps.isEmpty() ? "%s can go to %s" : "%s to %s")
                    .formatted(coalition(move.by()), state(move.to())));
        }
        return "if it moves to %s, %s%s, %s%s"
                .formatted(
                        state(deterred.improvement().getLast().to()),
                        String.join(", then ", steps),
                        !concept.isCredible() ? "" : steps.size() == 1 ? " to its own gain" : ", each to its own gain",
                        end == state
                                ? "where it began"
                                : "which %s does not prefer to %s"
                                        .formatted(decisionMaker(decisionMaker), state(state)),
                        concept.isSymmetric()
                                ? ", and from there it has no move to anything better than " + state(state)
                                : "");
    }

    /// What would have to be otherwise, for an answer of [Inverse].
    public String inverse(Concept concept, int state, Inverse.Goal goal, Inverse.Answer answer) {
        String name = (concept == Concept.SMR || concept == Concept.SEQ ? "an " : "a ") + name(concept);
        String wanted = goal == Inverse.Goal.MAKE ? "be" : "no longer be";
        return switch (answer) {
            case Inverse.AsItIs _ ->
                "%s is %s equilibrium as it is."
                        .formatted(state(state), goal == Inverse.Goal.MAKE ? name : "not " + name);
            case Inverse.Impossible _ ->
                "%s is %s equilibrium whatever is preferred: whoever can leave it can be led back."
                        .formatted(state(state), name);
            case Inverse.NotWithUnknown _ -> "Smallest changes are found only where no preference is unknown.";
            case Inverse.Change change ->
                "%s would %s %s equilibrium if %s. %s"
                        .formatted(
                                state(state),
                                wanted,
                                name,
                                and(change.changes().stream().map(this::change).toList()),
                                size(change));
        };
    }

    /// "LG found s1 as good as s5 and s7", "LG preferred s5 to s1 and s3 to s2".
    private String change(OrderChange change) {
        Map<String, List<String>> others = new LinkedHashMap<>();
        for (OrderChange.Pair pair : change.pairs()) {
            String relation = pair.after() == 0
                    ? "found %s as good as %%s"
                    : pair.after() > 0 ? "preferred %s to %%s" : "preferred %%s to %s";
            others.computeIfAbsent(relation.formatted(state(pair.state())), _ -> new ArrayList<>())
                    .add(state(pair.other()));
        }
        return decisionMaker(change.decisionMaker()) + " "
                + and(others.entrySet().stream()
                        .map(entry -> entry.getKey().replace("%s", and(entry.getValue())))
                        .toList());
    }

    private static String size(Inverse.Change change) {
        String pairs = change.pairs() == 1 ? "One pair of states changes" : change.pairs() + " pairs of states change";
        return change.isProven()
                ? pairs + " places; no smaller change does it."
                : pairs
                        + " places; it was not proven that no smaller change does it, but it takes %s at least."
                                .formatted(change.atLeast());
    }

    /// "Nash", "GMR", "symmetric SEQ".
    public static String name(Concept concept) {
        return switch (concept) {
            case NASH -> "Nash";
            case GMR, SMR, SEQ -> concept.name();
            case SSEQ -> "symmetric SEQ";
        };
    }
}
