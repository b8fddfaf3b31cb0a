package org.truce.reading.review;

/// A decision in the order of a review.
///
/// @param id of a statement or a person in the draft
public record Step(String id, Decision decision) {}
