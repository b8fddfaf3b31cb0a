package org.truce.formats.domainfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Outcome;
import org.truce.formats.input.Entry;
import org.truce.formats.input.InputKind;
import org.truce.formats.input.InputText;
import org.truce.formats.input.Names;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;
import org.truce.formats.input.Wording;
import org.truce.formats.input.YamlTree;

/// Reads a bid: a value for every issue of a domain. A file holds a map of issues to values, in YAML or JSON,
/// or a bid of GeniusWeb, where the map stands under `issuevalues`. On a command line it is written
/// `issue=value,issue=value`.
public final class BidReader {
    private static final String GENIUSWEB_KEY = "issuevalues";
    private static final String EXPECTED = "a map of issues to values";
    private static final InputKind KIND =
            new InputKind("bid", "", "", "keep each bid in a file of its own", 1024 * 1024, 20_000, 5_000);

    private final Domain domain;
    private final Nodes nodes;
    private final DomainNodes reader;
    private final Problems problems;

    private BidReader(Domain domain, String file, Problems problems) {
        this.domain = domain;
        this.problems = problems;
        nodes = new Nodes(file, problems);
        reader = new DomainNodes(nodes);
    }

    public static BidReading read(Path file, Domain domain) {
        return switch (InputText.read(file, KIND)) {
            case InputText.Refused refused -> new BidReading.Failure(List.of(refused.problem()));
            case InputText.Text text -> {
                Problems problems = new Problems();
                Optional<Node> root = YamlTree.compose(file.toString(), text.text(), KIND, problems);
                yield root.isEmpty()
                        ? new BidReading.Failure(problems.list())
                        : new BidReader(domain, file.toString(), problems).bid(unwrapped(root.get()));
            }
        };
    }

    /// @param where names the place in problems
    public static BidReading parse(String text, Domain domain, String where) {
        Problems problems = new Problems();
        List<NodeTuple> tuples = new ArrayList<>();
        for (String part : parts(text, domain)) {
            int equals = endOfName(part, domain);
            if (equals < 0) {
                problems.add(Problem.error(Place.ofFile(where), Wording.quoted(part.strip()) + " is no part of a bid")
                        .found(part.strip())
                        .expected("`issue=value`"));
            } else {
                tuples.add(new NodeTuple(scalar(part.substring(0, equals)), scalar(part.substring(equals + 1))));
            }
        }
        return new BidReader(domain, where, problems).bid(new MappingNode(Tag.MAP, tuples, FlowStyle.FLOW));
    }

    private static ScalarNode scalar(String text) {
        return new ScalarNode(Tag.STR, text.strip(), ScalarStyle.PLAIN);
    }

    /// What is between commas. A comma within a name or a value is told by what the domain has: a new part
    /// begins where an issue is named.
    private static List<String> parts(String text, Domain domain) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length()
                    || (text.charAt(i) == ','
                            && names(text.substring(i + 1), domain).isPresent());
            if (ends) {
                String part = text.substring(begin, i);
                parts.addAll(isWhole(part, domain) ? List.of(part) : List.of(part.split(",", -1)));
                begin = i + 1;
            }
        }
        return parts;
    }

    /// The longest issue whose name and an equals sign the text begins with.
    private static Optional<DomainIssue> names(String text, Domain domain) {
        return domain.issues().stream()
                .filter(issue -> text.stripLeading().startsWith(issue.name())
                        && text.stripLeading()
                                .substring(issue.name().length())
                                .stripLeading()
                                .startsWith("="))
                .max(Comparator.comparingInt(issue -> issue.name().length()));
    }

    /// Whether every comma in it belongs to the name of the issue, or to a value that the issue has.
    private static boolean isWhole(String part, Domain domain) {
        return names(part, domain)
                .filter(issue -> {
                    String value = part.substring(endOfName(part, domain) + 1).strip();
                    return !value.contains(",")
                            || (issue instanceof DomainIssue.Discrete discrete
                                    && discrete.values().contains(value));
                })
                .isPresent();
    }

    /// The equals sign after the name of an issue, which may hold one itself; else the first; -1 if there is
    /// none.
    private static int endOfName(String part, Domain domain) {
        int indent = part.length() - part.stripLeading().length();
        return names(part, domain)
                .map(issue -> part.indexOf('=', indent + issue.name().length()))
                .orElse(part.indexOf('='));
    }

    private static Node unwrapped(Node root) {
        return root instanceof MappingNode map
                        && map.getValue().size() == 1
                        && map.getValue().getFirst().getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(GENIUSWEB_KEY)
                ? map.getValue().getFirst().getValueNode()
                : root;
    }

    private BidReading bid(Node root) {
        List<Entry> entries = nodes.map(root, "the bid", EXPECTED);
        if (entries == null) {
            return new BidReading.Failure(problems.list());
        }
        Names names = Names.of(
                "issue", "", domain.issues().stream().map(DomainIssue::name).toList(), List.of());
        @Nullable BigFraction[] coordinates = new BigFraction[names.size()];
        boolean[] named = new boolean[names.size()];
        for (Entry entry : entries) {
            Integer issue = names.positions().get(entry.key());
            if (issue == null) {
                nodes.report(nodes.unknownId((ScalarNode) entry.keyNode(), names));
                continue;
            }
            named[issue] = true;
            DomainIssue known = domain.issues().get(issue);
            coordinates[issue] = reader.coordinate(entry.value(), known, DomainNodes.names(known));
        }
        boolean allKnown = !problems.hasErrors();
        List<BigFraction> outcome = new ArrayList<>();
        for (int j = 0; j < coordinates.length; j++) {
            if (!named[j] && allKnown) {
                nodes.report(Problem.error(
                                nodes.place(root),
                                "the bid says nothing of issue "
                                        + Wording.quoted(names.ids().get(j)))
                        .expected("a value of every issue"));
            }
            BigFraction coordinate = coordinates[j];
            if (coordinate != null) {
                outcome.add(coordinate);
            }
        }
        return problems.hasErrors() || outcome.size() < coordinates.length
                ? new BidReading.Failure(problems.list())
                : new BidReading.Success(new Outcome(outcome));
    }
}
