package org.truce.formats.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.truce.formats.edit.YamlValue.Literal;
import org.truce.formats.edit.YamlValue.Mapping;
import org.truce.formats.edit.YamlValue.Sequence;
import org.truce.formats.edit.YamlValue.Text;
import org.truce.formats.input.InputKind;

class YamlFileTest {
    private static final InputKind KIND = new InputKind("list", "", "", "", 1 << 20, 20_000, 100_000);

    private static final String FILE = """
        # A list of ships.
        title: Ships # not boats
        ships:
          - id: arrow
            crew: [anna, bo]
            # She leaks.

          - id: bow
            note: >
              Was built in
              a hurry.

            home: {port: north}
          # The third is lost.
        # What they carry:
        cargo: {tea: 3}
        """;

    private static YamlFile file(String text) {
        return YamlFile.of(text, KIND).orElseThrow();
    }

    private static Mapping map(String... entries) {
        SequencedMap<String, YamlValue> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put(entries[i], new Text(entries[i + 1]));
        }
        return new Mapping(map);
    }

    @Test
    void anItemIsAddedAsTheOthersStand() {
        assertThat(file(FILE)
                        .append(List.of("ships"), map("id", "dart", "note", "null"))
                        .text())
                .isEqualTo(FILE.replace(
                        "    home: {port: north}\n  # The third is lost.\n",
                        "    home: {port: north}\n\n  - id: dart\n    note: 'null'\n  # The third is lost.\n"));
    }

    @Test
    void aLongTextIsFoldedAndReadsAsItWas() {
        String text =
                "It carries %s home.".formatted("tea and rice and ".repeat(12).strip());
        YamlFile changed = file(FILE).put(List.of("ships", "0"), "note", new Text(text));
        assertThat(changed.text().lines().filter(line -> line.length() > 120)).isEmpty();
        assertThat(changed.text())
                .contains("    crew: [anna, bo]\n    # She leaks.\n    note: >-\n      It carries tea");
        assertThat(loaded(changed.text())).asString().contains("note=" + text);
    }

    @Test
    void aValueIsReplacedAndTheCommentBehindItStays() {
        assertThat(file(FILE).put(List.of(), "title", new Text("Boats: all")).text())
                .isEqualTo(FILE.replace("title: Ships # not boats", "title: 'Boats: all' # not boats"));
        assertThat(file(FILE).put(List.of("cargo"), "tea", new Literal("4")).text())
                .isEqualTo(FILE.replace("{tea: 3}", "{tea: 4}"));
        assertThat(file(FILE).put(List.of("cargo"), "rice", new Literal("1")).text())
                .isEqualTo(FILE.replace("{tea: 3}", "{tea: 3, rice: 1}"));
        assertThat(file(FILE)
                        .put(List.of("ships", "1"), "note", new Text("Old."))
                        .text())
                .isEqualTo(FILE.replace("note: >\n      Was built in\n      a hurry.\n", "note: Old.\n"));
    }

    @Test
    void whatIsTakenOutLeavesTheRest() {
        assertThat(file(FILE).remove(List.of("ships"), 0).text())
                .isEqualTo(FILE.replace("  - id: arrow\n    crew: [anna, bo]\n", ""));
        assertThat(file(FILE).remove(List.of("ships", "1"), "note").text())
                .isEqualTo(FILE.replace("    note: >\n      Was built in\n      a hurry.\n\n", "\n"));
        assertThat(file(FILE).remove(List.of("ships", "0"), "id").text())
                .isEqualTo(FILE.replace("  - id: arrow\n    crew:", "  - crew:"));
        assertThat(file(FILE).remove(List.of("cargo"), "tea").text()).isEqualTo(FILE.replace("{tea: 3}", "{}"));
        assertThat(file(FILE).remove(List.of(), "none").text()).isEqualTo(FILE);
    }

    @Test
    void whatIsNotThereIsBegun() {
        assertThat(file("a: 1\n").append(List.of("list"), map("id", "x")).text())
                .isEqualTo("a: 1\nlist:\n  - id: x\n");
        assertThat(file("list: [] # empty\na: 1\n")
                        .append(List.of("list"), map("id", "x"))
                        .text())
                .isEqualTo("list: # empty\n  - id: x\na: 1\n");
        assertThat(file("list:\na: 1\n").append(List.of("list"), map("id", "x")).text())
                .isEqualTo("list:\n  - id: x\na: 1\n");
        assertThat(file("list: [1, 2]\n")
                        .append(List.of("list"), new Literal("3"))
                        .text())
                .isEqualTo("list: [1, 2, 3]\n");
    }

    @Test
    void aTextInABlockEndsWhereItEnds() {
        String folded = "list:\n  - note: >-\n      one\n      two\n";
        assertThat(file(folded).append(List.of("list"), map("id", "x")).text()).isEqualTo(folded + "  - id: x\n");
        assertThat(file(folded.strip()).append(List.of("list"), map("id", "x")).text())
                .isEqualTo(folded + "  - id: x\n");
        String literal = "list:\n  - note: |\n      one\n      # two\n\nend: 1\n";
        assertThat(file(literal).append(List.of("list"), map("id", "x")).text())
                .isEqualTo("list:\n  - note: |\n      one\n      # two\n  - id: x\n\nend: 1\n");
    }

    @Test
    void lineBreaksAreThoseOfTheFile() {
        assertThat(file("a: 1\r\nb:\r\n- 1\r\n")
                        .append(List.of("b"), new Literal("2"))
                        .text())
                .isEqualTo("a: 1\r\nb:\r\n- 1\r\n- 2\r\n");
    }

    @Test
    void anAliasIsNotMistakenForWhatItStandsFor() {
        String text = "first: &x {a: 1}\nlist:\n  - id: one\n    terms: *x\nend: 1\n";
        assertThat(file(text).append(List.of("list"), map("id", "two")).text())
                .isEqualTo("first: &x {a: 1}\nlist:\n  - id: one\n    terms: *x\n  - id: two\nend: 1\n");
    }

    @Test
    void aPathThatLeadsNowhereIsAFault() {
        assertThatThrownBy(() -> file(FILE).put(List.of("boats"), "a", new Text("b")))
                .hasMessage("There is nothing of that kind at [boats].");
        assertThat(YamlFile.of("- 1\n", KIND)).isEmpty();
        assertThat(YamlFile.of("a: [\n", KIND)).isEmpty();
    }

    /// Random changes, one after the other: what is read afterwards is what the same changes make of the
    /// values that were read before, and no line of comment is lost.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theFileSaysWhatTheChangesSay(long seed) {
        Random random = new Random(seed);
        List<YamlValue> ships = new ArrayList<>(List.of(map("id", "arrow")));
        YamlFile changed = file("# begin\nships: # all\n  - id: arrow # first\n# end\nlast: 1\n");
        for (int i = 0; i < 60; i++) {
            int at = ships.isEmpty() ? 0 : random.nextInt(ships.size());
            String key = "k" + random.nextInt(3);
            YamlValue value = value(random);
            switch (ships.isEmpty() ? 0 : random.nextInt(4)) {
                case 0 -> {
                    Mapping item = with(map(), key, value);
                    changed = changed.append(List.of("ships"), item);
                    ships.add(item);
                }
                case 1 -> {
                    changed = changed.put(List.of("ships", "" + at), key, value);
                    ships.set(at, with((Mapping) ships.get(at), key, value));
                }
                case 2 -> {
                    changed = changed.remove(List.of("ships", "" + at), key);
                    ships.set(at, without((Mapping) ships.get(at), key));
                }
                default -> {
                    changed = changed.remove(List.of("ships"), at);
                    ships.remove(at);
                }
            }
            assertThat(loaded(changed.text()))
                    .as("%s", changed.text())
                    .isEqualTo(loaded("{ships: %s, last: 1}".formatted(new Sequence(ships).line())));
        }
        assertThat(changed.text()).startsWith("# begin\n").contains("# end\n");
    }

    private static YamlValue value(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Text("word ".repeat(1 + random.nextInt(60)).strip());
            case 1 ->
                new Text(List.of("null", "a: b", "# c", "\"q\" 'r'", " lead", "x\ny", "- z", "é–“”", "1", "")
                        .get(random.nextInt(10)));
            case 2 -> new Literal("" + random.nextInt(100));
            case 3 -> map("a", "b", "c", "d, e");
            case 4 -> new Sequence(List.of(new Text("a"), new Literal("2")));
            default -> new Sequence(List.of(map("a", "b"), map("c", "d")));
        };
    }

    private static Mapping with(Mapping map, String key, YamlValue value) {
        SequencedMap<String, YamlValue> entries = new LinkedHashMap<>(map.entries());
        entries.put(key, value);
        return new Mapping(entries);
    }

    private static Mapping without(Mapping map, String key) {
        SequencedMap<String, YamlValue> entries = new LinkedHashMap<>(map.entries());
        entries.remove(key);
        return new Mapping(entries);
    }

    private static Object loaded(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }
}
