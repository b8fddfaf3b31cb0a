package org.truce.formats.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// The bytes of a file, once it is known that there is one of a reasonable size.
public sealed interface InputBytes {
    /// @param bytes not copied; nobody changes them
    @SuppressWarnings("ArrayRecordComponent")
    record Loaded(byte[] bytes) implements InputBytes {
        /// In hexadecimal.
        public String sha256() {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256.", e);
            }
        }
    }

    record Refused(Problem problem) implements InputBytes {}

    static InputBytes read(Path file, InputKind kind) {
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
                return read(in, whole, kind);
            }
        } catch (AccessDeniedException _) {
            return new Refused(
                    Problem.error(whole, "the file may not be read").suggest("ask for the permission to read it"));
        } catch (IOException e) {
            return new Refused(Problem.error(whole, "the file cannot be read: " + e.getMessage()));
        }
    }

    /// Reads to the end, or to the limit.
    static InputBytes read(InputStream in, Place whole, InputKind kind) throws IOException {
        byte[] bytes = in.readNBytes(kind.mostBytes() + 1);
        return bytes.length > kind.mostBytes() ? new Refused(tooLarge(whole, bytes.length, kind)) : new Loaded(bytes);
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

    static Problem tooLarge(Place whole, long bytes, InputKind kind) {
        return Problem.error(whole, String.format(Locale.ROOT, "the file has %,d bytes", bytes))
                .found(bytes + " bytes")
                .expected(String.format(
                        Locale.ROOT, "at most %,d, far more than any %s needs", kind.mostBytes(), kind.noun()));
    }
}
