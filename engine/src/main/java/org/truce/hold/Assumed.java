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

/// The parameters on which an examination of a deal rests, listed for its reader.
final class Assumed {
    private final List<Parameter> all = new ArrayList<>();

    /// The parameters of the parties that have duties, of what the deal obliges to, of who guarantees it and
    /// of every shift of power.
    static List<Parameter> of(Case written, Negotiation rules, InForce terms) {
        Assumed assumed = new Assumed();
        assumed.addAll(written, rules, terms);
        return List.copyOf(assumed.all);
    }

    private void addAll(Case written, Negotiation rules, InForce terms) {
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
}
