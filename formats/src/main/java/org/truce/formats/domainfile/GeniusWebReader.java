package org.truce.formats.domainfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.truce.domain.Domain;
import org.truce.domain.Profile;
import org.truce.formats.input.Names;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;
import org.truce.formats.input.Wording;

/// Makes a domain of the files of GeniusWeb: a domain and a profile for each party. Where the domain file is
/// missing, the domain is the one that the first profile holds.
final class GeniusWebReader {
    /// A file with its tree.
    ///
    /// @param name of the file, for problems
    /// @param stem the file's name without its ending
    record File(String name, String stem, Node root) {
        boolean isDomain() {
            return keys(root).contains("issuesValues");
        }

        Optional<String> findKind() {
            return keys(root).stream().filter(GeniusWebProfile.KINDS::contains).findFirst();
        }
    }

    private GeniusWebReader() {}

    static List<String> keys(Node node) {
        List<String> keys = new ArrayList<>();
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    keys.add(key.getValue());
                }
            }
        }
        return keys;
    }

    static Optional<Domain> read(List<File> files, Problems problems) {
        List<File> domains = files.stream().filter(File::isDomain).toList();
        List<File> profiles = files.stream().filter(file -> !file.isDomain()).toList();
        if (domains.size() > 1) {
            problems.add(Problem.error(
                            nodes(domains.get(1), problems).place(domains.get(1).root()),
                            "this is a second domain file")
                    .expected("one domain, and a profile for each party")
                    .suggest("name the files that belong together"));
            return Optional.empty();
        }
        if (profiles.isEmpty()) {
            problems.add(Problem.error(
                            nodes(domains.getFirst(), problems)
                                    .place(domains.getFirst().root()),
                            "there is a domain, and nobody's profile")
                    .expected("a file with a utility space for each party"));
            return Optional.empty();
        }
        GeniusWebIssues issues = issues(domains.isEmpty() ? profiles.getFirst() : domains.getFirst(), problems);
        List<Profile> read = new ArrayList<>();
        for (File file : profiles) {
            String kind = file.findKind().orElseThrow();
            Profile profile = GeniusWebProfile.read(
                    kind, child(file.root(), kind), file.stem(), new DomainNodes(nodes(file, problems)), issues);
            if (profile != null) {
                read.add(profile);
            }
        }
        if (profiles.size() == 1) {
            problems.add(Problem.warning(
                            nodes(profiles.getFirst(), problems)
                                    .place(profiles.getFirst().root()),
                            "%s is the only party"
                                    .formatted(
                                            Wording.quoted(profiles.getFirst().stem())))
                    .expected("two profiles or more"));
        }
        if (problems.hasErrors() || !issues.complete() || read.size() < profiles.size()) {
            return Optional.empty();
        }
        List<String> names =
                GeniusReader.distinct(read.stream().map(Profile::name).toList());
        List<Profile> named = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Profile profile = read.get(i);
            named.add(new Profile(
                    names.get(i), profile.terms(), profile.ceiling(), profile.reservation(), profile.discount()));
        }
        String name = issues.name().isEmpty() ? files.getFirst().stem() : issues.name();
        return Optional.of(new Domain(name, issues.issues(), named, List.of()));
    }

    private static GeniusWebIssues issues(File file, Problems problems) {
        DomainNodes reader = new DomainNodes(nodes(file, problems));
        if (file.isDomain()) {
            return GeniusWebIssues.read(file.root(), reader);
        }
        Node profile = child(file.root(), file.findKind().orElseThrow());
        if (keys(profile).contains("domain")) {
            return GeniusWebIssues.read(child(profile, "domain"), reader);
        }
        problems.add(
                Problem.error(reader.nodes().place(profile), "the profile has no `domain`, and there is no domain file")
                        .expected("a domain in one of them"));
        return new GeniusWebIssues("", List.of(), Names.unreadable("issue", ""), List.of(), false);
    }

    private static Node child(Node node, String key) {
        return ((MappingNode) node)
                .getValue().stream()
                        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar
                                && scalar.getValue().equals(key))
                        .findFirst()
                        .orElseThrow()
                        .getValueNode();
    }

    private static Nodes nodes(File file, Problems problems) {
        return new Nodes(file.name(), problems);
    }
}
