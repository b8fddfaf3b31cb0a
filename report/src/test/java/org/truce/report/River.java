package org.truce.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.truce.model.Agreement;
import org.truce.model.Assumptions;
import org.truce.model.Case;
import org.truce.model.Condition;
import org.truce.model.Evidence;
import org.truce.model.Evidence.Capacity;
import org.truce.model.Impossible;
import org.truce.model.Interval;
import org.truce.model.Issue;
import org.truce.model.Option;
import org.truce.model.PartialDeal;
import org.truce.model.Party;
import org.truce.model.Proposal;
import org.truce.model.Role;
import org.truce.model.Source;
import org.truce.model.Source.Reliability;
import org.truce.model.Stake;
import org.truce.model.Statement;
import org.truce.model.Term;

/// An invented dispute over a river, with every kind of statement, for tests.
final class River {
    static final int ARDANIA = 0;
    static final int BELMARK = 1;
    static final int CORVIA = 2;
    static final int DELOSIA = 3;
    static final int WATER = 0;
    static final int INSPECTION = 1;
    static final int PRISONERS = 2;
    static final int TRADE = 3;

    private River() {}

    static Case written() {
        return new Case(
                "The river talks",
                LocalDate.of(2031, 5, 4),
                "Two states share a river. A third could guarantee what they agree; a fourth hosts the talks.",
                List.of(
                        new Party("ardania", "Ardania", Role.PARTY),
                        new Party("belmark", "Belmark", Role.PARTY),
                        new Party("corvia", "Corvia", Role.GUARANTOR),
                        new Party("delosia", "Delosia", Role.MEDIATOR)),
                List.of(
                        issue("water", "How is the water shared?", true, "As now", "By season", "By treaty"),
                        issue("inspection", "Who inspects the dam?", true, "Nobody", "Engineers", "A joint commission"),
                        issue("prisoners", "What happens to prisoners?", false, "Case by case", "All for all"),
                        issue("free-trade", "Is trade freed?", false, "Closed", "Open")),
                List.of(
                        new Agreement("sharing", "A sharing of the water", Condition.of(terms(WATER, 1, 2))),
                        new Agreement("exchange", "An exchange of prisoners", Condition.of(terms(PRISONERS, 1)))),
                List.of(new Impossible(
                        new PartialDeal(List.of(new Term(WATER, 1), new Term(INSPECTION, 0b110))),
                        "There is nothing to inspect.")),
                List.of(
                        List.of(stake(Stake.Rank.VITAL), stake(Stake.Rank.MAJOR), stake(Stake.Rank.MINOR), NO_STAKE),
                        List.of(
                                new Stake(Stake.Rank.VITAL, "Two thirds of its harvest depend on the river (b1)."),
                                stake(Stake.Rank.MAJOR),
                                stake(Stake.Rank.MAJOR),
                                stake(Stake.Rank.MINOR)),
                        List.of(stake(Stake.Rank.MINOR), NO_STAKE, NO_STAKE, stake(Stake.Rank.MINOR)),
                        List.of(NO_STAKE, NO_STAKE, NO_STAKE, NO_STAKE)),
                List.of(
                        new Source(
                                "gazette",
                                "Talks on the river open",
                                "The Gazette",
                                LocalDate.of(2031, 5, 3),
                                Reliability.B,
                                "Correspondents in both capitals."),
                        new Source("letter", "Letter to the mediator", "", null, Reliability.A, "")),
                List.of(
                        new Statement.Offers(header("a1", ARDANIA, "Minister Orla"), terms(WATER, 1)),
                        new Statement.Rejects(
                                header("a2", ARDANIA, "Minister Orla"),
                                Condition.of(new PartialDeal(List.of(new Term(WATER, 0b100), new Term(TRADE, 0b10))))),
                        new Statement.Wants(header("b1", BELMARK, "President Tan"), terms(WATER, 2)),
                        new Statement.Requires(
                                analyst("b2", BELMARK, "Dr Weld"), Condition.of(terms(INSPECTION, 2)), null),
                        new Statement.Requires(
                                header("b3", BELMARK, "President Tan"),
                                Condition.of(terms(PRISONERS, 1)),
                                Condition.of(terms(TRADE, 1))),
                        new Statement.Prefers(header("b4", BELMARK, "President Tan"), terms(WATER, 1), terms(TRADE, 1)),
                        new Statement.Opposes(header("c1", CORVIA, "Corvia"), terms(TRADE, 1)),
                        new Statement.Accepts(header("c2", CORVIA, "Corvia"), terms(WATER, 1, 2)),
                        new Statement.Remark(
                                new Statement.Header(
                                        "d1",
                                        DELOSIA,
                                        new Evidence(
                                                "Host Quill",
                                                Capacity.OFFICIAL_UNNAMED,
                                                null,
                                                1,
                                                "",
                                                6,
                                                "Said in the corridor."),
                                        null),
                                "Hopes for an answer before the summer.")),
                List.of(new Proposal("ardania-may", "The seasonal plan", ARDANIA, terms(WATER, 1))),
                new Assumptions(
                        Assumptions.DEFAULT.firmness(),
                        Assumptions.DEFAULT.reliability(),
                        Assumptions.DEFAULT.credibility(),
                        new Interval(1.5, 2.5),
                        Map.of(BELMARK, new Interval(-.1, .1))));
    }

    private static final Stake NO_STAKE = stake(Stake.Rank.NONE);

    private static Stake stake(Stake.Rank rank) {
        return new Stake(rank, "analyst's judgement");
    }

    private static Issue issue(String id, String question, boolean ordered, String... options) {
        List<Option> named = java.util.stream.IntStream.range(0, options.length)
                .mapToObj(x -> new Option("o" + x, options[x]))
                .toList();
        TreeSet<Integer> consent = new TreeSet<>(List.of(ARDANIA, BELMARK));
        if ("water".equals(id)) {
            consent.add(CORVIA);
        }
        return new Issue(id, question, ordered, named, consent);
    }

    static PartialDeal terms(int issue, int... options) {
        long mask = 0;
        for (int x : options) {
            mask |= 1L << x;
        }
        return new PartialDeal(List.of(new Term(issue, mask)));
    }

    private static Statement.Header header(String id, int party, String speaker) {
        return new Statement.Header(
                id,
                party,
                new Evidence(speaker, Capacity.ON_THE_RECORD, LocalDate.of(2031, 5, 2), 0, "paragraph 4", 2, ""),
                null);
    }

    private static Statement.Header analyst(String id, int party, String speaker) {
        return new Statement.Header(id, party, new Evidence(speaker, Capacity.ANALYST, null, 0, "", 3, ""), null);
    }
}
