package org.truce.cli;

import java.util.ArrayList;
import java.util.List;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.model.Issue;
import org.truce.model.Option;
import org.truce.model.Proposal;

/// A deal as it is named on the command line: the id of a proposal, or `issue=option,issue=option` with the
/// status quo on all other issues.
final class DealNotation {
    private DealNotation() {}

    /// @param option that the deal was written for
    /// @throws CommandFailure if it is neither
    static Deal parse(String option, String written, Case c) {
        if (!written.contains("=")) {
            List<String> proposals = c.proposals().stream().map(Proposal::id).toList();
            return c.proposals()
                    .get(Suggestion.indexOf(option, written.strip(), proposals, "proposal"))
                    .terms()
                    .completed(c.issues().size());
        }
        List<String> issues = c.issues().stream().map(Issue::id).toList();
        Deal deal = Deal.statusQuo(issues.size());
        List<Integer> named = new ArrayList<>();
        for (String part : written.split(",", -1)) {
            String[] sides = part.split("=", 2);
            if (sides.length < 2) {
                throw CommandFailure.ofUsage(
                        "%s: `%s` is not of the form issue=option.".formatted(option, part.strip()));
            }
            int issue = Suggestion.indexOf(option, sides[0].strip(), issues, "issue");
            if (named.contains(issue)) {
                throw CommandFailure.ofUsage("%s: the issue `%s` is named twice.".formatted(option, issues.get(issue)));
            }
            named.add(issue);
            List<String> options =
                    c.issues().get(issue).options().stream().map(Option::id).toList();
            deal = deal.with(
                    issue,
                    Suggestion.indexOf(
                            option, sides[1].strip(), options, "option of `%s`".formatted(issues.get(issue))));
        }
        return deal;
    }
}
