package org.truce.reading.review;

/// What a person makes of a drafted statement.
public sealed interface Decision {
    /// Not decided yet.
    record Open() implements Decision {}

    /// It goes into the case as drafted.
    record Accepted() implements Decision {}

    /// It goes into the case as revised.
    record Changed(Revision revision) implements Decision {}

    /// It is left out.
    record Rejected() implements Decision {}

    /// Whether the statement goes into the case.
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
