package org.truce.reading.who;

import java.util.OptionalInt;
import org.truce.reading.text.Range;

/// A person whom the text names and the case does not: a suggestion for its `people`.
///
/// @param name the fullest form that the text uses
/// @param party for which the person speaks, by its position in the case; empty if for none or not known
/// @param role the office as the text gives it, or empty
/// @param where the first mention
public record Introduced(String name, OptionalInt party, String role, Range where) {}
