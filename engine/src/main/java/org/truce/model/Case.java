package org.truce.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A case as written. Whoever makes one vouches that its references are sound; `formats` reports what is
/// wrong in a file before it makes one.
///
/// @param people whom texts name, beside the parties
/// @param agreements the first is the default; without any, every deal that differs from the status quo is an
///     agreement
/// @param stakes by party and issue, a row for every party and an entry for every issue; rows of parties that
///     do not decide are all `NONE`
public record Case(
        String title,
        @Nullable LocalDate date,
        String about,
        List<Party> parties,
        List<Person> people,
        List<Issue> issues,
        List<Agreement> agreements,
        List<Impossible> impossible,
        List<List<Stake>> stakes,
        List<Source> sources,
        List<Statement> statements,
        List<Proposal> proposals,
        Assumptions assumptions,
        Mechanisms mechanisms) {
    /// Parties that decide, 1 to 8 of them.
    public static final int MOST_DECIDING_PARTIES = 8;

    /// Red lines are handled as sets in one machine word.
    public static final int MOST_RED_LINES = 64;

    public Case {
        parties = List.copyOf(parties);
        people = List.copyOf(people);
        issues = List.copyOf(issues);
        agreements = List.copyOf(agreements);
        impossible = List.copyOf(impossible);
        stakes = stakes.stream().map(List::copyOf).toList();
        sources = List.copyOf(sources);
        statements = List.copyOf(statements);
        proposals = List.copyOf(proposals);
        if (stakes.size() != parties.size()) {
            throw new IllegalStateException(
                    "%d rows of stakes for %d parties.".formatted(stakes.size(), parties.size()));
        }
    }

    /// A case that says nothing of people and mechanisms.
    public Case(
            String title,
            @Nullable LocalDate date,
            String about,
            List<Party> parties,
            List<Issue> issues,
            List<Agreement> agreements,
            List<Impossible> impossible,
            List<List<Stake>> stakes,
            List<Source> sources,
            List<Statement> statements,
            List<Proposal> proposals,
            Assumptions assumptions) {
        this(
                title,
                date,
                about,
                parties,
                List.of(),
                issues,
                agreements,
                impossible,
                stakes,
                sources,
                statements,
                proposals,
                assumptions,
                Mechanisms.NONE);
    }

    public Stake stake(int party, int issue) {
        return stakes.get(party).get(issue);
    }

    /// The parties that decide, in the order of the case.
    public SortedSet<Integer> decidingParties() {
        return new TreeSet<>(IntStream.range(0, parties.size())
                .filter(p -> parties.get(p).role().decides())
                .boxed()
                .toList());
    }

    /// Whether any statement about the party's position says something about the issue.
    public boolean isSpokenOf(int party, int issue) {
        return statements.stream().anyMatch(s -> s.party() == party && s.speaksOf(issue));
    }

    /// The parties needed for a deal: the union of `consent` over the issues that it moves from their status
    /// quo.
    public SortedSet<Integer> partiesNeeded(Deal deal) {
        SortedSet<Integer> needed = new TreeSet<>();
        for (int j = 0; j < issues.size(); j++) {
            if (deal.option(j) != 0) {
                needed.addAll(issues.get(j).consent());
            }
        }
        return needed;
    }

    /// Whether the deal is an agreement of the given name; of any kind, if null.
    public boolean isAgreement(Deal deal, @Nullable Agreement agreement) {
        return agreement == null ? !deal.isStatusQuo() : agreement.condition().holdsIn(deal);
    }

    /// The agreement that commands take where none is named.
    public Optional<Agreement> findDefaultAgreement() {
        return agreements.stream().findFirst();
    }

    /// The probability that the statement is sincere: as the case gives it, else firmness(kind) ×
    /// reliability(source) × credibility (method.md, section 1). 1 for remarks, which claim nothing.
    public double sincerity(Statement statement) {
        Double given = statement.header().sincerity();
        if (given != null) {
            return given;
        }
        Evidence evidence = statement.header().evidence();
        return statement instanceof Statement.Remark
                ? 1
                : find(assumptions.firmness(), statement.kind())
                        * find(
                                assumptions.reliability(),
                                sources.get(evidence.source()).reliability())
                        * assumptions.credibility().get(evidence.credibility() - 1);
    }

    private static <K> double find(Map<K, Double> table, K key) {
        Double value = table.get(key);
        if (value == null) {
            throw new IllegalStateException("No value for %s in %s.".formatted(key, table));
        }
        return value;
    }

    public Case withAssumptions(Assumptions changed) {
        return with(stakes, changed, mechanisms);
    }

    public Case withStakes(List<List<Stake>> changed) {
        return with(changed, assumptions, mechanisms);
    }

    public Case withMechanisms(Mechanisms changed) {
        return with(stakes, assumptions, changed);
    }

    private Case with(List<List<Stake>> otherStakes, Assumptions otherAssumptions, Mechanisms otherMechanisms) {
        return new Case(
                title,
                date,
                about,
                parties,
                people,
                issues,
                agreements,
                impossible,
                otherStakes,
                sources,
                statements,
                proposals,
                otherAssumptions,
                otherMechanisms);
    }
}
