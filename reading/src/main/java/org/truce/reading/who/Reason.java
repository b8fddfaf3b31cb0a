package org.truce.reading.who;

/// Why a speaker was taken for whom.
public enum Reason {
    PARTY("the party itself, by a name the case gives it", .98),
    DEMONYM("an office or body named with the party's adjective", .93),
    CAPITAL("the capital or a seat of government, by which texts name the state", .92),
    BODY("an office or body named with the party", .93),
    PERSON("a person of the case", .97),
    INTRODUCED("a person whom the text introduces with office and party", .92),
    SURNAME("a surname that only one person of the text bears", .93),
    OFFICE("an office that only one person of the text holds", .85),
    PRONOUN("a pronoun with one candidate before it", .85),
    POSSESSIVE("an office or body of whoever is named before it, and nobody else is", .92),
    BODY_AGAIN("a body that the text has named with one party before", .85),
    JOINT("a word for both parties together", .9),
    NEARBY("an office of no named country, where the text just before names one party and no other", .8),
    NO_PARTY("somebody who speaks for none of the parties", .9),
    NOT_KNOWN("nothing tells for which party", .4),
    SEVERAL("more than one candidate", .3),
    NO_SOURCE("the text does not say who", .3);

    private final String words;
    private final double confidence;

    Reason(String words, double confidence) {
        this.words = words;
        this.confidence = confidence;
    }

    /// In words, to show to people.
    public String words() {
        return words;
    }

    /// How far a speaker found for this reason is trusted, in [0, 1]: a convention, ordered by how direct the
    /// evidence is, and somewhat below what was right of it in the texts of the project's own.
    public double confidence() {
        return confidence;
    }
}
