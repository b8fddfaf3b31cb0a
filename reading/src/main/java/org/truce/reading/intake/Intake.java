package org.truce.reading.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.truce.formats.input.InputBytes;
import org.truce.formats.input.InputKind;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;
import org.truce.formats.input.Reading;
import org.truce.reading.text.Text;

/// Reads a file to an article. Never throws because of what a file holds, and never waits without end:
/// whatever is wrong is in the result.
///
/// Plain text takes time and memory linear in its length; at most [#MOST_BYTES] are read of any file, and a
/// text of more than [#MOST_CHARACTERS] is refused as soon as its length is known.
public final class Intake {
    /// 64 MiB. A book of a thousand pages has three.
    static final int MOST_BYTES = 64 * 1024 * 1024;

    /// Characters of one text, as `char`s: some 330,000 words, 700 pages. What is found in it takes eighty
    /// times its room, which has to go into the memory that the program takes by default.
    static final int MOST_CHARACTERS = 2_000_000;

    private static final InputKind KIND =
            new InputKind("text", "", "", "", MOST_BYTES, Integer.MAX_VALUE, Integer.MAX_VALUE);
    private static final String STANDARD_INPUT = "standard input";

    private final Source source;
    private final Hints hints;
    private final Problems problems = new Problems();

    private Intake(Source source, Hints hints) {
        this.source = source;
        this.hints = hints;
    }

    public static Reading<Article> read(Path file, Hints hints) {
        return read(file, file.toString(), InputBytes.read(file, KIND), hints);
    }

    /// Reads standard input; the file of the result is `-`.
    public static Reading<Article> read(InputStream in, Hints hints) {
        Place whole = Place.ofFile(STANDARD_INPUT);
        InputBytes bytes;
        try {
            bytes = InputBytes.read(in, whole, KIND);
        } catch (IOException e) {
            bytes = new InputBytes.Refused(Problem.error(whole, "it cannot be read: " + Causes.of(e)));
        }
        return read(Path.of("-"), STANDARD_INPUT, bytes, hints);
    }

    private static Reading<Article> read(Path file, String name, InputBytes bytes, Hints hints) {
        return switch (bytes) {
            case InputBytes.Refused refused -> new Reading.Failure<>(List.of(refused.problem()));
            case InputBytes.Loaded loaded -> {
                Intake intake = new Intake(new Source(name, loaded.bytes()), hints);
                Optional<Article> article = intake.article(loaded);
                List<Problem> problems = intake.problems.list();
                yield article.isEmpty() || intake.problems.hasErrors()
                        ? new Reading.Failure<>(problems)
                        : new Reading.Success<>(
                                article.get(), problems, article.get().sha256(), file);
            }
        };
    }

    private Optional<Article> article(InputBytes.Loaded loaded) {
        return switch (Signature.of(source)) {
            case Signature.Foreign foreign -> {
                problems.add(foreign.problem());
                yield Optional.empty();
            }
            case Signature.Known known ->
                contents(known.format()).flatMap(contents -> article(known.format(), contents, loaded.sha256()));
        };
    }

    private Optional<Contents> contents(Format format) {
        return switch (format) {
            case TEXT -> Encoding.decode(source, Optional.empty(), problems).map(text -> Contents.of(text, ""));
            case HTML -> HtmlReader.read(source, problems);
            case PDF -> PdfReader.read(source, problems);
            case DOCX -> DocxReader.read(source, problems);
        };
    }

    private Optional<Article> article(Format format, Contents contents, String sha256) {
        if (contents.text().length() > MOST_CHARACTERS) {
            problems.add(Problem.error(
                            source.whole(),
                            String.format(
                                    Locale.ROOT,
                                    "the text has %,d characters",
                                    contents.text().length()))
                    .expected(String.format(Locale.ROOT, "at most %,d, some 330,000 words", MOST_CHARACTERS))
                    .suggest("divide it, best where one article or session ends and the next begins, and read the"
                            + " parts one after the other"));
            return Optional.empty();
        }
        if (contents.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            problems.add(Problem.error(source.whole(), "there are no words in it")
                    .expected("the text of an article or a statement"));
            return Optional.empty();
        }
        if (!hints.english()) {
            Languages.find(contents.text(), source.whole()).ifPresent(problems::add);
        }
        return Optional.of(new Article(
                Text.of(contents.text()),
                contents.titleOrHeadline(),
                contents.publisher(),
                published(contents),
                "en",
                format,
                sha256));
    }

    private Optional<LocalDate> published(Contents contents) {
        Publication publication = contents.published().isPresent()
                ? new Publication.Found(contents.published().get())
                : Publication.find(contents.text());
        Optional<Problem> doubt = publication.doubt(source.whole(), hints.published());
        doubt.ifPresent(problems::add);
        return hints.published().or(publication::day);
    }
}
