package org.truce.conflict;

import java.util.OptionalInt;

/// Choices of options in which some are fixed, such as `Y-N`. Bit k of a mask stands for option k.
///
/// @param fixed the options that are fixed
/// @param yes those of them that are taken
public record Pattern(int fixed, int yes) {
    public Pattern {
        if ((yes & ~fixed) != 0) {
            throw new IllegalStateException("The options taken (%x) must be fixed ones (%x).".formatted(yes, fixed));
        }
    }

    /// A pattern as it is written: `Y`, `N`, and `-` for either, one character for each option.
    public static OptionalInt findFault(String text) {
        for (int k = 0; k < text.length(); k++) {
            if ("YN-".indexOf(text.charAt(k)) < 0) {
                return OptionalInt.of(k);
            }
        }
        return OptionalInt.empty();
    }

    /// @param text without fault
    public static Pattern of(String text) {
        int fixed = 0;
        int yes = 0;
        for (int k = 0; k < text.length(); k++) {
            fixed |= text.charAt(k) == '-' ? 0 : 1 << k;
            yes |= text.charAt(k) == 'Y' ? 1 << k : 0;
        }
        return new Pattern(fixed, yes);
    }

    public boolean matches(int choice) {
        return (choice & fixed) == yes;
    }

    /// Whether there is a choice that matches both.
    public boolean meets(Pattern other) {
        return ((yes ^ other.yes) & fixed & other.fixed) == 0;
    }

    /// As it is written.
    public String text(int options) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < options; k++) {
            text.append((fixed & 1 << k) == 0 ? '-' : (yes & 1 << k) == 0 ? 'N' : 'Y');
        }
        return text.toString();
    }
}
