package org.truce.reading.what;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.truce.model.Case;
import org.truce.model.Issue;

/// "Its own courts": the option that bears the name of whoever speaks of its own.
final class Owned {
    private static final Pattern OWN = Pattern.compile("\\b(?:its|their|our|his|her|my) own\\b");
    /// That "its own" means the party's.
    private static final double MEANT = .75;

    private Owned() {}

    /// What words bear on, with the option of the holder's name in place of another, where one and no other
    /// bears it.
    ///
    /// @param holders whose position it is
    static Bearing in(Bearing bearing, String words, List<Integer> holders, Case theCase) {
        if (holders.size() != 1 || !OWN.matcher(Patterns.plain(words)).find()) {
            return bearing;
        }
        Issue issue = theCase.issues().get(bearing.issue());
        Set<String> name = Stems.of(theCase.parties().get(holders.getFirst()).name());
        List<Integer> named = IntStream.range(0, issue.options().size())
                .filter(o -> Stems.of(issue.options().get(o).name()).containsAll(name))
                .boxed()
                .toList();
        return name.isEmpty() || named.size() != 1 || named.equals(bearing.options())
                ? bearing
                : new Bearing(
                        bearing.issue(),
                        named,
                        bearing.onIssue(),
                        Math.min(bearing.probability(), MEANT),
                        bearing.options());
    }
}
