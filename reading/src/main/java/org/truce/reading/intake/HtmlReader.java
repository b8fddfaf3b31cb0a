package org.truce.reading.intake;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;

/// HTML to the words of its article. jsoup makes the tree that a browser would make; scripts are not run.
final class HtmlReader {
    /// A page of news has some thousands.
    static final int MOST_TAGS = 300_000;
    /// Browsers stop at as many.
    static final int DEEPEST = 512;

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int HEAD = 4096;
    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?([A-Za-z0-9_.:-]{2,40})");

    private HtmlReader() {}

    static Optional<Contents> read(Source source, Problems problems) {
        return Encoding.decode(source, declared(source), problems).flatMap(html -> read(source, html, problems));
    }

    private static Optional<Contents> read(Source source, String html, Problems problems) {
        long tags = html.chars().filter(c -> c == '<').count();
        if (tags > MOST_TAGS) {
            problems.add(Problem.error(source.whole(), String.format(Locale.ROOT, "the page has %,d tags", tags))
                    .found(tags + " tags")
                    .expected(String.format(Locale.ROOT, "at most %,d, far more than any article needs", MOST_TAGS))
                    .suggest("copy the article's words into a text file"));
            return Optional.empty();
        }
        return switch (Attempt.at(() -> contents(html), LIMIT)) {
            case Attempt.Done<Contents> done -> nonEmpty(source, done.value(), problems);
            case Attempt.TooLong<Contents> late ->
                refused(
                        source,
                        "the page takes longer than %d seconds to take apart"
                                .formatted(late.limit().toSeconds()),
                        problems);
            case Attempt.TooDemanding<Contents> _ ->
                refused(source, "the page takes more memory to take apart than there is", problems);
            case Attempt.Broken<Contents> broken ->
                refused(source, "the page cannot be taken apart: " + Causes.of(broken.cause()), problems);
        };
    }

    private static Contents contents(String html) {
        Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
        HtmlMetadata metadata = HtmlMetadata.of(page);
        return new Contents(HtmlArticle.of(page), metadata.title(), metadata.publisher(), metadata.published());
    }

    private static Optional<Contents> nonEmpty(Source source, Contents contents, Problems problems) {
        return contents.text().isBlank()
                ? refused(source, "no article was found on the page", problems)
                : Optional.of(contents);
    }

    private static Optional<Contents> refused(Source source, String message, Problems problems) {
        problems.add(Problem.error(source.whole(), message)
                .expected("a page with the text of an article in it")
                .suggest("copy the article's words into a text file"));
        return Optional.empty();
    }

    private static Optional<Charset> declared(Source source) {
        String head = new String(source.bytes(), 0, Math.min(HEAD, source.bytes().length), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        try {
            return matcher.find() ? Optional.of(Charset.forName(matcher.group(1))) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }
}
