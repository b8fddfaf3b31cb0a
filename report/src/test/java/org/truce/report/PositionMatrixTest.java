package org.truce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.truce.report.PositionMatrix.Entry;
import org.truce.report.PositionMatrix.Row;

class PositionMatrixTest {
    private final PositionMatrix matrix = PositionMatrix.of(River.written());

    @Test
    void everyStatementStandsInTheCellOfEachIssueItSpeaksOf() {
        assertThat(matrix.rows()).extracting(Row::party).containsExactly(0, 1, 2, 3);
        assertThat(words(River.ARDANIA))
                .containsExactly(
                        List.of(
                                "a1 offers “By season”",
                                "a2 rejects water: “By treaty” and free trade: “Open” together"),
                        List.of(),
                        List.of(),
                        List.of("a2 rejects water: “By treaty” and free trade: “Open” together"));
        assertThat(words(River.BELMARK))
                .containsExactly(
                        List.of("b1 wants “By treaty”", "b4 prefers water: “By season” to free trade: “Open”"),
                        List.of("b2 requires “A joint commission” for “A sharing of the water”"),
                        List.of("b3 requires “All for all” for free trade: “Open”"),
                        List.of(
                                "b3 requires prisoners: “All for all” for free trade: “Open”",
                                "b4 prefers water: “By season” to free trade: “Open”"));
        assertThat(words(River.CORVIA))
                .containsExactly(
                        List.of("c2 accepts “By season” or “By treaty”"),
                        List.of(),
                        List.of(),
                        List.of("c1 opposes “Open”"));
    }

    @Test
    void remarksBelongToThePartyAndNoIssue() {
        Row host = matrix.rows().get(3);
        assertThat(words(River.DELOSIA)).allMatch(List::isEmpty);
        assertThat(host.remarks()).extracting(Entry::words).containsExactly("Hopes for an answer before the summer.");
    }

    private List<List<String>> words(int row) {
        return matrix.rows().get(row).cells().stream()
                .map(cell -> cell.entries().stream()
                        .map(e -> e.id() + " " + e.words())
                        .toList())
                .toList();
    }
}
