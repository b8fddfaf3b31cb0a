package org.truce.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.truce.bargain.Negotiation;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.model.Guarantee;
import org.truce.model.Mechanisms;
import org.truce.model.Monitor;
import org.truce.model.Monitoring;
import org.truce.model.Obligation;

/// What a deal brings into force: its obligations, how breaches come to light, and who answers them.
///
/// @param obligations those that the deal creates and that bind a party in scope
/// @param monitoring of each of them
/// @param duties of the parties in scope, by party and then by obligation
/// @param guarantees that hold under the deal and cover one of the obligations
record InForce(
        Deal deal,
        List<Obligation> obligations,
        List<Monitoring> monitoring,
        List<Duty> duties,
        List<Cover> guarantees) {
    /// @param written as in the case
    /// @param party bit mask of the parties in scope whose breaches it answers
    /// @param obligation bit mask of the obligations in force that it covers
    record Cover(Guarantee written, int party, long obligation) {}

    static InForce of(Case c, Negotiation rules, Deal deal) {
        Mechanisms mechanisms = c.mechanisms();
        List<Obligation> obligations = new ArrayList<>();
        List<Monitoring> monitoring = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (int o = 0; o < mechanisms.obligations().size(); o++) {
            Obligation obligation = mechanisms.obligations().get(o);
            if (obligation.createdBy().isContainedIn(deal) && bindsAny(obligation, rules)) {
                obligations.add(obligation);
                positions.add(o);
                monitoring.add(monitoring(mechanisms, o, deal));
            }
        }
        List<Duty> duties = new ArrayList<>();
        for (int p = 0; p < rules.parties(); p++) {
            for (int o = 0; o < obligations.size(); o++) {
                if (obligations.get(o).binds().contains(rules.partyInCase(p))) {
                    duties.add(new Duty(p, o));
                }
            }
        }
        List<Cover> guarantees = new ArrayList<>();
        for (Guarantee guarantee : mechanisms.guarantees()) {
            if (guarantee.when().isContainedIn(deal)) {
                int parties = 0;
                for (int p = 0; p < rules.parties(); p++) {
                    parties |= guarantee.against().contains(rules.partyInCase(p)) ? 1 << p : 0;
                }
                long covered = 0;
                for (int o = 0; o < positions.size(); o++) {
                    covered |= guarantee.of().contains(positions.get(o)) ? 1L << o : 0;
                }
                if (parties != 0 && covered != 0) {
                    guarantees.add(new Cover(guarantee, parties, covered));
                }
            }
        }
        return new InForce(deal, obligations, monitoring, duties, guarantees);
    }

    private static boolean bindsAny(Obligation obligation, Negotiation rules) {
        for (int p = 0; p < rules.parties(); p++) {
            if (obligation.binds().contains(rules.partyInCase(p))) {
                return true;
            }
        }
        return false;
    }

    private static Monitoring monitoring(Mechanisms mechanisms, int obligation, Deal deal) {
        Monitoring watched = mechanisms.obligations().get(obligation).monitoring();
        for (Monitor monitor : mechanisms.monitors()) {
            if (monitor.of().contains(obligation) && monitor.when().isContainedIn(deal)) {
                watched = monitor.monitoring();
            }
        }
        return watched;
    }

    InForce withMonitoring(UnaryOperator<Monitoring> change) {
        return new InForce(deal, obligations, monitoring.stream().map(change).toList(), duties, guarantees);
    }

    InForce withGuarantee(Cover more) {
        List<Cover> all = new ArrayList<>(guarantees);
        all.add(more);
        return new InForce(deal, obligations, monitoring, duties, all);
    }

    /// Whether other terms oblige the same parties to the same, but are watched or guaranteed otherwise.
    boolean isSecuredOtherwise(InForce other) {
        return obligations.equals(other.obligations)
                && !(monitoring.equals(other.monitoring) && guarantees.equals(other.guarantees));
    }
}
