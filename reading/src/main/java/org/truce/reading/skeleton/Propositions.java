package org.truce.reading.skeleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.truce.reading.language.English;
import org.truce.reading.language.Sentence;
import org.truce.reading.language.Token;
import org.truce.reading.skeleton.Chunks.Chunk;
import org.truce.reading.skeleton.Chunks.Kind;
import org.truce.reading.skeleton.Proposition.Form;
import org.truce.reading.text.Text;

/// What words say of the things at stake, clause by clause: "would open the crossing if the fee was waived"
/// says that the crossing is opened, and that the fee is waived.
///
/// A shallow reading: of each clause the verb that is not about taking a position, and what it is done to;
/// else the noun of action ("the withdrawal of the guns"); else the first thing that is named. Linear.
final class Propositions {
    private static final Set<String> STANCE = Set.of(
            "accept",
            "agree",
            "consent",
            "reject",
            "refuse",
            "oppose",
            "want",
            "demand",
            "insist",
            "prefer",
            "support",
            "back",
            "tolerate",
            "live",
            "offer",
            "propose",
            "suggest",
            "ask",
            "call",
            "press",
            "push",
            "require",
            "request",
            "seek",
            "hope",
            "welcome",
            "endorse",
            "favour",
            "favor",
            "approve",
            "promise",
            "pledge",
            "commit",
            "vow",
            "say",
            "rule",
            "decline",
            "object",
            "block",
            "expect",
            "need",
            "like",
            "try",
            "intend",
            "plan",
            "see",
            "have",
            "sign",
            "take",
            "consider",
            "discuss",
            "negotiate",
            "talk",
            "urge",
            "threaten",
            "warn",
            "believe",
            "think",
            "make",
            "be");
    private static final Set<String> READY =
            Set.of("ready", "willing", "prepared", "able", "unwilling", "unable", "determined", "due", "keen", "happy");
    private static final Set<String> PARTICLES =
            Set.of("back", "out", "up", "off", "down", "over", "home", "through", "in", "away");
    private static final Set<String> STATES = Set.of("gone", "back", "over", "out", "home");
    private static final Set<String> COMPLEMENTS = Set.of("of", "on", "to", "in", "for", "from", "at", "between");
    private static final Set<String> PLACED = Set.of("leave", "stay");
    private static final Set<String> NO_THINGS = Set.of(
            "there",
            "nothing",
            "nobody",
            "anything",
            "something",
            "everything",
            "everybody",
            "anybody",
            "somebody",
            "anyone",
            "everyone",
            "today",
            "tomorrow",
            "yesterday",
            "penny",
            "link",
            "first");

    /// Times and manners, which belong to what is done and not to the thing.
    private static final Set<String> TIMES = Set.of(
            "night",
            "day",
            "morning",
            "evening",
            "noon",
            "dawn",
            "dusk",
            "week",
            "month",
            "year",
            "summer",
            "winter",
            "spring",
            "autumn",
            "harvest",
            "time",
            "good",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "days",
            "weeks",
            "months",
            "years",
            "nights",
            "weekends",
            "end",
            "return",
            "exchange",
            "full",
            "part",
            "place");
    private static final Set<String> BELONGING = Set.of("of", "on", "at", "in", "with");
    /// What tells how, and not what.
    private static final Pattern TRAILING =
            Pattern.compile("(?i)^(?:(?:first|only|altogether|again|too|also|now|soon|yet|still|anyway|instead)\\b ?)+|"
                    + "\\b(?:only|altogether|too|first)$");
    private static final Pattern PLURAL = Pattern.compile("(?!news$|gas$)[\\p{L}-]+[^sui]s");

    private final String relative;
    private final Set<String> names;
    private final List<Token> tokens;
    private final List<Chunk> chunks;
    private final Proposition.Link link;

    private Propositions(ClauseSplit.Part part, Set<String> names) {
        this.names = names;
        this.tokens = part.tokens();
        this.chunks = Chunks.of(tokens);
        this.link = part.link();
        this.relative = part.relative();
    }

    /// @param names words of the names of parties and people in lower case, which are nothing at stake
    static List<Proposition> in(String words, Set<String> names) {
        String plain = words.replaceAll("[\"“”„«»]", "").replaceAll("\\s+", " ").strip();
        return English.paragraphs(Text.of(plain))
                .flatMap(paragraph -> paragraph.sentences().stream())
                .map(Sentence::tokens)
                .flatMap(sentence -> ClauseSplit.of(sentence).stream())
                .map(part -> new Propositions(part, names).read())
                .toList();
    }

    private Proposition read() {
        int from = 0;
        boolean negated = false;
        Optional<Integer> verbs = Chunks.find(chunks, Kind.VERBS, 0);
        while (verbs.isPresent()) {
            int at = verbs.get();
            Chunk chunk = chunks.get(at);
            Token main = Chunks.main(tokens, chunk);
            boolean ready = isAt(at + 1, READY);
            boolean stance =
                    STANCE.contains(Actions.of(main.lower(), main.tag()).base())
                            && !isPhrasal(at)
                            && !(Chunks.isBe(main) && !ready);
            if (!stance && !ready) {
                return ofVerb(at, from, negated);
            }
            negated = false;
            from = at + (ready ? 2 : 1);
            verbs = Chunks.find(chunks, Kind.VERBS, from);
        }
        return ofNouns(from, negated);
    }

    // -- verbs

    private boolean isPhrasal(int at) {
        return particle(at).isPresent();
    }

    /// "pull the guns back", "give up the ridge": where the particle stands.
    private Optional<Integer> particle(int at) {
        String verb = Actions.of(main(at).lower(), main(at).tag()).base();
        for (int i = at + 1; i <= at + 2 && i < chunks.size(); i++) {
            if (isAt(i, PARTICLES)
                    && Actions.findKnown(verb + " " + first(i).lower()).isPresent()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private Proposition ofVerb(int at, int from, boolean before) {
        Chunk verbs = chunks.get(at);
        boolean negated = before || Chunks.isNegated(tokens, verbs);
        Optional<Integer> subject = nounsBefore(at, from);
        negated |= subject.filter(s -> Chunks.isNegated(tokens, chunks.get(s))).isPresent();
        if (Chunks.isBe(main(at))) {
            return ofState(at, subject, negated);
        }
        Optional<Integer> particle = particle(at);
        Actions.Verb verb = Actions.of(main(at).lower(), main(at).tag());
        if (particle.isPresent()) {
            verb = Actions.of(verb.base() + " " + first(particle.get()).lower(), "VB");
        }
        int next = particle.filter(p -> p == at + 1).orElse(at) + 1;
        Optional<Integer> object = Optional.of(next).filter(this::isNouns);
        Optional<Phrase> done = object.flatMap(this::phrase);
        Optional<Phrase> does = subject.flatMap(this::phrase);
        boolean passive = Chunks.isPassive(tokens, verbs);
        boolean moves = PLACED.contains(verb.group()) && does.isPresent() && !passive;
        if (passive || moves || done.isEmpty()) {
            Optional<Integer> thing = does.isPresent() ? subject : other(next, object);
            Optional<Integer> paid = thing.filter(_ -> does.isEmpty()).flatMap(this::complementOfAction);
            if (paid.isPresent()) {
                return support(verb, thing.get(), paid.get(), negated);
            }
            if (does.isEmpty() && thing.isPresent()) {
                return of(thing, Optional.of(verb), Form.NAMED, negated, at + 1)
                        .withRest(upToComma(text(to(at) - 1, tokens.size())));
            }
            Form form = does.isEmpty() ? Form.NAMED : passive ? Form.DONE : Form.DOES;
            return of(thing, Optional.of(verb), form, negated, Math.max(next, at + 1));
        }
        Optional<Integer> inner = complementOfAction(object.get());
        int behind = Math.max(object.get(), particle.orElse(0)) + 1;
        if (inner.isPresent()) {
            return support(verb, object.get(), inner.get(), negated);
        }
        return of(object, Optional.of(verb), Form.DONE, negated, behind);
    }

    /// Up to where "on timber" in "the duty on timber" belongs to the thing.
    private int belonging(int at) {
        boolean belongs = isAt(at + 1, BELONGING)
                && isNouns(at + 2)
                && !TIMES.contains(tokens.get(to(at + 2) - 1).lower())
                && phrase(at + 2).isPresent()
                && complementOfAction(at).isEmpty();
        return belongs ? at + 2 : at;
    }

    /// Of what an object such as "the automation of the berths" is the action.
    private Optional<Integer> complementOfAction(int at) {
        String head = tokens.get(to(at) - 1).lower();
        return complement(at)
                .filter(_ -> nominal(at).isPresent() || isAbstract(head))
                .filter(i -> phrase(i).isPresent() && phrase(at).isPresent());
    }

    /// "postpone the automation of the berths": about the berths.
    private Proposition support(Actions.Verb verb, int object, int inner, boolean negated) {
        Phrase outer = phrase(object).orElseThrow();
        Phrase thing = phrase(inner).orElseThrow();
        String words = text(from(object), to(inner)).replaceFirst("^(?i:the|its|their|his|her|our) ", "");
        Phrase whole = new Phrase("the", words, thing.head(), thing.modifiers(), outer.plural());
        return new Proposition(
                words(),
                link,
                Optional.of(whole),
                Optional.of(verb),
                Form.DONE,
                verb.group(),
                negated,
                rest(inner + 1),
                with(others(inner), Actions.group(outer.head())),
                numbers());
    }

    /// "the bridge is open at night", "there will be no toll".
    private Proposition ofState(int at, Optional<Integer> subject, boolean negated) {
        Optional<Integer> thing = subject.filter(s -> phrase(s).isPresent());
        if (thing.isEmpty()) {
            return ofNouns(at + 1, negated);
        }
        String state = at + 1 < chunks.size() ? first(at + 1).lower() : "";
        Optional<Actions.Verb> verb = Actions.findKnown(state);
        String group =
                verb.map(Actions.Verb::group).orElse(STATES.contains(state) ? group(state) : Actions.group(state));
        return of(thing, verb, Form.IS, negated, at + 1).withGroup(group);
    }

    private static String group(String state) {
        return switch (state) {
            case "back", "home" -> "return";
            case "over" -> "end";
            default -> "leave";
        };
    }

    private Optional<Integer> nounsBefore(int at, int from) {
        for (int i = at - 1; i >= from; i--) {
            if (isNouns(i)) {
                return i > from && isAt(i - 1, COMPLEMENTS) && i - 2 >= from && isNouns(i - 2)
                        ? Optional.of(i - 2)
                        : Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /// The first thing from there on that can be one.
    private Optional<Integer> other(int from, Optional<Integer> not) {
        for (int i = from; i < chunks.size(); i++) {
            if (isNouns(i) && !not.equals(Optional.of(i)) && phrase(i).isPresent()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    // -- nouns

    private Proposition ofNouns(int from, boolean before) {
        Optional<Integer> thing = other(from, Optional.empty());
        if (thing.isEmpty()) {
            return of(thing, Optional.empty(), Form.NAMED, before, chunks.size());
        }
        int at = thing.get();
        Phrase phrase = phrase(at).orElseThrow();
        boolean negated = before || Chunks.isNegated(tokens, chunks.get(at));
        Optional<Actions.Verb> verb = nominal(at);
        Optional<Integer> complement = complement(at).filter(c -> phrase(c).isPresent());
        if (verb.isPresent() && complement.isPresent() && phrase.modifiers().isEmpty()) {
            Form form =
                    verb.get().group().equals("return") || verb.get().group().equals("stay") ? Form.DOES : Form.DONE;
            return of(complement, verb, form, negated, complement.get() + 1);
        }
        if (verb.isPresent() && !phrase.modifiers().isEmpty() && !isAdjective(at)) {
            return named(at, verb.get().group(), lastModifier(phrase), negated);
        }
        if (complement.isPresent()
                && isAbstract(phrase.head())
                && phrase.modifiers().isEmpty()) {
            Phrase inner = phrase(complement.get()).orElseThrow();
            return named(at, Actions.group(phrase.head()), inner, negated);
        }
        String group = verb.map(Actions.Verb::group).orElse("");
        return named(at, group, phrase, negated);
    }

    private Proposition named(int at, String group, Phrase thing, boolean negated) {
        List<String> others =
                others(at).stream().filter(o -> !o.equals(thing.head())).toList();
        if (!thing.head().equals(phrase(at).orElseThrow().head())) {
            others = with(others, Actions.group(phrase(at).orElseThrow().head()));
        }
        return new Proposition(
                words(),
                link,
                Optional.of(thing),
                Optional.empty(),
                Form.NAMED,
                group,
                negated,
                wordsFrom(at),
                others,
                numbers());
    }

    /// "pay rise": the pay.
    private static Phrase lastModifier(Phrase phrase) {
        String last = phrase.modifiers().getLast();
        List<String> before = phrase.modifiers().subList(0, phrase.modifiers().size() - 1);
        return new Phrase(
                "the",
                String.join(" ", phrase.modifiers()),
                last,
                before,
                PLURAL.matcher(last).matches());
    }

    private boolean isAdjective(int at) {
        Token before = tokens.get(to(at) - 2);
        return !before.tagged("NN");
    }

    private static boolean isAbstract(String noun) {
        return noun.matches(".*(?:tion|sion|ment|ance|ence|ing|al)s?") && noun.length() > 6;
    }

    private Optional<Actions.Verb> nominal(int at) {
        return Actions.findOfNoun(tokens.get(to(at) - 1).lower());
    }

    /// "of the berths" after "the automation".
    private Optional<Integer> complement(int at) {
        return Optional.of(at + 2)
                .filter(i -> isNouns(i) && isAt(at + 1, COMPLEMENTS))
                .filter(i -> first(at + 1).is("of") || !tokens.get(to(i) - 1).tagged("NNP"));
    }

    // -- phrases

    /// Empty for pronouns, parties, people, and what is nothing at stake.
    private Optional<Phrase> phrase(int at) {
        List<Token> own = tokens.subList(from(at), to(at));
        int start = 0;
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).tagged("POS")) {
                start = i + 1;
            }
        }
        String determiner = "";
        while (start < own.size() && isDeterminer(own.get(start))) {
            if (!own.get(start).tagged("PRP$")) {
                determiner = (determiner + " " + own.get(start).lower()).strip();
            } else {
                determiner = "the";
            }
            start++;
        }
        List<Token> rest = own.subList(start, own.size());
        int of = 0;
        for (int i = 0; i < rest.size(); i++) {
            of = rest.get(i).is("of") || isDeterminer(rest.get(i)) ? i + 1 : of;
        }
        if (of > 0 && of < rest.size()) {
            determiner = (determiner + " " + words(rest.subList(0, of))).strip();
            rest = rest.subList(of, rest.size());
        }
        int named = 0;
        while (named < rest.size() && isName(rest.get(named))) {
            named++;
        }
        rest = rest.subList(named, rest.size());
        while (rest.size() > 1
                && rest.getLast().tagged("NNP")
                && rest.get(rest.size() - 2).tag().matches("NNS?")) {
            rest = rest.subList(0, rest.size() - 1);
        }
        if (rest.isEmpty()
                || !rest.getLast().tagged("NN")
                || isName(rest.getLast())
                || Nothings.has(rest.getLast().lower(), rest.size() > 1)
                || NO_THINGS.contains(rest.getLast().lower())
                || !Character.isLetter(rest.getLast().text().codePointAt(0))) {
            return Optional.empty();
        }
        return Optional.of(new Phrase(
                start > 0 && determiner.isEmpty() ? "the" : determiner,
                words(rest),
                rest.getLast().lower(),
                rest.subList(0, rest.size() - 1).stream().map(Token::lower).toList(),
                isPlural(rest.getLast())));
    }

    private static boolean isPlural(Token noun) {
        return noun.tag().endsWith("S") || PLURAL.matcher(noun.lower()).matches();
    }

    private boolean isName(Token token) {
        return names.contains(token.lower())
                && Character.isUpperCase(token.text().codePointAt(0));
    }

    private static boolean isDeterminer(Token token) {
        return token.tagged("DT") || token.tagged("PDT") || token.tagged("PRP$") || token.tagged("CD");
    }

    // -- the proposition

    private Proposition of(
            Optional<Integer> thing, Optional<Actions.Verb> verb, Form form, boolean negated, int restFrom) {
        int behind = thing.map(t -> Math.max(belonging(t) + 1, restFrom)).orElse(restFrom);
        Optional<Phrase> phrase = thing.flatMap(this::phrase);
        if (form != Form.NAMED && form != Form.IS && phrase.isPresent() && belonging(thing.get()) > thing.get()) {
            String tail = text(to(thing.get()), to(belonging(thing.get())));
            phrase = phrase.map(p -> p.with(tail));
        }
        return new Proposition(
                words(),
                link,
                phrase,
                verb,
                form,
                verb.map(Actions.Verb::group).orElse(""),
                negated,
                form == Form.NAMED ? thing.map(this::wordsFrom).orElse("") : rest(behind),
                thing.map(this::others).orElse(List.of()),
                numbers());
    }

    private List<String> others(int not) {
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            if (i != not && isNouns(i)) {
                phrase(i).ifPresent(phrase -> heads.add(phrase.head()));
            }
        }
        return heads;
    }

    private static List<String> with(List<String> some, String one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    private List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean definite =
                    i > 0 && (tokens.get(i - 1).is("the") || tokens.get(i - 1).is("all"));
            if (tokens.get(i).tagged("CD") && !definite) {
                numbers.add((tokens.get(i).lower() + " " + unit(i + 1)).strip());
            }
        }
        return numbers;
    }

    private String unit(int at) {
        if (at >= tokens.size()) {
            return "";
        }
        boolean counted = tokens.get(at).tagged("NN");
        return tokens.get(at).is("per") ? "%" : counted ? tokens.get(at).lower() : "";
    }

    private String rest(int chunk) {
        if (chunk >= chunks.size()) {
            return "";
        }
        String rest = upToComma(text(from(chunk), tokens.size()));
        return TRAILING.matcher(rest + (relative.isEmpty() || rest.isEmpty() ? "" : " " + relative))
                .replaceAll("")
                .strip();
    }

    private String wordsFrom(int chunk) {
        return upToComma(text(from(chunk), tokens.size()));
    }

    private static String upToComma(String words) {
        return words.replaceFirst(",.*$", "")
                .replaceAll("[\\s.,;:!?…—–-]+$", "")
                .strip();
    }

    private String words() {
        return upToEnd(text(0, tokens.size()));
    }

    private static String upToEnd(String words) {
        return words.replaceAll("^[\\s.,;:!?…—–-]+|[\\s.,;:!?…—–-]+$", "");
    }

    private String text(int from, int to) {
        return words(tokens.subList(from, to));
    }

    private static String words(List<Token> some) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < some.size(); i++) {
            boolean apart = i > 0 && some.get(i).from() > some.get(i - 1).to();
            words.append(apart ? " " : "").append(some.get(i).text());
        }
        return words.toString();
    }

    private boolean isNouns(int chunk) {
        return chunk >= 0 && chunk < chunks.size() && chunks.get(chunk).kind() == Kind.NOUNS;
    }

    private boolean isAt(int chunk, Set<String> words) {
        return chunk >= 0
                && chunk < chunks.size()
                && chunks.get(chunk).kind() == Kind.OTHER
                && words.contains(first(chunk).lower());
    }

    private Token first(int chunk) {
        return tokens.get(from(chunk));
    }

    private Token main(int chunk) {
        return Chunks.main(tokens, chunks.get(chunk));
    }

    private int from(int chunk) {
        return chunks.get(chunk).from();
    }

    private int to(int chunk) {
        return chunks.get(chunk).to();
    }
}
