package org.truce.formats.domainfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// FEATURE UNDER TEST: every fault of a domain file is told with its place, what was found and what was
/// expected. Each row changes one thing in the sound files of [Seeds].
class BrokenDomainTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource("genius")
    void geniusFaults(String file, String found, String put, List<String> expected) {
        assertThat(changed(Seeds.GENIUS, file, found, put)).containsExactlyElementsOf(expected);
    }

    static Stream<Arguments> genius() {
        return Stream.of(
                row(
                        "ann.xml",
                        "value=\"green\" evaluation=\"2\"",
                        "value=\"gren\" evaluation=\"2\"",
                        "ann.xml:3:5: error: issue `Colour` has no evaluation of the value `green`; expected `<item"
                                + " value=\"green\" evaluation=\"…\">`",
                        "ann.xml:5:30: error: unknown value `gren` of issue `Colour`; expected `red`, `green` or"
                                + " `blue`; did you mean `green`?"),
                row(
                        "ann.xml",
                        "evaluation=\"2\"",
                        "evaluation=\"-2\"",
                        "ann.xml:5:49: error: the `evaluation` of the value `green` of issue `Colour` is `-2`;"
                                + " expected a number that is not below 0"),
                row(
                        "ann.xml",
                        "evaluation=\"2\"",
                        "evaluation=\"NaN\"",
                        "ann.xml:5:49: error: the `evaluation` of the value `green` of issue `Colour` is `NaN`;"
                                + " expected a number such as `0.25`"),
                row(
                        "ann.xml",
                        " evaluation=\"2\"",
                        "",
                        "ann.xml:5:7: error: the value `green` of issue `Colour` has no `evaluation`; expected a"
                                + " number"),
                row(
                        "ann.xml",
                        "evaluation=\"4\"",
                        "evaluation=\"0\"",
                        // green still has 2, so that dividing by it is sound
                        new String[0]),
                row(
                        "ann.xml",
                        "<weight index=\"1\" value=\"0.6\"/>",
                        "",
                        "ann.xml:3:5: error: issue `Colour` has no weight; expected `<weight index=\"1\""
                                + " value=\"…\">`"),
                row(
                        "ann.xml",
                        "value=\"0.6\"",
                        "value=\"0.5\"",
                        "ann.xml:1:1: warning: the weights of profile `ann` sum to 0.9; expected 1; they are used as"
                                + " they stand"),
                row(
                        "ann.xml",
                        "<weight index=\"1\"",
                        "<weight index=\"7\"",
                        "ann.xml:3:5: error: issue `Colour` has no weight; expected `<weight index=\"1\" value=\"…\">`",
                        "ann.xml:12:5: error: a weight is for the index 7, which no issue has; expected the index of an"
                                + " issue"),
                row(
                        "ann.xml",
                        "name=\"Price\"",
                        "name=\"Colour\"",
                        "ann.xml:8:5: error: the issue `Colour` has the index 2 here, which is that of `Price` in the"
                                + " domain; expected `Price`"),
                row(
                        "ann.xml",
                        "name=\"Price\"",
                        "name=\"Cost\"",
                        "ann.xml:8:5: warning: the issue with index 2 is called `Cost` here and `Price` in the domain;"
                                + " expected `Price`"),
                row(
                        "ann.xml",
                        "upperbound=\"5\"",
                        "upperbound=\"6\"",
                        "ann.xml:8:5: error: issue `Price` goes from 1 to 6 here; expected 1 to 5, as in the domain"),
                row(
                        "ann.xml",
                        "ftype=\"linear\"",
                        "ftype=\"triangular\"",
                        "ann.xml:10:25: error: the `ftype` of the evaluator of issue `Price` is `triangular`; expected"
                                + " `linear`"),
                row(
                        "ann.xml",
                        "<reservation value=\"0.25\"/>",
                        "<reservation value=\"2\"/>",
                        "ann.xml:15:23: warning: the `reservation` of profile `ann` is `2`; expected a number from 0 to"
                                + " 1"),
                row(
                        "domain.xml",
                        "value=\"blue\"",
                        "value=\"red\"",
                        "domain.xml:7:32: error: the value `red` stands twice in issue `Colour`; remove one of the"
                                + " two"),
                row(
                        "domain.xml",
                        "vtype=\"integer\"",
                        "vtype=\"date\"",
                        "domain.xml:9:7: error: issue `Price` is of the kind `date`; expected `discrete`, `integer` or"
                                + " `real`"),
                row(
                        "domain.xml",
                        "lowerbound=\"1\"",
                        "lowerbound=\"9\"",
                        "domain.xml:9:7: error: the bounds of issue `Price` are `9` and `5`; expected a `lowerbound`"
                                + " that is not above the `upperbound`"));
    }

    @Test
    void oneUtilitySpaceIsWarnedOfAndNoneIsAFault() {
        Reading.write(folder, Map.of("domain.xml", Seeds.GENIUS_DOMAIN));
        assertThat(Reading.problems(folder, folder))
                .containsExactly("domain.xml:1:1: error: there is a domain, and nobody's utility space; expected a file"
                        + " with `<utility_space>` for each party");
        Reading.write(folder, Map.of("ann.xml", Seeds.GENIUS_ANN));
        assertThat(Reading.problems(folder, folder))
                .containsExactly("ann.xml:1:1: warning: `ann` is the only party; expected two utility spaces or more");
    }

    @Test
    void aggregationsOtherThanSumsAreNotGuessedAt() {
        String max =
                Seeds.NONLINEAR.replace("type=\"PlainUfun\" weight=\"2\" aggregation=\"sum\"", "aggregation=\"max\"");
        Reading.write(folder, Map.of("a.xml", max, "b.xml", Seeds.NONLINEAR));
        assertThat(Reading.problems(folder, folder))
                .containsExactly("a.xml:15:28: error: the function aggregates by `max`; expected `sum`");
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource("geniusWeb")
    void geniusWebFaults(String file, String found, String put, List<String> expected) {
        assertThat(changed(Seeds.GENIUSWEB, file, found, put)).containsExactlyElementsOf(expected);
    }

    static Stream<Arguments> geniusWeb() {
        return Stream.of(
                row(
                        "ann.json",
                        "\"green\": 0.5",
                        "\"gren\": 0.5",
                        "ann.json:4:64: error: issue `Colour` has no utility of the value `green`; expected a utility"
                                + " of every value",
                        "ann.json:4:75: error: unknown value `gren` of issue `Colour`; expected `red`, `green` or"
                                + " `blue`; did you mean `green`?"),
                row(
                        "ann.json",
                        "\"green\": 0.5",
                        "\"green\": 1.5",
                        "ann.json:4:84: error: the utility of value `green` of issue `Colour` is `1.5`; expected a"
                                + " number from 0 to 1"),
                row(
                        "ann.json",
                        "\"highValue\": 5",
                        "\"highValue\": 6",
                        "ann.json:6:7: error: the utilities of issue `Price` go from 1 to 6; expected 1 to 5, as in the"
                                + " domain"),
                row(
                        "ann.json",
                        "\"Colour\": 0.6",
                        "\"Colour\": 0.7",
                        "ann.json:7:3: warning: the weights of the profile sum to 1.1; expected 1; they are used as"
                                + " they stand"),
                row(
                        "ann.json",
                        "\"Colour\": \"blue\"",
                        "\"Colour\": \"pink\"",
                        "ann.json:8:48: error: unknown value `pink` of issue `Colour`; expected `red`, `green` or"
                                + " `blue`"),
                row(
                        "ben.json",
                        "\"issues\": [\"Price\", \"Colour\"]",
                        "\"issues\": [\"Price\", \"Price\"]",
                        "ben.json:5:27: error: issue `Price` is in a group already; expected each issue in one group"),
                row(
                        "ben.json",
                        "\"values\": [3, \"green\"]",
                        "\"values\": [3.5, \"green\"]",
                        "ben.json:6:33: error: issue `Price` has no value 3.5; expected a number from 1 to 5 in steps"
                                + " of 1"),
                row(
                        "domain.json",
                        "\"step\": 1",
                        "\"step\": 0",
                        "domain.json:3:22: error: the step of issue `Price` is 0; expected a number above 0"));
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @MethodSource("truce")
    void truceFaults(String file, String found, String put, List<String> expected) {
        assertThat(changed(Map.of(file, Seeds.TRUCE), file, found, put)).containsExactlyElementsOf(expected);
    }

    static Stream<Arguments> truce() {
        return Stream.concat(
                visible(),
                Stream.of(
                        row(
                                "s.yaml",
                                "Price: {from: 1, to: 0}\n",
                                "Prise: {from: 1, to: 0}\n",
                                "s.yaml:9:14: error: issue `Price` has a weight and no values; expected values of"
                                        + " every issue that has a weight",
                                "s.yaml:12:7: error: unknown issue `Prise`; expected `Colour` or `Price`; did you mean"
                                        + " `Price`?"),
                        row(
                                "s.yaml",
                                "[1/3, 1, 2/3]",
                                "[1/3, 1]",
                                "s.yaml:17:15: error: the values of issue `Colour` are 2; expected 3, one for each"
                                        + " value"),
                        row(
                                "s.yaml",
                                "[green, 2, 0.05]",
                                "[green, 9, 0.05]",
                                "s.yaml:24:21: error: issue `Price` has no value 9; expected a number from 1 to 5 in"
                                        + " steps of 1"),
                        row(
                                "s.yaml",
                                "{red: 1, green: 0.5, blue: 0}",
                                "{red: 1, blue: 0}",
                                "s.yaml:11:15: error: the values of issue `Colour` leave out `green`; expected every"
                                        + " value"),
                        row(
                                "s.yaml",
                                "weights: {Colour: 0.6, Price: 0.4}",
                                "weights: {Colour: 0.6}",
                                "s.yaml:12:7: error: issue `Price` has values and no weight; expected a weight for"
                                        + " every issue, or no `weights`")));
    }

    /// Faults that a schema can express as well.
    private static Stream<Arguments> visible() {
        return Stream.of(
                row(
                        "s.yaml",
                        "reservation: 1/4",
                        "reservation: 1/0",
                        "s.yaml:8:18: error: the `reservation` of party `ann` is `1/0`; expected a number such as"
                                + " `0.25` or `1/3`"),
                row(
                        "s.yaml",
                        "discount: 0.9",
                        "discont: 0.9",
                        "s.yaml:14:5: error: unknown key `discont` of party `ben`; did you mean `discount`?"),
                row(
                        "s.yaml",
                        "truce-domain: 1",
                        "truce-domain: 2",
                        "s.yaml:1:15: error: the version of the format is `2`; expected the number `1`"),
                row(
                        "s.yaml",
                        "value: -0.1",
                        "value: much",
                        "s.yaml:21:16: error: the `value` of an interaction is `much`; expected a number such as `0.25`"
                                + " or `1/3`"));
    }

    static Stream<String> schemaSees() {
        return visible().map(Arguments::get).map(row -> Seeds.TRUCE.replace((String) row[1], (String) row[2]));
    }

    private static Arguments row(String file, String found, String put, String... expected) {
        return Arguments.of(file, found, put, List.of(expected));
    }

    private List<String> changed(Map<String, String> sound, String file, String found, String put) {
        Map<String, String> files = new LinkedHashMap<>(sound);
        String text = files.getOrDefault(file, "");
        assertThat(text).contains(found);
        files.put(file, text.replaceFirst(Pattern.quote(found), Matcher.quoteReplacement(put)));
        Reading.write(folder, files);
        List<Path> paths = new ArrayList<>();
        files.keySet().stream().sorted().forEach(name -> paths.add(folder.resolve(name)));
        return Reading.problems(folder, paths.toArray(Path[]::new));
    }
}
