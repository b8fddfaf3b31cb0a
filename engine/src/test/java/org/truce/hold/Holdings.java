package org.truce.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.truce.model.Case;
import org.truce.model.Guarantee;
import org.truce.model.Interval;
import org.truce.model.Mechanisms;
import org.truce.model.Monitor;
import org.truce.model.Monitoring;
import org.truce.model.Obligation;
import org.truce.model.PartialDeal;
import org.truce.model.PowerPath;
import org.truce.model.Term;

/// Builds mechanisms for tests. Unless told otherwise: every breach is seen, there are no false alarms, a
/// collapse is for ever, δ = .9 for everybody.
final class Holdings {
    private final List<Obligation> obligations = new ArrayList<>();
    private final List<Monitor> monitors = new ArrayList<>();
    private final List<Guarantee> guarantees = new ArrayList<>();
    private final List<PowerPath> power = new ArrayList<>();
    private double detection = 1;
    private double falseAlarm;
    private Interval patience = Interval.of(.9);

    static SortedSet<Integer> all(Integer... positions) {
        return new TreeSet<>(List.of(positions));
    }

    private static PartialDeal on(int issue, int option) {
        return new PartialDeal(List.of(new Term(issue, 1L << option)));
    }

    Holdings monitored(double r1, double r0) {
        detection = r1;
        falseAlarm = r0;
        return this;
    }

    Holdings patience(double low, double high) {
        patience = new Interval(low, high);
        return this;
    }

    /// The next obligation: created by option 1 of an issue, undone into its status quo.
    Holdings obligation(int issue, double gain, Integer... binds) {
        obligations.add(new Obligation(
                "o" + obligations.size(),
                "Obligation " + obligations.size(),
                on(issue, 1),
                all(binds),
                "",
                on(issue, 0),
                Map.of(0, Interval.of(gain), 1, Interval.of(gain)),
                new Monitoring(Interval.of(detection), Interval.of(falseAlarm))));
        return this;
    }

    Holdings monitor(int issue, double r1, double r0, Integer... of) {
        monitors.add(new Monitor(on(issue, 1), all(of), new Monitoring(Interval.of(r1), Interval.of(r0))));
        return this;
    }

    Holdings guarantee(int issue, int by, int against, double cost, double credibility, Integer... of) {
        guarantees.add(
                new Guarantee(on(issue, 1), by, all(against), all(of), Interval.of(cost), Interval.of(credibility)));
        return this;
    }

    Holdings power(double now, double later, double cost) {
        power.add(new PowerPath(0, 1, Interval.of(now), Interval.of(later), Interval.of(cost), Interval.of(cost)));
        return this;
    }

    Case in(Case c) {
        return c.withMechanisms(new Mechanisms(
                obligations, monitors, guarantees, Optional.empty(), Map.of(0, patience, 1, patience), power));
    }
}
