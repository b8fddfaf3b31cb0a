package org.truce.reading.skeleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.truce.reading.draft.DraftStatement;
import org.truce.reading.draft.Drafts;
import org.truce.reading.intake.Article;
import org.truce.reading.intake.Format;
import org.truce.reading.text.Text;
import org.truce.reading.what.Bearing;

/// The texts in `topics`, two on each conflict, with the words of each position and the issues it is on.
record MarkedTopics(String conflict, List<Article> articles, List<Marked> marked) {
    private static final Path TEXTS = Path.of("src/test/resources/topics");

    /// @param text position among the articles
    /// @param issues with their options, by names of the annotator's own
    record Marked(int text, String quote, Map<String, String> issues) {}

    /// A marked position that was found: on which issues it is, and on which it was put.
    record Found(Set<String> issues, Set<Integer> placed) {}

    static MarkedTopics of(String conflict, String... names) {
        List<Article> articles = new ArrayList<>();
        List<Marked> marked = new ArrayList<>();
        for (String name : names) {
            Map<?, ?> gold = yaml(TEXTS.resolve(name).resolve("gold.yaml"));
            for (Object entry : Objects.requireNonNull((List<?>) gold.get("statements"))) {
                Map<?, ?> statement = (Map<?, ?>) entry;
                Map<String, String> issues = new TreeMap<>();
                Objects.requireNonNull((Map<?, ?>) statement.get("issues"))
                        .forEach((issue, option) -> issues.put(String.valueOf(issue), String.valueOf(option)));
                marked.add(new Marked(articles.size(), String.valueOf(statement.get("quote")), issues));
            }
            articles.add(article(
                    read(TEXTS.resolve(name).resolve("text.txt")),
                    LocalDate.parse(String.valueOf(gold.get("published")))));
        }
        return new MarkedTopics(conflict, articles, marked);
    }

    static List<MarkedTopics> all() {
        return List.of(
                of("harbour", "harbour-offer", "harbour-vote"),
                of("bridge", "bridge-closure", "bridge-talks"),
                of("highland", "highland-truce", "highland-letters"));
    }

    /// Written when the likeness and the rules were chosen, to see what an unknown text may do.
    static List<MarkedTopics> fresh() {
        return List.of(
                of("bay", "fresh-bay-first", "fresh-bay-second"),
                of("wards", "fresh-wards-first", "fresh-wards-second"));
    }

    static Article article(String text, LocalDate day) {
        return new Article(
                Text.of(text), text.lines().findFirst().orElse(""), "", Optional.of(day), "en", Format.TEXT, "0");
    }

    /// The marked positions that overlap with a drafted one, each with the issues on which that was put.
    List<Found> found(Drafts drafts) {
        List<Found> found = new ArrayList<>();
        Set<String> used = new TreeSet<>();
        for (Marked one : marked) {
            drafts.drafts().get(one.text()).statements().stream()
                    .filter(s -> !used.contains(s.id()) && overlaps(plain(content(s)), plain(one.quote())))
                    .findFirst()
                    .ifPresent(statement -> {
                        used.add(statement.id());
                        found.add(new Found(one.issues().keySet(), issues(statement)));
                    });
        }
        return found;
    }

    private static Set<Integer> issues(DraftStatement statement) {
        Set<Integer> issues = new TreeSet<>();
        statement.position().terms().stream().map(Bearing::issue).forEach(issues::add);
        statement.position().target().stream().map(Bearing::issue).forEach(issues::add);
        return issues;
    }

    private static String content(DraftStatement statement) {
        return statement.position().attribution().content().text();
    }

    private static boolean overlaps(String content, String quote) {
        return content.contains(quote) || (quote.contains(content) && 2 * content.length() > quote.length());
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s“”.,]+", " ").strip();
    }

    private static Map<?, ?> yaml(Path file) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(read(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
