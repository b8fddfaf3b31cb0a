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
    private static final String DOMAIN = """
        truce-domain: 1
        name: Rehearsal
        issues: {One: [a, b, c], Two: {from: 1, to: 4}, Three: [a, b]}
        parties:
          Ana: {weights: {One: 0.5, Two: 0.3, Three: 0.2}, values: {One: [0, 0.5, 1], Two: {from: 0, to: 1}, Three: [0, 1]}}
          Bo: {weights: {One: 0.2, Two: 0.3, Three: 0.5}, values: {One: [1, 0.5, 0], Two: {from: 1, to: 0}, Three: [1, 0]}}
        """;
    private static final String DIVISION = """
        truce-division: 1
        title: Rehearsal
        parties: [Ana, Bo]
        items: {One: {Ana: 60, Bo: 50}, Two: {Ana: 40, Bo: 50}}
        """;
    private static final String CONFLICT = """
        truce-conflict: 1
        title: Rehearsal
        decision-makers: {Ana: {swerve: free}, Bo: {stop: free, turn: only-to-yes}}
        preferences: {Ana: {priorities: [stop, not swerve]}, Bo: {priorities: [swerve iff not stop, turn]}}
        """;

    /// About the case that `truce new` writes.
    private static final String ARTICLE = """
        Talks resume

        CAPITAL, 11 March 2025 (Agency) — The president said on Tuesday that the crossing would open if the guns fell silent.

        “We will not sign before the prisoners are home,” her spokesman, Colonel Hal Ren, told reporters. He said that the
        government wanted the aid convoys to pass, but rejected the plan of the other side.
        """;

    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("truce-rehearsal");
        try {
            String dir = folder.resolve("case").toString();
            String html = folder.resolve("report.html").toString();
            String domain =
                    Files.writeString(folder.resolve("domain.yaml"), DOMAIN).toString();
            String division =
                    Files.writeString(folder.resolve("division.yaml"), DIVISION).toString();
            String conflict =
                    Files.writeString(folder.resolve("conflict.yaml"), CONFLICT).toString();
            String article =
                    Files.writeString(folder.resolve("article.txt"), ARTICLE).toString();
            String xml = folder.resolve("xml").toString();
            String json = folder.resolve("json").toString();
            String svg = folder.resolve("frontier.svg").toString();
            Console nowhere = Console.piped(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
            for (List<String> command : List.of(
                    List.of("new", dir),
                    List.of("check", dir),
                    List.of("show", dir),
                    List.of("gap", "--worlds", "500", dir),
                    List.of("gap", "--worlds", "200", "--format", "json", dir),
                    List.of("deals", "--worlds", "500", dir),
                    List.of("deals", "--worlds", "200", "--format", "json", dir),
                    List.of("hold", "--worlds", "200", dir),
                    List.of("roadmap", "--worlds", "200", dir),
                    List.of("report", "--worlds", "200", "-o", html, dir),
                    List.of("solve", "--bid", "One=a,Two=2,Three=b", domain),
                    List.of("convert", "--to", "genius", "-o", xml, domain),
                    List.of("convert", "--to", "geniusweb", "-o", json, domain),
                    List.of("solve", "--plot", svg, xml),
                    List.of("solve", "--format", "json", json),
                    List.of("solve", "--format", "csv", "--exact-arithmetic", xml),
                    List.of("divide", division),
                    List.of("conflict", "--from", "NNN", "--to", "YYY", "--plot", svg, conflict),
                    List.of("conflict", "--format", "json", conflict),
                    List.of("read", "--case", dir, article),
                    List.of("gap", "--help"),
                    List.of("--version"))) {
                int exitCode = Main.run(nowhere, command.toArray(String[]::new));
                if (exitCode != ExitCode.DONE) {
                    throw new IllegalStateException("%s ended with %d.".formatted(command, exitCode));
                }
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
