package org.truce.worlds;

/// v(higher) ≥ v(lower), between two options of one issue, counted within the issue.
record Relation(int higher, int lower) {}
