package org.truce.formats.casefile;

import java.util.List;
import java.util.stream.Stream;

/// Ways to break the mechanisms of a sound case, with the exact problems that each should be answered with.
final class BrokenMechanisms {
    /// Stands in line 37 of [Broken#SOUND], before the assumptions.
    static final String SOUND = """
        mechanisms:
          obligations:
            air-truce:
              name: No strikes by air
              created-by: {scope: [air, full]}
              breach: Drones fly
              broken-into: {scope: none}
              gain: {north: [0, 0.1], south: 0.05}
              detection: [0.3, 0.8]
              false-alarm: [0.01, 0.1]
            relief:
              name: Aid flows
              created-by: {aid: both}
              binds: [south]
          monitors:
            - when: {scope: full}
              of: [air-truce]
              detection: [0.7, 0.95]
              false-alarm: 0.02
          guarantees:
            - when: {scope: full}
              by: host
              against: [south]
              cost: [0.05, 0.3]
              credibility: [0.2, 0.7]
          collapse: [6, 36]
          patience: {south: [0.97, 0.99]}
          power:
            - between: [south, north]
              now: 0.55
              later: [0.5, 0.65]
              costs: {south: 0.1, north: [0.1, 0.2]}
        """;

    private static final String NEXT = "assumptions:\n";

    private BrokenMechanisms() {}

    /// The sound case of the tests, with mechanisms.
    static String soundCase() {
        return Broken.SOUND.replace(NEXT, SOUND + NEXT);
    }

    static Stream<Broken> all() {
        return Stream.of(obligations(), safeguards(), collapsePatienceAndPower())
                .flatMap(rows -> rows);
    }

    private static Broken broken(String find, String into, String... problems) {
        return new Broken(NEXT, change(find, into) + NEXT, true, List.of(problems));
    }

    private static Broken brokenBeyondSchema(String find, String into, String... problems) {
        return new Broken(NEXT, change(find, into) + NEXT, false, List.of(problems));
    }

    private static String change(String find, String into) {
        int at = SOUND.indexOf(find);
        if (at < 0 || SOUND.indexOf(find, at + 1) >= 0) {
            throw new IllegalStateException("Not exactly once in the sound mechanisms: %s.".formatted(find));
        }
        return SOUND.replace(find, into);
    }

    private static Stream<Broken> obligations() {
        return Stream.of(
                broken(
                        "name: No strikes by air",
                        "nam: No strikes by air",
                        "40:7: error: unknown key `nam` of obligation `air-truce`; did you mean `name`?"),
                broken("      name: Aid flows\n", "", "48:7: error: obligation `relief` has no `name`; expected text"),
                broken(
                        "    relief:",
                        "    Relief_1:",
                        "47:5: error: `Relief_1` is no id for an obligation; expected lower-case letters,"
                                + " digits and hyphens, beginning with a letter; for example `relief-1`"),
                brokenBeyondSchema(
                        "    relief:",
                        "    true:",
                        "47:5: error: obligation `true` was read as a boolean; quote it: `\"true\"`"),
                broken(
                        "    relief:\n",
                        "    relief:\n    other: 5\n    third:\n",
                        "47:12: error: obligation `relief` is empty; expected a map with the keys `name`,"
                                + " `created-by`, `binds`, `breach`, `broken-into`, `gain`, `detection` and"
                                + " `false-alarm`",
                        "48:12: error: obligation `other` is a number; expected a map with the keys"
                                + " `name`, `created-by`, `binds`, `breach`, `broken-into`, `gain`, `detection` and"
                                + " `false-alarm`"),
                brokenBeyondSchema(
                        "created-by: {aid: both}",
                        "created-by: {aid: suspended}",
                        "49:19: error: obligation `relief` is created by the status quo; expected an"
                                + " option that a deal brings, which is none of the first"),
                brokenBeyondSchema(
                        "created-by: {aid: both}",
                        "created-by: {aid: [suspended, both]}",
                        "47:5: error: breaking obligation `relief` changes nothing: the status quo is"
                                + " among what creates it; expected `broken-into: {issue: option}`, an option that"
                                + " does not create it"),
                broken(
                        "      created-by: {aid: both}\n",
                        "",
                        "48:7: error: obligation `relief` has no `created-by`; expected `created-by:"
                                + " {issue: option}`, the terms of a deal that bring it"),
                brokenBeyondSchema(
                        "created-by: {aid: both}",
                        "created-by: {aid: bth}",
                        "49:25: error: unknown option `bth` of issue `aid`; expected `suspended` or"
                                + " `both`; did you mean `both`?"),
                broken(
                        "created-by: {aid: both}",
                        "created-by: both",
                        "49:19: error: the `created-by` of obligation `relief` is text; expected a map of"
                                + " issues to options, such as `{issue: option}`"),
                brokenBeyondSchema(
                        "broken-into: {scope: none}",
                        "broken-into: {scope: full}",
                        "43:20: error: breaking obligation `air-truce` changes nothing: its `broken-into`"
                                + " is among what creates it; expected `broken-into: {issue: option}`, an option"
                                + " that does not create it"),
                broken(
                        "broken-into: {scope: none}",
                        "broken-into: {scope: [none, air]}",
                        "43:28: error: the `broken-into` of obligation `air-truce` gives issue `scope` a"
                                + " list; expected one option for each issue"),
                broken(
                        "breach: Drones fly",
                        "breach:",
                        "42:14: error: the `breach` of obligation `air-truce` is empty; expected text"),
                broken(
                        "binds: [south]",
                        "binds: [south, south, host, nort]",
                        "50:22: error: `south` stands twice in the `binds` of obligation `relief`; remove"
                                + " one of the two",
                        "50:29: error: `host` is a mediator and cannot be bound; expected a party with"
                                + " role `party` or `guarantor`",
                        "50:35: error: unknown party `nort`; expected `north`, `south` or `host`; did you"
                                + " mean `north`?"),
                broken(
                        "binds: [south]",
                        "binds: []",
                        "50:14: error: the `binds` of obligation `relief` is an empty list: nobody would"
                                + " have to do anything; expected at least one party; leave `binds` out for all"
                                + " parties"),
                broken(
                        "binds: [south]",
                        "binds: south",
                        "50:14: error: the `binds` of obligation `relief` is text; expected a list of"
                                + " parties, such as `[ukraine, russia]`"),
                broken(
                        "{north: [0, 0.1], south: 0.05}",
                        "{north: [0.1, 0], south: 2, host: 0}",
                        "44:21: error: the gain of `north` goes from 0.1 down to 0.0; expected the lower"
                                + " number first; write `[0.0, 0.1]`",
                        "44:38: error: the gain of `south` is `2`; expected a number from -1 to 1, or"
                                + " `[low, high]`",
                        "44:41: error: `host` is not bound by obligation `air-truce` and cannot break it;"
                                + " expected `north` or `south`"),
                brokenBeyondSchema(
                        "binds: [south]",
                        "binds: [south]\n      gain: {north: 0.1}",
                        "51:14: error: `north` is not bound by obligation `relief` and cannot break it;"
                                + " expected `south`"),
                broken(
                        "binds: [south]",
                        "gain: high",
                        "50:13: error: the `gain` of obligation `relief` is text; expected a number from"
                                + " -1 to 1, or `[low, high]`"),
                broken(
                        "detection: [0.3, 0.8]",
                        "detection: 1.2",
                        "45:18: error: the `detection` of obligation `air-truce` is `1.2`; expected a"
                                + " number from 0 to 1, or `[low, high]`"),
                broken(
                        "detection: [0.3, 0.8]",
                        "detection: [0.3, 0.8, 1]",
                        "45:18: error: the `detection` of obligation `air-truce` is a list of 3; expected"
                                + " a number, or `[low, high]`"),
                broken(
                        "false-alarm: [0.01, 0.1]",
                        "falsealarm: [0.01, 0.1]",
                        "46:7: error: unknown key `falsealarm` of obligation `air-truce`; did you mean"
                                + " `false-alarm`?"));
    }

    private static Stream<Broken> safeguards() {
        return Stream.of(
                broken(
                        "of: [air-truce]",
                        "of: [air-truce, air-truce, relif]",
                        "53:23: error: `air-truce` stands twice in the `of` of monitor 1; remove one of" + " the two",
                        "53:34: error: unknown obligation `relif`; expected `air-truce` or `relief`; did"
                                + " you mean `relief`?"),
                broken(
                        "of: [air-truce]",
                        "of: []",
                        "53:11: error: monitor 1 watches nothing; expected one obligation or more; leave"
                                + " `of` out for all obligations"),
                broken(
                        "of: [air-truce]",
                        "of: air-truce",
                        "53:11: error: the `of` of monitor 1 is text; expected a list of obligations, such"
                                + " as `[air-truce]`"),
                brokenBeyondSchema(
                        "- when: {scope: full}\n      of",
                        "- when: {scope: none}\n      of",
                        "52:13: error: no option brings monitor 1: its `when` is the status quo; expected"
                                + " an option that a deal brings, which is none of the first"),
                broken(
                        "      false-alarm: 0.02\n",
                        "",
                        "52:7: error: monitor 1 has no `false-alarm`; expected the chance that a month"
                                + " without a breach raises an alarm"),
                broken(
                        "- when: {scope: full}\n      by: host",
                        "- by: host",
                        "57:7: error: guarantee 1 has no `when`; expected `when: {issue: option}`, the"
                                + " terms of a deal that bring the guarantee"),
                brokenBeyondSchema(
                        "by: host\n",
                        "by: hots\n",
                        "58:11: error: unknown party `hots`; expected `north`, `south` or `host`; did you"
                                + " mean `host`?"),
                broken(
                        "      by: host\n",
                        "",
                        "57:7: error: guarantee 1 has no `by`; expected the party that answers a breach"),
                brokenBeyondSchema(
                        "by: host\n",
                        "by: south\n",
                        "59:16: error: guarantee 1 of `south` is against `south` itself; expected other"
                                + " parties than the guarantor"),
                brokenBeyondSchema(
                        "against: [south]",
                        "against: [north, host]",
                        "59:24: error: `host` is a mediator and cannot break an obligation; expected a"
                                + " party with role `party` or `guarantor`"),
                brokenBeyondSchema(
                        "against: [south]",
                        "against: [north]\n      of: [relief]",
                        "59:16: error: guarantee 1 is against `north`, which none of its obligations"
                                + " binds; expected `south`"),
                brokenBeyondSchema(
                        "      by: host\n      against: [south]\n",
                        "      by: south\n      of: [relief]\n",
                        "57:7: error: guarantee 1 answers nobody: its guarantor `south` alone is bound;"
                                + " expected a guarantor that answers breaches of others"),
                broken(
                        "cost: [0.05, 0.3]",
                        "cost: -1",
                        "60:13: error: the `cost` of guarantee 1 is `-1`; expected a number from 0 to 10,"
                                + " or `[low, high]`"),
                broken(
                        "credibility: [0.2, 0.7]",
                        "credibility: high",
                        "61:20: error: the `credibility` of guarantee 1 is text; expected a number from 0"
                                + " to 1, or `[low, high]`"),
                broken(
                        "credibility: [0.2, 0.7]",
                        "credibilty: 0.5",
                        "61:7: error: unknown key `credibilty` of guarantee 1; did you mean `credibility`?"),
                broken(
                        "  guarantees:\n",
                        "  guarantees:\n    - nobody\n",
                        "57:7: error: guarantee 1 is text; expected a map with the keys `when`, `by`,"
                                + " `against`, `of`, `cost` and `credibility`"),
                broken(
                        "  guarantees:\n",
                        "  guarantees:\n    a: b\n  other:\n",
                        "57:5: error: `guarantees` is a map; expected a list, each entry with `when` and" + " `by`",
                        "58:3: error: unknown key `other` of `mechanisms`; expected `obligations`,"
                                + " `monitors`, `guarantees`, `collapse`, `patience` or `power`"));
    }

    private static Stream<Broken> collapsePatienceAndPower() {
        return Stream.of(
                broken(
                        "collapse: [6, 36]",
                        "collapse: 0.5",
                        "62:13: error: the `collapse` of `mechanisms` is `0.5`; expected `forever`, a"
                                + " number of months from 1 to 1200, or `[low, high]`"),
                broken(
                        "collapse: [6, 36]",
                        "collapse: for ever",
                        "62:13: error: the `collapse` of `mechanisms` is text; expected `forever`, a"
                                + " number of months from 1 to 1200, or `[low, high]`"),
                broken(
                        "collapse: [6, 36]",
                        "collapse: [0, 6]",
                        "62:14: error: the `collapse` of `mechanisms` is `0`; expected a number of months"
                                + " from 1 to 1200"),
                broken(
                        "{south: [0.97, 0.99]}",
                        "{south: 1, host: 0.5, sout: 0.9}",
                        "63:21: error: the patience of `south` is `1`; expected a number from 0 to below"
                                + " 1, or `[low, high]`",
                        "63:24: error: `host` is a mediator and has no patience; expected a party with"
                                + " role `party` or `guarantor`",
                        "63:35: error: unknown party `sout`; expected `north`, `south` or `host`; did you"
                                + " mean `south`?"),
                broken(
                        "{south: [0.97, 0.99]}",
                        "[0.9, 1]",
                        "63:19: error: the `patience` of `mechanisms` is `1`; expected a number from 0 to"
                                + " below 1"),
                broken(
                        "between: [south, north]",
                        "between: [south]",
                        "65:16: error: the `between` of power path 1 is a list of 1; expected two parties,"
                                + " such as `[russia, ukraine]`"),
                broken(
                        "between: [south, north]",
                        "between: [south, south]",
                        "65:24: error: `south` stands twice in the `between` of power path 1; remove one"
                                + " of the two"),
                brokenBeyondSchema(
                        "between: [south, north]",
                        "between: [south, host]",
                        "65:24: error: `host` is a mediator and cannot go to war; expected a party with"
                                + " role `party` or `guarantor`"),
                broken(
                        "now: 0.55",
                        "now: 55",
                        "66:12: error: the `now` of power path 1 is `55`; expected a number from 0 to 1,"
                                + " or `[low, high]`"),
                broken(
                        "      later: [0.5, 0.65]\n",
                        "",
                        "65:7: error: power path 1 has no `later`; expected the same chance once power has"
                                + " shifted"),
                broken(
                        "costs: {south: 0.1, north: [0.1, 0.2]}",
                        "costs: {south: 1.5}",
                        "68:14: error: the `costs` of power path 1 has no `north`; expected a number from"
                                + " 0 to 1, or `[low, high]`",
                        "68:22: error: the cost of war of `south` is `1.5`; expected a number from 0 to 1,"
                                + " or `[low, high]`"),
                brokenBeyondSchema(
                        "costs: {south: 0.1, north: [0.1, 0.2]}",
                        "costs: {south: 0.1, nort: 0.1}",
                        "68:27: error: unknown key `nort` of the `costs` of power path 1; did you mean" + " `north`?"),
                brokenBeyondSchema(
                        "costs: {south: 0.1, north: [0.1, 0.2]}\n",
                        "costs: {south: 0.1, north: [0.1, 0.2]}\n    - {between: [north, south], now: 0,"
                                + " later: 1, costs: 0.5}\n",
                        "69:17: error: the `between` of power path 2 is a pair of which an earlier path"
                                + " speaks; expected one path for each two parties; remove one of the two"),
                broken(
                        "  power:\n",
                        "  powers:\n",
                        "64:3: error: unknown key `powers` of `mechanisms`; did you mean `power`?"),
                broken(
                        "  power:\n",
                        "  strength: 1\n  power:\n",
                        "64:3: error: unknown key `strength` of `mechanisms`; expected `obligations`,"
                                + " `monitors`, `guarantees`, `collapse`, `patience` or `power`"));
    }
}
