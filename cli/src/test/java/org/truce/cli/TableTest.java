package org.truce.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Expected tables were laid out by hand.
class TableTest {
    private static Table table() {
        Table table = new Table(
                Table.Column.text("id"),
                Table.Column.text("red line"),
                Table.Column.number("crossed by the closest deal"));
        table.row("r1", "rejects the large dam", "35 %");
        table.row("r2", "requires inspection", "5 %");
        return table;
    }

    @Test
    void columnsAreAsWideAsTheyNeedToBe() {
        assertThat(table().lines(80))
                .containsExactly(
                        "id  red line               crossed by the closest deal",
                        "──  ─────────────────────  ───────────────────────────",
                        "r1  rejects the large dam                         35 %",
                        "r2  requires inspection                            5 %");
    }

    @Test
    void titlesOverNumbersWrapBeforeWords() {
        assertThat(table().lines(34))
                .containsExactly(
                        "id  red line               crossed",
                        "                            by the",
                        "                           closest",
                        "                              deal",
                        "──  ─────────────────────  ───────",
                        "r1  rejects the large dam     35 %",
                        "r2  requires inspection        5 %");
    }

    @Test
    void thenTheWidestColumnWraps() {
        assertThat(table().lines(24))
                .containsExactly(
                        "id  red line     crossed",
                        "                  by the",
                        "                 closest",
                        "                    deal",
                        "──  ───────────  ───────",
                        "r1  rejects the     35 %",
                        "    large dam",
                        "r2  requires         5 %",
                        "    inspection");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 12, 20, 40, 80})
    void noLineIsTooLongAndNothingIsLost(int width) {
        List<String> lines = table().lines(width);
        assertThat(lines).allMatch(line -> Text.width(line) <= width);
        String letters = String.join("", lines).replaceAll("[─ ]", "");
        assertThat(letters)
                .hasSameSizeAs("idredlinecrossedbytheclosestdealr1rejectsthelargedam35%r2requiresinspection5%");
    }

    @Test
    void rowsHaveAsManyCellsAsThereAreColumns() {
        assertThatThrownBy(() -> table().row("alone")).hasMessage("1 cells in 3 columns: [alone].");
    }
}
