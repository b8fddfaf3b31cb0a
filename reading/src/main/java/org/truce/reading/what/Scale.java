package org.truce.reading.what;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Which options of an issue words leave open: "at least nine years", "no more than four gates", "six years
/// or nine", "lower dues".
final class Scale {
    private static final Pattern AT_LEAST = Pattern.compile(
            "\\b(at least|(no|not) (less|fewer|lower|shorter|earlier) than|(a )?minimum( of)?|or more|or"
                    + " longer|upwards of|or later)\\b");
    private static final Pattern AT_MOST = Pattern.compile(
            "\\b(at (the )?most|(no|not|never) (more|higher|longer|later|further|above|over|beyond)( than)?|(a"
                    + " )?maximum( of)?|(a )?(cap|ceiling)|or less|or fewer|not exceed\\w*|within|no \\w+"
                    + " (above|over|beyond)|up to)\\b");
    private static final Pattern EITHER = Pattern.compile("\\b(or|either|both)\\b");
    private static final Pattern BOUND = Pattern.compile("\\b(up to|to|within|at (least|most)|more|less)\\b");

    private final Subject subject;
    private final Clause clause;

    Scale(Subject subject, Clause clause) {
        this.subject = subject;
        this.clause = clause;
    }

    /// The options that words leave open, of which one is the likeliest.
    List<Integer> from(int option) {
        if (subject.issue().ordered() && !saysBound(option)) {
            boolean atLeast = AT_LEAST.matcher(clause.plain()).find();
            if (atLeast || AT_MOST.matcher(clause.plain()).find()) {
                return bounded(option, atLeast);
            }
        }
        if (isVague(option)) {
            return range(1, subject.last());
        }
        List<Integer> named =
                range(0, subject.last()).stream().filter(this::isNamed).toList();
        boolean either = named.size() > 1
                && named.contains(option)
                && EITHER.matcher(clause.plain()).find();
        return either ? named : List.of(option);
    }

    /// Whether words ask for more or less of something without saying how much: on a scale that begins with
    /// the status quo, for any of the other options.
    boolean isVague(int option) {
        return (clause.has(Trait.MORE) || clause.has(Trait.LESS))
                && subject.issue().ordered()
                && subject.last() > 1
                && clause.quantities().isEmpty()
                && !subject.isComplete(clause, option);
    }

    private boolean isNamed(int option) {
        return subject.isNamed(clause, List.of(option));
    }

    /// Whether the option's own name says "to five per cent" or "within a year".
    private boolean saysBound(int option) {
        return BOUND.matcher(
                        Patterns.plain(subject.issue().options().get(option).name()))
                .find();
    }

    /// Up the scale where its numbers rise with it, down where they fall; without numbers "at least" is up.
    private List<Integer> bounded(int option, boolean atLeast) {
        OptionalInt rising = direction();
        if (rising.isEmpty()) {
            return atLeast && option > 0 ? range(option, subject.last()) : List.of(option);
        }
        return atLeast == rising.getAsInt() > 0 ? range(option, subject.last()) : range(0, option);
    }

    /// 1 where numbers rise along the scale, -1 where they fall, empty where they do neither.
    private OptionalInt direction() {
        List<Double> sizes = range(0, subject.last()).stream()
                .map(o -> subject.quantities(o).size())
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        int sign = 0;
        for (int i = 1; i < sizes.size(); i++) {
            int step = Double.compare(sizes.get(i), sizes.get(i - 1));
            if (step == 0 || (sign != 0 && step != sign)) {
                return OptionalInt.empty();
            }
            sign = step;
        }
        return sign == 0 ? OptionalInt.empty() : OptionalInt.of(sign);
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
