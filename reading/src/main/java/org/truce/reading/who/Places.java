package org.truce.reading.who;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Capitals and places that the text itself gives to a party: "Kelmar's capital, Ulsten", "Rosmar, Dornia —".
final class Places {
    private static final int LONGEST_DATELINE = 40;
    private static final int LONGEST_DATE = 5;

    /// @param capital whether it is the capital; else officials there are the party's, and no more
    private record Place(int party, boolean capital) {}

    private final List<Word> words;
    private final List<Mention> mentions;
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> doubtful = new java.util.HashSet<>();

    private Places(List<Word> words, List<Mention> mentions) {
        this.words = words;
        this.mentions = mentions;
    }

    /// The mentions, and those of places that the text gives to a party. Linear in their number.
    static List<Mention> learn(List<Word> words, List<Mention> mentions) {
        Places places = new Places(words, mentions);
        mentions.stream().filter(m -> m.party() >= 0).forEach(places::look);
        places.doubtful.forEach(places.places::remove);
        return places.places.isEmpty() ? mentions : places.all();
    }

    private void look(Mention mention) {
        int after = mention.to();
        boolean owner = mention.form() == Mention.Form.ADJECTIVE
                || words.get(mention.to() - 1).possessive();
        if (owner && is(after, "capital")) {
            add(after + 1, mention, true);
        }
        if (owner && isGovernment(after) && is(after + 1, "in")) {
            add(after + 2, mention, true);
        }
        int before = mention.from() - 1;
        if (is(before, "the")) {
            before--;
        }
        boolean capitalOf = is(before, "of") && is(before - 1, "capital");
        if (capitalOf && words.get(mention.to() - 1).text().length() > 1) {
            add(after, mention, true);
            add(before - 3, mention, true);
        }
        boolean dateline = mention.form() == Mention.Form.NAME
                && after < words.size()
                && mention.to() < LONGEST_DATELINE
                && words.get(mention.from()).before().strip().equals(",")
                && isDash(after);
        if (dateline) {
            add(mention.from() - 1, mention, false);
        }
    }

    /// Whether the dash that ends a dateline follows, past a date.
    private boolean isDash(int from) {
        for (int i = from; i < Math.min(words.size(), from + LONGEST_DATE); i++) {
            if (words.get(i).before().chars().anyMatch(c -> "—–-(".indexOf(c) >= 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean is(int i, String word) {
        return i >= 0 && i < words.size() && words.get(i).lower().equals(word);
    }

    private boolean isGovernment(int i) {
        return i < words.size()
                && Set.of("government", "authorities", "leadership", "cabinet")
                        .contains(words.get(i).lower());
    }

    private void add(int i, Mention owner, boolean capital) {
        if (i < 0 || i >= words.size() || !isName(i)) {
            return;
        }
        Place place = new Place(owner.party(), capital);
        Place known = places.merge(words.get(i).lower(), place, (a, b) -> a.capital() ? a : b);
        if (known.party() != owner.party()) {
            doubtful.add(words.get(i).lower());
        }
    }

    /// A capitalized word that stands alone and names nothing that is known.
    private boolean isName(int i) {
        Word word = words.get(i);
        boolean joined = (i + 1 < words.size()
                        && words.get(i + 1).isCapital()
                        && words.get(i + 1).follows())
                || (i > 0 && words.get(i - 1).isCapital() && word.follows());
        return word.isCapital()
                && !joined
                && word.text().length() > 2
                && !Roles.NO_NAME.has(word.lower())
                && Stretch.within(mentions, i, i + 1).isEmpty();
    }

    private List<Mention> all() {
        List<Mention> all = new ArrayList<>(mentions);
        for (int i = 0; i < words.size(); i++) {
            Place place = places.get(words.get(i).lower());
            if (place != null && isName(i)) {
                all.add(new Mention(
                        i, i + 1, place.party(), place.capital() ? Mention.Form.CAPITAL : Mention.Form.PLACE));
            }
        }
        all.sort(Comparator.comparingInt(Mention::from));
        return all;
    }
}
