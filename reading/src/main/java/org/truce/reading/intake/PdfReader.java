package org.truce.reading.intake;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;

/// PDF to the words of its article. Apache PDFBox finds the letters and their places; [PdfParagraphs] makes
/// paragraphs of them.
final class PdfReader {
    static final int MOST_PAGES = 3_000;
    /// An hour's transcript has 60 kB a page at the very most; this is for pictures.
    static final long LARGEST_STREAM = 256L * 1024 * 1024;

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int FEWEST_LETTERS_PER_PAGE = 10;
    /// Titles that a program wrote, not a person.
    private static final Pattern NO_TITLE = Pattern.compile(
            "untitled.*|microsoft word.*|.*\\.(?:docx?|pdf|indd|rtf|odt|tmp)", Pattern.CASE_INSENSITIVE);
    private static final String EXPECTED = "a PDF whose text can be selected and copied";
    private static final String COPY = "copy the article's words into a text file";

    static {
        FontMappers.set(new OwnFonts());
    }

    private final Source source;

    private PdfReader(Source source) {
        this.source = source;
    }

    static Optional<Contents> read(Source source, Problems problems) {
        PdfReader reader = new PdfReader(source);
        return switch (Attempt.at(reader::contents, LIMIT)) {
            case Attempt.Done<Contents> done -> Optional.of(done.value());
            case Attempt.TooLong<Contents> late ->
                refused(
                        problems,
                        reader.problem("the PDF takes longer than %d seconds to read"
                                        .formatted(late.limit().toSeconds()))
                                .suggest(COPY));
            case Attempt.TooDemanding<Contents> _ ->
                refused(
                        problems,
                        reader.problem("the PDF takes more memory to read than there is")
                                .suggest(COPY));
            case Attempt.Broken<Contents>(Refusal refusal) -> refused(problems, refusal.problem());
            case Attempt.Broken<Contents>(InvalidPasswordException _) ->
                refused(
                        problems,
                        reader.problem("the PDF is protected by a password")
                                .found("an encrypted PDF")
                                .suggest("open it with its password and save it without"));
            case Attempt.Broken<Contents> broken ->
                refused(
                        problems,
                        reader.problem("the PDF is damaged: " + Causes.of(broken.cause()))
                                .suggest("open it in a viewer and print it to PDF again, or " + COPY));
        };
    }

    private static Optional<Contents> refused(Problems problems, Problem problem) {
        problems.add(problem);
        return Optional.empty();
    }

    private Problem problem(String message) {
        return Problem.error(source.whole(), message).expected(EXPECTED);
    }

    private Contents contents() throws IOException {
        if (PdfStreams.inflatesBeyond(source.bytes(), LARGEST_STREAM)) {
            throw new Refusal(problem(String.format(
                            Locale.ROOT, "a part of the PDF unpacks to more than %,d bytes", LARGEST_STREAM))
                    .suggest(COPY));
        }
        try (PDDocument document = Loader.loadPDF(source.bytes())) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new Refusal(problem("the PDF does not permit that its text is copied")
                        .found("an encrypted PDF with restrictions")
                        .suggest("ask its publisher for a copy without them"));
            }
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                throw new Refusal(problem("the PDF has no pages").suggest(COPY));
            }
            if (pages > MOST_PAGES) {
                throw new Refusal(problem(String.format(Locale.ROOT, "the PDF has %,d pages", pages))
                        .found(pages + " pages")
                        .expected(String.format(Locale.ROOT, "at most %,d", MOST_PAGES))
                        .suggest("give the pages that matter as a file of their own"));
            }
            PdfLines lines = new PdfLines();
            lines.writeText(document, Writer.nullWriter());
            String text = PdfParagraphs.of(lines.pages());
            if (text.codePoints().filter(Character::isLetter).count() < (long) FEWEST_LETTERS_PER_PAGE * pages) {
                throw new Refusal(problem(
                                pages == 1
                                        ? "the page of the PDF is a picture without text"
                                        : "the pages of the PDF are pictures without text")
                        .found("a scanned document, or an empty one")
                        .suggest("let a program for text recognition (OCR) add the text"));
            }
            String title = document.getDocumentInformation().getTitle();
            boolean stated = title != null && !NO_TITLE.matcher(title.strip()).matches();
            return Contents.of(text, stated ? title : "");
        }
    }

    /// Why a sound PDF is not read.
    private static final class Refusal extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Refusal(Problem problem) {
            super(problem.message());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
