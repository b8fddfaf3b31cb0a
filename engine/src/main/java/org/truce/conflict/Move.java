package org.truce.conflict;

/// A step to another state.
///
/// @param by who takes it: one decision maker, or several as one
public record Move(Coalition by, int to) {}
