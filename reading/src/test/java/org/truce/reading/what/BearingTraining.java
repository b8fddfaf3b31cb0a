package org.truce.reading.what;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.truce.reading.what.LabelledClause.Conflict;
import org.truce.reading.what.LogitTraining.Choice;

/// Fits what tells the issue and option of a clause, and measures it on conflicts that were held out.
/// Deterministic.
final class BearingTraining {
    private static final double ISSUE_PENALTY = .05;
    private static final double OPTION_PENALTY = .3;
    private static final double SURE_PENALTY = .1;
    private static final double[] UNSCALED = {0, 1, 1, 0};

    /// A clause as the reader sees it.
    private record Sample(LabelledClause label, Clause clause, Agenda agenda) {
        Choice issue() {
            List<double[]> signs = agenda.issueSigns(clause);
            return new Choice(signs, Set.of(label.issue() < 0 ? signs.size() - 1 : label.issue()));
        }

        Choice option() {
            return new Choice(agenda.subjects().get(label.issue()).optionSigns(clause), label.options());
        }
    }

    /// What was said of a clause of a conflict that was not learned from.
    record Outcome(LabelledClause label, Bearing bearing) {
        boolean isRight() {
            return bearing.issue() == label.issue() && new TreeSet<>(bearing.options()).equals(label.options());
        }
    }

    private final List<Sample> samples = new ArrayList<>();

    BearingTraining() {
        Map<Conflict, Agenda> agendas = new HashMap<>();
        for (LabelledClause label : LabelledClause.all()) {
            Agenda agenda = agendas.computeIfAbsent(label.conflict(), c -> Agenda.of(c.issues(), List.of()));
            samples.add(new Sample(label, agenda.clause(label.content(), label.kind()), agenda));
        }
    }

    /// Each clause by weights that saw none of its conflict.
    List<Outcome> crossValidated() {
        List<Outcome> outcomes = new ArrayList<>();
        for (Conflict conflict : conflicts()) {
            List<Sample> others = without(conflict);
            outcomes.addAll(outcomes(of(conflict), fit(others)));
        }
        return outcomes;
    }

    Agenda.Weights fit() {
        return fit(samples);
    }

    /// Issue and option first; then what is said of both, on conflicts left out in turn.
    private Agenda.Weights fit(List<Sample> from) {
        List<Choice> sure = new ArrayList<>();
        for (Conflict conflict : conflicts()) {
            List<Sample> inner = from.stream()
                    .filter(s -> !s.label().conflict().equals(conflict))
                    .toList();
            List<Sample> outer = from.stream()
                    .filter(s -> s.label().conflict().equals(conflict))
                    .toList();
            if (!outer.isEmpty()) {
                Agenda.Weights unscaled = unscaled(inner);
                outer.forEach(s -> sure.add(isRight(s, unscaled)));
            }
        }
        Agenda.Weights unscaled = unscaled(from);
        return new Agenda.Weights(
                unscaled.issues(),
                unscaled.options(),
                LogitTraining.fit(sure, SURE_PENALTY).weights());
    }

    private static Choice isRight(Sample sample, Agenda.Weights weights) {
        Agenda agenda = sample.agenda().with(weights);
        Agenda.Guess guess = agenda.guess(sample.clause());
        boolean right = new Outcome(sample.label(), agenda.find(sample.clause())).isRight();
        return new Choice(List.of(guess.signs(), new double[UNSCALED.length]), Set.of(right ? 0 : 1));
    }

    private static Agenda.Weights unscaled(List<Sample> from) {
        List<Choice> options = from.stream()
                .filter(s -> s.label().options().size() == 1)
                .map(Sample::option)
                .toList();
        return new Agenda.Weights(
                LogitTraining.fit(from.stream().map(Sample::issue).toList(), ISSUE_PENALTY),
                LogitTraining.fit(options, OPTION_PENALTY),
                UNSCALED);
    }

    private static List<Outcome> outcomes(List<Sample> samples, Agenda.Weights weights) {
        return samples.stream()
                .map(s -> new Outcome(s.label(), s.agenda().with(weights).find(s.clause())))
                .toList();
    }

    private List<Conflict> conflicts() {
        return samples.stream().map(s -> s.label().conflict()).distinct().toList();
    }

    private List<Sample> of(Conflict conflict) {
        return samples.stream()
                .filter(s -> s.label().conflict().equals(conflict))
                .toList();
    }

    private List<Sample> without(Conflict conflict) {
        return samples.stream()
                .filter(s -> !s.label().conflict().equals(conflict))
                .toList();
    }

    /// As the file of weights has them.
    static List<String> lines(Agenda.Weights weights) {
        return List.of(
                "# Fitted to options.txt by BearingTraining; the order of the weights is that of Subject and Agenda.",
                "issue: " + numbers(weights.issues().weights()),
                "option: " + numbers(weights.options().weights()),
                "sure: " + numbers(weights.sure()));
    }

    private static String numbers(double[] weights) {
        return java.util.Arrays.stream(weights)
                .mapToObj(w -> String.format(Locale.ROOT, "%.3f", w))
                .collect(Collectors.joining(" "));
    }
}
