package org.truce.formats.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Collects what is wrong with a file. What is found twice, by way of an alias, counts once. A hostile file
/// can be wrong in a hundred thousand places: beyond [#MOST_REPORTED] they are only counted.
public final class Problems {
    static final int MOST_REPORTED = 500;

    private final Set<Problem> reported = new LinkedHashSet<>();
    private int unreported;
    private boolean errors;

    public void add(Problem problem) {
        errors |= problem.isError();
        if (reported.size() < MOST_REPORTED) {
            reported.add(problem);
        } else {
            unreported++;
        }
    }

    public boolean hasErrors() {
        return errors;
    }

    /// Whether further problems will not be shown, so that no work need be spent on wording them.
    public boolean isFull() {
        return reported.size() >= MOST_REPORTED;
    }

    /// In the order of the file. Where some were only counted, the last one says how many.
    public List<Problem> list() {
        List<Problem> list = new ArrayList<>(reported);
        list.sort(Comparator.comparing(Problem::place));
        if (unreported > 0) {
            String message = String.format(
                    Locale.ROOT, "%,d more %s not shown", unreported, unreported == 1 ? "problem is" : "problems are");
            Place last = list.getLast().place();
            list.add(
                    errors
                            ? Problem.error(last, message).suggest("mend those above first")
                            : Problem.warning(last, message));
        }
        return list;
    }
}
