package org.truce.formats.casefile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A sound case, and ways to break it with the exact problems that each should be answered with.
///
/// Lines and columns were counted in the text; a test that fails here after a change of wording is meant to
/// make the author read the new wording.
///
/// @param schemaSees whether the published schema can tell, too
record Broken(String find, String into, boolean schemaSees, List<String> problems) {
    static final String SOUND = """
        truce: 1
        title: Talks
        parties:
          north: {name: North}
          south: {name: South}
          host: {name: Host, role: mediator}
        issues:
          scope:
            question: How far?
            options: {none: None, air: By air, full: Everywhere}
          aid:
            question: Which aid?
            options: {suspended: No aid, both: All aid}
        agreements:
          truce:
            name: A truce
            terms: {scope: [air, full]}
        impossible:
          - terms: {scope: none, aid: both}
            reason: No aid in war.
        stakes:
          north: {scope: vital, aid: minor}
          south: {scope: major, aid: none}
        sources:
          paper: {title: Paper, reliability: B}
        statements:
          - id: n1
            party: north
            offers: {scope: air}
          - id: s1
            party: south
            requires: {aid: both}
            for: {scope: full}
          - {id: s2, party: south, prefers: {scope: none}, over: {scope: air}}
        proposals:
          draft: {name: Draft, by: host, terms: {scope: air}}
        assumptions:
          loss-aversion: 2
        """;

    private static final String PARTIES = """
        parties:
          north: {name: North}
          south: {name: South}
          host: {name: Host, role: mediator}
        """;

    String text() {
        int at = SOUND.indexOf(find);
        if (at < 0 || SOUND.indexOf(find, at + 1) >= 0) {
            throw new IllegalStateException("Not exactly once in the sound case: %s.".formatted(find));
        }
        return SOUND.replace(find, into);
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Broken> all() {
        return Stream.of(
                        caseKeys(),
                        parties(),
                        BrokenPeople.all(),
                        issues(),
                        agreementsAndImpossible(),
                        stakes(),
                        sources(),
                        statements(),
                        proposals(),
                        BrokenMechanisms.all(),
                        assumptions())
                .flatMap(rows -> rows);
    }

    private static Broken broken(String find, String into, String... problems) {
        return new Broken(find, into, true, List.of(problems));
    }

    private static Broken brokenBeyondSchema(String find, String into, String... problems) {
        return new Broken(find, into, false, List.of(problems));
    }

    private static String guarantors(int count) {
        return IntStream.range(0, count)
                .mapToObj("  p%d: {name: P, role: guarantor}\n"::formatted)
                .collect(Collectors.joining());
    }

    private static String options(int count) {
        return IntStream.range(0, count).mapToObj("o%d: x"::formatted).collect(Collectors.joining(", "));
    }

    private static Stream<Broken> caseKeys() {
        return Stream.of(
                broken(
                        "truce: 1\n",
                        "",
                        "1:1: error: the case has no `truce`; expected `truce: 1`, the version of the format"),
                broken("truce: 1", "truce: 2", "1:8: error: version `2` of the format is unknown; expected `1`"),
                broken(
                        "truce: 1",
                        "truce: \"1\"",
                        "1:8: error: the `truce` of the case is text; expected the number `1`"),
                broken("truce: 1", "truce: one", "1:8: error: version `one` of the format is unknown; expected `1`"),
                broken("truce: 1", "truce:", "1:7: error: the `truce` of the case is empty; expected the number `1`"),
                broken("title: Talks\n", "", "1:1: error: the case has no `title`; expected text"),
                broken(
                        "title: Talks",
                        "titel: Talks",
                        "2:1: error: unknown key `titel` of the case; did you mean `title`?"),
                broken(
                        "title: Talks",
                        "title: 2025",
                        "2:8: error: the `title` of the case was read as a number; expected text; quote it:"
                                + " `\"2025\"`"),
                broken(
                        "title: Talks",
                        "title: true",
                        "2:8: error: the `title` of the case was read as a boolean; expected text; quote it:"
                                + " `\"true\"`"),
                broken("title: Talks", "title:", "2:7: error: the `title` of the case is empty; expected text"),
                broken("title: Talks", "title: \" \"", "2:8: error: the `title` of the case is empty; expected text"),
                broken(
                        "title: Talks",
                        "title: [Talks]",
                        "2:8: error: the `title` of the case is a list; expected text"),
                brokenBeyondSchema(
                        "title: Talks",
                        "title: \"Talks\\e[2J\"",
                        "2:8: error: the `title` of the case holds the character U+001B; expected text without control"
                                + " characters"),
                broken(
                        "title: Talks",
                        "title: Talks\ndate: 2025-3-11",
                        "3:7: error: the `date` of the case is `2025-3-11`, which is no date; expected a date as"
                                + " year-month-day, such as `2025-03-11`"),
                broken(
                        "title: Talks",
                        "title: Talks\ndate: 2025-02-30",
                        "3:7: error: the `date` of the case is `2025-02-30`, which is no date; expected a date as"
                                + " year-month-day, such as `2025-03-11`"),
                broken(
                        "title: Talks",
                        "title: Talks\ndate: [2025]",
                        "3:7: error: the `date` of the case is a list; expected a date as year-month-day, such as"
                                + " `2025-03-11`"),
                broken(
                        "title: Talks",
                        "title: Talks\nabout: {text: x}",
                        "3:8: error: the `about` of the case is a map; expected text"),
                broken(
                        "title: Talks",
                        "title: Talks\ntimeline: {}",
                        "3:1: error: unknown key `timeline` of the case; expected `date`, `about`, `people` or"
                                + " `mechanisms`"),
                broken(
                        "title: Talks",
                        "title: Talks\n[a]: b",
                        "3:1: error: a key of the case is a list; expected a name"),
                brokenBeyondSchema(
                        "title: Talks",
                        "title: Talks\ntitle: Talks",
                        "3:1: error: the key `title` stands twice in the case, first in line 2, column 1; remove one"
                                + " of the two, or rename it"));
    }

    private static Stream<Broken> parties() {
        return Stream.of(
                broken(
                        "  north: {name: North}",
                        "  North_1: {name: North}",
                        "4:3: error: `North_1` is no id for a party; expected lower-case letters, digits and hyphens,"
                                + " beginning with a letter; for example `north-1`",
                        "22:3: error: unknown party `north`; expected `North_1`, `south` or `host`; did you mean"
                                + " `North_1`?",
                        "28:12: error: unknown party `north`; expected `North_1`, `south` or `host`; did you mean"
                                + " `North_1`?"),
                broken(
                        "  host: {name: Host, role: mediator}",
                        "  host: {name: Host, role: mediater}",
                        "6:28: error: unknown role `mediater` of party `host`; expected `party`, `guarantor`,"
                                + " `mediator` or `observer`; did you mean `mediator`?"),
                broken(
                        "{name: North}",
                        "{nam: North}",
                        "4:11: error: unknown key `nam` of party `north`; did you mean `name`?"),
                broken(
                        "{name: North}",
                        "{name: North, colour: blue}",
                        "4:24: error: unknown key `colour` of party `north`; expected `role` or `aliases`"),
                broken(
                        "{name: North}",
                        "North",
                        "4:10: error: party `north` is text; expected a map with the keys `name`, `role` and"
                                + " `aliases`"),
                broken("{name: North}", "{}", "4:10: error: party `north` has no `name`; expected text"),
                broken(
                        "{name: North}",
                        "{name: yes, role: Party}",
                        "4:28: error: unknown role `Party` of party `north`; expected `party`, `guarantor`, `mediator`"
                                + " or `observer`; did you mean `party`?"),
                brokenBeyondSchema(
                        "  host: {name: Host, role: mediator}",
                        "  true: {name: Host, role: mediator}",
                        "6:3: error: party `true` was read as a boolean; quote it: `\"true\"`",
                        "36:28: error: unknown party `host`; expected `north`, `south` or `true`; did you mean"
                                + " `true`?"),
                brokenBeyondSchema(
                        "  host: {name: Host, role: mediator}",
                        "  host: {name: Host, role: mediator}\n  host: {name: Host}",
                        "7:3: error: the key `host` stands twice in `parties`, first in line 6, column 3; remove one"
                                + " of the two, or rename it"),
                brokenBeyondSchema(
                        "  north: {name: North}\n  south: {name: South}",
                        "  north: {name: North, role: mediator}\n  south: {name: South, role: observer}",
                        "4:3: error: no party decides; expected at least one with role `party` or `guarantor`",
                        "22:3: error: `north` is a mediator and has no stakes; expected stakes of parties with role"
                                + " `party` or `guarantor`; remove them, or change the role",
                        "23:3: error: `south` is an observer and has no stakes; expected stakes of parties with role"
                                + " `party` or `guarantor`; remove them, or change the role"),
                brokenBeyondSchema(
                        "  north: {name: North}\n  south: {name: South}",
                        "  north: {name: North, role: guarantor}\n  south: {name: South, role: guarantor}",
                        "9:5: error: nobody can consent to issue `scope`; expected a `consent` that names guarantors,"
                                + " as there is no party with role `party`",
                        "12:5: error: nobody can consent to issue `aid`; expected a `consent` that names guarantors,"
                                + " as there is no party with role `party`"),
                brokenBeyondSchema(
                        "  host: {name: Host, role: mediator}\n",
                        "  host: {name: Host, role: mediator}\n" + guarantors(7),
                        "13:3: error: party `p6` is the 9th that decides; expected at most 8 with role `party` or"
                                + " `guarantor`; join parties that act as one",
                        "29:3: error: the stakes of `p0` are missing; expected a rank for every issue",
                        "29:3: error: the stakes of `p1` are missing; expected a rank for every issue",
                        "29:3: error: the stakes of `p2` are missing; expected a rank for every issue",
                        "29:3: error: the stakes of `p3` are missing; expected a rank for every issue",
                        "29:3: error: the stakes of `p4` are missing; expected a rank for every issue",
                        "29:3: error: the stakes of `p5` are missing; expected a rank for every issue",
                        "29:3: error: the stakes of `p6` are missing; expected a rank for every issue"),
                broken(
                        PARTIES,
                        "",
                        "1:1: error: the case has no `parties`; expected a map of the parties at the table"),
                broken(
                        PARTIES,
                        "parties: {}\n",
                        "3:10: error: `parties` names nobody; expected a map of parties, such as `ukraine: {name:"
                                + " Ukraine}`"),
                broken(
                        PARTIES,
                        "parties: [north, south]\n",
                        "3:10: error: `parties` is a list; expected a map of parties, such as `ukraine: {name:"
                                + " Ukraine}`"));
    }

    private static Stream<Broken> issues() {
        return Stream.of(
                broken("    question: How far?\n", "", "9:5: error: issue `scope` has no `question`; expected text"),
                broken(
                        "    question: How far?",
                        "    question: How far?\n    ordered: yes",
                        "10:14: error: the `ordered` of issue `scope` is text; expected `true` or `false`; did you"
                                + " mean `true`?"),
                broken(
                        "    question: How far?",
                        "    question: How far?\n    ordered: 1",
                        "10:14: error: the `ordered` of issue `scope` is a number; expected `true` or `false`"),
                broken(
                        "{none: None, air: By air, full: Everywhere}",
                        "[none, air, full]",
                        "10:14: error: the `options` of issue `scope` is a list; expected a map of two options or"
                                + " more, the first of them the status quo"),
                broken(
                        "{suspended: No aid, both: All aid}",
                        "{suspended: No aid}",
                        "13:14: error: issue `aid` has one option only; expected a map of two options or more, the"
                                + " first of them the status quo"),
                broken(
                        "{suspended: No aid, both: All aid}",
                        "{}",
                        "13:14: error: issue `aid` has no option; expected a map of two options or more, the first of"
                                + " them the status quo"),
                brokenBeyondSchema(
                        "{suspended: No aid, both: All aid}",
                        "{suspended: No aid, both: All aid, both: Aid}",
                        "13:49: error: the key `both` stands twice in the `options` of issue `aid`, first in line 13,"
                                + " column 34; remove one of the two, or rename it"),
                broken(
                        "{suspended: No aid, both: All aid}",
                        "{suspended: No aid, both: 2}",
                        "13:40: error: the name of option `both` of issue `aid` was read as a number; expected text;"
                                + " quote it: `\"2\"`"),
                broken(
                        "{suspended: No aid, both: All aid}",
                        "{suspended: No aid, Both: All aid}",
                        "13:34: error: `Both` is no id for an option; expected lower-case letters, digits and hyphens,"
                                + " beginning with a letter; for example `both`"),
                broken(
                        "{suspended: No aid, both: All aid}",
                        "{suspended: No aid, both: All aid, 2: Two, false: No, no: No}",
                        "13:49: error: `2` is no id for an option; expected lower-case letters, digits and hyphens,"
                                + " beginning with a letter",
                        "13:57: error: option `false` was read as a boolean; quote it: `\"false\"`"),
                broken(
                        "{suspended: No aid, both: All aid}",
                        "{suspended: No aid, both: All aid, " + options(63) + "}",
                        "13:535: error: issue `aid` has 65 options; expected at most 64; split the issue into several"),
                broken(
                        "    options: {suspended: No aid, both: All aid}\n",
                        "    options: {suspended: No aid, both: All aid}\n    consent: [nord, host, south, south]\n",
                        "14:15: error: unknown party `nord`; expected `north`, `south` or `host`; did you mean"
                                + " `north`?",
                        "14:21: error: `host` is a mediator and cannot give consent; expected a party with role"
                                + " `party` or `guarantor`",
                        "14:34: error: `south` stands twice in the `consent` of issue `aid`; remove one of the two"),
                broken(
                        "    options: {suspended: No aid, both: All aid}\n",
                        "    options: {suspended: No aid, both: All aid}\n    consent: []\n",
                        "14:14: error: the `consent` of issue `aid` is an empty list: nobody could settle it; expected"
                                + " at least one party; leave `consent` out for all parties"),
                broken(
                        "    options: {suspended: No aid, both: All aid}\n",
                        "    options: {suspended: No aid, both: All aid}\n    consent: south\n",
                        "14:14: error: the `consent` of issue `aid` is text; expected a list of parties, such as"
                                + " `[ukraine, russia]`"),
                broken(
                        "    options: {suspended: No aid, both: All aid}\n",
                        "",
                        "12:5: error: issue `aid` has no `options`; expected a map of two options or more, the first"
                                + " of them the status quo"));
    }

    private static Stream<Broken> agreementsAndImpossible() {
        return Stream.of(
                brokenBeyondSchema(
                        "terms: {scope: [air, full]}",
                        "terms: {scope: [none, full]}",
                        "17:12: error: agreement `truce` already holds in the status quo; expected terms that the"
                                + " first option of every issue does not meet"),
                brokenBeyondSchema(
                        "terms: {scope: [air, full]}",
                        "terms: [{scope: full}, {aid: suspended}]",
                        "17:12: error: agreement `truce` already holds in the status quo; expected terms that the"
                                + " first option of every issue does not meet"),
                broken(
                        "terms: {scope: [air, full]}",
                        "terms: []",
                        "17:12: error: the `terms` of agreement `truce` is an empty list; expected a map of issues to"
                                + " options, such as `{issue: option}`"),
                broken(
                        "terms: {scope: [air, full]}",
                        "terms: {}",
                        "17:12: error: the `terms` of agreement `truce` names no issue; expected a map of issues to"
                                + " options, such as `{issue: option}`"),
                broken(
                        "terms: {scope: [air, full]}",
                        "terms: {scope: []}",
                        "17:20: error: the `terms` of agreement `truce` gives issue `scope` an empty list; expected"
                                + " one option or more"),
                broken(
                        "terms: {scope: [air, full]}",
                        "terms: {scope: [air, air]}",
                        "17:26: error: option `air` stands twice in the list for issue `scope`; remove one of the two"),
                broken(
                        "terms: {scope: [air, full]}",
                        "terms: [scope, full]",
                        "17:13: error: an alternative in the `terms` of agreement `truce` is text; expected a map of"
                                + " issues to options, such as `{issue: option}`",
                        "17:20: error: an alternative in the `terms` of agreement `truce` is text; expected a map of"
                                + " issues to options, such as `{issue: option}`"),
                broken(
                        "  truce:\n",
                        "  all:\n",
                        "15:3: error: no agreement can be called `all`; expected another id, as `--agreement all`"
                                + " means all of them"),
                broken("    name: A truce\n", "", "16:5: error: agreement `truce` has no `name`; expected text"),
                brokenBeyondSchema(
                        "terms: {scope: [air, full]}",
                        "terms: {scope: [air, both]}",
                        "17:26: error: `both` is an option of `aid`, not of `scope`; expected `none`, `air` or `full`"),
                broken(
                        "terms: {scope: [air, full]}",
                        "terms: {scope: {air: full}}",
                        "17:20: error: the option of issue `scope` in the `terms` of agreement `truce` is a map;"
                                + " expected the id of an option"),
                broken(
                        "terms: {scope: [air, full]}",
                        "terms: {scope:}",
                        "17:19: error: the option of issue `scope` in the `terms` of agreement `truce` is empty;"
                                + " expected the id of an option"),
                brokenBeyondSchema(
                        "terms: {scope: none, aid: both}",
                        "terms: {scope: none, aid: suspended}",
                        "19:5: error: the status quo itself is excluded, although it stands; expected terms that the"
                                + " first option of every issue does not meet"),
                broken(
                        "  - terms: {scope: none, aid: both}\n    reason",
                        "  - reason",
                        "19:5: error: impossible combination 1 has no `terms`; expected `terms: {issue: option}`, the"
                                + " combination that is excluded"),
                broken(
                        "terms: {scope: none, aid: both}",
                        "terms: [{scope: none}]",
                        "19:12: error: the `terms` of impossible combination 1 is a list; expected a map of issues to"
                                + " options, such as `{issue: option}`"));
    }

    private static Stream<Broken> stakes() {
        return Stream.of(
                brokenBeyondSchema(
                        "  north: {scope: vital, aid: minor}\n",
                        "",
                        "22:3: error: the stakes of `north` are missing; expected a rank for every issue"),
                brokenBeyondSchema(
                        "  north: {scope: vital, aid: minor}",
                        "  north: {scope: vital}",
                        "22:3: error: the stakes of `north` are missing for `aid`; expected `vital`, `major`, `minor`"
                                + " or `none` for every issue"),
                brokenBeyondSchema(
                        "  north: {scope: vital, aid: minor}",
                        "  nort: {scope: vital, aid: minor}",
                        "22:3: error: unknown party `nort`; expected `north`, `south` or `host`; did you mean"
                                + " `north`?"),
                broken(
                        "  north: {scope: vital, aid: minor}",
                        "  north: {scope: vitl, aids: minor}",
                        "22:18: error: unknown rank `vitl` of `north` in `scope`; expected `vital`, `major`, `minor`"
                                + " or `none`; did you mean `vital`?",
                        "22:24: error: unknown issue `aids`; expected `scope` or `aid`; did you mean `aid`?"),
                broken(
                        "  north: {scope: vital, aid: minor}",
                        "  north: vital",
                        "22:10: error: `stakes` of `north` is text; expected a map of issues to `vital`, `major`,"
                                + " `minor` or `none`"),
                brokenBeyondSchema(
                        "  north: {scope: vital, aid: minor}",
                        "  north: {scope: none, aid: none}",
                        "22:3: error: nothing is at stake for `north`; expected at least one stake above `none`; give"
                                + " it the role `observer`, or rank what it cares about"),
                brokenBeyondSchema(
                        "  north: {scope: vital, aid: minor}",
                        "  north: {scope: vital, aid: minor}\n  host: {scope: vital}",
                        "23:3: error: `host` is a mediator and has no stakes; expected stakes of parties with role"
                                + " `party` or `guarantor`; remove them, or change the role"),
                broken(
                        "aid: minor",
                        "aid: {rank: minor}",
                        "22:30: error: the stake of `north` in `aid` has no `stake`; expected `vital`, `major`,"
                                + " `minor` or `none`",
                        "22:31: error: unknown key `rank` of the stake of `north` in `aid`; expected `stake` or"
                                + " `reason`"),
                broken(
                        "aid: minor",
                        "aid: {stake: low, reason: 5}",
                        "22:38: error: unknown rank `low` of `north` in `aid`; expected `vital`, `major`, `minor` or"
                                + " `none`",
                        "22:51: error: the `reason` of the stake of `north` in `aid` was read as a number; expected"
                                + " text; quote it: `\"5\"`"),
                broken(
                        "aid: minor",
                        "aid: [minor]",
                        "22:30: error: the stake of `north` in `aid` is a list; expected `vital`, `major`, `minor`,"
                                + " `none`, or a map with the keys `stake` and `reason`"),
                broken(
                        "aid: minor",
                        "aid:",
                        "22:29: error: the stake of `north` in `aid` is empty; expected `vital`, `major`, `minor` or"
                                + " `none`"));
    }

    private static Stream<Broken> sources() {
        return Stream.of(
                broken(
                        "reliability: B",
                        "reliability: b",
                        "25:38: error: unknown grade `b` of source `paper`; expected `A`, `B`, `C`, `D`, `E` or `F`;"
                                + " did you mean `B`?"),
                broken(
                        "reliability: B",
                        "reliability: 2",
                        "25:38: error: unknown grade `2` of source `paper`; expected `A`, `B`, `C`, `D`, `E` or `F`"),
                broken(
                        ", reliability: B",
                        "",
                        "25:10: error: source `paper` has no `reliability`; expected an Admiralty grade, `A`"
                                + " (completely reliable) to `F` (cannot be judged)"),
                broken(
                        "reliability: B",
                        "reliability: B, date: March",
                        "25:47: error: the `date` of source `paper` is `March`, which is no date; expected a date as"
                                + " year-month-day, such as `2025-03-11`"),
                broken(
                        "sources:\n  paper: {title: Paper, reliability: B}\n",
                        "",
                        "1:1: error: the case has no `sources`; expected the sources of the statements, each with a"
                                + " `title` and a `reliability`"),
                brokenBeyondSchema(
                        "sources:\n  paper: {title: Paper, reliability: B}\n",
                        "sources: {}\n",
                        "24:10: error: `sources` is empty; expected the sources of the statements, each with a `title`"
                                + " and a `reliability`"),
                brokenBeyondSchema(
                        "  paper: {title: Paper, reliability: B}\n",
                        "  paper: {title: Paper, reliability: B}\n  radio: {title: Radio, reliability: B}\n",
                        "28:5: error: statement `n1` has no `source`; expected `paper` or `radio`",
                        "31:5: error: statement `s1` has no `source`; expected `paper` or `radio`",
                        "35:5: error: statement `s2` has no `source`; expected `paper` or `radio`"));
    }

    private static Stream<Broken> statements() {
        return Stream.of(
                broken(
                        "  - id: n1\n    party",
                        "  - party",
                        "27:5: error: statement 1 has no `id`; expected a name of its own, such as `u1`"),
                brokenBeyondSchema(
                        "id: s1",
                        "id: n1",
                        "30:9: error: the id `n1` is taken by the statement in line 27; expected an id of its own"),
                broken(
                        "id: s1",
                        "id: S 1",
                        "30:9: error: `S 1` is no id for a statement; expected lower-case letters, digits and hyphens,"
                                + " beginning with a letter; for example `s-1`"),
                broken(
                        "    party: north\n",
                        "",
                        "27:5: error: statement `n1` has no `party`; expected the party whose position it is about"),
                brokenBeyondSchema(
                        "    party: north",
                        "    party: nroth",
                        "28:12: error: unknown party `nroth`; expected `north`, `south` or `host`; did you mean"
                                + " `north`?"),
                broken(
                        "    offers: {scope: air}\n",
                        "",
                        "27:5: error: statement `n1` says nothing; expected one of `wants`, `prefers`, `opposes`,"
                                + " `accepts`, `offers`, `rejects`, `requires` or `remark`"),
                broken(
                        "    offers: {scope: air}",
                        "    ofers: {scope: air}",
                        "29:5: error: unknown key `ofers` of statement `n1`; did you mean `offers`?"),
                broken(
                        "    offers: {scope: air}",
                        "    offers: {scope: air}\n    wants: {scope: air}",
                        "30:5: error: statement `n1` says `offers` and `wants` at once; expected one of them; make"
                                + " each a statement of its own"),
                broken(
                        "    offers: {scope: air}",
                        "    offers: {scope: air}\n    for: {scope: full}\n    over: {scope: none}",
                        "30:5: error: statement `n1` has `for` without `requires`; expected `for` only next to"
                                + " `requires`",
                        "31:5: error: statement `n1` has `over` without `prefers`; expected `over` only next to"
                                + " `prefers`"),
                broken(
                        ", over: {scope: air}",
                        "",
                        "34:5: error: statement `s2` has no `over`; expected `over: {issue: option}`, what it prefers"
                                + " that to"),
                broken(
                        "prefers: {scope: none}, ",
                        "",
                        "34:28: error: statement `s2` has `over` without `prefers`; expected `over` only next to"
                                + " `prefers`"),
                broken(
                        "prefers: {scope: none}",
                        "prefers: {scope: [none, full]}",
                        "34:45: error: the `prefers` of statement `s2` gives issue `scope` a list; expected one option"
                                + " for each issue"),
                broken(
                        "prefers: {scope: none}",
                        "prefer: {scope: none}",
                        "34:28: error: unknown key `prefer` of statement `s2`; did you mean `prefers`?"),
                broken(
                        "    offers: {scope: air}",
                        "    wants: {scope: [air, full]}",
                        "29:20: error: the `wants` of statement `n1` gives issue `scope` a list; expected one option"
                                + " for each issue"),
                brokenBeyondSchema(
                        "    offers: {scope: air}",
                        "    offers: {scope: airsea}",
                        "29:21: error: unknown option `airsea` of issue `scope`; expected `none`, `air` or `full`; did"
                                + " you mean `air`?"),
                broken(
                        "    offers: {scope: air}",
                        "    offers: {scope: Everywhere}",
                        "29:21: error: unknown option `Everywhere` of issue `scope`; expected `none`, `air` or `full`;"
                                + " did you mean `full`?"),
                brokenBeyondSchema(
                        "    offers: {scope: air}",
                        "    offers: {aid: full}",
                        "29:19: error: `full` is an option of `scope`, not of `aid`; expected `suspended` or `both`"),
                brokenBeyondSchema(
                        "    offers: {scope: air}",
                        "    offers: {scop: air}",
                        "29:14: error: unknown issue `scop`; expected `scope` or `aid`; did you mean `scope`?"),
                broken(
                        "    offers: {scope: air}",
                        "    offers: [{scope: air}]",
                        "29:13: error: the `offers` of statement `n1` is a list; expected a map of issues to options,"
                                + " such as `{issue: option}`"),
                brokenBeyondSchema(
                        "    offers: {scope: air}",
                        "    offers: {scope: air, scope: full}",
                        "29:26: error: the key `scope` stands twice in the `offers` of statement `n1`, first in line"
                                + " 29, column 14; remove one of the two, or rename it"),
                brokenBeyondSchema(
                        "    requires: {aid: both}",
                        "    requires: [{aid: both}, {scope: [air, fool]}]",
                        "32:43: error: unknown option `fool` of issue `scope`; expected `none`, `air` or `full`"),
                broken(
                        "    offers: {scope: air}",
                        "    remark: 5",
                        "29:13: error: the `remark` of statement `n1` was read as a number; expected text; quote it:"
                                + " `\"5\"`"),
                broken(
                        "    offers: {scope: air}",
                        "    offers: {scope: air}\n    credibility: 7",
                        "30:18: error: the `credibility` of statement `n1` is `7`; expected a whole number from 1 to"
                                + " 6"),
                broken(
                        "    offers: {scope: air}",
                        "    offers: {scope: air}\n    credibility: B",
                        "30:18: error: the `credibility` of statement `n1` is text; expected a whole number from 1"
                                + " to 6"),
                broken(
                        "    offers: {scope: air}",
                        "    offers: {scope: air}\n    sincerity: 1.5",
                        "30:16: error: the `sincerity` of statement `n1` is `1.5`; expected a probability from 0 to 1"),
                broken(
                        "    offers: {scope: air}",
                        "    offers: {scope: air}\n    sincerity: .nan",
                        "30:16: error: the `sincerity` of statement `n1` is `.nan`; expected a probability from 0 to"
                                + " 1"),
                broken(
                        "    offers: {scope: air}",
                        "    offers: {scope: air}\n    capacity: unnamed-official",
                        "30:15: error: unknown capacity `unnamed-official` of statement `n1`; expected"
                                + " `on-the-record`, `official-unnamed`, `analyst`, `journalist` or `document`; did you"
                                + " mean `official-unnamed`?"),
                brokenBeyondSchema(
                        "    offers: {scope: air}",
                        "    offers: {scope: air}\n    source: papper",
                        "30:13: error: unknown source `papper`; expected `paper`; did you mean `paper`?"),
                broken(
                        "    offers: {scope: air}",
                        "    offers: {scope: air}\n    place: [4]",
                        "30:12: error: the `place` of statement `n1` is a list; expected text"),
                broken(
                        "    offers: {scope: air}",
                        "    offers: {scope: air}\n    speaker: no\n    date: 11.3.2025",
                        "31:11: error: the `date` of statement `n1` is `11.3.2025`, which is no date; expected a date"
                                + " as year-month-day, such as `2025-03-11`"),
                broken(
                        "  - id: n1\n",
                        "  - nothing\n  - id: n1\n",
                        "27:5: error: statement 1 is text; expected a map with the keys `id`, `party`, `wants`,"
                                + " `prefers`, `over`, `opposes`, `accepts`, `offers`, `rejects`, `requires` and 10"
                                + " more"));
    }

    private static Stream<Broken> proposals() {
        return Stream.of(
                brokenBeyondSchema(
                        "by: host",
                        "by: hots",
                        "36:28: error: unknown party `hots`; expected `north`, `south` or `host`; did you mean"
                                + " `host`?"),
                broken(
                        "by: host, ",
                        "",
                        "36:10: error: proposal `draft` has no `by`; expected the party that proposes it"),
                broken(
                        "terms: {scope: air}}",
                        "terms: {scope: [air, full]}}",
                        "36:49: error: the `terms` of proposal `draft` gives issue `scope` a list; expected one option"
                                + " for each issue"),
                broken("name: Draft, ", "", "36:10: error: proposal `draft` has no `name`; expected text"));
    }

    private static Stream<Broken> assumptions() {
        return Stream.of(
                broken(
                        "loss-aversion: 2",
                        "loss-aversion: 0.5",
                        "38:18: error: the `loss-aversion` of `assumptions` is `0.5`; expected a number of at least 1,"
                                + " or `[low, high]`"),
                brokenBeyondSchema(
                        "loss-aversion: 2",
                        "loss-aversion: [2, 1]",
                        "38:18: error: the `loss-aversion` of `assumptions` goes from 2.0 down to 1.0; expected the"
                                + " lower number first; write `[1.0, 2.0]`"),
                broken(
                        "loss-aversion: 2",
                        "loss-aversion: [1, 2, 3]",
                        "38:18: error: the `loss-aversion` of `assumptions` is a list of 3; expected a number, or"
                                + " `[low, high]`"),
                broken(
                        "loss-aversion: 2",
                        "loss-aversion: high",
                        "38:18: error: the `loss-aversion` of `assumptions` is text; expected a number of at least 1,"
                                + " or `[low, high]`"),
                broken(
                        "loss-aversion: 2",
                        "loss-aversion: .inf",
                        "38:18: error: the `loss-aversion` of `assumptions` is `.inf`; expected a number of at least"
                                + " 1, or `[low, high]`"),
                broken(
                        "loss-aversion: 2",
                        "lossaversion: 2",
                        "38:3: error: unknown key `lossaversion` of `assumptions`; did you mean `loss-aversion`?"),
                broken(
                        "loss-aversion: 2",
                        "walk-away: {host: 0, south: 3, nroth: 0}",
                        "38:15: error: `host` is a mediator and has no walk-away value; expected a party with role"
                                + " `party` or `guarantor`",
                        "38:31: error: the walk-away value of `south` is `3`; expected a number from -2.5 to 1, or"
                                + " `[low, high]`",
                        "38:34: error: unknown party `nroth`; expected `north`, `south` or `host`; did you mean"
                                + " `north`?"),
                broken(
                        "loss-aversion: 2",
                        "firmness: {offers: 2, remark: 1}",
                        "38:22: error: the firmness of `offers` is `2`; expected a number from 0 to 1",
                        "38:25: error: unknown kind of statement `remark` in `firmness` of the assumptions; expected"
                                + " `wants`, `prefers`, `opposes`, `accepts`, `offers`, `rejects` or `requires`"),
                broken(
                        "loss-aversion: 2",
                        "reliability: {G: 1, a: 1}",
                        "38:17: error: unknown grade `G` in `reliability` of the assumptions; expected `A`, `B`, `C`,"
                                + " `D`, `E` or `F`",
                        "38:23: error: unknown grade `a` in `reliability` of the assumptions; expected `A`, `B`, `C`,"
                                + " `D`, `E` or `F`; did you mean `A`?"),
                broken(
                        "loss-aversion: 2",
                        "credibility: {0: 1, 6: no}",
                        "38:17: error: unknown grade `0` in `credibility` of the assumptions; expected `1`, `2`, `3`,"
                                + " `4`, `5` or `6`",
                        "38:26: error: the credibility of `6` is text; expected a number from 0 to 1"));
    }
}
