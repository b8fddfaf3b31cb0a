package org.truce.reading.skeleton;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opennlp.tools.stemmer.PorterStemmer;

/// What is done to things at stake: which verbs and nouns do much the same, and their forms
/// (`actions.txt`). Verbs that it does not know are regular, and a group of their own.
final class Actions {
    /// A verb with the group of those that do much the same.
    ///
    /// @param base as in "to waive"; with its particle
    /// @param participle as in "is waived"
    record Verb(String base, String participle, String group) {}

    private static final Map<String, Verb> BY_FORM = new HashMap<>();
    private static final Map<String, Verb> BY_NOUN = new HashMap<>();
    private static final String CHANGES_NOTHING = "stay";
    private static final Pattern NEEDS_E = Pattern.compile(".*(?:[cgsvzu]|at|[^aeiou]l|[aeiou]r[^aeiou]?s)");
    private static final Pattern DOUBLED = Pattern.compile(".*([bdgmnprt])\\1");

    static {
        try (InputStream in = Actions.class.getResourceAsStream("actions.txt")) {
            if (in == null) {
                throw new IllegalStateException("actions.txt is not on the class path");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(Actions::read);
        } catch (IOException e) {
            throw new UncheckedIOException("actions.txt cannot be read", e);
        }
    }

    private Actions() {}

    private static void read(String line) {
        int colon = line.indexOf(": ");
        String group = line.substring(0, colon);
        for (String entry : line.substring(colon + 2).split(" \\| ", -1)) {
            List<String> forms = Stream.of(entry.split(" ", -1))
                    .map(form -> form.replace('-', ' '))
                    .toList();
            Verb verb = new Verb(forms.getFirst(), forms.get(1), group);
            List.of(verb.base(), verb.participle(), forms.get(2), third(verb.base()), gerund(verb.base()))
                    .forEach(form -> BY_FORM.putIfAbsent(form, verb));
            forms.subList(3, forms.size()).forEach(noun -> {
                BY_NOUN.putIfAbsent(noun, verb);
                BY_NOUN.putIfAbsent(noun + "s", verb);
            });
        }
    }

    /// A verb of the list in any of its forms.
    static Optional<Verb> findKnown(String form) {
        return Optional.ofNullable(BY_FORM.get(form));
    }

    /// What a noun such as "withdrawal" says is done.
    static Optional<Verb> findOfNoun(String noun) {
        return Optional.ofNullable(BY_NOUN.get(noun));
    }

    /// A verb in any of its forms.
    ///
    /// @param tag part of speech (Penn Treebank)
    static Verb of(String form, String tag) {
        return findKnown(form).orElseGet(() -> regular(form, tag));
    }

    private static Verb regular(String form, String tag) {
        String base = switch (tag) {
            case "VBD", "VBN" -> withoutEd(form);
            case "VBZ" -> withoutS(form);
            case "VBG" -> form.endsWith("ing") ? whole(form.substring(0, form.length() - 3)) : form;
            default -> form;
        };
        return findKnown(base).orElseGet(() -> new Verb(base, past(base), group(base)));
    }

    /// The group of a word that is not in the list.
    static String group(String word) {
        return new PorterStemmer().stem(word.toLowerCase(Locale.ROOT));
    }

    static boolean changesNothing(String group) {
        return group.equals(CHANGES_NOTHING);
    }

    private static String withoutEd(String form) {
        if (form.endsWith("ied")) {
            return form.substring(0, form.length() - 3) + "y";
        }
        return form.endsWith("ed") ? whole(form.substring(0, form.length() - 2)) : form;
    }

    private static String withoutS(String form) {
        if (form.endsWith("ies")) {
            return form.substring(0, form.length() - 3) + "y";
        }
        if (form.matches(".*(?:sh|ch|ss|x)es")) {
            return form.substring(0, form.length() - 2);
        }
        return form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
    }

    /// "waiv" is "waive", "stopp" is "stop".
    private static String whole(String stem) {
        if (DOUBLED.matcher(stem).matches()) {
            return stem.substring(0, stem.length() - 1);
        }
        return NEEDS_E.matcher(stem).matches() && !stem.endsWith("ss") ? stem + "e" : stem;
    }

    private static String past(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (base.matches("[^aeiou]+[aeiou][bdgmnprt]")) {
            return base + base.charAt(base.length() - 1) + "ed";
        }
        return base.matches(".*[^aeiou]y") ? base.substring(0, base.length() - 1) + "ied" : base + "ed";
    }

    /// The form for "it", particle and all.
    static String third(String base) {
        int space = base.indexOf(' ');
        String verb = space < 0 ? base : base.substring(0, space);
        String rest = space < 0 ? "" : base.substring(space);
        if (verb.matches(".*[^aeiou]y")) {
            return verb.substring(0, verb.length() - 1) + "ies" + rest;
        }
        return verb + (verb.matches(".*(?:sh|ch|ss|x|o)") ? "es" : "s") + rest;
    }

    private static String gerund(String base) {
        int space = base.indexOf(' ');
        String verb = space < 0 ? base : base.substring(0, space);
        String rest = space < 0 ? "" : base.substring(space);
        return (verb.endsWith("e") && !verb.endsWith("ee") ? verb.substring(0, verb.length() - 1) : verb) + "ing"
                + rest;
    }
}
