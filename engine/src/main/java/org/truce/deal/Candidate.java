package org.truce.deal;

import org.truce.model.Deal;

/// A deal with its joint acceptance on the worlds that chose it. Higher acceptance first, then the earlier
/// deal.
record Candidate(Deal deal, double joint) implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
        int byJoint = Double.compare(other.joint, joint);
        return byJoint != 0 ? byJoint : deal.compareTo(other.deal);
    }
}
