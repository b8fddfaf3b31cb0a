package org.truce.formats.casefile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.model.Interval;
import org.truce.model.Mechanisms;
import org.truce.model.Monitoring;

/// Reads the keys `detection` and `false-alarm`, of an obligation or of a monitor.
final class MonitoringReader {
    private static final IntervalReader.Range CHANCE = IntervalReader.Range.PROBABILITY;

    private final Nodes nodes;
    private final IntervalReader intervals;

    MonitoringReader(Nodes nodes) {
        this.nodes = nodes;
        intervals = new IntervalReader(nodes);
    }

    /// What is left out is as in [Mechanisms#MONITORING].
    ///
    /// @return empty after a problem
    Optional<Monitoring> withDefaults(Fields fields, String owner) {
        Interval detection = fields.has("detection")
                ? chance(fields, "detection", fields.get("detection"))
                : Mechanisms.MONITORING.detection();
        Interval falseAlarm = fields.has("false-alarm")
                ? chance(fields, "false-alarm", fields.get("false-alarm"))
                : Mechanisms.MONITORING.falseAlarm();
        return monitoring(fields, owner, detection, falseAlarm);
    }

    /// Both keys must be there.
    Optional<Monitoring> required(Fields fields, String owner) {
        Node detection = fields.require("detection", "the chance that a month with a breach raises an alarm");
        Node falseAlarm = fields.require("false-alarm", "the chance that a month without a breach raises an alarm");
        return monitoring(
                fields,
                owner,
                detection == null ? null : chance(fields, "detection", detection),
                falseAlarm == null ? null : chance(fields, "false-alarm", falseAlarm));
    }

    private @Nullable Interval chance(Fields fields, String key, Node node) {
        return intervals.read(node, fields.what(key), CHANCE);
    }

    private Optional<Monitoring> monitoring(
            Fields fields, String owner, @Nullable Interval detection, @Nullable Interval falseAlarm) {
        if (detection == null || falseAlarm == null) {
            return Optional.empty();
        }
        if (detection.low() < falseAlarm.high()) {
            nodes.report(Problem.warning(
                            nodes.place(fields.get(fields.has("detection") ? "detection" : "false-alarm")),
                            "an alarm of %s may be less likely with a breach than without one: detection from %s, false"
                                            .formatted(owner, detection.low())
                                    + " alarm up to " + falseAlarm.high())
                    .expected("a `detection` above the `false-alarm`")
                    .suggest("narrow the two, or accept that in some worlds alarms mislead"));
        }
        return Optional.of(new Monitoring(detection, falseAlarm));
    }
}
