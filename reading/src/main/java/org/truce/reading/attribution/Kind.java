package org.truce.reading.attribution;

/// How the words of a source are given.
public enum Kind {
    /// In quotation marks, word by word.
    DIRECT,
    /// Without quotation marks: in the words of whoever reports them, or a turn of a transcript.
    INDIRECT,
    /// Reported, with some of the words in quotation marks.
    MIXED
}
