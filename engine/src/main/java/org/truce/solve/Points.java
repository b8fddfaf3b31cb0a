package org.truce.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Domain;
import org.truce.domain.Outcome;

/// Turns the vectors of a frontier into points: utilities as reported, each with its deals.
final class Points {
    private final Front front;
    private final Instance instance;
    private final Measure measure;
    private final SolveOptions options;
    private final Equals equals;
    private final AtCeiling atCeiling;

    /// @param within the outcomes of the whole domain, where they can be searched
    Points(Front front, Instance instance, Measure measure, SolveOptions options, Optional<Within> within) {
        this.front = front;
        this.instance = instance;
        this.measure = measure;
        this.options = options;
        this.equals = new Equals(instance, options.expired());
        this.atCeiling = new AtCeiling(instance, within, options.expired());
    }

    /// @param counted whether deals of equal utilities are counted; they can be if nothing efficient is
    ///     missing from the frontier
    List<SolveResult.Point> all(boolean counted) {
        long[] clipped = front.values().clone();
        for (int i = 0; i < clipped.length; i++) {
            clipped[i] = Math.min(clipped[i], instance.ceiling(i % instance.parties()));
        }
        List<SolveResult.Point> points = new ArrayList<>();
        for (int i : new Pareto(instance.slack(), new Effort(SolveOptions.DEFAULT, Long.MAX_VALUE)).filter(clipped)) {
            points.add(point(i, counted));
        }
        return points;
    }

    private SolveResult.Point point(int vector, boolean counted) {
        int[] choices = new int[instance.domain().issues().size()];
        front.trace(vector, choices);
        long[] units = new long[instance.parties()];
        for (int p = 0; p < units.length; p++) {
            units[p] = front.value(vector, p);
        }
        boolean above = atCeiling.isAbove(front, vector);
        Optional<BigInteger> count = Optional.empty();
        if (counted) {
            count = above ? atCeiling.count(front, vector) : equals.count(front, vector);
        }
        Listing listing = new Listing(instance, instance.outcome(choices), count.isPresent() ? options.mostDeals() : 1);
        if (!listing.isFull()) {
            if (above) {
                atCeiling.list(front, vector, listing);
            } else {
                equals.list(front, vector, listing);
            }
        }
        return point(instance, measure, options, listing.outcomes(), units, count);
    }

    /// @param deals that have the utilities
    /// @param units by party, what they give
    static SolveResult.Point point(
            Instance instance,
            Measure measure,
            SolveOptions options,
            List<Outcome> deals,
            long[] units,
            Optional<BigInteger> equals) {
        Outcome deal = deals.getFirst();
        Domain domain = instance.domain();
        List<Double> utilities = new ArrayList<>();
        List<BigFraction> exact = new ArrayList<>();
        for (int p = 0; p < units.length; p++) {
            if (options.exactArithmetic()) {
                exact.add(measure.utility(p, domain.utility(domain.profiles().get(p), deal)));
                utilities.add(exact.getLast().doubleValue());
            } else {
                utilities.add(measure.utility(p, units[p]));
            }
        }
        return new SolveResult.Point(
                utilities,
                deals,
                equals,
                options.exactArithmetic() ? Optional.of(List.copyOf(exact)) : Optional.empty());
    }
}
