package org.truce.formats.domainfile;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Exclusion;
import org.truce.domain.Profile;
import org.truce.domain.Term.Span;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;

/// Makes a domain of Truce's own domain file, `truce-domain: 1`.
final class TruceDomainReader {
    static final String VERSION_KEY = "truce-domain";
    static final List<String> KEYS = List.of(VERSION_KEY, "name", "issues", "parties", "impossible");

    private static final int VERSION = 1;
    private static final int MOST_PARTIES = 64;
    private static final long MOST_EXCLUDED = 100_000;
    private static final String EXPECTED_PARTIES = "a map of parties, each with its `values`";

    private TruceDomainReader() {}

    static Optional<Domain> read(Node root, String file, Problems problems) {
        DomainNodes reader = new DomainNodes(new Nodes(file, problems));
        Nodes nodes = reader.nodes();
        Fields fields = new Fields(nodes, root, "the domain", KEYS);
        if (!fields.isReadable()) {
            return Optional.empty();
        }
        fields.requireVersion(VERSION_KEY, VERSION);
        String name = fields.requireText("name");
        TruceIssues issues = TruceIssues.read(fields.require("issues", "a map of issues"), reader);
        List<Profile> profiles = parties(fields, reader, issues);
        List<Exclusion> excluded = impossible(fields, reader, issues);
        if (problems.hasErrors() || name == null || profiles.isEmpty()) {
            return Optional.empty();
        }
        List<DomainIssue> known = new ArrayList<>();
        for (DomainIssue issue : issues.issues()) {
            if (issue != null) {
                known.add(issue);
            }
        }
        return Optional.of(new Domain(name, known, profiles, excluded));
    }

    private static List<Profile> parties(Fields fields, DomainNodes reader, TruceIssues issues) {
        Nodes nodes = reader.nodes();
        Node node = fields.require("parties", EXPECTED_PARTIES);
        List<Entry> entries = node == null ? null : nodes.map(node, "`parties`", EXPECTED_PARTIES, MOST_PARTIES);
        if (node == null || entries == null) {
            return List.of();
        }
        if (entries.isEmpty()) {
            nodes.report(
                    Problem.error(nodes.place(node), "`parties` names none").expected(EXPECTED_PARTIES));
        } else if (entries.size() == 1) {
            nodes.report(Problem.warning(nodes.place(entries.getFirst().keyNode()), "there is one party only")
                    .expected("two parties or more"));
        }
        List<Profile> profiles = new ArrayList<>();
        for (Entry entry : entries) {
            nodes.text(entry.keyNode(), "the name of a party");
            Profile profile = TruceParty.read(entry, reader, issues);
            if (profile != null) {
                profiles.add(profile);
            }
        }
        return profiles;
    }

    private static List<Exclusion> impossible(Fields fields, DomainNodes reader, TruceIssues issues) {
        Node node = fields.value("impossible");
        List<Node> elements =
                node == null ? null : reader.nodes().list(node, "`impossible`", "a list of maps of issues to values");
        List<Exclusion> excluded = new ArrayList<>();
        for (Node element : elements == null ? List.<Node>of() : elements) {
            Exclusion exclusion = exclusion(element, reader, issues);
            if (exclusion != null) {
                excluded.add(exclusion);
            }
        }
        return excluded;
    }

    private static @Nullable Exclusion exclusion(Node element, DomainNodes reader, TruceIssues issues) {
        Nodes nodes = reader.nodes();
        SortedMap<Integer, List<Span>> sets = new ValueSets(reader, issues).read(element, "an entry of `impossible`");
        if (sets == null) {
            return null;
        }
        if (sets.isEmpty()) {
            nodes.report(Problem.error(nodes.place(element), "an entry of `impossible` names no issue")
                    .expected("a map of issues to values"));
            return null;
        }
        SortedMap<Integer, NavigableSet<Long>> positions = new TreeMap<>();
        for (List<Span> spans : sets.values()) {
            NavigableSet<Long> set = new TreeSet<>();
            for (Span span : spans) {
                if (span.last() - span.first() >= MOST_EXCLUDED) {
                    nodes.report(Problem.error(nodes.place(element), "an entry of `impossible` has too many values")
                            .expected("at most %d".formatted(MOST_EXCLUDED)));
                    return null;
                }
                for (long position = span.first(); position <= span.last(); position++) {
                    set.add(position);
                }
            }
            positions.put(spans.getFirst().issue(), set);
        }
        return new Exclusion(positions);
    }
}
