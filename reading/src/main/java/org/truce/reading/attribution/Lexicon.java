package org.truce.reading.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The words that make attributions, in every form they take. Loaded from the files beside this class by the
/// first thread that asks.
final class Lexicon {
    private static final Map<String, Frame> VERBS = load("verbs.txt", true);
    private static final Map<String, Frame> NOUNS = load("nouns.txt", false);
    private static final Map<String, Frame> ADJECTIVES = load("adjectives.txt", false);

    private Lexicon() {}

    /// @param form any form of a verb, in lower case
    static Optional<Frame> findVerb(String form) {
        return Optional.ofNullable(VERBS.get(form));
    }

    /// @param form a noun, singular or plural
    static Optional<Frame> findNoun(String form) {
        Frame frame = NOUNS.get(form);
        return Optional.ofNullable(
                frame == null && form.endsWith("s") ? NOUNS.get(form.substring(0, form.length() - 1)) : frame);
    }

    static Optional<Frame> findAdjective(String form) {
        return Optional.ofNullable(ADJECTIVES.get(form));
    }

    private static Map<String, Frame> load(String file, boolean inflected) {
        Map<String, Frame> frames = new HashMap<>();
        for (String line : lines(file)) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            String[] columns = line.split(" ");
            String word = columns[1].replaceAll("[(+].*", "");
            Frame frame = Frame.of(word, columns);
            for (String form : inflected ? forms(columns[1]) : Set.of(word)) {
                frames.merge(form, frame, Lexicon::both);
            }
        }
        return Map.copyOf(frames);
    }

    /// A word listed twice, with what may follow in either sense; its attitude is that of the first.
    private static Frame both(Frame a, Frame b) {
        Set<String> prepositions = new TreeSet<>(a.prepositions());
        prepositions.addAll(b.prepositions());
        return new Frame(
                a.word(),
                a.attitude(),
                a.clause() || b.clause(),
                a.bareClause() || b.bareClause(),
                a.infinitive() || b.infinitive(),
                a.noun() || b.noun(),
                (a.predicate() || !a.noun()) && (b.predicate() || !b.noun()),
                a.addressee() || b.addressee(),
                a.quotation() || b.quotation(),
                prepositions);
    }

    /// Base form, third person, past forms and present participle of an entry such as `deny(denied)` or
    /// `admit+`.
    static Set<String> forms(String entry) {
        String base = entry.replaceAll("[(+].*", "");
        Set<String> forms = new TreeSet<>(List.of(base));
        String stem = base;
        if (base.endsWith("e")) {
            stem = base.substring(0, base.length() - 1);
            forms.add(base + "s");
        } else if (base.matches(".*[^aeiou]y")) {
            forms.add(base.substring(0, base.length() - 1) + "ies");
            forms.add(base.substring(0, base.length() - 1) + "ied");
        } else {
            forms.add(base + (base.matches(".*(s|sh|ch|x|z|o)") ? "es" : "s"));
        }
        if (entry.endsWith("+")) {
            stem = base + base.charAt(base.length() - 1);
        }
        forms.add(stem + "ing");
        int open = entry.indexOf('(');
        if (open >= 0) {
            forms.addAll(List.of(entry.substring(open + 1, entry.length() - 1).split(",")));
        } else if (!base.matches(".*[^aeiou]y")) {
            forms.add(stem + "ed");
        }
        return forms;
    }

    private static List<String> lines(String file) {
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the lexicon %s is not on the class path".formatted(file));
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the lexicon %s cannot be read".formatted(file), e);
        }
    }
}
