package org.truce.model;

/// A combination of options that is physically or logically excluded.
///
/// @param reason why, or empty
public record Impossible(PartialDeal combination, String reason) {}
