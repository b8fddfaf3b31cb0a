package org.truce.reading.intake;

/// What a file is written in. Told by its bytes, not by its name; the name decides only between plain text
/// and HTML without a head.
public enum Format {
    TEXT("plain text"),
    HTML("HTML"),
    PDF("PDF"),
    DOCX("DOCX");

    private final String words;

    Format(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
