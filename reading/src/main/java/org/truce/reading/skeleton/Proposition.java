package org.truce.reading.skeleton;

import java.util.List;
import java.util.Optional;

/// What one clause says of one thing.
///
/// @param words of the clause, as they are written
/// @param link how it hangs on the clause before
/// @param thing what it is about; empty if it names nothing ("that", "nothing else")
/// @param verb what is done or what the thing does; empty if it is but named
/// @param form in which the clause says it
/// @param group of those actions that do much the same; the adjective of a state; empty if the thing is
///     but named
/// @param negated whether it is not to be done
/// @param rest what stands behind, such as "from the ridge"
/// @param others heads of the other noun phrases, in lower case
/// @param numbers with what they count, in lower case: "six per cent", "thirty days"
record Proposition(
        String words,
        Link link,
        Optional<Phrase> thing,
        Optional<Actions.Verb> verb,
        Form form,
        String group,
        boolean negated,
        String rest,
        List<String> others,
        List<String> numbers) {
    Proposition {
        others = List.copyOf(others);
        numbers = List.copyOf(numbers);
    }

    /// How a clause hangs on the one before.
    enum Link {
        /// It stands for itself, or beside another.
        NONE,
        /// "if", "as long as", "in return for".
        IF,
        /// "unless", "until", "before".
        UNLESS
    }

    /// How the clause speaks of the thing.
    enum Form {
        /// It is done to the thing: "the fee is waived", "waive the fee", "a waiver of the fee".
        DONE,
        /// The thing does it: "the patrols leave".
        DOES,
        /// The thing is so: "the bridge is open".
        IS,
        /// The thing, no more: "a joint post".
        NAMED
    }

    /// The same, that it is so.
    Proposition affirmed() {
        return new Proposition(words, link, thing, verb, form, group, false, rest, others, numbers);
    }

    Proposition withThing(Phrase other) {
        return new Proposition(words, link, Optional.of(other), verb, form, group, negated, rest, others, numbers);
    }

    Proposition withRest(String other) {
        return new Proposition(words, link, thing, verb, form, group, negated, other, others, numbers);
    }

    Proposition withGroup(String other) {
        return new Proposition(words, link, thing, verb, form, other, negated, rest, others, numbers);
    }
}
