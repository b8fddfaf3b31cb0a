package org.truce.reading.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.truce.formats.input.Problem;

/// What the first bytes of a file say it is.
sealed interface Signature {
    record Known(Format format) implements Signature {}

    record Foreign(Problem problem) implements Signature {}

    /// Where a PDF's mark may stand, by the readers' custom.
    int PDF_MARK_WITHIN = 1024;

    int HEAD = 4096;

    Pattern HTML = Pattern.compile(
            "^\\s*(?:<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b", Pattern.DOTALL);
    Pattern ANY_TAG = Pattern.compile("<(?:p|div|article|h1|title|meta)\\b[^>]*>");

    static Signature of(Source source) {
        if (isPdf(source)) {
            return new Known(Format.PDF);
        }
        if (source.startsWith('P', 'K', 3, 4)) {
            return new Known(Format.DOCX);
        }
        if (source.startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            return foreign(
                    source,
                    "an old Word file, or one protected by a password",
                    "open it in a word processor and save it as DOCX without a password");
        }
        if (source.startsWith('{', '\\', 'r', 't', 'f')) {
            return foreign(source, "a rich text file (RTF)", "open it in a word processor and save it as DOCX");
        }
        if (source.startsWith(0x89, 'P', 'N', 'G')
                || source.startsWith(0xFF, 0xD8, 0xFF)
                || source.startsWith('G', 'I', 'F', '8')
                || source.startsWith('I', 'I', 42, 0)
                || source.startsWith('M', 'M', 0, 42)
                || source.startsWith('R', 'I', 'F', 'F')) {
            return foreign(
                    source, "a picture or a recording", "give its text; a program for text recognition can help");
        }
        if (source.startsWith(0x1F, 0x8B)
                || source.startsWith('7', 'z', 0xBC, 0xAF)
                || source.startsWith('R', 'a', 'r', '!')) {
            return foreign(source, "a compressed file", "unpack it first");
        }
        String head = head(source);
        if (head.startsWith("mime-version:") || head.contains("content-type: multipart/related")) {
            return foreign(source, "a web archive or a mail (MIME)", "save the page as HTML, or the mail as text");
        }
        boolean html = HTML.matcher(head).find()
                || (source.endsWith(".html", ".htm", ".xhtml")
                        && ANY_TAG.matcher(head).find());
        return new Known(html ? Format.HTML : Format.TEXT);
    }

    private static boolean isPdf(Source source) {
        for (int i = 0; i < PDF_MARK_WITHIN; i++) {
            if (source.hasAt(i, '%', 'P', 'D', 'F', '-')) {
                return true;
            }
        }
        return false;
    }

    /// In lower case; of UTF-16 and UTF-8 alike only the ASCII counts.
    private static String head(Source source) {
        String bytes =
                new String(source.bytes(), 0, Math.min(HEAD, source.bytes().length), StandardCharsets.ISO_8859_1);
        return bytes.replaceAll("[^\\p{ASCII}]|\\x00", "").toLowerCase(Locale.ROOT);
    }

    private static Foreign foreign(Source source, String found, String suggestion) {
        return new Foreign(Problem.error(source.whole(), "this is " + found)
                .found(found)
                .expected("plain text, HTML, PDF or DOCX")
                .suggest(suggestion));
    }
}
