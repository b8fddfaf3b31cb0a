package org.truce.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be done with a statement or a person.
enum ReviewKey {
    ACCEPT("a", "take the statement or the person as drafted"),
    CHANGE("c", "change what it says, or who says it, and take it"),
    REJECT("r", "leave it out"),
    UNDO("u", "take back the last decision"),
    NEXT("n", "go on without deciding"),
    BACK("b", "go back to the one before"),
    SKIP("s", "go on to the next statement that is doubtful and not decided"),
    TEXT("t", "show its paragraphs whole"),
    QUIT("q", "end or interrupt the review"),
    HELP("?", "this help");

    private final String letter;
    private final String explanation;

    ReviewKey(String letter, String explanation) {
        this.letter = letter;
        this.explanation = explanation;
    }

    /// "a accept".
    String typed() {
        return letter + " " + word();
    }

    String explanation() {
        return explanation;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The word with its letter in brackets, for a line that reminds of them all.
    private String reminder() {
        return this == HELP ? "[?]" : "[%s]%s".formatted(letter, word().substring(1));
    }

    static String reminders() {
        return String.join(" ", Arrays.stream(values()).map(ReviewKey::reminder).toList());
    }

    static List<String> words() {
        return Arrays.stream(values()).map(ReviewKey::word).toList();
    }

    static Optional<ReviewKey> of(String typed) {
        String plain = typed.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(key -> key.letter.equals(plain) || key.word().equals(plain))
                .findFirst();
    }
}
