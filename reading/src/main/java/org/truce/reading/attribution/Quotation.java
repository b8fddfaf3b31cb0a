package org.truce.reading.attribution;

/// Words between quotation marks, in one paragraph.
///
/// @param from the opening mark; in a paragraph that goes on with a quotation without one, the first word
/// @param to after the closing mark, or the end of the paragraph where there is none
/// @param closed whether there is a closing mark
record Quotation(int from, int to, boolean closed) {}
