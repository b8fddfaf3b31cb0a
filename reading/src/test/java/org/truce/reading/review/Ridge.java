package org.truce.reading.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseReading;
import org.truce.formats.edit.YamlFile;
import org.truce.formats.input.Reading;
import org.truce.model.Case;
import org.truce.reading.draft.Drafting;
import org.truce.reading.draft.Drafts;
import org.truce.reading.intake.Article;
import org.truce.reading.intake.Hints;
import org.truce.reading.intake.Intake;

/// An invented text about the invented case of the ridge crossing.
final class Ridge {
    static final Path FILE = Path.of("../cases/ridge-crossing/case.yaml");

    static final String TEXT = """
        Ridge talks resume

        Published on 3 May 2031

        Velim rejected an opening of the crossing on Friday. Velim wants a waiver of the fee at the market, its envoy said.

        Ostra demanded that the patrols withdraw before the crossing opens. Analysts believe that the winter will be long.
        Ostra may reject the waiver of the fee, an official said. Velim's envoy warned that the patrols would stay. 🌨
        """;

    static final CaseReading.Success READING = (CaseReading.Success) CaseReader.read(FILE);

    private static final Drafts DRAFTS = drafts(READING.value(), TEXT);

    private Ridge() {}

    static Case theCase() {
        return READING.value();
    }

    static YamlFile file() {
        try {
            return YamlFile.of(Files.readString(FILE), CaseReader.KIND).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Review review() {
        return Review.of(DRAFTS, theCase());
    }

    static Drafts drafts(Case theCase, String... texts) {
        List<Article> articles = new ArrayList<>();
        for (String text : texts) {
            Reading<Article> reading = Intake.read(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    new Hints(Optional.empty(), false));
            articles.add(((Reading.Success<Article>) reading).value());
        }
        return Drafting.of(articles, theCase);
    }
}
