package org.truce.reading.what;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.truce.formats.input.Reading;
import org.truce.reading.draft.Draft;
import org.truce.reading.draft.Drafting;
import org.truce.reading.intake.Article;
import org.truce.reading.intake.Hints;
import org.truce.reading.intake.Intake;

/// A text as it comes out of its file, by the whole way that the command takes.
record UnseenText(GoldText gold, Article article, String published) {
    private static final Path TEXTS = Path.of("src/test/resources/unseen");

    static List<UnseenText> all() {
        try (Stream<Path> folders = Files.list(TEXTS)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(UnseenText::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Draft draft() {
        return Drafting.of(article, gold.theCase());
    }

    private static UnseenText read(Path folder) {
        try {
            Path plain = folder.resolve("text.txt");
            Path file = Files.exists(plain) ? plain : folder.resolve("text.html");
            Article article = ((Reading.Success<Article>) Intake.read(file, Hints.NONE)).value();
            String gold = Files.readString(folder.resolve("gold.yaml"));
            Map<?, ?> head = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(gold);
            return new UnseenText(
                    GoldText.read(folder, article.text()), article, String.valueOf(head.get("published")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
