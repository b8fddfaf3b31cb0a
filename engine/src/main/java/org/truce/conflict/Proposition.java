package org.truce.conflict;

/// A statement about options, true or false of a choice; bit k of a choice stands for option k.
public sealed interface Proposition {
    boolean holds(int choice);

    record Taken(int option) implements Proposition {
        @Override
        public boolean holds(int choice) {
            return (choice & 1 << option) != 0;
        }
    }

    record Not(Proposition of) implements Proposition {
        @Override
        public boolean holds(int choice) {
            return !of.holds(choice);
        }
    }

    record And(Proposition one, Proposition other) implements Proposition {
        @Override
        public boolean holds(int choice) {
            return one.holds(choice) && other.holds(choice);
        }
    }

    record Or(Proposition one, Proposition other) implements Proposition {
        @Override
        public boolean holds(int choice) {
            return one.holds(choice) || other.holds(choice);
        }
    }

    /// If the one holds, the other does.
    record Implies(Proposition one, Proposition other) implements Proposition {
        @Override
        public boolean holds(int choice) {
            return !one.holds(choice) || other.holds(choice);
        }
    }

    /// Both hold or none does.
    record Iff(Proposition one, Proposition other) implements Proposition {
        @Override
        public boolean holds(int choice) {
            return one.holds(choice) == other.holds(choice);
        }
    }
}
