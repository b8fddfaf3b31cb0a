package org.truce.reading.attribution;

import java.util.Set;

/// Where noun phrases start and end, as far as parts of speech tell. Everything is linear in the length of
/// the phrase.
final class NounPhrases {
    private static final Set<String> LINKS =
            Set.of("of", "for", "at", "in", "from", "with", "on", "to", "about", "against", "between", "near", "under");
    private static final Set<String> LINKS_OF_ATTRIBUTES = Set.of(
            "through", "around", "across", "inside", "outside", "behind", "over", "along", "into", "by", "after");
    private static final Set<String> QUANTITIES =
            Set.of("many", "some", "most", "few", "several", "those", "all", "both", "none", "others", "any", "each");
    private static final Set<String> RIGHT_LINKS = Set.of("of", "for", "at", "in", "from", "between");
    private static final Set<String> WEEKDAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tomorrow",
            "tonight");

    private NounPhrases() {}

    private static final Set<String> PERIODS = Set.of(
            "day",
            "week",
            "month",
            "year",
            "morning",
            "afternoon",
            "evening",
            "night",
            "weekend",
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter");
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> BEFORE_DATES = Set.of("in", "since");
    private static final Set<String> BEFORE_TIMES =
            Set.of("this", "last", "next", "that", "on", "late", "early", "earlier", "just", "the");

    /// The last word before the adverbs and times that end with a word: "X last week", "X on Monday".
    static int beforeTime(Line line, int last, int floor) {
        int i = last;
        while (i >= floor && !line.isQuoted(i)) {
            boolean period = line.isOneOf(i, PERIODS) && line.isOneOf(i - 1, BEFORE_TIMES);
            boolean day = isTime(line, i) && i > floor && (line.isNominal(i - 1) || line.isOneOf(i - 1, BEFORE_TIMES));
            if (i > floor + 1 && line.isOneOf(i - 1, BEFORE_DATES) && isDate(line, i)) {
                i -= 2;
                continue;
            }
            if (!line.isAdverb(i) && !period && !day) {
                break;
            }
            i--;
            while ((period || day) && i >= floor && line.isOneOf(i, BEFORE_TIMES)) {
                i--;
            }
        }
        return i;
    }

    /// The end of a time that starts with a word ("Monday morning", "last week"); that word if none does.
    static int afterTime(Line line, int i, int ceiling) {
        if (isTime(line, i) && !line.tagged(i + 1, "POS")) {
            return Math.max(i + 1, end(line, i, ceiling));
        }
        boolean period = line.isOneOf(i, BEFORE_TIMES) && line.isOneOf(i + 1, PERIODS) && !line.is(i, "the");
        return period && i + 1 < ceiling && !line.tagged(i + 2, "VB") ? i + 2 : i;
    }

    /// "many", "some": what may stand for those it counts.
    static boolean isQuantity(Line line, int i) {
        return line.isOneOf(i, QUANTITIES);
    }

    static boolean isTime(Line line, int i) {
        return line.isOneOf(i, WEEKDAYS);
    }

    /// A year or month.
    private static boolean isDate(Line line, int i) {
        String text = line.at(i).text();
        return line.isOneOf(i, MONTHS) || (text.length() == 4 && line.tagged(i, "CD"));
    }

    /// The first word of the noun phrase that ends with a word, its attributes after the noun included.
    ///
    /// @param floor no word before this one belongs to it
    static int start(Line line, int last, int floor) {
        int from = core(line, last, floor);
        boolean list = false;
        while (from > floor + 1) {
            int next = beforeLink(line, from - 1, list);
            boolean some = line.isOneOf(next, QUANTITIES) && !line.tagged(from - 1, "CC");
            if (next < floor || !(line.isNominal(next) || some)) {
                break;
            }
            list |= line.tagged(from - 1, "CC");
            from = core(line, next, floor);
        }
        return (line.is(from - 1, "neither") || line.is(from - 1, "both")) && from - 1 >= floor ? from - 1 : from;
    }

    /// The word before what ties a noun phrase to one before it: "of", "and", "meeting in", "familiar with";
    /// and in a list the comma. -1 if nothing does.
    private static int beforeLink(Line line, int i, boolean list) {
        if (line.isOneOf(i, LINKS)) {
            boolean attached = (line.tagged(i - 1, "JJ") && !line.isOneOf(i - 1, QUANTITIES))
                    || line.tagged(i - 1, "VBN")
                    || line.tagged(i - 1, "VBG");
            return attached ? i - 2 : i - 1;
        }
        if (line.isOneOf(i, LINKS_OF_ATTRIBUTES) && (line.tagged(i - 1, "VBN") || line.tagged(i - 1, "VBG"))) {
            return i - 2;
        }
        if (line.is(i, "and") || line.is(i, "or") || line.is(i, "nor")) {
            return line.is(i - 1, ",") && list ? i - 2 : i - 1;
        }
        boolean item = list
                && line.is(i, ",")
                && line.tagged(i - 1, "NNP")
                && !line.isOneOf(i - 2, LINKS)
                && !isTime(line, i - 1);
        return item || isAttribute(line, i) ? i - 1 : -1;
    }

    /// "officials familiar with the talks", "leaders meeting in Tal": link, then a word that is attached to a
    /// noun.
    private static boolean isAttribute(Line line, int i) {
        boolean link = line.tagged(i + 1, "IN") || line.tagged(i + 1, "TO") || line.tagged(i + 1, "RB");
        return (line.tagged(i, "VBG") || line.tagged(i, "VBN")) && link;
    }

    /// The first word of the noun phrase that ends with a word, without what ties it to one before it.
    static int core(Line line, int last, int floor) {
        int i = last;
        while (i > floor) {
            if (line.tagged(i, "DT") || line.tagged(i, "PRP$")) {
                return line.tagged(i - 1, "PDT") && i - 1 >= floor ? i - 1 : i;
            }
            if ((line.tagged(i, "PRP") && !line.at(i).text().endsWith(".")) || line.tagged(i, "EX")) {
                return i;
            }
            if (!belongs(line, i - 1, i)) {
                return i;
            }
            i--;
        }
        return i;
    }

    /// Whether a word before a word of a noun phrase belongs to the phrase too.
    private static boolean belongs(Line line, int i, int next) {
        if (line.isQuoted(i)) {
            return false;
        }
        String tag = line.at(i).tag();
        return switch (tag) {
            case "PRP" -> line.at(i).text().endsWith(".");
            case "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD", "POS", "DT", "PRP$", "$", "#", "RBS" ->
                !isTime(line, i) || line.tagged(next, "POS") || line.tagged(next, "NN");
            case "VBN", "VBG" -> line.tagged(i - 1, "DT") || line.tagged(i - 1, "JJ") || line.tagged(i - 1, "PRP$");
            default -> false;
        };
    }

    /// The end of the noun phrase that starts with a word; that word if none does.
    ///
    /// @param ceiling no word from this one on belongs to it
    static int end(Line line, int first, int ceiling) {
        int i = coreEnd(line, first, ceiling);
        while (i > first && i < ceiling) {
            boolean link = line.isOneOf(i, RIGHT_LINKS) || line.is(i, "and") || line.is(i, "'s");
            int after = link ? coreEnd(line, i + 1, ceiling) : i;
            if (after <= i + 1) {
                break;
            }
            i = after;
        }
        return i;
    }

    private static int coreEnd(Line line, int first, int ceiling) {
        int i = first;
        boolean noun = false;
        while (i < ceiling) {
            String tag = line.at(i).tag();
            boolean part = switch (tag) {
                case "NN", "NNS", "NNP", "NNPS", "CD", "POS", "$", "#" -> true;
                case "DT", "PRP$", "PDT", "WDT" -> !noun;
                case "JJ", "JJR", "JJS", "RBS", "VBN", "VBG", "RB" -> !noun && isFollowedByNoun(line, i, ceiling);
                case "PRP", "EX" -> i == first;
                default -> false;
            };
            if (!part || (noun && isTime(line, i))) {
                break;
            }
            noun = !tag.equals("POS") && (noun || line.isNominal(i) || tag.equals("PRP"));
            i++;
            if (tag.equals("PRP")) {
                break;
            }
        }
        return noun || (i == first + 1 && line.tagged(first, "DT")) ? i : first;
    }

    private static boolean isFollowedByNoun(Line line, int i, int ceiling) {
        for (int j = i + 1; j < Math.min(ceiling, i + 5); j++) {
            if (line.isNominal(j)) {
                return true;
            }
            if (!line.tagged(j, "JJ") && !line.tagged(j, "VBN") && !line.tagged(j, "VBG") && !line.tagged(j, "CC")) {
                return false;
            }
        }
        return false;
    }
}
