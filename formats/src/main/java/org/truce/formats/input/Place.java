package org.truce.formats.input;

import java.util.Comparator;

/// Where something stands in a file.
///
/// @param file as the user named it
/// @param line counted from 1; 0 where the problem is the file as a whole
/// @param column counted from 1 in characters (Unicode code points); 0 where the problem is the file as a
///     whole
public record Place(String file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> IN_READING_ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    public static Place ofFile(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        return IN_READING_ORDER.compare(this, other);
    }

    /// `file:line:column`, the form that editors and terminals turn into a link.
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
