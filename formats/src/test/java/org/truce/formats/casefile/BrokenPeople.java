package org.truce.formats.casefile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Ways to break aliases and people, with the exact problems that each should be answered with.
final class BrokenPeople {
    private static final String NORTH = "{name: North}";
    private static final String ISSUES = "issues:\n";

    private BrokenPeople() {}

    static Stream<Broken> all() {
        return Stream.concat(aliases(), people());
    }

    private static Stream<Broken> aliases() {
        return Stream.of(
                aliases(
                        "Upper",
                        "4:33: error: the `aliases` of party `north` is text; expected a list of names, such as `[the"
                                + " Coast, Port Meri]`"),
                aliases(
                        "[]",
                        "4:33: error: the `aliases` of party `north` is a list of 0; expected 1 to 64 names; leave the"
                                + " key out where there are none"),
                aliases(
                        names(65),
                        "4:33: error: the `aliases` of party `north` is a list of 65; expected 1 to 64 names; keep"
                                + " those that texts use"),
                aliases(
                        "[Up, \" \", 12]",
                        "4:38: error: an entry of the `aliases` of party `north` is empty; expected text",
                        "4:43: error: an entry of the `aliases` of party `north` was read as a number; expected text;"
                                + " quote it: `\"12\"`"),
                aliases(
                        "[Up, Up]",
                        "4:38: error: `Up` stands twice in the `aliases` of party `north`; remove one of the two"));
    }

    private static Stream<Broken> people() {
        return Stream.of(
                people(
                        "people: [tam]",
                        "7:9: error: `people` is a list; expected a map of people, such as `dahl: {name: Ines Dahl,"
                                + " role: analyst}`"),
                people(
                        "people: {tam: {name: Tam, office: minister}}",
                        "7:27: error: unknown key `office` of person `tam`; expected `party`, `role` or `aliases`"),
                people("people: {tam: {role: minister}}", "7:15: error: person `tam` has no `name`; expected text"),
                people(
                        "people: {Tam: {name: Tam}}",
                        "7:10: error: `Tam` is no id for a person; expected lower-case letters, digits and hyphens,"
                                + " beginning with a letter; for example `tam`"),
                new Broken(
                        ISSUES,
                        "people: {tam: {name: Tam, party: nort}}\n" + ISSUES,
                        false,
                        List.of("7:34: error: unknown party `nort`; expected `north`, `south` or `host`; did you mean"
                                + " `north`?")),
                people(
                        "people: {tam: {name: Tam, aliases: [A, A]}}",
                        "7:40: error: `A` stands twice in the `aliases` of person `tam`; remove one of the two"),
                people("people:\n" + many(513), "520:3: error: `people` has 513 entries; expected at most 512"));
    }

    private static Broken aliases(String aliases, String... problems) {
        return new Broken(NORTH, "{name: North, aliases: %s}".formatted(aliases), true, List.of(problems));
    }

    private static Broken people(String people, String... problems) {
        return new Broken(ISSUES, people.stripTrailing() + "\n" + ISSUES, true, List.of(problems));
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj("n%d"::formatted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj("  p%1$d: {name: P %1$d}\n"::formatted)
                .collect(Collectors.joining());
    }
}
