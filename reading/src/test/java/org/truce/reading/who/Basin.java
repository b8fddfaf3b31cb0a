package org.truce.reading.who;

import java.util.List;
import java.util.TreeSet;
import org.truce.model.Assumptions;
import org.truce.model.Case;
import org.truce.model.Issue;
import org.truce.model.Mechanisms;
import org.truce.model.Option;
import org.truce.model.Party;
import org.truce.model.Person;
import org.truce.model.Role;
import org.truce.model.Stake;

/// A case with parties of every sort, for the tests of who speaks.
final class Basin {
    static final Case CASE = build();

    private Basin() {}

    private static Case build() {
        List<Party> parties = List.of(
                new Party("kelmar", "Kelmar", Role.PARTY),
                new Party("ardesh", "Ardesh", Role.PARTY),
                new Party("russia", "Russia", Role.PARTY, List.of("the Bear")),
                new Party("united-states", "United States", Role.PARTY),
                new Party("bank", "Highlands Development Bank", Role.GUARANTOR),
                new Party("concord", "Concord of Coastal States", Role.GUARANTOR),
                new Party("front", "Ardesh Liberation Front", Role.OBSERVER),
                new Party("europe", "Europe (France and Britain)", Role.GUARANTOR));
        Issue issue = new Issue(
                "scope",
                "How far?",
                true,
                List.of(new Option("none", "None"), new Option("all", "All")),
                new TreeSet<>(List.of(0, 1)));
        return new Case(
                "The basin",
                null,
                "",
                parties,
                List.of(
                        new Person("tem", "Ida Tem", 0, "prime minister", List.of()),
                        new Person("vant", "Osk Vant", null, "analyst", List.of()),
                        new Person("dray", "Rolf Dray", 1, "", List.of("the Admiral"))),
                List.of(issue),
                List.of(),
                List.of(),
                parties.stream()
                        .map(_ -> List.of(new Stake(Stake.Rank.MAJOR, "")))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                Assumptions.DEFAULT,
                Mechanisms.NONE);
    }
}
