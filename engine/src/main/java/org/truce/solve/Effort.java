package org.truce.solve;

import java.util.Locale;

/// What the making of one frontier may cost. Whoever makes one says what is spent; where it is too much the
/// work is given up.
final class Effort {
    /// Some seconds' worth.
    static final long MOST_COMPARISONS = 1_000_000_000L;

    private final SolveOptions options;
    private final long most;
    private long spent;

    /// @param most comparisons of vectors
    Effort(SolveOptions options, long most) {
        this.options = options;
        this.most = most;
    }

    /// The work was given up. Caught where another way is known.
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String reason;

        Exhausted(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /// Vectors to be held at one time.
    void hold(long vectors) {
        if (vectors > options.mostPoints()) {
            throw new Exhausted(String.format(
                    Locale.ROOT, "more than %,d partial deals would have to be held", options.mostPoints()));
        }
        spend(0);
    }

    /// Comparisons made.
    void spend(long comparisons) {
        spent += comparisons;
        if (spent > most) {
            throw new Exhausted(String.format(
                    Locale.ROOT, "more than %,d comparisons of partial deals would have to be made", most));
        }
        if (options.expired().getAsBoolean()) {
            throw new Exhausted("the time was up");
        }
    }
}
