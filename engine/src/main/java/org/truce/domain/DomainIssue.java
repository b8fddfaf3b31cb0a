package org.truce.domain;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// What is negotiated about. An issue is either [Countable], and its values are known by their position
/// counted from 0, or [Real].
public sealed interface DomainIssue {
    String name();

    /// An issue with finitely many values, which may be many millions: they are not held in memory.
    sealed interface Countable extends DomainIssue {
        /// How many values there are, at least 1.
        long size();

        /// The value at a position, as a person reads it.
        String label(long position);
    }

    /// A countable issue whose values are numbers.
    sealed interface Scale extends Countable {
        /// The number at a position.
        BigFraction number(long position);
    }

    /// Values that are names only.
    ///
    /// @param values distinct, at least one
    record Discrete(String name, List<String> values) implements Countable {
        public Discrete {
            values = List.copyOf(values);
            if (values.isEmpty() || new HashSet<>(values).size() < values.size()) {
                throw new IllegalStateException(
                        "The values of issue %s must be distinct, and at least one: %s.".formatted(name, values));
            }
        }

        @Override
        public long size() {
            return values.size();
        }

        @Override
        public String label(long position) {
            return values.get(Math.toIntExact(position));
        }
    }

    /// The whole numbers from `low` to `high`, both included.
    record Whole(String name, long low, long high) implements Scale {
        public Whole {
            if (low > high || Math.subtractExact(high, low) == Long.MAX_VALUE) {
                throw new IllegalStateException(
                        "The bounds of issue %s (%d, %d) must be in order.".formatted(name, low, high));
            }
        }

        @Override
        public long size() {
            return high - low + 1;
        }

        @Override
        public BigFraction number(long position) {
            return BigFraction.of(check(this, position) + low);
        }

        @Override
        public String label(long position) {
            return Long.toString(check(this, position) + low);
        }
    }

    /// The numbers `low`, `low + step`, `low + 2 · step` and so on, up to the last that is not above `high`.
    ///
    /// @param step above 0
    record Stepped(String name, BigFraction low, BigFraction high, BigFraction step) implements Scale {
        public Stepped {
            if (low.compareTo(high) > 0 || step.signum() <= 0) {
                throw new IllegalStateException(
                        "The bounds of issue %s (%s, %s) must be in order, its step (%s) above 0."
                                .formatted(name, low, high, step));
            }
            BigInteger last = steps(low, high, step);
            if (last.bitLength() >= Long.SIZE - 1) {
                throw new IllegalStateException("Issue %s has %s values, too many.".formatted(name, last));
            }
        }

        private static BigInteger steps(BigFraction low, BigFraction high, BigFraction step) {
            BigFraction steps = high.subtract(low).divide(step);
            return steps.getNumerator().divide(steps.getDenominator());
        }

        @Override
        public long size() {
            return steps(low, high, step).longValueExact() + 1;
        }

        @Override
        public BigFraction number(long position) {
            return low.add(step.multiply(BigFraction.of(check(this, position))));
        }

        @Override
        public String label(long position) {
            return Fractions.text(number(position));
        }
    }

    /// Every number from `low` to `high`.
    record Real(String name, BigFraction low, BigFraction high) implements DomainIssue {
        public Real {
            if (low.compareTo(high) > 0) {
                throw new IllegalStateException(
                        "The bounds of issue %s (%s, %s) must be in order.".formatted(name, low, high));
            }
        }
    }

    private static long check(Countable issue, long position) {
        if (position < 0 || position >= issue.size()) {
            throw new IllegalStateException(
                    "Issue %s has %d values, and none at position %d.".formatted(issue.name(), issue.size(), position));
        }
        return position;
    }
}
