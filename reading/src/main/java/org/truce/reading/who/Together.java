package org.truce.reading.who;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.truce.model.Evidence.Capacity;

/// Words for several parties at once: "the two sides", "both leaders", "the three delegations".
final class Together {
    /// From two on.
    private static final List<String> COUNTS = List.of("two", "three", "four", "five", "six", "seven", "eight");

    private static final int HEAD = 80;
    private static final int FARTHEST = 7;
    /// Between the names of a list: "the Government of Kelmar and the Government of the Republic of Ardesh".
    private static final Set<String> OF_GOVERNMENTS = Set.of(
            "and", "the", "of", "government", "republic", "kingdom", "state", "delegation", "representatives", "for");

    /// How many words before "the two sides" or "the ministry" are looked at.
    static final int LOOK_BACK = 1_000;

    private final Scene scene;
    private final List<Word> words;

    Together(Scene scene) {
        this.scene = scene;
        this.words = scene.words();
    }

    boolean isMeant(String head, int from, int to) {
        String first = words.get(from).lower();
        boolean counted = words.subList(from, to).stream()
                .anyMatch(w -> COUNTS.contains(w.lower())
                        || w.lower().equals("both")
                        || w.lower().equals("joint"));
        boolean plain = (first.equals("the") || first.equals("all"))
                && to == from + 2
                && (head.equals("sides") || head.equals("parties") || head.equals("delegations"));
        return (first.equals("both") && to == from + 1)
                || plain
                || (counted && (Roles.JOINT.has(head) || Roles.DOCUMENT.has(head)));
    }

    /// The parties that the paragraph has named, or the text, if they are as many as the words say; those of
    /// the one list of as many that the text has given; those of the case, if it has but two.
    Speaker who(String name, String head, int from, Capacity standing) {
        int count = words.subList(from, Math.min(words.size(), from + 3)).stream()
                .mapToInt(w -> COUNTS.indexOf(w.lower()) + 2)
                .filter(n -> n > 1)
                .findFirst()
                .orElse(head.equals("parties") || head.equals("delegations") ? 0 : 2);
        return find(count, from)
                .map(parties -> Speaker.of(name, parties, standing, Reason.JOINT))
                .orElseGet(() -> Speaker.of(name, List.of(), standing, Reason.SEVERAL));
    }

    /// @param count of the parties, 0 where the words do not say it
    private Optional<List<Integer>> find(int count, int from) {
        Set<Integer> ofText = named(Math.max(0, from - LOOK_BACK), from);
        Set<Integer> ofParagraph = named(paragraphStart(from), from);
        if (count > 0 && ofText.size() == count) {
            return Optional.of(List.copyOf(ofText));
        }
        if (count > 0 && ofParagraph.size() == count) {
            return Optional.of(List.copyOf(ofParagraph));
        }
        Set<List<Integer>> ofHead = lists(0, Math.min(from, HEAD), count);
        Set<List<Integer>> lists = ofHead.size() == 1 ? ofHead : lists(Math.max(0, from - LOOK_BACK), from, count);
        if (lists.size() == 1 && (count != 2 || !ofHead.isEmpty())) {
            return Optional.of(lists.iterator().next());
        }
        return scene.roster().findTheTwo().filter(_ -> count == 2 || count == 0);
    }

    private Set<Integer> named(int from, int to) {
        Set<Integer> parties = new TreeSet<>();
        Stretch.within(scene.mentions(), from, to).stream()
                .filter(m -> m.party() >= 0 && m.form() != Mention.Form.SHORT && m.form() != Mention.Form.PLACE)
                .forEach(m -> parties.add(m.party()));
        return parties;
    }

    private int paragraphStart(int at) {
        int i = at;
        while (i > 0 && !words.get(i).startsParagraph()) {
            i--;
        }
        return i;
    }

    /// What the text lists with "and" or commas: "the delegations of Kelmar, Ardesh and Belun".
    private Set<List<Integer>> lists(int from, int to, int count) {
        Set<List<Integer>> lists = new HashSet<>();
        Set<Integer> run = new TreeSet<>();
        Mention last = null;
        for (Mention mention : Stretch.within(scene.mentions(), from, to)) {
            if (last != null && !isJoined(last, mention)) {
                keep(run, count, lists);
                run = new TreeSet<>();
            }
            run.add(mention.party());
            last = mention;
        }
        keep(run, count, lists);
        return lists;
    }

    private static void keep(Set<Integer> run, int count, Set<List<Integer>> lists) {
        boolean fits = count == 0 ? run.size() > 1 : run.size() == count;
        if (fits && run.stream().allMatch(p -> p >= 0)) {
            lists.add(List.copyOf(run));
        }
    }

    private boolean isJoined(Mention a, Mention b) {
        boolean near = b.from() - a.to() <= 2
                && words.subList(a.to(), b.from()).stream()
                        .allMatch(w -> w.lower().equals("and") || w.lower().equals("the"));
        boolean governments = b.from() - a.to() <= FARTHEST
                && words.subList(a.to(), b.from()).stream().allMatch(w -> OF_GOVERNMENTS.contains(w.lower()));
        boolean and =
                words.subList(a.to(), b.from()).stream().anyMatch(w -> w.lower().equals("and"));
        return (near || governments)
                && !words.get(b.from()).starts()
                && (and || words.get(a.to()).before().strip().equals(","));
    }
}
