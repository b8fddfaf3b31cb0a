package org.truce.reading.skeleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.truce.reading.text.Text;

/// What the marked texts say on issues: each content with the issue on which it bears, by text.
///
/// @param paragraphs of the text in which the contents stand, -1 where that is not plain
/// @param options the terms of the first reading, as a text
/// @param conflict the case that the text is about
record LabelledContents(
        String text,
        String conflict,
        List<String> contents,
        List<Integer> paragraphs,
        List<String> issues,
        List<String> options) {
    private static final Path TEXTS = Path.of("src/test/resources/texts");

    static List<LabelledContents> all() {
        try (Stream<Path> folders = Files.list(TEXTS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("gold.yaml")))
                    .sorted()
                    .map(LabelledContents::read)
                    .filter(labelled -> labelled.contents().size() > 1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledContents read(Path folder) {
        try {
            Map<?, ?> gold = (Map<?, ?>) new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(folder.resolve("gold.yaml")));
            List<String> contents = new ArrayList<>();
            List<Integer> paragraphs = new ArrayList<>();
            List<String> issues = new ArrayList<>();
            List<String> options = new ArrayList<>();
            List<String> text = paragraphs(folder);
            for (Object entry : list(gold.get("statements"))) {
                Map<?, ?> statement = (Map<?, ?>) entry;
                String issue = issue(statement.get("terms"));
                if (!issue.isEmpty() && !contents.contains(String.valueOf(statement.get("quote")))) {
                    String quote = String.valueOf(statement.get("quote"));
                    contents.add(quote);
                    paragraphs.add(IntStream.range(0, text.size())
                            .filter(i -> text.get(i).contains(quote))
                            .findFirst()
                            .orElse(-1));
                    issues.add(issue);
                    options.add(String.valueOf(first(statement.get("terms"))));
                }
            }
            String conflict =
                    folder.resolve(String.valueOf(gold.get("case"))).normalize().toString();
            return new LabelledContents(
                    folder.getFileName().toString(), conflict, contents, paragraphs, issues, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> paragraphs(Path folder) throws IOException {
        Path plain = folder.resolve("text.txt");
        String text = Files.exists(plain) ? Files.readString(plain) : "";
        return Text.of(text).paragraphs().stream()
                .map(range -> text.substring(range.from(), range.to()).replaceAll("\\s+", " "))
                .toList();
    }

    /// The one issue of the first reading; empty for none or several.
    private static String issue(@Nullable Object terms) {
        return first(terms) instanceof Map<?, ?> map && map.size() == 1
                ? String.valueOf(map.keySet().iterator().next())
                : "";
    }

    private static @Nullable Object first(@Nullable Object terms) {
        Object first = terms instanceof List<?> list ? list.getFirst() : terms;
        return first instanceof Map<?, ?> map && map.containsKey("any-of")
                ? list(map.get("any-of")).getFirst()
                : first;
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
    }
}
