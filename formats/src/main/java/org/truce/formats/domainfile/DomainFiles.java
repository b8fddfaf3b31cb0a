package org.truce.formats.domainfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truce.formats.input.InputKind;
import org.truce.formats.input.InputText;
import org.truce.formats.input.JsonTree;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;
import org.truce.formats.input.YamlTree;

/// Finds the files of a domain and tells what each of them is, by what it holds. A file that was named must
/// be one of the domain; of a folder only those that are, and the others are passed over with a warning.
/// (Folders of the field hold results beside the domain.)
final class DomainFiles {
    static final InputKind MARKUP = new InputKind(
            "domain", "", "", "keep each domain in a file of its own", 8 * 1024 * 1024, Integer.MAX_VALUE, 400_000);
    static final InputKind YAML = new InputKind(
            "domain",
            "",
            "`truce convert` writes one from a domain of another format",
            "keep each domain in a file of its own",
            4 * 1024 * 1024,
            20_000,
            200_000);

    private static final int MOST_FILES = 200;
    private static final Pattern TRUCE =
            Pattern.compile("(?m)^[\"']?" + TruceDomainReader.VERSION_KEY + "[\"']?[ \\t]*:");

    private final Optional<DomainFormat> wanted;
    private final Problems problems;
    private final List<Recognised> recognised = new ArrayList<>();

    /// A file that belongs to a domain.
    ///
    /// @param xml of a GENIUS file, or null
    /// @param tree of another file, or null
    record Recognised(
            Path path,
            DomainFormat format,
            String sha256,
            @Nullable XmlElement xml,
            @Nullable Node tree) {
        String stem() {
            String name = String.valueOf(path.getFileName());
            int dot = name.lastIndexOf('.');
            return dot > 0 ? name.substring(0, dot) : name;
        }
    }

    private DomainFiles(Optional<DomainFormat> wanted, Problems problems) {
        this.wanted = wanted;
        this.problems = problems;
    }

    static List<Recognised> find(List<Path> paths, Optional<DomainFormat> wanted, Problems problems) {
        DomainFiles files = new DomainFiles(wanted, problems);
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.folder(path);
            } else {
                files.file(path, true);
            }
        }
        return files.recognised;
    }

    private void folder(Path folder) {
        List<Path> candidates;
        try (Stream<Path> listed = Files.list(folder)) {
            candidates = listed.filter(DomainFiles::isCandidate)
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
        } catch (IOException e) {
            problems.add(Problem.error(Place.ofFile(folder.toString()), "the folder cannot be read"));
            return;
        }
        if (candidates.size() > MOST_FILES) {
            problems.add(Problem.error(
                            Place.ofFile(folder.toString()),
                            "the folder holds more than %d files".formatted(MOST_FILES))
                    .expected("the files of one domain"));
            return;
        }
        int before = recognised.size();
        candidates.forEach(file -> file(file, false));
        if (recognised.size() == before && !problems.hasErrors()) {
            problems.add(Problem.error(Place.ofFile(folder.toString()), "the folder holds no domain file")
                    .expected("the `.xml` files of GENIUS, the `.json` files of GeniusWeb, or a `.yaml` file with `%s`"
                            .formatted(TruceDomainReader.VERSION_KEY)));
        }
    }

    private static boolean isCandidate(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && Stream.of(".xml", ".json", ".yaml", ".yml").anyMatch(name::endsWith)
                && Files.isRegularFile(file);
    }

    /// @param named by the user, so that it must be a file of the domain
    private void file(Path path, boolean named) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        switch (InputText.read(path, yaml ? YAML : MARKUP)) {
            case InputText.Refused refused -> problems.add(refused.problem());
            case InputText.Text text -> recognise(path, text, yaml, named);
        }
    }

    private void recognise(Path path, InputText.Text loaded, boolean yaml, boolean named) {
        String start = loaded.text().stripLeading();
        if (yaml && (named || TRUCE.matcher(loaded.text()).find())) {
            if (isWanted(DomainFormat.TRUCE, path, named)) {
                YamlTree.compose(path.toString(), loaded.text(), YAML, problems)
                        .ifPresent(tree ->
                                recognised.add(new Recognised(path, DomainFormat.TRUCE, loaded.sha256(), null, tree)));
            }
        } else if (!yaml && start.startsWith("<")) {
            xml(path, loaded, named);
        } else if (!yaml && start.startsWith("{")) {
            json(path, loaded, named);
        } else {
            passOver(path, "the file is of no known format", named);
        }
    }

    private void xml(Path path, InputText.Text loaded, boolean named) {
        if (!isWanted(DomainFormat.GENIUS, path, named)) {
            return;
        }
        XmlElement root =
                XmlTree.parse(path.toString(), loaded.text(), problems).orElse(null);
        if (root == null) {
            return;
        }
        if (root.name().equals("negotiation_template") || root.name().equals("utility_space")) {
            recognised.add(new Recognised(path, DomainFormat.GENIUS, loaded.sha256(), root, null));
        } else {
            passOver(path, "the root of the file is `%s`".formatted(root.name()), named);
        }
    }

    private void json(Path path, InputText.Text loaded, boolean named) {
        Problems found = new Problems();
        Optional<Node> parsed = JsonTree.parse(path.toString(), loaded.text(), MARKUP, found);
        if (parsed.isEmpty()) {
            if (isWanted(DomainFormat.GENIUSWEB, path, named)) {
                found.list().forEach(problems::add);
            }
            return;
        }
        List<String> keys = GeniusWebReader.keys(parsed.get());
        if (keys.contains(TruceDomainReader.VERSION_KEY)) {
            if (isWanted(DomainFormat.TRUCE, path, named)) {
                recognised.add(new Recognised(path, DomainFormat.TRUCE, loaded.sha256(), null, parsed.get()));
            }
        } else if (keys.contains("issuesValues") || keys.stream().anyMatch(GeniusWebProfile.KINDS::contains)) {
            if (isWanted(DomainFormat.GENIUSWEB, path, named)) {
                recognised.add(new Recognised(path, DomainFormat.GENIUSWEB, loaded.sha256(), null, parsed.get()));
            }
        } else if (keys.contains("pareto_front") && !named) {
            // what a generator of domains knows of the domain; it belongs to it, and nothing is read from it
        } else {
            passOver(path, "the file is neither a domain nor a profile with utilities", named);
        }
    }

    private boolean isWanted(DomainFormat format, Path path, boolean named) {
        if (wanted.isEmpty() || wanted.get() == format) {
            return true;
        }
        if (named) {
            problems.add(Problem.error(Place.ofFile(path.toString()), "the file is " + format.title())
                    .found(format.title())
                    .expected(wanted.get().title()));
        }
        return false;
    }

    private void passOver(Path path, String message, boolean named) {
        Place place = Place.ofFile(path.toString());
        problems.add(
                named
                        ? Problem.error(place, message)
                                .expected("GENIUS XML (`negotiation_template` or `utility_space`), GeniusWeb JSON or"
                                        + " Truce YAML (`%s`)".formatted(TruceDomainReader.VERSION_KEY))
                        : Problem.warning(place, message).suggest("it was passed over"));
    }
}
