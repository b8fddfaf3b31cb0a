package org.truce.model;

/// A named condition for what counts as an agreement.
public record Agreement(String id, String name, Condition condition) {}
