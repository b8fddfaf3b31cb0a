package org.truce.reference;

/// What an agreement has for an attribute.
public sealed interface Value {
    record Flag(boolean present) implements Value {}

    /// @param amount finite
    record Quantity(double amount) implements Value {}

    record Text(String text) implements Value {}

    /// Not known.
    record Missing() implements Value {}
}
