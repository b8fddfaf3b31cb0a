package org.truce.reading.what;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.truce.model.Issue;
import org.truce.model.Party;
import org.truce.model.Statement;

/// The issues of a case, ready to be compared with words by meaning and by the words themselves.
///
/// Two choices, each a conditional logit whose weights were fitted to labelled clauses about other quarrels:
/// the issue, or none; and the option of that issue. What is said of both together is rescaled (Platt 1999)
/// on quarrels that neither had seen.
final class Agenda {
    private static final Pattern PARTS = Pattern.compile(",? and (?:to |that )?|; |, ");
    private static final double CLEAR = .6;
    /// Shorter parts name no option of their own.
    private static final int SHORTEST = 8;
    /// One word that is no option's says too little.
    private static final double ONE_WORD = .5;
    private static final double RIVAL = .1;
    private static final double FARTHEST = 8;

    /// The fitted weights.
    ///
    /// @param sure the intercept, and what the log-odds of the issue, of the option, and of several
    ///     options add
    @SuppressWarnings("ArrayRecordComponent") // written by nobody after it is made
    record Weights(Logit issues, Logit options, double[] sure) {
        static Weights load() {
            return new Weights(
                    Logit.load("issue"),
                    Logit.load("option"),
                    Logit.load("sure").weights());
        }
    }

    private final Weights weights;
    private final List<Subject> subjects;
    private final Map<String, Double> stems = new HashMap<>();
    private final Set<String> parties;

    private Agenda(List<Subject> subjects, Set<String> parties, Weights weights) {
        this.subjects = subjects;
        this.parties = parties;
        this.weights = weights;
        subjects.forEach(subject -> subject.stems().forEach(stem -> stems.merge(stem, 1.0, Double::sum)));
        stems.replaceAll((_, issues) -> Math.log((1 + subjects.size()) / issues));
    }

    /// O(number of options), at some milliseconds each.
    static Agenda of(List<Issue> issues, List<Party> parties) {
        Set<String> names = new HashSet<>();
        parties.forEach(party -> names.addAll(Stems.of(party.name())));
        return new Agenda(
                issues.stream()
                        .parallel()
                        .map(issue -> new Subject(issue, names))
                        .toList(),
                names,
                Weights.load());
    }

    Agenda with(Weights other) {
        return new Agenda(subjects, parties, other);
    }

    List<Subject> subjects() {
        return subjects;
    }

    Clause clause(String words, Statement.Kind kind) {
        return Clause.of(words, kind, parties);
    }

    /// What speaks for each of the issues, and for none at the end.
    List<double[]> issueSigns(Clause clause) {
        List<double[]> signs = new ArrayList<>();
        subjects.forEach(subject -> signs.add(subject.issueSigns(clause, stems)));
        signs.add(Subject.noIssue());
        return signs;
    }

    /// The issue on which words bear, with its options; empty for words without any.
    Optional<Bearing> find(String words, Statement.Kind kind) {
        if (subjects.isEmpty() || Stems.of(words).stream().allMatch(parties::contains)) {
            return Optional.empty();
        }
        return Optional.of(find(clause(words, kind)));
    }

    /// What was found likeliest, before it is said how likely.
    ///
    /// @param onIssue the probability of the issue, against the others and none
    /// @param signs what the probability hangs on, in the order of [Weights#sure]
    @SuppressWarnings("ArrayRecordComponent") // written by nobody after it is made
    record Guess(int issue, double onIssue, List<Integer> options, List<Integer> rivals, double[] signs) {}

    /// The likeliest issue with its likeliest options, however unlikely.
    Guess guess(Clause clause) {
        double[] issues = weights.issues().probabilities(issueSigns(clause));
        int issue = best(issues, subjects.size());
        Subject subject = subjects.get(issue);
        double[] options = weights.options().probabilities(subject.optionSigns(clause));
        int option = best(options, options.length);
        List<Integer> open = new Scale(subject, clause).from(option);
        List<Integer> rivals = IntStream.range(0, options.length)
                .filter(o -> o != option && options[o] >= RIVAL)
                .boxed()
                .toList();
        double[] signs = {1, odds(issues[issue]), odds(options[option]), open.size() > 1 ? 1 : 0};
        return new Guess(issue, issues[issue], open, rivals, signs);
    }

    Bearing find(Clause clause) {
        Guess guess = guess(clause);
        double sum = 0;
        for (int k = 0; k < guess.signs().length; k++) {
            sum += weights.sure()[k] * guess.signs()[k];
        }
        boolean slight = clause.stems().isEmpty()
                || (clause.stems().size() < 2 && !subjects.get(guess.issue()).isNamed(clause, guess.options()));
        double probability = (slight ? ONE_WORD : 1) / (1 + Math.exp(-sum));
        return new Bearing(
                guess.issue(), guess.options(), Math.clamp(guess.onIssue(), 0, 1), probability, guess.rivals());
    }

    private static double odds(double probability) {
        return Math.clamp(Math.log(probability / (1 - probability)), -FARTHEST, FARTHEST);
    }

    /// The issues on which words bear: that of the whole, and those of its parts, as far as they are another
    /// with little doubt.
    List<Bearing> list(String words, Statement.Kind kind) {
        List<String> parts = PARTS.splitAsStream(words)
                .filter(part -> part.length() >= SHORTEST)
                .toList();
        List<Bearing> found = new ArrayList<>();
        for (String part : parts.size() > 1 ? parts : List.<String>of()) {
            find(part, kind)
                    .filter(b -> b.probability() >= CLEAR)
                    .filter(b -> found.stream().noneMatch(f -> f.issue() == b.issue()))
                    .ifPresent(found::add);
        }
        return found.size() > 1 ? found : find(words, kind).map(List::of).orElse(List.of());
    }

    /// The first of the highest among the first few.
    private static int best(double[] scores, int of) {
        return IntStream.range(0, of)
                .boxed()
                .max(Comparator.comparingDouble((Integer i) -> scores[i]).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }
}
