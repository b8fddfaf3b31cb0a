package org.truce.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Profile;
import org.truce.domain.UtilityRange;

/// From units to the utilities that are reported: the ceiling is applied, and utilities are rescaled if
/// asked.
final class Measure {
    private final Instance instance;
    private final List<BigFraction> zero = new ArrayList<>();
    private final List<BigFraction> unit = new ArrayList<>();
    private final List<BigFraction> reservation = new ArrayList<>();

    private Measure(Instance instance) {
        this.instance = instance;
    }

    static Measure of(Instance instance, SolveOptions options) {
        Measure measure = new Measure(instance);
        for (int p = 0; p < instance.parties(); p++) {
            Profile profile = instance.domain().profiles().get(p);
            BigFraction least = BigFraction.ZERO;
            BigFraction greatest = BigFraction.ZERO;
            if (options.normalise()) {
                least = clip(profile, Extremes.least(instance.domain(), p, options));
                greatest = clip(profile, Extremes.greatest(instance.domain(), p, options));
            }
            boolean rescale = greatest.compareTo(least) > 0;
            measure.zero.add(rescale ? least : BigFraction.ZERO);
            measure.unit.add(rescale ? greatest.subtract(least) : BigFraction.ONE);
            measure.reservation.add(
                    options.ignoreReservation()
                            ? BigFraction.ZERO
                            : measure.rescaled(p, profile.reservation().value()));
        }
        return measure;
    }

    private static BigFraction clip(Profile profile, BigFraction utility) {
        Optional<BigFraction> ceiling = profile.ceiling();
        return ceiling.isPresent() && ceiling.get().compareTo(utility) < 0 ? ceiling.get() : utility;
    }

    private BigFraction rescaled(int party, BigFraction utility) {
        return utility.subtract(zero.get(party)).divide(unit.get(party));
    }

    /// The reported utility of an exact sum of terms.
    BigFraction utility(int party, BigFraction sum) {
        return rescaled(party, clip(instance.domain().profiles().get(party), sum));
    }

    /// The reported utility of so many units.
    double utility(int party, long units) {
        return instance.scale(party).isExact()
                ? utility(party, instance.scale(party).utility(units)).doubleValue()
                : rounded(party, units);
    }

    private double rounded(int party, long units) {
        double sum = instance.scale(party).doubleUtility(units);
        double clipped = instance.domain()
                .profiles()
                .get(party)
                .ceiling()
                .map(c -> Math.min(c.doubleValue(), sum))
                .orElse(sum);
        return (clipped - zero.get(party).doubleValue()) / unit.get(party).doubleValue();
    }

    /// What 1 of utility in the profile is at most in the reported one.
    double greatestFactor() {
        return unit.stream().mapToDouble(u -> 1 / u.doubleValue()).max().orElse(1);
    }

    /// The least number of units that is acceptable, rounding apart; [Long#MAX_VALUE] if the ceiling is below
    /// the reservation value.
    long leastAcceptable(int party) {
        BigFraction wanted = reservation.get(party).multiply(unit.get(party)).add(zero.get(party));
        if (clip(instance.domain().profiles().get(party), wanted).compareTo(wanted) < 0) {
            return Long.MAX_VALUE;
        }
        return instance.scale(party).unitsAtLeast(wanted);
    }

    /// The number of parties.
    int size() {
        return reservation.size();
    }

    /// The reservation value on the scale of the profile.
    double unscaledReservation(int party) {
        return reservation
                .get(party)
                .multiply(unit.get(party))
                .add(zero.get(party))
                .doubleValue();
    }

    /// What 1 of reported utility is on the scale of the profile.
    double unit(int party) {
        return unit.get(party).doubleValue();
    }

    double reservation(int party) {
        return reservation.get(party).doubleValue();
    }

    /// Whether nobody is below its reservation value, rounding apart.
    boolean isAcceptable(SolveResult.Point point) {
        for (int p = 0; p < reservation.size(); p++) {
            boolean below = point.exact().isPresent()
                    ? point.exact().get().get(p).compareTo(reservation.get(p)) < 0
                    : point.utilities().get(p) < reservation(p) - 1e-12;
            if (below) {
                return false;
            }
        }
        return true;
    }

    /// The widest span, over the parties, between the bounds of what they can have.
    double widestRange() {
        double widest = 0;
        for (int p = 0; p < reservation.size(); p++) {
            UtilityRange range = UtilityRange.of(
                    instance.domain().profiles().get(p).terms(),
                    instance.domain().issues());
            widest = Math.max(
                    widest,
                    utility(p, range.greatest())
                            .subtract(utility(p, range.least()))
                            .doubleValue());
        }
        return widest;
    }

    /// @param best the greatest utility of each party
    List<SolveResult.PartyRange> parties(double[] best) {
        List<SolveResult.PartyRange> parties = new ArrayList<>();
        for (int p = 0; p < best.length; p++) {
            String name = instance.domain().profiles().get(p).name();
            parties.add(new SolveResult.PartyRange(name, reservation(p), best[p]));
        }
        return parties;
    }
}
