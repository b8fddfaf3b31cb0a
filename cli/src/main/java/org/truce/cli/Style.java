package org.truce.cli;

/// Emphasis on terminals that show it.
enum Style {
    PLAIN,
    ANSI;

    String bold(String text) {
        return with("1", text);
    }

    String red(String text) {
        return with("31", text);
    }

    String yellow(String text) {
        return with("33", text);
    }

    private String with(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
