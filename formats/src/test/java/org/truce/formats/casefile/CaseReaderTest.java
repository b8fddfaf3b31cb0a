package org.truce.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.model.Agreement;
import org.truce.model.Assumptions;
import org.truce.model.Case;
import org.truce.model.Condition;
import org.truce.model.Evidence;
import org.truce.model.Impossible;
import org.truce.model.Interval;
import org.truce.model.Issue;
import org.truce.model.Option;
import org.truce.model.PartialDeal;
import org.truce.model.Party;
import org.truce.model.Person;
import org.truce.model.Proposal;
import org.truce.model.Role;
import org.truce.model.Source;
import org.truce.model.Stake;
import org.truce.model.Statement;
import org.truce.model.Term;

/// FEATURE UNDER TEST: a sound file becomes the case that it describes, and nothing is lost or guessed on the
/// way.
class CaseReaderTest {
    private static final String RICH = """
        truce: 1
        title: Talks
        date: 2025-03-11
        about: >
          Two lines
          of text.
        parties:
          north: {name: North, aliases: [Upper Bank, the Hill]}
          south: {name: South, role: party}
          ally: {name: Ally, role: guarantor}
          host: {name: Host, role: mediator}
        people:
          tam: {name: Rea Tam, party: south, role: foreign minister, aliases: [Tam]}
          orsk: {name: Lena Orsk}
        issues:
          scope:
            question: How far?
            ordered: true
            options: {none: None, air: By air, full: Everywhere}
          aid:
            question: Which aid?
            options:
              suspended: No aid
              "true": All aid
            consent: [ally, north]
        agreements:
          any: {name: Any truce, terms: {scope: [air, full]}}
          pact: {name: A pact, terms: [{scope: full, aid: "true"}, {scope: air}]}
        impossible:
          - terms: {scope: none, aid: "true"}
        stakes:
          north: {scope: vital, aid: {stake: minor, reason: It says so (n1).}}
          south: {scope: major, aid: none}
          ally: {scope: none, aid: {stake: major}}
        sources:
          paper: {title: Paper, publisher: Press, date: 2025-03-10, reliability: B, note: Late edition}
          radio: {title: Radio, reliability: F}
        statements:
          - id: n1
            party: north
            offers: {scope: [air, full]}
            speaker: Minister
            capacity: official-unnamed
            date: 2025-03-09
            source: paper
            place: 4
            credibility: 2
            sincerity: 0.9
            note: Said twice
          - {id: n2, party: north, wants: {aid: "true"}, source: radio}
          - {id: n3, party: north, prefers: {scope: air}, over: {scope: full, aid: "true"}, source: radio}
          - {id: n4, party: north, opposes: {scope: full}, source: radio}
          - {id: a1, party: ally, accepts: {scope: air}, source: radio}
          - {id: s1, party: south, rejects: [{scope: full}, {aid: "true"}], source: radio}
          - {id: s2, party: south, requires: {aid: "true"}, source: radio}
          - {id: s3, party: south, requires: [{scope: air}, {scope: full}], for: {aid: "true"}, source: radio}
          - {id: h1, party: host, remark: Nothing new., source: radio}
        proposals:
          draft: {name: Draft, by: host, terms: {aid: "true", scope: air}}
        assumptions:
          loss-aversion: [1, 2]
          walk-away: {south: -0.5, ally: [-0.1, 0.1]}
          firmness: {offers: 0.9}
          reliability: {F: 0.5}
          credibility: {6: 0.7}
        """;

    @TempDir
    private Path folder;

    @Test
    void aCaseIsReadInFull() throws IOException {
        Case c = success(RICH).value();
        assertThat(c.title()).isEqualTo("Talks");
        assertThat(c.date()).isEqualTo(LocalDate.of(2025, 3, 11));
        assertThat(c.about()).isEqualTo("Two lines of text.");
        assertThat(c.parties())
                .containsExactly(
                        new Party("north", "North", Role.PARTY, List.of("Upper Bank", "the Hill")),
                        new Party("south", "South", Role.PARTY),
                        new Party("ally", "Ally", Role.GUARANTOR),
                        new Party("host", "Host", Role.MEDIATOR));
        assertThat(c.people())
                .containsExactly(
                        new Person("tam", "Rea Tam", 1, "foreign minister", List.of("Tam")),
                        new Person("orsk", "Lena Orsk", null, "", List.of()));
        assertThat(c.issues())
                .containsExactly(
                        new Issue(
                                "scope",
                                "How far?",
                                true,
                                List.of(
                                        new Option("none", "None"),
                                        new Option("air", "By air"),
                                        new Option("full", "Everywhere")),
                                // by default all with role party, which a guarantor has not
                                new TreeSet<>(Set.of(0, 1))),
                        new Issue(
                                "aid",
                                "Which aid?",
                                false,
                                List.of(new Option("suspended", "No aid"), new Option("true", "All aid")),
                                new TreeSet<>(Set.of(0, 2))));
        assertThat(c.agreements())
                .containsExactly(
                        new Agreement("any", "Any truce", Condition.of(deal(new Term(0, 0b110)))),
                        new Agreement(
                                "pact",
                                "A pact",
                                new Condition(List.of(
                                        deal(new Term(0, 0b100), new Term(1, 0b10)), deal(new Term(0, 0b10))))));
        assertThat(c.impossible()).containsExactly(new Impossible(deal(new Term(0, 0b1), new Term(1, 0b10)), ""));
        assertThat(c.proposals())
                .containsExactly(new Proposal("draft", "Draft", 3, deal(new Term(0, 0b10), new Term(1, 0b10))));
    }

    @Test
    void stakesAreRankedWithTheirReasons() throws IOException {
        Case c = success(RICH).value();
        assertThat(c.stakes().get(0))
                .containsExactly(
                        new Stake(Stake.Rank.VITAL, "analyst's judgement"),
                        new Stake(Stake.Rank.MINOR, "It says so (n1)."));
        assertThat(c.stakes().get(2))
                .containsExactly(
                        new Stake(Stake.Rank.NONE, "analyst's judgement"),
                        new Stake(Stake.Rank.MAJOR, "analyst's judgement"));
        assertThat(c.stakes().get(3)).extracting(Stake::rank).containsOnly(Stake.Rank.NONE);
    }

    @Test
    void everyKindOfStatementIsRead() throws IOException {
        Case c = success(RICH).value();
        assertThat(c.sources())
                .containsExactly(
                        new Source(
                                "paper",
                                "Paper",
                                "Press",
                                LocalDate.of(2025, 3, 10),
                                Source.Reliability.B,
                                "Late edition"),
                        new Source("radio", "Radio", "", null, Source.Reliability.F, ""));
        Evidence unnamed = new Evidence(
                "Minister", Evidence.Capacity.OFFICIAL_UNNAMED, LocalDate.of(2025, 3, 9), 0, "4", 2, "Said twice");
        assertThat(c.statements())
                .containsExactly(
                        new Statement.Offers(new Statement.Header("n1", 0, unnamed, 0.9), deal(new Term(0, 0b110))),
                        new Statement.Wants(header("n2", 0, "North"), deal(new Term(1, 0b10))),
                        new Statement.Prefers(
                                header("n3", 0, "North"),
                                deal(new Term(0, 0b10)),
                                deal(new Term(0, 0b100), new Term(1, 0b10))),
                        new Statement.Opposes(header("n4", 0, "North"), deal(new Term(0, 0b100))),
                        new Statement.Accepts(header("a1", 2, "Ally"), deal(new Term(0, 0b10))),
                        new Statement.Rejects(
                                header("s1", 1, "South"),
                                new Condition(List.of(deal(new Term(0, 0b100)), deal(new Term(1, 0b10))))),
                        new Statement.Requires(header("s2", 1, "South"), Condition.of(deal(new Term(1, 0b10))), null),
                        new Statement.Requires(
                                header("s3", 1, "South"),
                                new Condition(List.of(deal(new Term(0, 0b10)), deal(new Term(0, 0b100)))),
                                Condition.of(deal(new Term(1, 0b10)))),
                        new Statement.Remark(header("h1", 3, "Host"), "Nothing new."));
    }

    @Test
    void assumptionsChangeOnlyWhatTheyName() throws IOException {
        Assumptions assumptions = success(RICH).value().assumptions();
        assertThat(assumptions.lossAversion()).isEqualTo(new Interval(1, 2));
        assertThat(assumptions.walkAway()).isEqualTo(Map.of(1, Interval.of(-0.5), 2, new Interval(-0.1, 0.1)));
        assertThat(assumptions.firmness())
                .containsEntry(Statement.Kind.OFFERS, 0.9)
                .containsEntry(Statement.Kind.REJECTS, 0.7);
        assertThat(assumptions.reliability())
                .containsEntry(Source.Reliability.F, 0.5)
                .containsEntry(Source.Reliability.A, 0.98);
        assertThat(assumptions.credibility()).containsExactly(1.0, 0.95, 0.85, 0.65, 0.4, 0.7);
    }

    @Test
    void whatIsLeftOutTakesItsDefault() throws IOException {
        Case c = success("""
            truce: 1
            title: Talks
            parties: {north: {name: North}}
            issues: {scope: {question: How far?, options: {none: None, full: Everywhere}}}
            stakes: {north: {scope: vital}}
            """).value();
        assertThat(c.date()).isNull();
        assertThat(c.about()).isEmpty();
        assertThat(c.agreements()).isEmpty();
        assertThat(c.impossible()).isEmpty();
        assertThat(c.sources()).isEmpty();
        assertThat(c.statements()).isEmpty();
        assertThat(c.proposals()).isEmpty();
        assertThat(c.assumptions()).isEqualTo(Assumptions.DEFAULT);
    }

    @Test
    void theOnlySourceNeedNotBeNamed() throws IOException {
        Case c = success(Broken.SOUND).value();
        assertThat(c.statements())
                .extracting(s -> s.header().evidence())
                .containsOnly(
                        new Evidence("North", Evidence.Capacity.ON_THE_RECORD, null, 0, "", 6, ""),
                        new Evidence("South", Evidence.Capacity.ON_THE_RECORD, null, 0, "", 6, ""));
    }

    @Test
    void everyPartHasItsPlace() throws IOException {
        CaseReading.Success reading = success(Broken.SOUND);
        String file = folder.resolve("case.yaml").toString();
        SourceMap places = reading.places();
        assertThat(places.parties())
                .containsExactly(new Place(file, 4, 3), new Place(file, 5, 3), new Place(file, 6, 3));
        assertThat(places.issues()).containsExactly(new Place(file, 8, 3), new Place(file, 11, 3));
        assertThat(places.agreements()).containsExactly(new Place(file, 15, 3));
        assertThat(places.impossible()).containsExactly(new Place(file, 19, 5));
        assertThat(places.sources()).containsExactly(new Place(file, 25, 3));
        assertThat(places.statements())
                .containsExactly(new Place(file, 27, 5), new Place(file, 30, 5), new Place(file, 34, 5));
        assertThat(places.proposals()).containsExactly(new Place(file, 36, 3));
    }

    @Test
    void theFolderAndTheFileAreTheSameCase() throws IOException {
        CaseReading.Success fromFolder = success(Broken.SOUND);
        Path file = folder.resolve("case.yaml");
        assertThat(fromFolder.file()).isEqualTo(file);
        assertThat(CaseReader.read(file)).isEqualTo(fromFolder);
    }

    @Test
    void theHashIsThatOfTheBytes() throws IOException {
        // printf "$text" | sha256sum
        String text = """
            truce: 1
            title: T
            parties: {n: {name: N}}
            issues: {s: {question: Q, options: {a: A, b: B}}}
            stakes: {n: {s: vital}}
            """;
        assertThat(success(text).sha256())
                .isEqualTo("b89019f28b5db65f8f0671e7d8caa0abcbbb5754ffc0b0b6f54473c178cae573");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsMakeNoDifference() throws IOException {
        Case plain = success(RICH).value();
        assertThat(success("\ufeff" + RICH.replace("\n", "\r\n")).value()).isEqualTo(plain);
    }

    @Test
    void anAliasStandsForWhatItRepeats() throws IOException {
        String text = Broken.SOUND
                .replace("north: {scope: vital, aid: minor}", "north: &same {scope: vital, aid: minor}")
                .replace("south: {scope: major, aid: none}", "south: *same");
        Case c = success(text).value();
        assertThat(c.stakes().get(1)).isEqualTo(c.stakes().get(0));
    }

    private CaseReading.Success success(String text) throws IOException {
        Files.writeString(folder.resolve("case.yaml"), text);
        CaseReading reading = CaseReader.read(folder);
        assertThat(reading.problems().stream().filter(Problem::isError).map(Problem::render))
                .isEmpty();
        return (CaseReading.Success) reading;
    }

    private static Statement.Header header(String id, int party, String speaker) {
        return new Statement.Header(
                id, party, new Evidence(speaker, Evidence.Capacity.ON_THE_RECORD, null, 1, "", 6, ""), null);
    }

    private static PartialDeal deal(Term... terms) {
        return new PartialDeal(List.of(terms));
    }
}
