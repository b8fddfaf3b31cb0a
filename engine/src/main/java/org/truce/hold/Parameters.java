package org.truce.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.truce.bargain.Negotiation;
import org.truce.model.Case;
import org.truce.model.Guarantee;
import org.truce.model.Interval;
import org.truce.model.Mechanisms;
import org.truce.model.Monitoring;
import org.truce.model.Obligation;
import org.truce.model.PowerPath;
import org.truce.worlds.Streams;

/// The parameters of a deal's mechanisms. What is drawn for one of them in one world depends on the seed and
/// on what it is, and not on the others: a clause that is changed leaves all else as it was.
final class Parameters {
    private final long seed;
    private final Case written;
    private final List<Parameter> all = new ArrayList<>();

    Parameters(Case written, Negotiation rules, InForce terms, long seed) {
        this.seed = seed;
        this.written = written;
        Mechanisms mechanisms = written.mechanisms();
        for (int p = 0; p < rules.parties(); p++) {
            int party = rules.partyInCase(p);
            int own = p;
            if (terms.duties().stream().anyMatch(d -> d.party() == own)) {
                add(
                        Parameter.Kind.PATIENCE,
                        party,
                        -1,
                        mechanisms.patienceOf(party),
                        !mechanisms.patience().containsKey(party));
            }
        }
        mechanisms
                .collapse()
                .ifPresent(months -> add(Parameter.Kind.COLLAPSE, -1, -1, months, months.equals(Mechanisms.COLLAPSE)));
        for (int o = 0; o < terms.obligations().size(); o++) {
            Obligation obligation = terms.obligations().get(o);
            int subject = mechanisms.obligations().indexOf(obligation);
            for (Duty duty : terms.duties()) {
                if (duty.obligation() == o) {
                    int party = rules.partyInCase(duty.party());
                    add(
                            Parameter.Kind.GAIN,
                            party,
                            subject,
                            obligation.gainOf(party),
                            !obligation.gain().containsKey(party));
                }
            }
            Monitoring monitoring = terms.monitoring().get(o);
            boolean byDefault = monitoring.equals(Mechanisms.MONITORING);
            add(Parameter.Kind.DETECTION, -1, subject, monitoring.detection(), byDefault);
            add(Parameter.Kind.FALSE_ALARM, -1, subject, monitoring.falseAlarm(), byDefault);
        }
        for (InForce.Cover cover : terms.guarantees()) {
            Guarantee guarantee = cover.written();
            int subject = mechanisms.guarantees().indexOf(guarantee);
            add(
                    Parameter.Kind.COST,
                    -1,
                    subject,
                    guarantee.cost(),
                    guarantee.cost().equals(Mechanisms.COST));
            add(
                    Parameter.Kind.CREDIBILITY,
                    -1,
                    subject,
                    guarantee.credibility(),
                    guarantee.credibility().equals(Mechanisms.CREDIBILITY));
        }
        for (int i = 0; i < mechanisms.power().size(); i++) {
            PowerPath path = mechanisms.power().get(i);
            add(Parameter.Kind.POWER_NOW, path.first(), i, path.now(), false);
            add(Parameter.Kind.POWER_LATER, path.first(), i, path.later(), false);
            add(Parameter.Kind.COST_OF_WAR, path.first(), i, path.costOfFirst(), false);
            add(Parameter.Kind.COST_OF_WAR, path.second(), i, path.costOfSecond(), false);
        }
    }

    private void add(Parameter.Kind kind, int party, int subject, Interval interval, boolean byDefault) {
        all.add(new Parameter(
                kind,
                party < 0 ? OptionalInt.empty() : OptionalInt.of(party),
                subject < 0 ? OptionalInt.empty() : OptionalInt.of(subject),
                interval,
                byDefault));
    }

    List<Parameter> all() {
        return List.copyOf(all);
    }

    double patience(int party, int world) {
        return draw(Parameter.Kind.PATIENCE, party, 0, written.mechanisms().patienceOf(party), world);
    }

    /// In whole months; [Automaton#FOR_EVER].
    int collapse(int world) {
        return written.mechanisms()
                .collapse()
                .map(months -> (int) Math.round(draw(Parameter.Kind.COLLAPSE, 0, 0, months, world)))
                .orElse(Automaton.FOR_EVER);
    }

    double gain(int party, Obligation obligation, int world) {
        return draw(Parameter.Kind.GAIN, party, Streams.key(obligation.id()), obligation.gainOf(party), world);
    }

    double detection(Obligation obligation, Monitoring monitoring, int world) {
        return draw(Parameter.Kind.DETECTION, 0, Streams.key(obligation.id()), monitoring.detection(), world);
    }

    double falseAlarm(Obligation obligation, Monitoring monitoring, int world) {
        return draw(Parameter.Kind.FALSE_ALARM, 0, Streams.key(obligation.id()), monitoring.falseAlarm(), world);
    }

    /// q · F.
    double expectedCost(Guarantee guarantee, int world) {
        int subject = written.mechanisms().guarantees().indexOf(guarantee);
        return draw(Parameter.Kind.COST, guarantee.by(), subject, guarantee.cost(), world)
                * draw(Parameter.Kind.CREDIBILITY, guarantee.by(), subject, guarantee.credibility(), world);
    }

    /// The path as the side sees it that declines; empty if power does not shift.
    PowerShift shift(PowerPath path, int world) {
        int subject = written.mechanisms().power().indexOf(path);
        double now = draw(Parameter.Kind.POWER_NOW, path.first(), subject, path.now(), world);
        double later = draw(Parameter.Kind.POWER_LATER, path.first(), subject, path.later(), world);
        double first = draw(Parameter.Kind.COST_OF_WAR, path.first(), subject, path.costOfFirst(), world);
        double second = draw(Parameter.Kind.COST_OF_WAR, path.second(), subject, path.costOfSecond(), world);
        return later <= now
                ? new PowerShift(now, later, first, second, patience(path.first(), world))
                : new PowerShift(1 - now, 1 - later, second, first, patience(path.second(), world));
    }

    private double draw(Parameter.Kind kind, long party, long subject, Interval interval, int world) {
        if (interval.isPoint()) {
            return interval.low();
        }
        long key = Streams.key(Streams.key(seed, Streams.key(kind.name())), Streams.key(party, subject));
        return interval.at(Streams.first(Streams.key(key, world)));
    }
}
