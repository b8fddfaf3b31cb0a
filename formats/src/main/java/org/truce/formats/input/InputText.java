package org.truce.formats.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The text of a file, once it is known to be text of a reasonable size.
public sealed interface InputText {
    /// @param text without a byte order mark
    record Text(String text, String sha256) implements InputText {}

    record Refused(Problem problem) implements InputText {}

    static InputText read(Path file, InputKind kind) {
        return switch (InputBytes.read(file, kind)) {
            case InputBytes.Refused refused -> new Refused(refused.problem());
            case InputBytes.Loaded loaded -> of(file, loaded.bytes(), kind);
        };
    }

    static InputText of(Path file, byte[] bytes, InputKind kind) {
        Place whole = Place.ofFile(file.toString());
        if (bytes.length > kind.mostBytes()) {
            return new Refused(InputBytes.tooLarge(whole, bytes.length, kind));
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new Refused(Problem.error(whole, "the file is encoded in UTF-16")
                    .found("UTF-16")
                    .expected("UTF-8")
                    .suggest("save it again as UTF-8"));
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        String text = out.toString();
        if (result.isError()) {
            int wrong = Byte.toUnsignedInt(bytes[in.position()]);
            String found = String.format(Locale.ROOT, "byte 0x%02X", wrong);
            return new Refused(Problem.error(placeAt(file, text, text.length()), found + " is not UTF-8")
                    .found(found)
                    .expected("UTF-8")
                    .suggest("save the file again as UTF-8"));
        }
        int unprintable = firstUnprintable(text);
        if (unprintable >= 0) {
            String found = String.format(Locale.ROOT, "U+%04X", text.codePointAt(unprintable));
            return new Refused(Problem.error(
                            placeAt(file, text, unprintable),
                            "the character %s (%s) does not belong in a text"
                                    .formatted(found, nameOf(text.codePointAt(unprintable))))
                    .found(found)
                    .expected("a text file in UTF-8"));
        }
        return findLongLine(text, kind.longestLine())
                .map(line -> tooLong(placeAt(file, text, line), kind))
                .orElseGet(() -> new Text(text, new InputBytes.Loaded(bytes).sha256()));
    }

    /// Where the first line begins that is too long.
    private static Optional<Integer> findLongLine(String text, int longest) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                start = i + 1;
            } else if (i - start >= longest) {
                return Optional.of(start);
            }
        }
        return Optional.empty();
    }

    private static InputText tooLong(Place place, InputKind kind) {
        String limit = String.format(Locale.ROOT, "%,d characters", kind.longestLine());
        return new Refused(Problem.error(place, "the line has more than " + limit)
                .expected("at most " + limit)
                .suggest("break it; `>` begins a text of several lines"));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (Byte.toUnsignedInt(bytes[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// The first character that YAML 1.2 (production 1, c-printable) does not allow, or -1.
    private static int firstUnprintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
            boolean highControl = c >= '\u007f' && c <= '\u009f' && c != '\u0085';
            if (control || highControl || c == '\ufffe' || c == '\uffff' || c == '\ufeff') {
                return i;
            }
        }
        return -1;
    }

    private static String nameOf(int codePoint) {
        String name = Character.getName(codePoint);
        return name == null ? "not a character" : name;
    }

    private static Place placeAt(Path file, String text, int index) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < index; i++) {
            char c = text.charAt(i);
            boolean halfOfPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !halfOfPair)) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Place(file.toString(), line, text.codePointCount(lineStart, index) + 1);
    }
}
