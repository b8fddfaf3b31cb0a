package org.truce.reading.who;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// For whom those speak whom a text lists by party: "Present: Kelmar (Ms Tem, Mr Orr); Ardesh (Mr Dray)", and
/// "Speakers: Ida Tem, minister of mines" under a heading that names one party.
final class Participants {
    private static final Set<String> LISTS =
            Set.of("present", "participants", "speakers", "attendance", "attending", "delegates", "delegations");
    private static final int LONGEST_LABEL = 4;
    private static final int LONGEST_LIST = 120;
    private static final int LAST_HEAD = 60;

    private final List<Word> words;
    private final List<Mention> mentions;
    private final Map<Integer, Integer> parties = new HashMap<>();

    /// Linear in the length of the text.
    Participants(List<Word> words, List<Mention> mentions) {
        this.words = words;
        this.mentions = mentions;
        for (int i = 0; i < words.size(); i++) {
            if (startsLine(i)) {
                list(i);
            }
        }
    }

    /// The party beside whose name a word stands in a list.
    OptionalInt findParty(int word) {
        Integer party = parties.get(word);
        return party == null ? OptionalInt.empty() : OptionalInt.of(party);
    }

    private boolean startsLine(int i) {
        return words.get(i).before().isEmpty() || words.get(i).before().indexOf('\n') >= 0;
    }

    private void list(int line) {
        int label = line;
        while (label + 1 < words.size()
                && label - line < LONGEST_LABEL
                && !words.get(label + 1).before().contains(":")) {
            label++;
        }
        int from = label + 1;
        if (from >= words.size()
                || !words.get(from).before().contains(":")
                || words.subList(line, from).stream().noneMatch(w -> LISTS.contains(w.lower()))) {
            return;
        }
        int to = from + 1;
        while (to < words.size() && to - from < LONGEST_LIST && !words.get(to).startsParagraph()) {
            to++;
        }
        if (Stretch.within(mentions, from, to).isEmpty()) {
            ofHead(line).ifPresent(party -> put(from, party, words.size()));
        }
        for (Mention mention : Stretch.within(mentions, from, to)) {
            boolean brackets = mention.to() < to
                    && words.get(mention.to()).before().strip().equals("(");
            if (brackets && mention.party() >= 0) {
                put(mention.to(), mention.party(), to);
            }
        }
    }

    /// All words up to the closing bracket, or to the end of the paragraph.
    private void put(int from, int party, int limit) {
        for (int i = from; i < limit; i++) {
            String gap = words.get(i).before();
            if (i > from && (gap.contains(")") || words.get(i).startsParagraph())) {
                return;
            }
            parties.put(i, party);
        }
    }

    /// The one party that all lines before a list name, as the one whose delegation or office it is.
    private OptionalInt ofHead(int line) {
        List<Integer> named = Stretch.within(mentions, 0, line).stream()
                .map(Mention::party)
                .distinct()
                .toList();
        boolean ofBody = words.subList(0, line).stream().anyMatch(w -> Roles.BODY.has(w.lower()));
        return line < LAST_HEAD && ofBody && named.size() == 1 && named.getFirst() >= 0
                ? OptionalInt.of(named.getFirst())
                : OptionalInt.empty();
    }
}
