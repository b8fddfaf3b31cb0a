package org.truce.model;

/// What a party is at the table for.
public enum Role {
    PARTY,
    GUARANTOR,
    MEDIATOR,
    OBSERVER;

    /// Whether such a party has stakes of its own and can be asked for consent. Mediators and observers
    /// cannot.
    public boolean decides() {
        return this == PARTY || this == GUARANTOR;
    }
}
