package org.truce.hold;

/// Whether a shift of power rules an agreement out: the side that declines may rather fight now than later
/// (Fearon 1995; Powell 2006). The pie is 1 a period; an agreement gives the declining side at most all of it
/// now, and later what the other side must leave it.
///
/// @param now the declining side's chance to win now
/// @param later its chance once power has shifted
/// @param cost what a war costs it
/// @param costOfOther what a war costs the rising side
/// @param patience δ
public record PowerShift(double now, double later, double cost, double costOfOther, double patience) {
    /// Below 0, no agreement is possible, whoever makes the later offers: then the declining side has at most
    /// 1 − later − cost of other less than all.
    public double slack() {
        return 1 - patience * (1 - later - costOfOther) - (now - cost);
    }

    /// Below 0, no agreement is possible if the rising side makes all later offers.
    public double slackIfOtherOffers() {
        return (1 - patience) * (1 + cost) - (now - patience * later);
    }

    /// The largest loss of its chance to win with which an agreement is still possible, whoever makes the
    /// later offers; 1 if any is survived.
    public double largestShift() {
        double least = 1 - costOfOther - (1 - now + cost) / patience;
        return patience == 0 ? now : Math.clamp(now - least, 0, now);
    }
}
