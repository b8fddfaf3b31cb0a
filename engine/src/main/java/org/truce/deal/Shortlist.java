package org.truce.deal;

import java.util.ArrayList;
import java.util.List;
import org.truce.bargain.Negotiation;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.model.Stake;

/// Picks a diverse list from ranked deals: each differs from every better one on two issues at least that
/// matter to somebody (one, while that does not fill the list).
final class Shortlist {
    private Shortlist() {}

    static List<Deal> of(Case c, Negotiation rules, List<Candidate> ranked, int most) {
        boolean[] matters = new boolean[c.issues().size()];
        for (int j = 0; j < matters.length; j++) {
            for (int p = 0; p < rules.parties(); p++) {
                matters[j] |= c.stake(rules.partyInCase(p), j).rank() != Stake.Rank.NONE;
            }
        }
        List<Deal> listed = new ArrayList<>();
        for (int distance = 2; distance >= 1 && listed.size() < most; distance--) {
            for (Candidate candidate : ranked) {
                int least = distance;
                if (listed.size() < most
                        && listed.stream().allMatch(d -> differences(d, candidate.deal(), matters) >= least)) {
                    listed.add(candidate.deal());
                }
            }
        }
        return listed;
    }

    private static int differences(Deal one, Deal other, boolean[] matters) {
        int differences = 0;
        for (int j = 0; j < matters.length; j++) {
            if (matters[j] && one.option(j) != other.option(j)) {
                differences++;
            }
        }
        return differences;
    }
}
