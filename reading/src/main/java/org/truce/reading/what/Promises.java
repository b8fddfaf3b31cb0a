package org.truce.reading.what;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.truce.model.Case;
import org.truce.model.Statement;
import org.truce.reading.attribution.Attitude;

/// What a position becomes that hangs on a condition: a requirement, if it is a promise and both sides of it
/// are found; else it is in doubt, and never taken for a promise without a condition.
final class Promises {
    private static final Pattern COMMITS = Pattern.compile(
            "\\b(?:would|will|can|could|shall|ready|willing|prepared|agree\\w*|accept\\w*|offer\\w*|propos\\w+|promis\\w+|pledg\\w+|undert\\w+|consent\\w*|able"
                + " to|free to|commit\\w*|open to)\\b|'(?:ll|d)\\b");
    private static final Set<Attitude> COMMITTED =
            EnumSet.of(Attitude.ACCEPT, Attitude.PROMISE, Attitude.PROPOSE, Attitude.INTEND);
    private static final Pattern OWN = Pattern.compile("^(?:that )?(?:(?:it|we|he|she|they|i) |to )");
    private static final double FOUND = .6;

    private final Agenda agenda;
    private final Case theCase;

    Promises(Agenda agenda, Case theCase) {
        this.agenda = agenda;
        this.theCase = theCase;
    }

    /// @param terms what is required; empty for a doubt, whose terms are those of the consequence alone
    /// @param target what it is required for; empty for an accord as such
    /// @param doubt why it is none that can be relied on
    record Outcome(List<Bearing> terms, List<Bearing> target, Optional<String> doubt) {
        static Outcome doubt(String why) {
            return new Outcome(List.of(), List.of(), Optional.of(why));
        }
    }

    /// @param kind of the sentence as a whole
    /// @param holders whose position it is
    /// @return empty if it hangs on nothing but a time
    Optional<Outcome> find(
            Optional<Conditional> conditional, Statement.Kind kind, Attitude attitude, List<Integer> holders) {
        return theCase.issues().isEmpty()
                ? Optional.empty()
                : conditional.flatMap(c -> find(c, kind, attitude, holders));
    }

    private Optional<Outcome> find(
            Conditional conditional, Statement.Kind kind, Attitude attitude, List<Integer> holders) {
        boolean required = kind == Statement.Kind.REQUIRES;
        List<Bearing> terms = agenda.list(conditional.condition(), Statement.Kind.REQUIRES);
        List<Bearing> target = agenda.list(conditional.consequence(), Statement.Kind.ACCEPTS).stream()
                .filter(b -> terms.stream().noneMatch(t -> t.issue() == b.issue()))
                .toList();
        boolean isFound = isFound(terms);
        boolean perhapsTime = conditional.tie() == Conditional.Tie.TIME || conditional.tie() == Conditional.Tie.UNTIL;
        if (perhapsTime && (!isFound || target.isEmpty())) {
            return Optional.empty();
        }
        boolean promised = isPromise(conditional, kind, attitude, holders);
        boolean complete =
                isFound && (isFound(target) || (target.isEmpty() && Wording.isAccord(conditional.consequence())));
        if (promised && complete) {
            return Optional.of(new Outcome(terms, target, Optional.empty()));
        }
        if (required && !conditional.isDuty()) {
            return Optional.empty();
        }
        return Optional.of(Outcome.doubt(
                isFound || !promised
                        ? "hangs on a condition"
                        : "hangs on a condition that bears on no issue of the case with enough certainty"));
    }

    private static boolean isFound(List<Bearing> bearings) {
        return !bearings.isEmpty() && bearings.stream().allMatch(b -> b.probability() >= FOUND);
    }

    private boolean isPromise(Conditional conditional, Statement.Kind kind, Attitude attitude, List<Integer> holders) {
        if (conditional.tie() == Conditional.Tie.FOR) {
            return true;
        }
        boolean plain = (conditional.tie() == Conditional.Tie.IF || conditional.tie() == Conditional.Tie.TIME)
                && !conditional.isDuty()
                && !conditional.isRefusal();
        boolean committed = COMMITTED.contains(attitude)
                || COMMITS.matcher(conditional.consequence()).find();
        return plain
                && switch (kind) {
                    case REQUIRES -> true;
                    case ACCEPTS, OFFERS, WANTS ->
                        committed && (COMMITTED.contains(attitude) || isOwn(conditional.consequence(), holders));
                    case REJECTS, OPPOSES -> conditional.affirmed() && isOwn(conditional.consequence(), holders);
                    case PREFERS, REMARK -> false;
                };
    }

    /// Whether somebody promises what they do themselves.
    private boolean isOwn(String consequence, List<Integer> holders) {
        return OWN.matcher(consequence).find()
                || holders.stream()
                        .map(p -> theCase.parties().get(p).name().toLowerCase(Locale.ROOT))
                        .anyMatch(name -> consequence.startsWith(name) || consequence.startsWith("the " + name));
    }
}
