package org.truce.reading.who;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A phrase that names somebody by office, body or party: what it says of the party spoken for.
///
/// Its _head_ is its main word, as in "the head of the Kelmari delegation".
final class Phrase {
    private static final Set<String> AFTER_HEAD = Set.of(
            "of",
            "for",
            "in",
            "at",
            "to",
            "from",
            "with",
            "on",
            "who",
            "whose",
            "which",
            "that",
            "close",
            "briefed",
            "familiar",
            "involved",
            "speaking",
            "based",
            "near",
            "by",
            "after",
            "during",
            "under",
            "here",
            "and",
            "or",
            "travelling",
            "traveling",
            "there",
            "as",
            "inside",
            "within",
            "because");
    /// Between an office and somebody who is not its holder's party: "ambassador to".
    private static final Set<String> ABOUT = Set.of(
            "to", "with", "on", "about", "against", "toward", "towards", "between", "over", "into", "across", "near",
            "than", "after", "who", "whom", "whose", "which", "that");
    private static final Set<String> SPEAKS_FOR = Set.of(
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "spokesmen",
            "spokespeople",
            "negotiator",
            "negotiators",
            "representative",
            "representatives",
            "delegate",
            "delegates");

    private final List<Word> words;
    private final int from;
    private final int to;
    private final List<Mention> mentions;

    /// @param mentions those of the words of the phrase, in order
    Phrase(List<Word> words, int from, int to, List<Mention> mentions) {
        this.words = words;
        this.from = from;
        this.to = to;
        this.mentions = Stretch.within(mentions, from, to);
    }

    /// Its main word: the last before what depends on it.
    int head() {
        int i = from;
        while (i < to && (i == from || !ends(i))) {
            i++;
        }
        return Math.max(from, i - 1);
    }

    private boolean ends(int i) {
        return words.get(i).before().contains(",")
                || AFTER_HEAD.contains(words.get(i).lower())
                || isDash(i);
    }

    private boolean isDash(int i) {
        return words.get(i).before().chars().anyMatch(c -> "—–()".indexOf(c) >= 0);
    }

    boolean hasAny(Roles roles) {
        for (int i = from; i < to; i++) {
            if (roles.has(words.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /// Whether the office is no longer held, or is held against those in power.
    boolean isApart() {
        for (int i = from; i < to; i++) {
            String word = words.get(i).lower();
            if (Roles.APART.has(word)
                    || word.startsWith("pro-")
                    || word.startsWith("anti-")
                    || word.startsWith("ex-")
                    || word.startsWith("opposition-")) {
                return true;
            }
        }
        return false;
    }

    /// What it says of the party spoken for.
    ///
    /// @param parties whose positions these are; more than one if joined by "and"
    /// @param foreign whether it names a state that is no party of the case
    /// @param doubtful whether it names several of which any may be meant
    record Party(Set<Integer> parties, boolean foreign, boolean doubtful, Mention.Form form) {}

    Party party() {
        Set<Integer> parties = new TreeSet<>();
        Mention first = null;
        Mention last = null;
        boolean doubtful = false;
        for (Mention mention : mentions) {
            if (isAbout(mention) || (first != null && isPlace(mention))) {
                continue;
            }
            boolean joined = last != null && isJoined(last, mention);
            if (mention.party() == Mention.DOUBTFUL) {
                doubtful |= first == null;
            } else if (first == null || joined || mention.party() == first.party()) {
                parties.add(mention.party());
            } else if (first.form() != Mention.Form.ADJECTIVE && mention.from() <= head()) {
                doubtful = true;
            }
            first = first == null ? mention : first;
            last = mention;
        }
        boolean foreign = parties.remove(Mention.NONE);
        return new Party(parties, foreign, doubtful, first == null ? Mention.Form.NAME : first.form());
    }

    /// Whether the first mention is itself the head: "Kelmar", "the Kremlin".
    boolean isBare() {
        return mentions.stream()
                .anyMatch(m -> m.from() <= head()
                        && head() < m.to()
                        && m.form() != Mention.Form.ADJECTIVE
                        && m.form() != Mention.Form.PLACE);
    }

    private boolean isAbout(Mention mention) {
        if (mention.to() < to && words.get(mention.to()).text().equals("based")) {
            return true;
        }
        int before = mention.from() - 1;
        while (before > from && isSkipped(words.get(before).lower())) {
            before--;
        }
        if (before < from) {
            return false;
        }
        String word = words.get(before).lower();
        if (word.equals("for")) {
            return before == from || !SPEAKS_FOR.contains(words.get(head()).lower());
        }
        return ABOUT.contains(word)
                && !(word.equals("to")
                        && before > from
                        && isAide(words.get(before - 1).lower()));
    }

    private static boolean isAide(String word) {
        return Set.of("adviser", "advisor", "aide", "close", "advisers", "aides", "advisors")
                .contains(word);
    }

    private static boolean isSkipped(String word) {
        return word.equals("the") || word.equals("its") || word.equals("both") || Roles.isOffice(word);
    }

    private boolean isPlace(Mention mention) {
        int before = mention.from() - 1;
        String word = before >= from ? words.get(before).lower() : "";
        return word.equals("in") || word.equals("at") || word.equals("for");
    }

    private boolean isJoined(Mention a, Mention b) {
        for (int i = a.to(); i < b.from(); i++) {
            String word = words.get(i).lower();
            if (!word.equals("and") && !word.equals("the") && !Roles.isOffice(word) && !Roles.BODY.has(word)) {
                return false;
            }
        }
        boolean and = b.from() > a.to()
                && words.subList(a.to(), b.from()).stream()
                        .anyMatch(w -> w.lower().equals("and"));
        return and || words.get(b.from()).before().contains(",");
    }
}
