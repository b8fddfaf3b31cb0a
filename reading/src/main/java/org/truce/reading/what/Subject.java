package org.truce.reading.what;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.truce.model.Issue;
import org.truce.model.Option;

/// An issue of a case, ready to be compared with clauses: what speaks for it, and for each of its options.
final class Subject {
    /// What speaks for an issue, in the order of the weights.
    static final List<String> ISSUE_SIGNS =
            List.of("none", "cosine", "question", "words", "share of words", "option words", "numbers");
    /// What speaks for an option of an issue, in the order of the weights.
    static final List<String> OPTION_SIGNS = List.of(
            "cosine",
            "name cosine",
            "words",
            "all words",
            "no words",
            "status quo",
            "status quo and words",
            "last",
            "number",
            "other number",
            "traits",
            "traits apart",
            "none",
            "none apart",
            "stays",
            "stays elsewhere",
            "ends",
            "ends status quo",
            "ends and last",
            "whole and last",
            "part and middle",
            "more status quo",
            "opens status quo");

    private final Issue issue;
    private final float[] question;
    private final List<float[]> full;
    private final List<float[]> names;
    private final Set<String> stems = new HashSet<>();
    private final List<Map<String, Double>> own = new ArrayList<>();
    private final List<Set<Trait>> traits;
    private final List<Quantities> quantities;

    Subject(Issue issue, Set<String> parties) {
        this.issue = issue;
        List<String> options = issue.options().stream().map(Option::name).toList();
        this.question = Embeddings.of(issue.question());
        this.full = options.stream()
                .map(name -> Embeddings.of(issue.question() + " " + name))
                .toList();
        this.names = options.stream().map(Embeddings::of).toList();
        this.traits = options.stream().map(Trait::of).toList();
        this.quantities = options.stream().map(Quantities::of).toList();
        Set<String> ofQuestion = Stems.of(issue.question() + " " + issue.id().replace('-', ' '));
        List<Set<String>> ofOptions = issue.options().stream()
                .map(option -> Stems.of(option.name() + " " + option.id().replace('-', ' ')))
                .toList();
        stems.addAll(ofQuestion);
        ofOptions.forEach(stems::addAll);
        stems.removeAll(parties);
        Map<String, Integer> uses = new HashMap<>();
        ofOptions.forEach(set -> set.forEach(stem -> uses.merge(stem, 1, Integer::sum)));
        for (Set<String> option : ofOptions) {
            Map<String, Double> weights = new HashMap<>();
            option.stream()
                    .filter(stem -> !ofQuestion.contains(stem) && uses.getOrDefault(stem, 1) < options.size())
                    .filter(stem -> !Quantities.isNumber(stem))
                    .forEach(stem -> weights.put(stem, Math.log((1.0 + options.size()) / uses.getOrDefault(stem, 1))));
            own.add(weights);
        }
    }

    Issue issue() {
        return issue;
    }

    Set<String> stems() {
        return stems;
    }

    int last() {
        return own.size() - 1;
    }

    Quantities quantities(int option) {
        return quantities.get(option);
    }

    /// @param weights of stems, the higher the fewer issues use them
    double[] issueSigns(Clause clause, Map<String, Double> weights) {
        double nearest = full.stream()
                .mapToDouble(p -> Embeddings.cosine(p, clause.meaning()))
                .max()
                .orElse(0);
        double shared = 0;
        double all = 0;
        for (String stem : clause.stems()) {
            double weight = weights.getOrDefault(stem, 1.0);
            all += weight;
            shared += stems.contains(stem) ? weight : 0;
        }
        double ofOptions = IntStream.range(0, own.size())
                .mapToDouble(o -> share(clause, o))
                .max()
                .orElse(0);
        boolean number = quantities.stream().anyMatch(q -> q.shares(clause.quantities()));
        return new double[] {
            0,
            nearest,
            Embeddings.cosine(question, clause.meaning()),
            shared / (3 + shared),
            all == 0 ? 0 : shared / all,
            ofOptions,
            number ? 1 : 0
        };
    }

    /// Of words that bear on no issue.
    static double[] noIssue() {
        double[] signs = new double[ISSUE_SIGNS.size()];
        signs[0] = 1;
        return signs;
    }

    List<double[]> optionSigns(Clause clause) {
        return IntStream.range(0, own.size())
                .mapToObj(o -> optionSigns(clause, o))
                .toList();
    }

    private double[] optionSigns(Clause clause, int option) {
        Set<Trait> of = traits.get(option);
        Set<Trait> both = new HashSet<>(of);
        both.retainAll(clause.traits());
        both.remove(Trait.NONE);
        Set<Trait> apart = new HashSet<>(of);
        apart.removeAll(clause.traits());
        apart.remove(Trait.NONE);
        boolean statusQuo = option == 0;
        boolean last = option == last() && issue.ordered();
        boolean number = quantities.get(option).shares(clause.quantities());
        boolean numbered =
                !quantities.get(option).isEmpty() && !clause.quantities().isEmpty();
        boolean ends = clause.has(Trait.ENDS) || clause.has(Trait.NONE);
        double share = share(clause, option);
        return new double[] {
            Embeddings.cosine(full.get(option), clause.meaning()),
            Embeddings.cosine(names.get(option), clause.meaning()),
            share,
            isComplete(clause, option) ? 1 : 0,
            own.get(option).isEmpty() ? 1 : 0,
            statusQuo ? 1 : 0,
            statusQuo && share > 0 ? 1 : 0,
            last ? 1 : 0,
            number ? 1 : 0,
            numbered && !number ? 1 : 0,
            both.size(),
            apart.size(),
            of.contains(Trait.NONE) && ends ? 1 : 0,
            of.contains(Trait.NONE) && !ends ? 1 : 0,
            statusQuo && clause.has(Trait.STAYS) ? 1 : 0,
            of.contains(Trait.STAYS) && clause.has(Trait.STAYS) ? 1 : 0,
            of.contains(Trait.ENDS) && ends ? 1 : 0,
            statusQuo && clause.has(Trait.ENDS) ? 1 : 0,
            last && clause.has(Trait.ENDS) ? 1 : 0,
            last && clause.has(Trait.WHOLE) ? 1 : 0,
            !last && !statusQuo && clause.has(Trait.PART) ? 1 : 0,
            statusQuo && (clause.has(Trait.MORE) || clause.has(Trait.LESS)) ? 1 : 0,
            statusQuo && clause.has(Trait.OPENS) ? 1 : 0,
        };
    }

    /// How much of the words of its own an option shares with a clause, in [0, 1].
    private double share(Clause clause, int option) {
        double all = 0;
        double hits = 0;
        for (Map.Entry<String, Double> stem : own.get(option).entrySet()) {
            all += stem.getValue();
            hits += clause.stems().contains(stem.getKey()) ? stem.getValue() : 0;
        }
        return all == 0 ? 0 : hits / all;
    }

    /// Whether a clause has all words of an option's own.
    boolean isComplete(Clause clause, int option) {
        return !own.get(option).isEmpty()
                && clause.stems().containsAll(own.get(option).keySet());
    }

    /// Whether a clause names one of the options by all of its words, or by its number.
    boolean isNamed(Clause clause, List<Integer> options) {
        return options.stream()
                .anyMatch(o -> isComplete(clause, o) || quantities.get(o).shares(clause.quantities()));
    }
}
