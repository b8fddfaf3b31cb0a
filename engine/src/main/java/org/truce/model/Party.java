package org.truce.model;

/// A party to the conflict or to the talks.
public record Party(String id, String name, Role role) {}
