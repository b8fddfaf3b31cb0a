package org.truce.reading.what;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Ways of speaking that tell a kind of statement.
final class Patterns {
    private static final Map<String, Pattern> ALL = load();

    private Patterns() {}

    /// The names of those that a sentence shows.
    static List<String> in(String sentence) {
        String plain = plain(sentence);
        return ALL.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(plain).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// In lower case, with straight apostrophes and single blanks.
    static String plain(String sentence) {
        return sentence.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
    }

    private static Map<String, Pattern> load() {
        Map<String, Pattern> all = new LinkedHashMap<>();
        for (String line : lines("patterns.txt")) {
            if (!line.startsWith("#")) {
                int colon = line.indexOf(": ");
                all.put(line.substring(0, colon), Pattern.compile(line.substring(colon + 2)));
            }
        }
        return all;
    }

    /// The lines of a file beside this class.
    static List<String> lines(String file) {
        try (InputStream in = Patterns.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the file %s is not on the class path".formatted(file));
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the file %s cannot be read".formatted(file), e);
        }
    }
}
