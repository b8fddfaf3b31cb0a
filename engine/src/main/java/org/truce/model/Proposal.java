package org.truce.model;

/// A deal on the table.
///
/// @param party the proposer
/// @param terms completed by the status quo where they do not speak; one option per term
public record Proposal(String id, String name, int party, PartialDeal terms) {
    public Proposal {
        if (!terms.single()) {
            throw new IllegalStateException("Proposal %s names several options of one issue.".formatted(id));
        }
    }
}
