package org.truce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The style sheet as it stands in the report. Contrast by WCAG 2.2, success criterion 1.4.3: at least 4.5
/// for text.
class StyleTest {
    private static final double LEAST_CONTRAST = 4.5;

    private final String style = HtmlReport.render(
                    Answers.withMechanisms(River.written(), s -> s), RiverResults.all(), RiverResults.provenance())
            .replaceAll("(?s).*<style>(.*)</style>.*", "$1");

    @Test
    void figuresStandOutFromEveryShadeOfTheHeatMap() {
        List<MatchResult> shades = Pattern.compile(
                        "\\.heat \\.h(\\d+) \\{ background: (#[0-9a-f]{6}); color: (#[0-9a-f]{6}); }")
                .matcher(style)
                .results()
                .toList();
        assertThat(shades.stream().map(m -> m.group(1)))
                .as("eleven shades, light and dark")
                .containsExactly(
                        "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "0", "1", "2", "3", "4", "5", "6", "7",
                        "8", "9", "10");
        for (MatchResult shade : shades) {
            assertThat(contrast(shade.group(2), shade.group(3)))
                    .as("h%s on %s", shade.group(1), shade.group(2))
                    .isGreaterThanOrEqualTo(LEAST_CONTRAST);
        }
    }

    /// Darker means more, strictly, so that the scale survives a greyscale printer; in dark mode lighter
    /// means more.
    @Test
    void shadesAreInOrderWithoutTheirHue() {
        List<Double> light = new ArrayList<>();
        Pattern.compile("\\.heat \\.h\\d+ \\{ background: (#[0-9a-f]{6})")
                .matcher(style)
                .results()
                .forEach(m -> light.add(luminance(m.group(1))));
        assertThat(light.subList(0, 11))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .doesNotHaveDuplicates();
        assertThat(light.subList(11, 22)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void textAndAccentStandOutFromThePaper() {
        for (String name : List.of("ink", "muted", "accent")) {
            List<String> paper = colours("paper");
            List<String> colours = colours(name);
            assertThat(colours).as("light and dark").hasSize(2);
            for (int i = 0; i < 2; i++) {
                assertThat(contrast(paper.get(i), colours.get(i))).as(name).isGreaterThanOrEqualTo(LEAST_CONTRAST);
            }
        }
    }

    /// White on black is 21 to 1 by definition; #777777 on white is the textbook case just below 4.5.
    @Test
    void contrastIsReckonedRightly() {
        assertThat(contrast("#ffffff", "#000000")).isEqualTo(21);
        assertThat(contrast("#777777", "#ffffff")).isBetween(4.47, 4.49);
    }

    private List<String> colours(String name) {
        return Pattern.compile("--" + name + ": (#[0-9a-f]{6});")
                .matcher(style)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    }

    private static double luminance(String colour) {
        return .2126 * linear(colour, 1) + .7152 * linear(colour, 3) + .0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double v = Integer.parseInt(colour, at, at + 2, 16) / 255.0;
        return v <= .04045 ? v / 12.92 : Math.pow((v + .055) / 1.055, 2.4);
    }
}
