package org.truce.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Builds small cases for tests. Everything is named by its position, counted from 0; parties and issues get
/// the ids `p0`, `p1` …, `j0`, `j1` …, statements `s0`, `s1` … unless they are named.
///
/// Unless told otherwise: two options per issue, no scale, every stake vital, everybody's consent, no loss
/// aversion, every statement sincere for sure.
public final class Cases {
    private final int parties;
    private final List<Integer> options = new ArrayList<>();
    private final List<Boolean> scales = new ArrayList<>();
    private final Map<Integer, SortedSet<Integer>> consents = new HashMap<>();
    private final Map<List<Integer>, Stake.Rank> ranks = new HashMap<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<Impossible> impossible = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final Map<Integer, Interval> walkAways = new HashMap<>();
    private Interval lossAversion = Interval.of(1);
    private double nextSincerity = 1;
    private @Nullable String nextId;

    private Cases(int parties) {
        this.parties = parties;
    }

    public static Cases of(int parties) {
        return new Cases(parties);
    }

    /// The next issue, whose options form no scale.
    public Cases issue(int optionsWithStatusQuo) {
        options.add(optionsWithStatusQuo);
        scales.add(false);
        return this;
    }

    /// The next issue, whose options form a scale.
    public Cases ordered(int optionsWithStatusQuo) {
        options.add(optionsWithStatusQuo);
        scales.add(true);
        return this;
    }

    public Cases consent(int issue, Integer... ofParties) {
        consents.put(issue, new TreeSet<>(Arrays.asList(ofParties)));
        return this;
    }

    public Cases stake(int party, int issue, Stake.Rank rank) {
        ranks.put(List.of(party, issue), rank);
        return this;
    }

    public Cases lossAversion(double low, double high) {
        lossAversion = new Interval(low, high);
        return this;
    }

    public Cases walkAway(int party, double low, double high) {
        walkAways.put(party, new Interval(low, high));
        return this;
    }

    public Cases agreement(PartialDeal... alternatives) {
        String id = "a" + agreements.size();
        agreements.add(new Agreement(id, "Agreement " + id, new Condition(List.of(alternatives))));
        return this;
    }

    public Cases impossible(PartialDeal combination) {
        impossible.add(new Impossible(combination, ""));
        return this;
    }

    public Cases proposal(int party, PartialDeal terms) {
        proposals.add(new Proposal("d" + proposals.size(), "Proposal " + proposals.size(), party, terms));
        return this;
    }

    /// The sincerity of the next statement.
    public Cases sincere(double probability) {
        nextSincerity = probability;
        return this;
    }

    /// The id of the next statement.
    public Cases id(String id) {
        nextId = id;
        return this;
    }

    public Cases wants(int party, PartialDeal best) {
        return add(new Statement.Wants(header(party), best));
    }

    public Cases prefers(int party, PartialDeal better, PartialDeal worse) {
        return add(new Statement.Prefers(header(party), better, worse));
    }

    public Cases opposes(int party, PartialDeal terms) {
        return add(new Statement.Opposes(header(party), terms));
    }

    public Cases accepts(int party, PartialDeal terms) {
        return add(new Statement.Accepts(header(party), terms));
    }

    public Cases offers(int party, PartialDeal terms) {
        return add(new Statement.Offers(header(party), terms));
    }

    public Cases rejects(int party, PartialDeal... alternatives) {
        return add(new Statement.Rejects(header(party), new Condition(List.of(alternatives))));
    }

    /// @param target null for the case's first agreement
    public Cases requires(int party, PartialDeal condition, @Nullable PartialDeal target) {
        return add(new Statement.Requires(
                header(party), Condition.of(condition), target == null ? null : Condition.of(target)));
    }

    public Cases remark(int party) {
        return add(new Statement.Remark(header(party), "Says nothing of weight."));
    }

    private Cases add(Statement statement) {
        statements.add(statement);
        nextSincerity = 1;
        nextId = null;
        return this;
    }

    private Statement.Header header(int party) {
        String id = nextId == null ? "s" + statements.size() : nextId;
        return new Statement.Header(
                id, party, new Evidence("Speaker", Evidence.Capacity.ON_THE_RECORD, null, 0, "", 1, ""), nextSincerity);
    }

    /// The terms "issue is settled by option", as pairs.
    public static PartialDeal deal(int... issuesAndOptions) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < issuesAndOptions.length; i += 2) {
            terms.add(new Term(issuesAndOptions[i], 1L << issuesAndOptions[i + 1]));
        }
        return new PartialDeal(terms);
    }

    /// One issue, settled by any of the options.
    public static PartialDeal anyOf(int issue, int... ofOptions) {
        long mask = 0;
        for (int option : ofOptions) {
            mask |= 1L << option;
        }
        return new PartialDeal(List.of(new Term(issue, mask)));
    }

    /// All terms of both.
    public static PartialDeal both(PartialDeal one, PartialDeal other) {
        List<Term> terms = new ArrayList<>(one.terms());
        terms.addAll(other.terms());
        return new PartialDeal(terms);
    }

    public Case build() {
        List<Party> allParties = new ArrayList<>();
        SortedSet<Integer> everybody = new TreeSet<>();
        for (int p = 0; p < parties; p++) {
            allParties.add(new Party("p" + p, "Party " + p, Role.PARTY));
            everybody.add(p);
        }
        List<Issue> issues = new ArrayList<>();
        for (int j = 0; j < options.size(); j++) {
            List<Option> named = new ArrayList<>();
            for (int x = 0; x < options.get(j); x++) {
                named.add(new Option("x" + x, "Option " + x));
            }
            SortedSet<Integer> consent = consents.getOrDefault(j, everybody);
            issues.add(new Issue("j" + j, "Issue " + j + "?", scales.get(j), named, consent));
        }
        List<List<Stake>> stakes = new ArrayList<>();
        for (int p = 0; p < parties; p++) {
            List<Stake> row = new ArrayList<>();
            for (int j = 0; j < options.size(); j++) {
                row.add(new Stake(ranks.getOrDefault(List.of(p, j), Stake.Rank.VITAL), "analyst's judgement"));
            }
            stakes.add(row);
        }
        Assumptions defaults = Assumptions.DEFAULT;
        return new Case(
                "A small case",
                null,
                "",
                allParties,
                issues,
                agreements,
                impossible,
                stakes,
                List.of(new Source("source", "Source", "", null, Source.Reliability.A, "")),
                statements,
                proposals,
                new Assumptions(
                        defaults.firmness(), defaults.reliability(), defaults.credibility(), lossAversion, walkAways));
    }
}
