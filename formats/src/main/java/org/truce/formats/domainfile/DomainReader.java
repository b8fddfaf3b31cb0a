package org.truce.formats.domainfile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.truce.domain.Domain;
import org.truce.formats.domainfile.DomainFiles.Recognised;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;

/// Reads domain files. Never throws because of what a file holds: whatever is wrong is in the result.
public final class DomainReader {
    private DomainReader() {}

    /// Reads a domain of whatever format.
    public static DomainReading read(List<Path> paths) {
        return read(paths, Optional.empty());
    }

    /// Reads a domain.
    ///
    /// @param paths folders and files that belong to one domain; in a folder, every file of the format
    ///     counts, in the order of the names
    /// @param format of the files; where it is not given, they must all be of one
    public static DomainReading read(List<Path> paths, Optional<DomainFormat> format) {
        Problems problems = new Problems();
        List<Recognised> files = DomainFiles.find(paths, format, problems);
        SequencedSet<DomainFormat> formats = new LinkedHashSet<>();
        files.forEach(file -> formats.add(file.format()));
        if (formats.size() > 1) {
            Recognised other = files.stream()
                    .filter(f -> f.format() != formats.getFirst())
                    .findFirst()
                    .orElseThrow();
            problems.add(Problem.error(
                            Place.ofFile(other.path().toString()),
                            "this file is %s, and others are %s"
                                    .formatted(
                                            other.format().title(),
                                            formats.getFirst().title()))
                    .expected("files of one format")
                    .suggest("name the files that belong together, or the format"));
        }
        Optional<Domain> domain = formats.size() == 1 ? domain(files, formats.getFirst(), problems) : Optional.empty();
        if (domain.isEmpty() && !problems.hasErrors()) {
            String where = paths.isEmpty() ? "" : paths.getFirst().toString();
            problems.add(Problem.error(Place.ofFile(where), "there is no domain to read"));
        }
        return domain.isEmpty() || problems.hasErrors()
                ? new DomainReading.Failure(problems.list())
                : new DomainReading.Success(
                        domain.get(),
                        formats.getFirst(),
                        problems.list(),
                        sha256(files),
                        files.stream().map(Recognised::path).toList());
    }

    private static Optional<Domain> domain(List<Recognised> files, DomainFormat format, Problems problems) {
        return switch (format) {
            case GENIUS ->
                GeniusReader.read(
                        files.stream()
                                .filter(file -> file.xml() != null)
                                .map(file -> new GeniusReader.File(file.stem(), file.xml()))
                                .toList(),
                        problems);
            case GENIUSWEB ->
                GeniusWebReader.read(
                        files.stream()
                                .filter(file -> file.tree() != null)
                                .map(file ->
                                        new GeniusWebReader.File(file.path().toString(), file.stem(), file.tree()))
                                .toList(),
                        problems);
            case TRUCE -> truce(files, problems);
        };
    }

    private static Optional<Domain> truce(List<Recognised> files, Problems problems) {
        if (files.size() > 1) {
            problems.add(Problem.error(Place.ofFile(files.get(1).path().toString()), "this is a second domain")
                    .expected("one file")
                    .suggest("name the one to read"));
        }
        Recognised file = files.getFirst();
        return file.tree() == null
                ? Optional.empty()
                : TruceDomainReader.read(file.tree(), file.path().toString(), problems);
    }

    private static String sha256(List<Recognised> files) {
        if (files.size() == 1) {
            return files.getFirst().sha256();
        }
        StringBuilder lines = new StringBuilder();
        files.forEach(file -> lines.append(file.sha256())
                .append("  ")
                .append(file.path().getFileName())
                .append('\n'));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
