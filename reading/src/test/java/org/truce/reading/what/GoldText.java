package org.truce.reading.what;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseReading;
import org.truce.model.Case;
import org.truce.reading.attribution.Attributions;
import org.truce.reading.text.Range;
import org.truce.reading.text.Text;

/// A text of the project's own with its statements marked.
record GoldText(String name, Case theCase, Text text, List<Marked> statements, List<Range> noStatements) {
    private static final Map<String, Positions> READERS = new ConcurrentHashMap<>();
    private static final Path TEXTS = Path.of("src/test/resources/texts");

    /// @param terms of the alternatives of careful readers, by issue id
    record Marked(
            Range where,
            String party,
            String standing,
            List<String> kinds,
            List<Map<String, List<String>>> terms,
            boolean mustAbstain) {}

    /// All of them that are plain text.
    static List<GoldText> all() {
        try (Stream<Path> folders = Files.list(TEXTS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("text.txt")))
                    .sorted()
                    .map(folder -> read(folder, plain(folder.resolve("text.txt"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Position> positions() {
        return READERS.computeIfAbsent(theCase.title(), _ -> Positions.of(theCase))
                .find(text, Attributions.find(text));
    }

    private static Text plain(Path file) {
        try {
            return Text.of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param words of the text, out of its file
    static GoldText read(Path folder, Text words) {
        try {
            String text = words.string();
            Map<?, ?> gold = (Map<?, ?>) new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(folder.resolve("gold.yaml")));
            Path of = folder.resolve(String.valueOf(gold.get("case")));
            Case theCase = ((CaseReading.Success) CaseReader.read(of)).value();
            return new GoldText(
                    folder.getFileName().toString(),
                    theCase,
                    words,
                    list(gold.get("statements")).stream()
                            .map(entry -> marked(text, (Map<?, ?>) entry))
                            .toList(),
                    list(gold.get("not-statements")).stream()
                            .map(entry -> find(text, (Map<?, ?>) entry))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Marked marked(String text, Map<?, ?> entry) {
        Object terms = entry.get("terms");
        List<?> alternatives = terms instanceof Map<?, ?> map && map.containsKey("any-of")
                ? list(map.get("any-of"))
                : terms instanceof List<?> list ? list : terms == null ? List.of(Map.of()) : List.of(terms);
        return new Marked(
                find(text, entry),
                String.valueOf(entry.get("party")),
                String.valueOf(list(entry.get("standing")).getFirst()),
                list(entry.get("kind")).stream().map(String::valueOf).toList(),
                alternatives.stream().map(a -> terms((Map<?, ?>) a)).toList(),
                Boolean.TRUE.equals(entry.get("must-abstain")));
    }

    private static Map<String, List<String>> terms(Map<?, ?> map) {
        return map.entrySet().stream()
                .collect(Collectors.toMap(
                        e -> String.valueOf(e.getKey()),
                        e -> list(e.getValue()).stream().map(String::valueOf).toList()));
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
    }

    private static Range find(String text, Map<?, ?> entry) {
        String quote = String.valueOf(entry.get("quote"));
        int occurrence = entry.get("occurrence") instanceof Integer n ? n : 1;
        StringBuilder plain = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = Character.isWhitespace(text.charAt(i)) ? ' ' : text.charAt(i);
            if (c != ' ' || (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ')) {
                plain.append(c);
                places.add(i);
            }
        }
        String sought = quote.replaceAll("\\s+", " ").strip();
        int at = -1;
        for (int k = 0; k < occurrence; k++) {
            at = plain.indexOf(sought, at + 1);
        }
        if (at < 0) {
            throw new IllegalStateException("not in the text: " + quote);
        }
        return new Range(places.get(at), places.get(at + sought.length() - 1) + 1);
    }
}
