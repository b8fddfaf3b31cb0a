package org.truce.reading.review;

/// How a person wants what was drafted to be instead.
public sealed interface Change permits PersonRevision, Revision {}
