package org.truce.formats.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;
import org.truce.model.Assumptions;
import org.truce.model.Interval;
import org.truce.model.Role;
import org.truce.model.Source;
import org.truce.model.Statement;

/// Reads `assumptions`: what the case changes in the documented defaults.
final class AssumptionsReader {
    private static final List<String> KEYS =
            List.of("loss-aversion", "walk-away", "firmness", "reliability", "credibility");
    private static final String EXPECTED_PROBABILITY = "a number from 0 to 1";

    private final Nodes nodes;
    private final PartiesReader.Result parties;

    AssumptionsReader(Nodes nodes, PartiesReader.Result parties) {
        this.nodes = nodes;
        this.parties = parties;
    }

    Assumptions read(@Nullable Node node) {
        Assumptions defaults = Assumptions.DEFAULT;
        if (node == null) {
            return defaults;
        }
        Fields fields = new Fields(nodes, node, "`assumptions`", KEYS);
        List<Statement.Kind> kinds = Arrays.stream(Statement.Kind.values())
                .filter(kind -> kind != Statement.Kind.REMARK)
                .toList();
        Map<Statement.Kind, Double> firmness = new EnumMap<>(defaults.firmness());
        overrides(fields, "firmness", "kind of statement", words(kinds))
                .forEach((kind, value) -> firmness.put(kinds.get(kind), value));
        List<Source.Reliability> grades = List.of(Source.Reliability.values());
        Map<Source.Reliability, Double> reliability = new EnumMap<>(defaults.reliability());
        overrides(fields, "reliability", "grade", words(grades))
                .forEach((grade, value) -> reliability.put(grades.get(grade), value));
        List<Double> credibility = new ArrayList<>(defaults.credibility());
        overrides(fields, "credibility", "grade", List.of("1", "2", "3", "4", "5", "6"))
                .forEach(credibility::set);
        Interval lossAversion = fields.has("loss-aversion")
                ? interval(
                        fields.get("loss-aversion"),
                        fields.what("loss-aversion"),
                        1,
                        Double.MAX_VALUE,
                        "a number of at least 1")
                : null;
        return new Assumptions(
                firmness,
                reliability,
                credibility,
                lossAversion == null ? defaults.lossAversion() : lossAversion,
                walkAway(fields));
    }

    private static List<String> words(List<? extends Enum<?>> constants) {
        return constants.stream().map(Nodes::word).toList();
    }

    /// Values by position in a closed list of keys.
    private Map<Integer, Double> overrides(Fields fields, String key, String noun, List<String> known) {
        Map<Integer, Double> values = new HashMap<>();
        if (!fields.has(key)) {
            return values;
        }
        String what = "`%s` of the assumptions".formatted(key);
        List<Entry> entries =
                nodes.map(fields.get(key), what, "a map from " + Wording.oneOf(known) + " to a number from 0 to 1");
        if (entries == null) {
            return values;
        }
        for (Entry entry : entries) {
            int at = known.indexOf(entry.key());
            if (at < 0) {
                nodes.report(nodes.unknown(
                        (ScalarNode) entry.keyNode(),
                        "unknown %s %s in %s".formatted(noun, Wording.quoted(entry.key()), what),
                        known,
                        List.of()));
                continue;
            }
            Double value = nodes.number(
                    entry.value(),
                    "the %s of %s".formatted(key, Wording.quoted(entry.key())),
                    0,
                    1,
                    EXPECTED_PROBABILITY);
            if (value != null) {
                values.put(at, value);
            }
        }
        return values;
    }

    private Map<Integer, Interval> walkAway(Fields fields) {
        Map<Integer, Interval> values = new HashMap<>();
        List<Entry> entries = fields.has("walk-away")
                ? nodes.map(
                        fields.get("walk-away"),
                        "`walk-away` of the assumptions",
                        "a map from parties to a number or `[low, high]`")
                : null;
        if (entries == null) {
            return values;
        }
        for (Entry entry : entries) {
            Integer party = nodes.reference(entry.keyNode(), "a key of `walk-away`", parties.names());
            String id = Wording.quoted(entry.key());
            Interval interval =
                    interval(entry.value(), "the walk-away value of " + id, -2.5, 1, "a number from -2.5 to 1");
            if (party == null) {
                continue;
            }
            Optional<Role> idle = parties.findIdleRole(party);
            if (idle.isPresent()) {
                nodes.report(Problem.error(
                                nodes.place(entry.keyNode()),
                                "%s is %s and has no walk-away value"
                                        .formatted(id, Wording.withArticle(Nodes.word(idle.get()))))
                        .found(entry.key())
                        .expected("a party with role `party` or `guarantor`"));
            } else if (interval != null) {
                values.put(party, interval);
            }
        }
        return values;
    }

    /// A number, or a list of the lowest and the highest.
    private @Nullable Interval interval(Node node, String what, double low, double high, String expected) {
        if (!(node instanceof SequenceNode list)) {
            Double value = nodes.number(node, what, low, high, expected + ", or `[low, high]`");
            return value == null ? null : Interval.of(value);
        }
        if (list.getValue().size() != 2) {
            nodes.report(Problem.error(
                            nodes.place(node),
                            "%s is a list of %d".formatted(what, list.getValue().size()))
                    .found("a list of " + list.getValue().size())
                    .expected("a number, or `[low, high]`"));
            return null;
        }
        Double from = nodes.number(list.getValue().getFirst(), what, low, high, expected);
        Double to = nodes.number(list.getValue().getLast(), what, low, high, expected);
        if (from == null || to == null) {
            return null;
        }
        if (from > to) {
            nodes.report(Problem.error(nodes.place(node), "%s goes from %s down to %s".formatted(what, from, to))
                    .found("[%s, %s]".formatted(from, to))
                    .expected("the lower number first")
                    .suggest("write `[%s, %s]`".formatted(to, from)));
            return null;
        }
        return new Interval(from, to);
    }
}
