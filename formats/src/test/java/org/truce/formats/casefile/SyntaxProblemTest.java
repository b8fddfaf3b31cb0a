package org.truce.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.truce.formats.input.Problem;

/// FEATURE UNDER TEST: whoever makes a slip in YAML is told in plain words where to look.
class SyntaxProblemTest {
    private static final String MISFIT =
            "error: this does not fit into the list or map that began in line 1; expected the same indentation for all"
                    + " that belongs together, and nothing after a closed quotation mark or bracket";
    private static final String COLON = "error: a colon stands where none can; expected one `key: value` in a line, and"
            + " the keys of a map indented alike; quote a text that holds a colon and a blank";
    private static final String QUOTE =
            "error: a quotation mark is opened and never closed; close it at the end of the text";

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsExplained(String text, String expected) {
        CaseReading reading = CaseReader.read(Path.of("case.yaml"), text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.problems()).extracting(Problem::render).containsExactly("case.yaml" + expected);
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                Arguments.of("truce: 1\ntitle: a: b\n", ":2:9: " + COLON),
                Arguments.of("truce: 1\n title: a\n", ":2:7: " + COLON),
                Arguments.of("truce\ntitle: a\n", ":2:6: " + COLON),
                Arguments.of(
                        "truce: 1\n\ttitle: a\n",
                        ":2:1: error: a tab stands in the indentation; expected blanks; replace every tab by blanks"),
                Arguments.of(
                        "parties:\n  a:\n\tname: x\n",
                        ":3:1: error: a tab stands in the indentation; expected blanks; replace every tab by blanks"),
                Arguments.of(
                        "a: {b: c\nd: e\n",
                        ":2:2: error: `{` was opened in line 1, column 4, and is not closed before this; expected `,`"
                                + " or `}`"),
                Arguments.of(
                        "a: [b, c\nd: e\n",
                        ":2:2: error: `[` was opened in line 1, column 4, and is not closed before this; expected `,`"
                                + " or `]`"),
                Arguments.of(
                        "a: {b: c",
                        ":1:9: error: `{` was opened in line 1, column 4, and is not closed before this; expected `,`"
                                + " or `}`"),
                Arguments.of("a: \"b\nc: d\n", ":1:4: " + QUOTE),
                Arguments.of("a: 'b\nc: d\n", ":1:4: " + QUOTE),
                Arguments.of(
                        "a: *x\n",
                        ":1:4: error: `*x` repeats `&x`, which does not stand before it; quote a text that begins with"
                                + " `*`"),
                Arguments.of(
                        "a: &x [*x]\n",
                        ":1:8: error: the alias `*x` stands inside what it repeats; write out what is meant"),
                Arguments.of("a:\n  b: 1\n c: d\n", ":3:2: " + MISFIT),
                Arguments.of(
                        "a: b\nc\n",
                        ":2:1: error: this line is no `key: value`; expected a colon and a blank after the key; indent"
                                + " the line further if it continues a text"),
                Arguments.of(
                        "a: \"\\q\"\n",
                        ":1:6: error: `\\q` means nothing in double quotation marks; write `\\\\` for a backslash, or"
                                + " use single quotation marks"),
                Arguments.of(
                        "a: \"\\U00110000\"\n",
                        ":1:7: error: `\\00110000` means nothing in double quotation marks; write `\\\\` for a"
                                + " backslash, or use single quotation marks"),
                Arguments.of("a: @x\n", ":1:4: error: no text can begin with `@`; quote it"),
                Arguments.of("a: `x\n", ":1:4: error: no text can begin with ```; quote it"),
                Arguments.of("a: %x\n", ":1:4: error: no text can begin with `%`; quote it"),
                Arguments.of(
                        "- a\nb: c\n",
                        ":2:1: error: a key stands among the entries of the list of line 1; expected `- `, or the"
                                + " indentation of the map it belongs to"),
                Arguments.of(
                        "a: b\n- c\n",
                        ":2:1: error: a list entry stands among the keys of the map of line 1; expected a key, or the"
                                + " indentation of the list it belongs to"),
                Arguments.of("a: \"x\" y\n", ":1:8: " + MISFIT),
                Arguments.of("a: [b] c\n", ":1:8: " + MISFIT),
                Arguments.of("}", ":1:1: error: `}` stands where a value should; quote a text that begins with it"),
                Arguments.of("a: {b: c}}\n", ":1:10: error: `}` closes nothing; remove it, or quote the text"),
                Arguments.of(
                        "a: !x y\n",
                        ":1:4: error: the tag `!x` is not allowed; expected plain YAML without tags; leave the tag"
                                + " out; quote a value to make it text"),
                Arguments.of(
                        "a: !!str y\n",
                        ":1:4: error: the tag `tag:yaml.org,2002:str` is not allowed; expected plain YAML without"
                                + " tags; leave the tag out; quote a value to make it text"),
                Arguments.of(
                        "a: !<x y\n",
                        ":1:4: error: `!` begins a tag that cannot be read; quote a text that begins with `!`"),
                Arguments.of(
                        "a: & b\n",
                        ":1:4: error: a name is missing after `&` or `*`; quote a text that begins with one of them"),
                Arguments.of(
                        "a: |x\n  s\n",
                        ":1:5: error: `|` or `>` is followed by something else; expected the text on the lines below,"
                                + " indented; quote a text that begins with one of them"),
                Arguments.of(
                        "---\na: b\n---\nc: d\n",
                        ":3:1: error: a second document begins here; expected one document in the file; keep each case"
                                + " in a folder of its own"),
                Arguments.of(
                        "a: b\n...\nc: d\n",
                        ":3:1: error: something stands after the end of the document; expected one document in the"
                                + " file"),
                Arguments.of(
                        "%YAML 2.0\n---\na: b\n",
                        ": error: the version of YAML is unknown; expected YAML 1.2; leave the `%YAML` line out"),
                Arguments.of("", ": error: the file is empty; expected a case; `truce new` writes one to start from"),
                Arguments.of(
                        "# nothing but a comment\n",
                        ": error: the file is empty; expected a case; `truce new` writes one to start from"),
                Arguments.of(
                        "no map\n",
                        ":1:1: error: the case is text; expected a map with the keys `truce`, `title`, `date`,"
                                + " `about`, `parties`, `people`, `issues`, `agreements`, `impossible`, `stakes` and 5"
                                + " more"),
                Arguments.of(
                        "- a list\n",
                        ":1:1: error: the case is a list; expected a map with the keys `truce`, `title`, `date`,"
                                + " `about`, `parties`, `people`, `issues`, `agreements`, `impossible`, `stakes` and 5"
                                + " more"),
                Arguments.of(
                        "~\n",
                        ":1:1: error: the case is null; expected a map with the keys `truce`, `title`, `date`,"
                                + " `about`, `parties`, `people`, `issues`, `agreements`, `impossible`, `stakes` and 5"
                                + " more"));
    }
}
