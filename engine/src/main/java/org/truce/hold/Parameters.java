package org.truce.hold;

import org.truce.model.Case;
import org.truce.model.Guarantee;
import org.truce.model.Interval;
import org.truce.model.Monitoring;
import org.truce.model.Obligation;
import org.truce.model.PowerPath;
import org.truce.worlds.Streams;

/// The parameters of mechanisms as they are drawn. What is drawn for one of them in one world depends on the
/// seed and on what it is, and not on the others: a clause that is changed leaves all else as it was.
final class Parameters {
    private final long seed;
    private final Case written;

    Parameters(Case written, long seed) {
        this.seed = seed;
        this.written = written;
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

    /// The path as the side sees it that declines, or the second side if neither does.
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
