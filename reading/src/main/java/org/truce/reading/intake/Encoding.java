package org.truce.reading.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;

/// Bytes to characters: by the byte order mark; else UTF-8, if that is what the bytes are; else what the file
/// declares; else windows-1252, which older texts in English are in, with a warning. Linear.
final class Encoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 4096;
    /// Of the letters of a text in a Latin alphabet, fewer than this share lie outside of ASCII.
    private static final double MOST_FOREIGN = 0.35;
    /// Control characters among characters, beyond which a file is no text.
    private static final double MOST_CONTROL = 0.01;

    private final Source source;
    private final Problems problems;

    private Encoding(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /// @param declared by the file itself, in its head
    /// @return empty if this is no text, which is then among the problems
    static Optional<String> decode(Source source, Optional<Charset> declared, Problems problems) {
        Encoding encoding = new Encoding(source, problems);
        return encoding.decode(declared).filter(encoding::isText);
    }

    private Optional<String> decode(Optional<Charset> declared) {
        byte[] bytes = source.bytes();
        if (source.startsWith(0xEF, 0xBB, 0xBF)) {
            return utf8(3, declared);
        }
        if (source.startsWith(0xFE, 0xFF)) {
            return Optional.of(from(2, StandardCharsets.UTF_16BE));
        }
        if (source.startsWith(0xFF, 0xFE)) {
            return Optional.of(from(2, StandardCharsets.UTF_16LE));
        }
        int[] zeros = new int[2];
        int sample = Math.min(SAMPLE, bytes.length);
        for (int i = 0; i < sample; i++) {
            if (bytes[i] == 0) {
                zeros[i % 2]++;
            }
        }
        if (Math.abs(zeros[0] - zeros[1]) > sample / 4) {
            return Optional.of(from(0, zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE));
        }
        return utf8(0, declared);
    }

    private Optional<String> utf8(int start, Optional<Charset> declared) {
        Utf8 found = Utf8.of(source.bytes(), start);
        if (found.malformed() == 0) {
            return Optional.of(from(start, StandardCharsets.UTF_8));
        }
        if (start > 0 || found.foreign() >= found.malformed()) {
            problems.add(Problem.warning(
                            place(found.firstMalformed()),
                            found.malformed() == 1
                                    ? "one byte is not UTF-8, and is read as �"
                                    : String.format(
                                            Locale.ROOT,
                                            "%,d bytes, of which this is the first, are not UTF-8, and are read as �",
                                            found.malformed()))
                    .expected("UTF-8")
                    .suggest("look for a sound copy of the text if names or quotations are damaged"));
            return Optional.of(from(start, StandardCharsets.UTF_8));
        }
        if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
            return Optional.of(from(start, declared.get()));
        }
        return windows(found);
    }

    private Optional<String> windows(Utf8 found) {
        Place place = place(found.firstMalformed());
        String first =
                String.format(Locale.ROOT, "byte 0x%02X", Byte.toUnsignedInt(source.bytes()[found.firstMalformed()]));
        String text = from(0, WINDOWS_1252);
        int letters = 0;
        int foreign = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) || c >= 0x80 ? 1 : 0;
            foreign += c >= 0x80 ? 1 : 0;
        }
        if (foreign > MOST_FOREIGN * letters) {
            problems.add(Problem.error(place, first + " is not UTF-8, and what encoding it is cannot be told")
                    .found(first)
                    .expected("UTF-8")
                    .suggest("save the file again as UTF-8"));
            return Optional.empty();
        }
        problems.add(Problem.warning(place, first + " is not UTF-8; the text is read as windows-1252")
                .found(first)
                .expected("UTF-8")
                .suggest("save the file again as UTF-8 if names or quotations look wrong"));
        return Optional.of(text);
    }

    private String from(int start, Charset charset) {
        return new String(source.bytes(), start, source.bytes().length - start, charset);
    }

    private boolean isText(String text) {
        int control = 0;
        int first = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\u000B') {
                first = first < 0 ? i : first;
                control++;
            }
        }
        if (control <= MOST_CONTROL * text.length()) {
            return true;
        }
        String found = String.format(Locale.ROOT, "U+%04X", (int) text.charAt(first));
        problems.add(Problem.error(
                        source.whole(),
                        String.format(
                                Locale.ROOT, "this is no text: %,d control characters, the first %s", control, found))
                .found(found)
                .expected("plain text, HTML, PDF or DOCX"));
        return false;
    }

    /// Lines and columns of a byte, columns counted in characters as far as the bytes are UTF-8.
    private Place place(int index) {
        byte[] bytes = source.bytes();
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < index; i++) {
            if (bytes[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        int column = 1;
        for (int i = lineStart; i < index; i++) {
            column += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        return new Place(source.name(), line, column);
    }

    /// How much of the bytes is UTF-8.
    ///
    /// @param foreign sound characters outside of ASCII
    /// @param malformed bytes or beginnings of characters that are not UTF-8
    /// @param firstMalformed index of the first of them, or -1
    private record Utf8(long foreign, int malformed, int firstMalformed) {
        static Utf8 of(byte[] bytes, int start) {
            CharsetDecoder decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
            CharBuffer out = CharBuffer.allocate(SAMPLE);
            long foreign = 0;
            int malformed = 0;
            int first = -1;
            while (true) {
                CoderResult result = decoder.decode(in, out, true);
                for (int i = 0; i < out.position(); i++) {
                    char c = out.get(i);
                    foreign += c >= 0x80 && !Character.isLowSurrogate(c) ? 1 : 0;
                }
                out.clear();
                if (result.isUnderflow()) {
                    return new Utf8(foreign, malformed, first);
                }
                if (result.isError()) {
                    first = first < 0 ? in.position() : first;
                    malformed++;
                    in.position(in.position() + result.length());
                }
            }
        }
    }
}
