package org.truce.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.truce.model.Case;
import org.truce.worlds.Scope;
import picocli.CommandLine.Option;

/// The same question of fewer parties.
final class BetweenOption {
    private static final String PAIRS = "pairs";

    @Option(
            names = "--between",
            paramLabel = "A,B",
            hideParamSyntax = true,
            description = "Ask the same question of these parties only, beside the main one; may be given several"
                    + " times. `pairs` stands for every pair.")
    private List<String> between = new ArrayList<>();

    /// The subsets asked for, each once, in the order asked.
    ///
    /// @throws CommandFailure if an id is not known, or a party is not among those of the scope
    List<SortedSet<Integer>> subsets(Case c, Scope scope) {
        Set<SortedSet<Integer>> subsets = new LinkedHashSet<>();
        for (String written : between) {
            if (PAIRS.equals(written)) {
                subsets.addAll(pairs(scope));
            } else {
                SortedSet<Integer> parties = QuestionOptions.parties("--between", List.of(written.split(",", -1)), c);
                parties.stream()
                        .filter(p -> !scope.parties().contains(p))
                        .findFirst()
                        .ifPresent(p -> {
                            throw CommandFailure.ofUsage("--between: `%s` is not among the --parties."
                                    .formatted(c.parties().get(p).id()));
                        });
                subsets.add(parties);
            }
        }
        return List.copyOf(subsets);
    }

    private static List<SortedSet<Integer>> pairs(Scope scope) {
        List<SortedSet<Integer>> pairs = new ArrayList<>();
        for (int p : scope.parties()) {
            for (int q : scope.parties().tailSet(p + 1)) {
                pairs.add(new TreeSet<>(List.of(p, q)));
            }
        }
        return pairs;
    }
}
