package org.truce.reading.intake;

import org.truce.formats.input.Place;

/// A file as loaded.
///
/// @param name as the user named it, or "standard input"
/// @param bytes not copied; nobody changes them
@SuppressWarnings("ArrayRecordComponent")
record Source(String name, byte[] bytes) {
    Place whole() {
        return Place.ofFile(name);
    }

    boolean startsWith(int... mark) {
        return hasAt(0, mark);
    }

    boolean hasAt(int offset, int... mark) {
        if (bytes.length < offset + mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (Byte.toUnsignedInt(bytes[offset + i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    boolean endsWith(String... endings) {
        for (String ending : endings) {
            if (name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length())) {
                return true;
            }
        }
        return false;
    }
}
