package org.truce.formats.casefile;

import java.util.List;
import org.truce.formats.input.Place;
import org.truce.model.Case;

/// Where the parts of a case stand in its file, by their position in the case.
public record SourceMap(
        List<Place> parties,
        List<Place> people,
        List<Place> issues,
        List<Place> agreements,
        List<Place> impossible,
        List<Place> sources,
        List<Place> statements,
        List<Place> proposals,
        List<Place> obligations,
        List<Place> monitors,
        List<Place> guarantees) {
    public SourceMap {
        parties = List.copyOf(parties);
        people = List.copyOf(people);
        issues = List.copyOf(issues);
        agreements = List.copyOf(agreements);
        impossible = List.copyOf(impossible);
        sources = List.copyOf(sources);
        statements = List.copyOf(statements);
        proposals = List.copyOf(proposals);
        obligations = List.copyOf(obligations);
        monitors = List.copyOf(monitors);
        guarantees = List.copyOf(guarantees);
    }

    /// Whether there is a place for every part of the case, and no more.
    boolean isOf(Case c) {
        return parties.size() == c.parties().size()
                && people.size() == c.people().size()
                && issues.size() == c.issues().size()
                && agreements.size() == c.agreements().size()
                && impossible.size() == c.impossible().size()
                && sources.size() == c.sources().size()
                && statements.size() == c.statements().size()
                && proposals.size() == c.proposals().size()
                && obligations.size() == c.mechanisms().obligations().size()
                && monitors.size() == c.mechanisms().monitors().size()
                && guarantees.size() == c.mechanisms().guarantees().size();
    }
}
