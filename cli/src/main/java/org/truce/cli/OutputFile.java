package org.truce.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file whole or not at all, also when the process is stopped in between.
final class OutputFile {
    private OutputFile() {}

    /// @throws CommandFailure if the file can obviously not be written
    static void check(Path file) {
        Path folder = folder(file);
        if (Files.isDirectory(file)) {
            throw cannot(file, "it is a folder");
        }
        if (!Files.isDirectory(folder)) {
            throw cannot(file, "there is no folder " + folder);
        }
        if (!isDevice(file) && !Files.isWritable(folder)) {
            throw cannot(file, "the folder %s is not writable".formatted(folder));
        }
    }

    static void write(Path file, byte[] content) {
        check(file);
        try {
            if (isDevice(file)) {
                Files.write(file, content); // nothing can be moved over a device or a pipe
            } else {
                writeWhole(file, content);
            }
        } catch (IOException e) {
            throw cannot(file, reason(e));
        }
    }

    private static void writeWhole(Path file, byte[] content) throws IOException {
        // A link stays a link; what it leads to is replaced.
        Path target = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file;
        Path part = Files.createTempFile(folder(target), ".truce-", ".part");
        Thread sweep = new Thread(() -> deleteQuietly(part));
        Runtime.getRuntime().addShutdownHook(sweep);
        try {
            Files.write(part, content);
            permissionsOf(target, part);
            move(part, target);
        } finally {
            deleteQuietly(part);
            removeHook(sweep);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Temporary files are for their owner's eyes only; the file that takes their place is like any other.
    private static void permissionsOf(Path target, Path part) throws IOException {
        if (!Files.getFileStore(part).supportsFileAttributeView("posix")) {
            return;
        }
        Files.setPosixFilePermissions(
                part,
                Files.exists(target)
                        ? Files.getPosixFilePermissions(target)
                        : java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }

    static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The JVM is ending, and the hook runs.
        }
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException _) {
            // A leftover is no reason to fail.
        }
    }

    private static boolean isDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static CommandFailure cannot(Path file, String reason) {
        return CommandFailure.ofInput("Cannot write %s: %s.".formatted(file, reason));
    }

    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "access is denied";
            case NoSuchFileException _ -> "no file can be made there";
            case FileSystemException f when f.getReason() != null -> f.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
