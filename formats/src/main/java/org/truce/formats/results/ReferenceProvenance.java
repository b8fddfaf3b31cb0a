package org.truce.formats.results;

/// How an answer about comparable agreements came about.
///
/// @param version of Truce
/// @param file that the data come from, without its folder
/// @param sha256 of its bytes
public record ReferenceProvenance(String version, String file, String sha256) {}
