package org.truce.reading.skeleton;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names of options, questions and ids, as a person would write them: "The fee is waived", "Is the fee
/// waived?", "waived".
final class Phrasing {
    private static final int MOST_WORDS = 9;
    private static final int LONGEST_ID = 4;
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Set<String> SMALL = Set.of(
            "the", "a", "an", "of", "to", "in", "is", "are", "be", "and", "or", "for", "on", "at", "by", "with", "from",
            "it", "its", "their", "his", "her", "our", "that", "this", "into", "there", "does", "do", "only", "also",
            "any", "under", "over");
    private static final Pattern NUMBER_BEHIND = Pattern.compile("^(.+?) (?:of|by) (?:an? )?(?:\\d\\S*|[a-z-]+) (?:per"
            + " cent|percent|%|days?|weeks?|months?|years?|hours?)\\b.*$");

    private static final Pattern AS_IT_IS = Pattern.compile(" stays? as (?:it is|they are)$");
    private static final Set<String> EVERY = Set.of("every", "each", "all", "both");

    private Phrasing() {}

    // -- options

    /// A short clause.
    static String name(Proposition says) {
        return capitalized(clause(says, false));
    }

    /// The same, that it is not so.
    static String negated(Proposition says) {
        return capitalized(clause(says, true));
    }

    private static String clause(Proposition says, boolean negated) {
        Optional<Phrase> thing = says.thing();
        if (thing.isEmpty()) {
            return says.words();
        }
        if (negated && thing.get().determiner().equals("no")) {
            return clause(says.affirmed().withThing(thing.get().withDeterminer("")), false);
        }
        if (negated && EVERY.contains(thing.get().determiner())) {
            return clause(says.withThing(thing.get().withDeterminer("no")), false);
        }
        String subject = thing.get().asSubject();
        boolean none = thing.get().determiner().equals("no");
        boolean plural = thing.get().plural();
        boolean not = negated || (says.negated() && !none);
        String be = (plural ? "are" : "is") + (not ? " not" : "");
        return switch (says.form()) {
            case NAMED -> (not ? "no " : "") + limited(not ? withoutArticle(says.rest()) : says.rest());
            case IS -> "%s %s %s".formatted(subject, be, limited(says.rest()));
            case DONE ->
                "%s %s %s %s"
                        .formatted(subject, be, verb(says).participle(), limited(says.rest()))
                        .strip();
            case DOES -> {
                String base = verb(says).base();
                String does = not ? (plural ? "do not " : "does not ") + base : plural ? base : Actions.third(base);
                yield "%s %s %s".formatted(subject, does, limited(says.rest())).strip();
            }
        };
    }

    /// The thing, without any change.
    static String asItIs(String label, List<Held> group) {
        boolean plural = label.endsWith("s") && !label.endsWith("ss");
        return capitalized(definite(label, group) + (plural ? " stay as they are" : " stays as it is"));
    }

    /// A bare number, by what such a number is of elsewhere: "a truce of sixty days".
    static String counted(Proposition says, List<Proposition> others) {
        String number = String.join(" and ", says.numbers()).replace("%", "per cent");
        return others.stream()
                .filter(other -> other.thing().isPresent())
                .map(other -> NUMBER_BEHIND.matcher(other.rest()))
                .filter(Matcher::matches)
                .map(matcher -> capitalized(matcher.group(1) + " of " + number))
                .findFirst()
                .orElse(capitalized(number));
    }

    private static Actions.Verb verb(Proposition says) {
        return says.verb().orElseThrow();
    }

    /// The thing of which numbers or kinds are named, without them.
    static String bare(Proposition says, String label) {
        var matcher = NUMBER_BEHIND.matcher(says.rest());
        return matcher.matches() ? withoutArticle(matcher.group(1)) : label;
    }

    private static String withoutArticle(String words) {
        return words.replaceFirst("^(?i:the|an?|any|all|some|its|their|his|her|our|no) ", "");
    }

    /// At a preposition, where it gets long.
    private static String limited(String words) {
        List<String> all = List.of(BLANK.split(words.replaceFirst("^(?i:its|their|his|her|our) ", ""), -1));
        if (all.size() <= MOST_WORDS) {
            return String.join(" ", all);
        }
        int end = MOST_WORDS;
        while (end > 3 && !SMALL.contains(all.get(end).toLowerCase(Locale.ROOT))) {
            end--;
        }
        while (end > 1 && SMALL.contains(all.get(end - 1).toLowerCase(Locale.ROOT))) {
            end--;
        }
        return String.join(" ", all.subList(0, end));
    }

    // -- questions

    /// "the fee"; "foreign observers" where nobody speaks of these or those.
    static String definite(String label, List<Held> group) {
        boolean general = group.stream()
                .flatMap(h -> h.says().thing().stream())
                .allMatch(t -> t.plural()
                        && (t.determiner().isEmpty() || t.determiner().equals("no")));
        return general ? label : "the " + label;
    }

    /// @param changes what each option but the status quo says
    static String question(String label, List<Held> group, List<Proposition> changes) {
        String thing = definite(label, group);
        if (changes.size() == 1) {
            return yesOrNo(changes.getFirst());
        }
        List<String> units = changes.stream()
                .flatMap(says -> says.numbers().stream())
                .filter(number -> number.contains(" "))
                .map(number -> number.substring(number.indexOf(' ') + 1))
                .distinct()
                .toList();
        boolean numbered = changes.stream().allMatch(says -> !says.numbers().isEmpty());
        if (numbered && units.size() == 1) {
            String what = bare(changes.getFirst(), label);
            boolean plural = what.endsWith("s") && !what.endsWith("ss");
            if (units.getFirst().matches("%|percent")) {
                return "How high %s the %s?".formatted(plural ? "are" : "is", what);
            }
            if (units.getFirst().matches("(?:hour|day|week|month|year)s?")) {
                return "How long %s the %s?".formatted(plural ? "are" : "is", what);
            }
        }
        boolean kinds = changes.stream().allMatch(says -> says.form() == Proposition.Form.NAMED);
        return kinds ? "What about %s?".formatted(thing) : "What becomes of %s?".formatted(thing);
    }

    private static String yesOrNo(Proposition says) {
        Optional<Phrase> thing = says.thing();
        if (thing.isEmpty()) {
            return "What about this: %s?".formatted(says.words());
        }
        String subject = thing.get().asSubject();
        boolean plural = thing.get().plural();
        String be = plural ? "Are" : "Is";
        return switch (says.form()) {
            case NAMED -> {
                if (says.group().isEmpty() && thing.get().determiner().equals("the")) {
                    yield "What about %s?".formatted(subject);
                }
                boolean general = plural && !says.rest().matches("(?i)an? .*");
                yield "%s there %s?".formatted(general ? "Are" : "Is", lower(limited(says.rest())));
            }
            case IS -> "%s %s %s?".formatted(be, subject, limited(says.rest()));
            case DONE ->
                "%s?"
                        .formatted("%s %s %s %s"
                                .formatted(be, subject, verb(says).participle(), limited(says.rest()))
                                .strip());
            case DOES ->
                "%s?"
                        .formatted("%s %s %s %s"
                                .formatted(
                                        plural ? "Do" : "Does",
                                        subject,
                                        verb(says).base(),
                                        limited(says.rest()))
                                .strip());
        };
    }

    // -- ids

    /// What the name says beyond the thing.
    ///
    /// @param common words that tell no option from the others
    static String id(String name, String label, Set<String> common) {
        Set<String> known = contentWords(label).stream().map(Points::key).collect(Collectors.toSet());
        List<String> words = contentWords(name);
        List<String> own = words.stream()
                .filter(word -> !known.contains(Points.key(word)) && !common.contains(word))
                .limit(LONGEST_ID)
                .toList();
        if (AS_IT_IS.matcher(name).find()) {
            return "unchanged";
        }
        return String.join(" ", own.isEmpty() ? words.stream().limit(LONGEST_ID).toList() : own);
    }

    /// In lower case, without small words.
    static List<String> contentWords(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}%-]+", -1))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .toList();
    }

    /// "Night shifts" is "night shifts"; "EU rules" stays.
    static String lower(String words) {
        boolean name = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return words.isEmpty() || name ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static String capitalized(String words) {
        String one = BLANK.matcher(words).replaceAll(" ").strip();
        return one.isEmpty() ? one : one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1);
    }
}
