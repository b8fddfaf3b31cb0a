package org.truce.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine;

/// "Did you mean …?"
final class Suggestion {
    private Suggestion() {}

    /// The known name closest to what was written, if it is close enough to be meant.
    static Optional<String> of(String written, Collection<String> known) {
        int furthest = Math.max(1, written.length() / 3);
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .filter(name -> distance.apply(written, name) <= furthest
                        || (written.length() >= 3 && (name.startsWith(written) || name.contains("-" + written))))
                .min(Comparator.comparingInt(name -> distance.apply(written, name)));
    }

    /// The position of an id among those known.
    ///
    /// @param option that the id was written for
    /// @throws CommandFailure if the id is not known
    static int indexOf(String option, String written, List<String> known, String what) {
        int index = known.indexOf(written);
        if (index < 0) {
            throw CommandFailure.ofUsage("%s: there is no %s `%s`%s The case has: %s."
                    .formatted(
                            option,
                            what,
                            written,
                            of(written, known)
                                    .map(name -> "; did you mean `" + name + "`?")
                                    .orElse("."),
                            known.isEmpty() ? "none" : String.join(", ", known)));
        }
        return index;
    }

    /// Subcommands and options that a command knows.
    static Set<String> namesOf(CommandLine command) {
        Set<String> names = new LinkedHashSet<>(command.getSubcommands().keySet());
        command.getCommandSpec().options().forEach(o -> names.addAll(List.of(o.names())));
        return names;
    }
}
