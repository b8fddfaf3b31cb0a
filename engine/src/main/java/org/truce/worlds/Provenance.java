package org.truce.worlds;

/// What it takes to get the same bytes again (method.md, section 8).
///
/// @param caseHash SHA-256 of the case file, in hexadecimal
/// @param version of Truce
/// @param method what was computed, in the terms of method.md
public record Provenance(String caseHash, String version, String method, Sampling sampling) {}
