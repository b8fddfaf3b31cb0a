package org.truce.reading.review;

/// What a person makes of a drafted statement, or of somebody whom a draft suggests.
public sealed interface Decision {
    /// Not decided yet.
    record Open() implements Decision {}

    /// It goes into the case as drafted.
    record Accepted() implements Decision {}

    /// It goes into the case as revised: a statement by a [Revision], a person by a [PersonRevision].
    record Changed(Change revision) implements Decision {}

    /// It is left out.
    record Rejected() implements Decision {}

    /// Whether it goes into the case.
    default boolean takes() {
        return switch (this) {
            case Accepted _, Changed _ -> true;
            case Open _, Rejected _ -> false;
        };
    }

    /// `open`, `accepted`, `changed` or `rejected`.
    default String word() {
        return switch (this) {
            case Open _ -> "open";
            case Accepted _ -> "accepted";
            case Changed _ -> "changed";
            case Rejected _ -> "rejected";
        };
    }
}
