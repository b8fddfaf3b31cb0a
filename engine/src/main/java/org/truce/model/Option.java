package org.truce.model;

/// One way of settling an issue.
public record Option(String id, String name) {}
