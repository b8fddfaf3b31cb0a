package org.truce.hold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.truce.hold.HoldResult.Swing;
import org.truce.hold.Parameter.Kind;
import org.truce.model.Case;
import org.truce.model.Guarantee;
import org.truce.model.Interval;
import org.truce.model.Mechanisms;
import org.truce.model.Monitor;
import org.truce.model.Monitoring;
import org.truce.model.Obligation;
import org.truce.model.PowerPath;

/// How the self-enforcing share moves if all parameters of one kind are at the lower, or all at the upper end
/// of their intervals, all other draws unchanged.
final class Swings {
    private static final int MOST_WORLDS = 2000;

    private Swings() {}

    /// The kinds that move it most first.
    static List<Swing> of(Examination examination) {
        List<Swing> swings = new ArrayList<>();
        if (examination.terms().duties().isEmpty()) {
            return swings;
        }
        List<Parameter> parameters = examination.assumed();
        for (Kind kind : Kind.values()) {
            if (parameters.stream()
                    .anyMatch(p -> p.kind() == kind && !p.interval().isPoint())) {
                swings.add(new Swing(
                        kind,
                        at(examination, kind, interval -> Interval.of(interval.low()))
                                .selfEnforcing(MOST_WORLDS),
                        at(examination, kind, interval -> Interval.of(interval.high()))
                                .selfEnforcing(MOST_WORLDS)));
            }
        }
        swings.sort(Comparator.comparingDouble(
                s -> -Math.abs(s.high().probability() - s.low().probability())));
        return swings;
    }

    private static Examination at(Examination examination, Kind kind, UnaryOperator<Interval> end) {
        Case written = examination.written();
        Case changed = written.withMechanisms(changed(written, kind, end));
        return examination
                .with(changed)
                .with(InForce.of(
                        changed, examination.rules(), examination.terms().deal()));
    }

    private static Mechanisms changed(Case written, Kind kind, UnaryOperator<Interval> end) {
        Mechanisms m = written.mechanisms();
        Map<Integer, Interval> patience = new HashMap<>();
        written.decidingParties()
                .forEach(p -> patience.put(p, when(kind == Kind.PATIENCE, end).apply(m.patienceOf(p))));
        return new Mechanisms(
                m.obligations().stream().map(o -> changed(o, kind, end)).toList(),
                m.monitors().stream()
                        .map(monitor ->
                                new Monitor(monitor.when(), monitor.of(), changed(monitor.monitoring(), kind, end)))
                        .toList(),
                m.guarantees().stream()
                        .map(g -> new Guarantee(
                                g.when(),
                                g.by(),
                                g.against(),
                                g.of(),
                                when(kind == Kind.COST, end).apply(g.cost()),
                                when(kind == Kind.CREDIBILITY, end).apply(g.credibility())))
                        .toList(),
                m.collapse().map(when(kind == Kind.COLLAPSE, end)),
                patience,
                m.power().stream().map(path -> changed(path, kind, end)).toList());
    }

    private static Obligation changed(Obligation o, Kind kind, UnaryOperator<Interval> end) {
        Map<Integer, Interval> gain = new HashMap<>();
        o.binds().forEach(p -> gain.put(p, when(kind == Kind.GAIN, end).apply(o.gainOf(p))));
        return new Obligation(
                o.id(),
                o.name(),
                o.createdBy(),
                o.binds(),
                o.breach(),
                o.brokenInto(),
                gain,
                changed(o.monitoring(), kind, end));
    }

    private static Monitoring changed(Monitoring monitoring, Kind kind, UnaryOperator<Interval> end) {
        return new Monitoring(
                when(kind == Kind.DETECTION, end).apply(monitoring.detection()),
                when(kind == Kind.FALSE_ALARM, end).apply(monitoring.falseAlarm()));
    }

    private static PowerPath changed(PowerPath path, Kind kind, UnaryOperator<Interval> end) {
        return new PowerPath(
                path.first(),
                path.second(),
                when(kind == Kind.POWER_NOW, end).apply(path.now()),
                when(kind == Kind.POWER_LATER, end).apply(path.later()),
                when(kind == Kind.COST_OF_WAR, end).apply(path.costOfFirst()),
                when(kind == Kind.COST_OF_WAR, end).apply(path.costOfSecond()));
    }

    private static UnaryOperator<Interval> when(boolean is, UnaryOperator<Interval> end) {
        return is ? end : UnaryOperator.identity();
    }
}
