package org.truce.reading.skeleton;

import java.util.Set;

/// Nouns that tell nothing of a topic.
final class Nothings {
    private static final Set<String> WORDS = Set.of(
            "talks",
            "home",
            "cent",
            "percent",
            "link",
            "talk",
            "deal",
            "agreement",
            "accord",
            "settlement",
            "side",
            "sides",
            "party",
            "parties",
            "country",
            "countries",
            "government",
            "way",
            "time",
            "people",
            "part",
            "thing",
            "things",
            "nothing",
            "position",
            "statement",
            "round",
            "condition",
            "matter",
            "question",
            "issue",
            "point",
            "case",
            "word",
            "words",
            "plan",
            "proposal",
            "offer",
            "step",
            "something",
            "anything",
            "everything",
            "place",
            "person",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "moment",
            "number",
            "kind",
            "sort",
            "need",
            "negotiations",
            "table",
            "signature",
            "objection",
            "objections",
            "reason",
            "idea",
            "hand",
            "hands",
            "price",
            "rest",
            "lot",
            "others",
            "other");

    /// Nothing by themselves: "the opening hours" are something.
    private static final Set<String> UNITS =
            Set.of("hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years");

    private Nothings() {}

    static boolean has(String noun, boolean described) {
        return WORDS.contains(noun) || (!described && UNITS.contains(noun));
    }
}
