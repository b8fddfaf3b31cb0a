package org.truce.reading.who;

import java.util.List;
import java.util.Optional;
import org.truce.model.Evidence.Capacity;
import org.truce.reading.text.Passage;
import org.truce.reading.text.Range;
import org.truce.reading.text.Text;

/// Who speaks where in one text.
public final class Voices {
    private final Text text;
    private final Scene scene;
    private final Naming naming;
    private final Offices offices;
    private final Pronouns pronouns;

    private Voices(Text text, Roster roster) {
        this.text = text;
        this.scene = Scene.of(text, roster);
        this.naming = new Naming(scene);
        this.offices = new Offices(scene);
        this.pronouns = new Pronouns(scene, naming, offices);
    }

    /// Looks for the people and parties of a text. Linear in its length.
    public static Voices of(Text text, Roster roster) {
        return new Voices(text, roster);
    }

    /// The people whom the text introduces and the case does not know, in the order of the text.
    public List<Introduced> listIntroduced() {
        return scene.people().identities().stream()
                .filter(p -> !p.ofCase() && p.isPerson())
                .map(p -> new Introduced(p.name(), p.party(), p.role(), range(p.first())))
                .toList();
    }

    private Range range(int word) {
        return new Range(scene.words().get(word).from(), scene.words().get(word).to());
    }

    /// The parties that a stretch of the text names by name, adjective, capital or seat of government, in
    /// text order.
    ///
    /// @param range of `char`s of the text
    public List<Integer> listParties(Range range) {
        return Stretch.within(scene.mentions(), scene.firstWord(range.from()), scene.firstWord(range.to())).stream()
                .filter(m -> m.party() >= 0 && m.form() != Mention.Form.PLACE)
                .map(Mention::party)
                .distinct()
                .toList();
    }

    /// Who is meant by words of the text.
    ///
    /// @param source the words, or empty where the text does not say
    public Speaker who(Optional<Passage> source) {
        return source.map(passage -> who(passage, text.range(passage)))
                .orElseGet(() -> Speaker.of("", List.of(), Capacity.JOURNALIST, Reason.NO_SOURCE));
    }

    private Speaker who(Passage passage, Range range) {
        int from = scene.firstWord(range.from());
        int to = scene.firstWord(range.to());
        if (from >= to) {
            return Speaker.of(passage.text(), List.of(), Capacity.ON_THE_RECORD, Reason.NOT_KNOWN);
        }
        Phrase phrase = new Phrase(scene.words(), from, to, scene.mentions());
        if (isPronoun(from, to)) {
            return pronouns.who(passage.text(), from);
        }
        return naming.find(passage.text(), phrase, from, to)
                .orElseGet(() -> offices.who(passage.text(), phrase, from, to));
    }

    /// "he", "he, too", "he who".
    private boolean isPronoun(int from, int to) {
        List<Word> words = scene.words();
        boolean possessive =
                to == from + 1 && Roles.POSSESSIVE.has(words.get(from).lower());
        boolean alone = to == from + 1
                || !words.get(from + 1).follows()
                || words.get(from + 1).lower().equals("who");
        return possessive || (alone && Roles.PRONOUN.has(words.get(from).lower()));
    }
}
