package org.truce.formats.input;

/// A kind of file that people write: what a reader says of it, and how large one may be.
///
/// @param noun what such a file holds: "case"
/// @param fileName the name that such a file has in a folder, or empty if any
/// @param start what to do where there is none yet
/// @param apart what to do where one file holds two
/// @param mostBytes beyond any that is written by hand
/// @param longestLine in characters: the time of a YAML parser grows with the square of the length of a line
/// @param mostNodes values, lists and maps, aliases written out
public record InputKind(
        String noun, String fileName, String start, String apart, int mostBytes, int longestLine, int mostNodes) {}
