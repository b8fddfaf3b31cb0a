package org.truce.domain;

import java.util.List;

/// Whether a term fits the issues of its domain. A misfit is a fault of whoever made the term.
final class TermCheck {
    private TermCheck() {}

    static void check(Term term, List<DomainIssue> issues, String profile) {
        for (int issue : term.issues()) {
            if (issue < 0 || issue >= issues.size()) {
                throw new IllegalStateException(
                        "A term of profile %s is over issue %d of %d.".formatted(profile, issue, issues.size()));
            }
        }
        switch (term) {
            case Term.Table table -> {
                long size = countable(issues.get(table.issue())).size();
                if (size != table.values().size()) {
                    throw new IllegalStateException("Profile %s has %d values for the %d of issue %s."
                            .formatted(
                                    profile,
                                    table.values().size(),
                                    size,
                                    issues.get(table.issue()).name()));
                }
            }
            case Term.Linear linear -> {
                if (issues.get(linear.issue()) instanceof DomainIssue.Discrete discrete) {
                    throw new IllegalStateException("Profile %s has a linear term over issue %s, which has no numbers."
                            .formatted(profile, discrete.name()));
                }
            }
            case Term.Box box -> box.spans().forEach(span -> checkPosition(issues.get(span.issue()), span.last()));
            case Term.Group group ->
                group.values().keySet().forEach(positions -> {
                    for (int i = 0; i < positions.size(); i++) {
                        checkPosition(issues.get(group.members().get(i)), positions.get(i));
                    }
                });
        }
    }

    static void checkPosition(DomainIssue issue, long position) {
        if (position < 0 || position >= countable(issue).size()) {
            throw new IllegalStateException("Issue %s has no value at position %d.".formatted(issue.name(), position));
        }
    }

    private static DomainIssue.Countable countable(DomainIssue issue) {
        return switch (issue) {
            case DomainIssue.Countable countable -> countable;
            case DomainIssue.Real real ->
                throw new IllegalStateException("Issue %s is real, and its values have no positions.".formatted(real));
        };
    }
}
