package org.truce.conflict;

import java.util.List;

/// Whether a state is stable for a decision maker, or a coalition, with the moves that show it.
public sealed interface Verdict {
    /// @param deterred all that it could do to be better off, each with the answer that spoils it
    record Stable(List<Deterred> deterred) implements Verdict {
        public Stable {
            deterred = List.copyOf(deterred);
        }
    }

    /// @param improvement one move, or a sequence of the coalition's members, that no answer spoils
    record Unstable(List<Move> improvement) implements Verdict {
        public Unstable {
            improvement = List.copyOf(improvement);
        }
    }

    /// @param answer a shortest sequence of moves by the others after which it, or a member, is not
    ///     better off
    record Deterred(List<Move> improvement, List<Move> answer) {
        public Deterred {
            improvement = List.copyOf(improvement);
            answer = List.copyOf(answer);
        }
    }

    default boolean isStable() {
        return this instanceof Stable;
    }
}
