package org.truce.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Domain;
import org.truce.domain.Outcome;

/// Turns the vectors of a frontier into points: utilities as reported, each with a deal.
final class Points {
    private final Instance instance;
    private final Measure measure;
    private final SolveOptions options;

    private Points(Instance instance, Measure measure, SolveOptions options) {
        this.instance = instance;
        this.measure = measure;
        this.options = options;
    }

    static List<SolveResult.Point> of(Front front, Instance instance, Measure measure, SolveOptions options) {
        return new Points(instance, measure, options).of(front);
    }

    private List<SolveResult.Point> of(Front front) {
        long[] clipped = front.values().clone();
        boolean[] isClipped = new boolean[front.size()];
        for (int i = 0; i < clipped.length; i++) {
            int p = i % instance.parties();
            Optional<BigFraction> ceiling = instance.domain().profiles().get(p).ceiling();
            if (ceiling.isPresent()) {
                long most = instance.scale(p).units(ceiling.get());
                isClipped[i / instance.parties()] |= clipped[i] > most + instance.slack()[p];
                clipped[i] = Math.min(clipped[i], most);
            }
        }
        Equals equals = new Equals(instance);
        List<SolveResult.Point> points = new ArrayList<>();
        for (int i : new Pareto(instance.slack(), new Effort(SolveOptions.DEFAULT, Long.MAX_VALUE)).filter(clipped)) {
            Optional<BigInteger> count = isClipped[i] ? Optional.empty() : equals.count(front, i);
            points.add(point(front, i, count));
        }
        return points;
    }

    private SolveResult.Point point(Front front, int vector, Optional<BigInteger> equals) {
        int[] choices = new int[instance.domain().issues().size()];
        front.trace(vector, choices);
        long[] units = new long[instance.parties()];
        for (int p = 0; p < units.length; p++) {
            units[p] = front.value(vector, p);
        }
        return point(instance, measure, options, choices, units, equals);
    }

    /// @param choices by issue
    /// @param units by party, what they give
    static SolveResult.Point point(
            Instance instance,
            Measure measure,
            SolveOptions options,
            int[] choices,
            long[] units,
            Optional<BigInteger> equals) {
        Outcome deal = instance.outcome(choices);
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
                deal,
                equals,
                options.exactArithmetic() ? Optional.of(List.copyOf(exact)) : Optional.empty());
    }
}
