package org.truce.formats.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Wording;
import org.truce.model.Assumptions;
import org.truce.model.Interval;
import org.truce.model.Source;
import org.truce.model.Statement;

/// Reads `assumptions`: what the case changes in the documented defaults.
final class AssumptionsReader {
    private static final List<String> KEYS =
            List.of("loss-aversion", "walk-away", "firmness", "reliability", "credibility");
    private static final IntervalReader.Range LOSS_AVERSION =
            new IntervalReader.Range(1, Double.MAX_VALUE, "a number of at least 1");
    private static final IntervalReader.Range WALK_AWAY = new IntervalReader.Range(-2.5, 1, "a number from -2.5 to 1");
    private static final String WALK_AWAY_VALUE = "walk-away value";

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
                ? new IntervalReader(nodes)
                        .read(fields.get("loss-aversion"), fields.what("loss-aversion"), LOSS_AVERSION)
                : null;
        PartyValuesReader values = new PartyValuesReader(nodes, parties);
        Map<Integer, Interval> walkAway = fields.has("walk-away")
                ? values.read(
                        fields.get("walk-away"),
                        "walk-away",
                        "`walk-away` of the assumptions",
                        WALK_AWAY_VALUE,
                        WALK_AWAY,
                        values.ofIdle(WALK_AWAY_VALUE))
                : Map.of();
        return new Assumptions(
                firmness,
                reliability,
                credibility,
                lossAversion == null ? defaults.lossAversion() : lossAversion,
                walkAway);
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
                    IntervalReader.Range.PROBABILITY.expected());
            if (value != null) {
                values.put(at, value);
            }
        }
        return values;
    }
}
