package org.truce.conflict;

/// Why a decision maker stays at a state, or leaves it, under one concept; unknown preferences are read
/// against stability.
///
/// @param sentence that says it with names
public record Explanation(int state, int decisionMaker, Concept concept, Verdict verdict, String sentence) {}
