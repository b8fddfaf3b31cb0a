package org.truce.reading.what;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import opennlp.tools.stemmer.PorterStemmer;
import org.truce.model.Case;
import org.truce.model.Issue;
import org.truce.model.Option;

/// The issues of a case, ready to be compared with words by meaning and by the words themselves.
///
/// An issue is scored by the cosine between the words and the best of its options (written after the issue's
/// question), and by the share of the issue's telling words that occur: words weigh by how few issues use
/// them. Scores become probabilities by a softmax over the issues, and over the options of the issue chosen.
final class Agenda {
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}|\\d+");
    private static final Set<String> STOP = Set.of(
            "the", "an", "of", "to", "in", "is", "are", "be", "and", "or", "for", "on", "at", "by", "with", "what",
            "how", "which", "who", "does", "do", "it", "its", "they", "their", "that", "this", "as", "from", "up",
            "all", "not", "no", "yes", "will", "would", "than", "there", "has", "have", "becomes", "become", "after",
            "when", "if", "we", "our", "he", "she", "his", "her", "them", "said", "any", "one", "each", "own", "but",
            "out", "into");
    private static final Pattern PARTS = Pattern.compile(",? and (?:to |that )?|; |, ");
    private static final Pattern AT_LEAST =
            Pattern.compile("\\b(at least|no less than|not less than|a minimum of|no fewer than|or more)\\b");
    private static final Pattern EITHER = Pattern.compile("\\b(or|either|both)\\b");
    private static final double CLEAR = .7;
    private static final double OVERLAP = 1.1;
    private static final double OPTION_OVERLAP = .5;
    /// Who speaks of an issue mostly speaks of changing it.
    private static final double STATUS_QUO = .08;
    /// For options such as "None", of which no word can be found.
    private static final double NO_WORDS = -.05;
    /// "it would not give it": one word that is no option's says too little.
    private static final double ONE_WORD = .4;
    private static final double ISSUE_SHARPNESS = 16;
    private static final double OPTION_SHARPNESS = 22;

    private final Case theCase;
    private final List<List<float[]>> full = new ArrayList<>();
    private final List<List<float[]>> names = new ArrayList<>();
    private final List<Set<String>> stems = new ArrayList<>();
    private final List<List<Set<String>>> optionStems = new ArrayList<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Set<String> parties;

    private Agenda(Case theCase) {
        this.theCase = theCase;
        this.parties = new HashSet<>();
        theCase.parties().forEach(party -> parties.addAll(stems(party.name())));
    }

    /// O(number of options), at some milliseconds each: the points of all are looked up at once.
    static Agenda of(Case theCase) {
        Agenda agenda = new Agenda(theCase);
        theCase.issues().forEach(agenda::add);
        agenda.weigh();
        return agenda;
    }

    private void add(Issue issue) {
        List<String> options = issue.options().stream().map(Option::name).toList();
        full.add(options.stream()
                .parallel()
                .map(name -> Embeddings.of(issue.question() + " " + name))
                .toList());
        names.add(options.stream().parallel().map(Embeddings::of).toList());
        List<Set<String>> ofOptions = issue.options().stream()
                .map(option -> stems(option.name() + " " + option.id().replace('-', ' ')))
                .toList();
        Set<String> ofIssue = stems(issue.question() + " " + issue.id().replace('-', ' '));
        ofOptions.forEach(ofIssue::addAll);
        optionStems.add(ofOptions);
        stems.add(ofIssue);
    }

    private void weigh() {
        stems.forEach(set -> set.forEach(stem -> weights.merge(stem, 1.0, Double::sum)));
        weights.replaceAll((_, issues) -> Math.log((1 + stems.size()) / issues));
    }

    private Set<String> stems(String text) {
        PorterStemmer stemmer = new PorterStemmer();
        Set<String> found = new HashSet<>();
        Matcher matcher = WORD.matcher(Patterns.plain(text));
        while (matcher.find()) {
            if (!STOP.contains(matcher.group())) {
                found.add(stemmer.stem(matcher.group()));
            }
        }
        found.removeAll(parties);
        return found;
    }

    /// The issue on which words bear, with its options; empty for words without any.
    ///
    /// @param words without the names of speakers
    Optional<Bearing> find(String words) {
        Set<String> found = stems(words);
        if (found.isEmpty() || theCase.issues().isEmpty()) {
            return Optional.empty();
        }
        float[] meaning = Embeddings.of(words);
        double[] scores = IntStream.range(0, theCase.issues().size())
                .mapToDouble(j -> issueScore(j, meaning, found))
                .toArray();
        int issue = best(scores);
        double probability = share(scores, issue, ISSUE_SHARPNESS);
        return Optional.of(options(issue, words, meaning, found, probability));
    }

    /// The issues on which words bear: that of the whole, and those of its parts, as far as they are another
    /// with little doubt.
    List<Bearing> list(String words) {
        List<Bearing> found = new ArrayList<>();
        for (String part : PARTS.splitAsStream(words).toList()) {
            find(part)
                    .filter(b -> b.probability() >= CLEAR)
                    .filter(b -> found.stream().noneMatch(f -> f.issue() == b.issue()))
                    .ifPresent(found::add);
        }
        return found.size() > 1 ? found : find(words).map(List::of).orElse(List.of());
    }

    private double issueScore(int issue, float[] meaning, Set<String> found) {
        double nearest = full.get(issue).stream()
                .mapToDouble(point -> Embeddings.cosine(point, meaning))
                .max()
                .orElseThrow();
        return nearest + OVERLAP * overlap(stems.get(issue), found);
    }

    /// The weight of the shared words, as a share of a weight that a clause can hold.
    private double overlap(Set<String> known, Set<String> found) {
        double shared = 0;
        for (String stem : found) {
            if (known.contains(stem)) {
                shared += weights.getOrDefault(stem, 0.0);
            }
        }
        return shared / (12 + shared);
    }

    private Bearing options(int issue, String words, float[] meaning, Set<String> found, double probability) {
        int count = theCase.issues().get(issue).options().size();
        double[] scores = new double[count];
        boolean[] complete = new boolean[count];
        Set<String> shared = new HashSet<>(optionStems.get(issue).getFirst());
        optionStems.get(issue).forEach(shared::retainAll);
        shared.addAll(stems(theCase.issues().get(issue).question()));
        for (int o = 0; o < count; o++) {
            Set<String> own = new HashSet<>(optionStems.get(issue).get(o));
            own.removeAll(shared);
            long hits = own.stream().filter(found::contains).count();
            complete[o] = !own.isEmpty() && hits == own.size();
            scores[o] = Embeddings.cosine(full.get(issue).get(o), meaning)
                    + .5 * Embeddings.cosine(names.get(issue).get(o), meaning)
                    + (own.isEmpty() ? NO_WORDS : OPTION_OVERLAP * hits / own.size());
        }
        scores[0] -= complete[0] ? 0 : STATUS_QUO;
        int option = best(scores);
        List<Integer> options = several(issue, option, Patterns.plain(words), complete);
        return new Bearing(
                issue,
                options,
                probability
                        * options.stream()
                                .mapToDouble(o -> share(scores, o, OPTION_SHARPNESS))
                                .max()
                                .orElseThrow()
                        * (found.size() < 2 && !complete[option] ? ONE_WORD : 1));
    }

    /// "nine years or twelve" names two options, "at least nine years" those up the scale.
    private List<Integer> several(int issue, int option, String plain, boolean[] complete) {
        int last = complete.length - 1;
        if (theCase.issues().get(issue).ordered()
                && option > 0
                && AT_LEAST.matcher(plain).find()) {
            return IntStream.rangeClosed(option, last).boxed().toList();
        }
        List<Integer> named =
                IntStream.rangeClosed(0, last).filter(o -> complete[o]).boxed().toList();
        return named.size() > 1
                        && named.contains(option)
                        && EITHER.matcher(plain).find()
                ? named
                : List.of(option);
    }

    private static int best(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .max(Comparator.comparingDouble((Integer i) -> scores[i]).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static double share(double[] scores, int of, double sharpness) {
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(sharpness * (score - scores[of]));
        }
        return 1 / sum;
    }
}
