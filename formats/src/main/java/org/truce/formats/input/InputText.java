package org.truce.formats.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// The text of a file, once it is known to be text of a reasonable size.
public sealed interface InputText {
    /// @param text without a byte order mark
    record Text(String text, String sha256) implements InputText {}

    record Refused(Problem problem) implements InputText {}

    static InputText read(Path file, InputKind kind) {
        Place whole = Place.ofFile(file.toString());
        try {
            if (!Files.exists(file)) {
                return new Refused(missing(file, whole, kind));
            }
            if (!Files.isRegularFile(file)) {
                String found = Files.isDirectory(file) ? "a folder" : "no regular file";
                return new Refused(Problem.error(whole, "this is " + found)
                        .found(found)
                        .expected("a %s file".formatted(kind.noun())));
            }
            if (Files.size(file) > kind.mostBytes()) {
                return new Refused(tooLarge(whole, Files.size(file), kind));
            }
            try (InputStream in = Files.newInputStream(file)) {
                return of(file, in.readNBytes(kind.mostBytes() + 1), kind);
            }
        } catch (AccessDeniedException _) {
            return new Refused(
                    Problem.error(whole, "the file may not be read").suggest("ask for the permission to read it"));
        } catch (IOException e) {
            return new Refused(Problem.error(whole, "the file cannot be read: " + e.getMessage()));
        }
    }

    static InputText of(Path file, byte[] bytes, InputKind kind) {
        Place whole = Place.ofFile(file.toString());
        if (bytes.length > kind.mostBytes()) {
            return new Refused(tooLarge(whole, bytes.length, kind));
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
                .orElseGet(() -> new Text(text, sha256(bytes)));
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

    private static Problem missing(Path file, Place whole, InputKind kind) {
        Path folder = file.toAbsolutePath().getParent();
        boolean folderExists = folder != null && Files.isDirectory(folder);
        boolean ofFolder = folderExists && !kind.fileName().isEmpty() && file.endsWith(kind.fileName());
        return ofFolder
                ? Problem.error(whole, "the folder holds no `%s`".formatted(kind.fileName()))
                        .suggest(kind.start())
                : Problem.error(whole, "there is no such file or folder");
    }

    private static Problem tooLarge(Place whole, long bytes, InputKind kind) {
        return Problem.error(whole, String.format(Locale.ROOT, "the file has %,d bytes", bytes))
                .found(bytes + " bytes")
                .expected(String.format(
                        Locale.ROOT, "at most %,d, far more than any %s needs", kind.mostBytes(), kind.noun()));
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

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
