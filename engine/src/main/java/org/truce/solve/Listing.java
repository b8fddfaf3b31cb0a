package org.truce.solve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Outcome;

/// Outcomes one by one, up to a number. A choice stands for every value of its class.
final class Listing {
    private final Instance instance;
    private final int most;
    private final SequencedSet<Outcome> outcomes = new LinkedHashSet<>();

    /// @param first listed before all others
    Listing(Instance instance, Outcome first, int most) {
        this.instance = instance;
        this.most = most;
        outcomes.add(first);
    }

    boolean isFull() {
        return outcomes.size() >= most;
    }

    /// @param choices by issue, the number of a class of values
    void add(int[] choices) {
        add(choices, new ArrayList<>());
    }

    private void add(int[] choices, List<BigFraction> coordinates) {
        int issue = coordinates.size();
        if (issue == choices.length) {
            outcomes.add(new Outcome(coordinates));
            return;
        }
        for (BigFraction member : instance.values(issue).members(choices[issue])) {
            if (isFull()) {
                return;
            }
            coordinates.add(member);
            add(choices, coordinates);
            coordinates.removeLast();
        }
    }

    List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }
}
