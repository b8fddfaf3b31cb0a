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
                isClipped[i / instance.parties()] |= clipped[i] > most;
                clipped[i] = Math.min(clipped[i], most);
            }
        }
        Equals equals = new Equals(instance);
        List<SolveResult.Point> points = new ArrayList<>();
        for (int i : new Pareto(instance.slack()).filter(clipped)) {
            Optional<BigInteger> count = isClipped[i] ? Optional.empty() : equals.count(front, i);
            points.add(point(front, i, count));
        }
        return points;
    }

    private SolveResult.Point point(Front front, int vector, Optional<BigInteger> equals) {
        int[] choices = new int[instance.domain().issues().size()];
        front.trace(vector, choices);
        Outcome deal = instance.outcome(choices);
        List<Double> utilities = new ArrayList<>();
        List<BigFraction> exact = new ArrayList<>();
        Domain domain = instance.domain();
        for (int p = 0; p < instance.parties(); p++) {
            if (options.exactArithmetic()) {
                BigFraction sum = domain.utility(domain.profiles().get(p), deal);
                exact.add(measure.utility(p, sum));
                utilities.add(exact.getLast().doubleValue());
            } else {
                utilities.add(measure.utility(p, front.value(vector, p)));
            }
        }
        return new SolveResult.Point(
                utilities,
                deal,
                equals,
                options.exactArithmetic() ? Optional.of(List.copyOf(exact)) : Optional.empty());
    }
}
