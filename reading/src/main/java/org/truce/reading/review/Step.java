package org.truce.reading.review;

/// A decision in the order of a review.
///
/// @param statement its id in the draft
public record Step(String statement, Decision decision) {}
