package org.truce.reading.skeleton;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.attribution.Attributions;
import org.truce.reading.language.English;
import org.truce.reading.language.Paragraph;
import org.truce.reading.language.Sentence;
import org.truce.reading.language.Token;
import org.truce.reading.text.Range;
import org.truce.reading.text.Text;
import org.truce.reading.who.Usage;

/// The names in texts under which somebody may hold a position: states, organisations, armed groups, as far
/// as the texts show that they are no people. A name counts if it has a word of organisations in it, if it is
/// a state's, if an office or body is its own ("Velim's envoy", "the Velimi envoy", "the envoy of Velim"), or
/// if it speaks or acts and nobody with a longer name is called so. Whether any of them holds a position is
/// found out later.
final class Bodies {
    private static final Set<String> ORGANISATIONS = Set.of(
            "league",
            "front",
            "army",
            "movement",
            "party",
            "council",
            "union",
            "alliance",
            "coalition",
            "federation",
            "confederation",
            "republic",
            "kingdom",
            "emirate",
            "authority",
            "bank",
            "organization",
            "organisation",
            "commission",
            "committee",
            "forces",
            "force",
            "brigade",
            "brigades",
            "brotherhood",
            "congress",
            "assembly",
            "government",
            "administration",
            "group",
            "guard",
            "guards",
            "militia",
            "militias",
            "states",
            "nations",
            "command",
            "tribe",
            "tribes",
            "concord",
            "community",
            "bloc",
            "pact",
            "rebels",
            "fighters",
            "resistance",
            "jihad",
            "partnership",
            "directorate",
            "regency",
            "province",
            "canton",
            "municipality",
            "board",
            "company",
            "corporation",
            "cooperative",
            "consortium",
            "syndicate",
            "chamber");
    private static final Set<String> INNER = Set.of("of", "for", "the", "and", "de", "al");
    private static final Set<String> BEFORE_NAME = Set.of("of", "for", "in", "from");
    private static final Set<String> ENDINGS =
            Set.of("i", "is", "an", "ans", "ian", "ians", "n", "ns", "ese", "ish", "ic", "er", "ers", "ni", "nis");
    private static final int SHORTEST_STEM = 4;

    /// A name as it stands in a text, tokens `from` to `to` of a sentence.
    private record Name(String words, int from, int to) {}

    private final Set<String> found = new LinkedHashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> uncapitalized = new HashSet<>();

    private Bodies() {}

    /// In the order in which the texts name them.
    static List<String> in(List<Text> texts) {
        Bodies bodies = new Bodies();
        Map<Text, List<Paragraph>> paragraphs = new HashMap<>();
        for (Text text : texts) {
            List<Paragraph> read = English.paragraphs(text).toList();
            paragraphs.put(text, read);
            sentences(read).forEach(bodies::listNames);
        }
        for (Text text : texts) {
            NavigableMap<Integer, Range> sources = new TreeMap<>();
            Attributions.find(text).stream()
                    .flatMap(Bodies::withInner)
                    .flatMap(a -> a.source().stream())
                    .map(text::range)
                    .forEach(range -> sources.put(range.from(), range));
            sentences(paragraphs.getOrDefault(text, List.of()))
                    .forEach(sentence -> bodies.read(
                            sentence,
                            List.copyOf(sources.subMap(sentence.from(), sentence.to())
                                    .values())));
        }
        return bodies.list();
    }

    private static Stream<Attribution> withInner(Attribution attribution) {
        return Stream.concat(
                Stream.of(attribution), attribution.within().stream().flatMap(Bodies::withInner));
    }

    private static Stream<Sentence> sentences(List<Paragraph> paragraphs) {
        return paragraphs.stream().flatMap(p -> p.sentences().stream());
    }

    // -- names

    private void listNames(Sentence sentence) {
        sentence.tokens().stream()
                .map(Token::text)
                .filter(word -> Character.isLowerCase(word.codePointAt(0)))
                .forEach(uncapitalized::add);
        for (Name name : names(sentence.tokens())) {
            names.add(name.words());
            String[] words = name.words().split(" ", -1);
            boolean titled = name.from() > 0
                    && Usage.isTitle(sentence.tokens().get(name.from() - 1).lower());
            if (!isOrganisation(name.words())
                    && Usage.findState(name.words()).isEmpty()
                    && (words.length > 1 || titled)) {
                surnames.add(words[words.length - 1]);
                surnames.add(words[0]);
            }
        }
    }

    private static List<Name> names(List<Token> tokens) {
        List<Name> names = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            if (!isName(tokens, i)) {
                i++;
                continue;
            }
            int to = i + 1;
            while (to < tokens.size()) {
                int next = to;
                boolean organisation = isOrganisation(words(tokens, i, to));
                while (organisation
                        && next < tokens.size()
                        && INNER.contains(tokens.get(next).lower())) {
                    next++;
                }
                if (next >= tokens.size() || !isName(tokens, next) || next - to > 2) {
                    break;
                }
                to = next + 1;
            }
            names.add(new Name(words(tokens, i, to), i, to));
            i = to;
        }
        return names;
    }

    private static boolean isName(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        return Character.isUpperCase(token.text().codePointAt(0))
                && token.text().length() > 1
                && !Usage.isNoName(token.lower())
                && !Usage.isTitle(token.lower())
                && (i > 0 || token.tagged("NNP"));
    }

    private static String words(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().map(Token::text).collect(Collectors.joining(" "));
    }

    private static boolean isOrganisation(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split(" ", -1)).anyMatch(ORGANISATIONS::contains);
    }

    // -- who speaks

    private void read(Sentence sentence, List<Range> sources) {
        List<Token> tokens = sentence.tokens();
        List<Name> named = names(tokens);
        for (Name name : named) {
            int start = tokens.get(name.from()).from();
            int end = tokens.get(name.to() - 1).to();
            boolean inSource = sources.stream().anyMatch(r -> r.from() <= start && end <= r.to());
            boolean whole = sources.stream()
                    .anyMatch(r -> r.from() <= start && end >= r.to() && r.from() >= start - "the ".length());
            boolean outside = tokens.subList(name.from(), Math.min(tokens.size(), name.to() + 2)).stream()
                    .anyMatch(t -> Usage.isOutsider(t.lower()));
            if (outside) {
                continue;
            }
            Optional<String> state = Usage.findState(name.words());
            boolean acts = whole || isSubject(tokens, name);
            if (state.isPresent() && (inSource || acts)) {
                found.add(state.get());
            } else if (state.isEmpty() && acts && isBody(name.words())) {
                found.add(name.words());
            } else if (state.isEmpty()) {
                related(tokens, name);
            }
        }
    }

    /// "Velim will let ships through": what does or wants something.
    private static boolean isSubject(List<Token> tokens, Name name) {
        return name.to() < tokens.size()
                && (tokens.get(name.to()).tagged("MD")
                        || tokens.get(name.to()).tagged("VBZ")
                        || tokens.get(name.to()).tagged("VBD"))
                && !tokens.get(name.to()).is("'s")
                && (name.from() == 0 || !tokens.get(name.from() - 1).tagged("IN"));
    }

    /// "Velim's envoy", "the envoy of Velim", "the Velimi envoy".
    private void related(List<Token> tokens, Name name) {
        boolean possessive = name.to() + 1 < tokens.size()
                && (tokens.get(name.to()).lower().equals("'s")
                        || tokens.get(name.to()).lower().equals("'"))
                && official(tokens, name.to() + 1, 4);
        boolean after = name.from() > 1
                && BEFORE_NAME.contains(article(tokens, name.from()))
                && tokens.subList(Math.max(0, name.from() - 6), name.from()).stream()
                        .anyMatch(t -> Usage.isOfficial(t.lower()));
        if ((possessive || after) && isBody(name.words())) {
            found.add(name.words());
        } else if (official(tokens, name.to(), 3)) {
            adjectiveOf(name.words()).ifPresent(found::add);
        }
    }

    private static String article(List<Token> tokens, int at) {
        int before = tokens.get(at - 1).lower().equals("the") ? at - 2 : at - 1;
        return before < 0 ? "" : tokens.get(before).lower();
    }

    private static boolean official(List<Token> tokens, int from, int most) {
        return tokens.subList(Math.min(from, tokens.size()), Math.min(tokens.size(), from + most)).stream()
                .takeWhile(t -> t.tagged("NN") || t.tagged("JJ") || t.tagged("VB"))
                .anyMatch(t -> Usage.isOfficial(t.lower()));
    }

    /// Not a person: an organisation by its words, or a single word that is nobody's first or last name, and
    /// no common word.
    private boolean isBody(String name) {
        return name.contains(" ")
                ? isOrganisation(name)
                : !surnames.contains(name)
                        && !isOrganisation(name)
                        && !uncapitalized.contains(name.toLowerCase(Locale.ROOT));
    }

    private Optional<String> adjectiveOf(String word) {
        return names.stream()
                .filter(base -> !base.contains(" ") && !base.equals(word) && base.length() >= SHORTEST_STEM)
                .filter(base -> !surnames.contains(base) && isDerived(word, base))
                .min(Comparator.comparingInt(String::length).thenComparing(base -> base));
    }

    private static boolean isDerived(String word, String base) {
        String stem = base.replaceFirst("[aeiouy]+$", "");
        return Stream.of(base, stem)
                .anyMatch(b -> b.length() >= SHORTEST_STEM - 1
                        && word.startsWith(b)
                        && ENDINGS.contains(word.substring(b.length())));
    }

    /// The short form of an organisation ("the League") is the organisation.
    private List<String> list() {
        return found.stream()
                .filter(name -> found.stream()
                        .noneMatch(other -> !other.equals(name)
                                && isOrganisation(other)
                                && List.of(other.split(" ", -1)).containsAll(List.of(name.split(" ", -1)))))
                .toList();
    }
}
