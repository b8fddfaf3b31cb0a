package org.truce.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// One run of everything that commands commonly do, for the JVM to record what to have ready at the next
/// start.
public final class Rehearsal {
    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("truce-rehearsal");
        try {
            String dir = folder.resolve("case").toString();
            String html = folder.resolve("report.html").toString();
            Console nowhere = Console.piped(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
            for (List<String> command : List.of(
                    List.of("new", dir),
                    List.of("check", dir),
                    List.of("show", dir),
                    List.of("gap", "--worlds", "500", dir),
                    List.of("gap", "--worlds", "200", "--format", "json", dir),
                    List.of("deals", "--worlds", "500", dir),
                    List.of("deals", "--worlds", "200", "--format", "json", dir),
                    List.of("report", "--worlds", "200", "-o", html, dir),
                    List.of("gap", "--help"),
                    List.of("--version"))) {
                Main.run(nowhere, command.toArray(String[]::new));
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
