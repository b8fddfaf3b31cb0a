package org.truce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.model.Evidence;
import org.truce.model.Statement;

class LabelsTest {
    private static final Case C = River.written();
    private final Labels labels = new Labels(C);

    @Test
    void dealsNameWhatMovesAndSayThatTheRestStays() {
        assertThat(labels.deal(Deal.of(1, 0, 1, 0)))
                .isEqualTo("water: By season; prisoners: All for all; everything else stays as it is");
        assertThat(labels.deal(Deal.of(2, 2, 1, 1)))
                .isEqualTo(
                        "water: By treaty; inspection: A joint commission; prisoners: All for all; free trade: Open");
        assertThat(labels.deal(Deal.of(0, 0, 0, 0))).isEqualTo("everything stays as it is");
    }

    @Test
    void changesNameBothSides() {
        assertThat(labels.changes(Deal.of(1, 0, 0, 0), Deal.of(2, 0, 1, 0)))
                .isEqualTo("water: “By treaty” instead of “By season” and prisoners: “All for all” instead of"
                        + " “Case by case”");
        assertThat(labels.changes(Deal.of(1, 0, 0, 0), Deal.of(1, 0, 0, 0))).isEqualTo("nothing");
    }

    /// One statement of every kind.
    @Test
    void statementsAreSentences() {
        assertThat(IntStream.range(0, C.statements().size()).mapToObj(labels::statement))
                .containsExactly(
                        "Ardania offers water: “By season” [a1]",
                        "Ardania rejects water: “By treaty” and free trade: “Open” together [a2]",
                        "Belmark wants water: “By treaty” [b1]",
                        "Belmark, according to Dr Weld (analyst), requires inspection: “A joint commission” for “A"
                                + " sharing of the water” [b2]",
                        "Belmark requires prisoners: “All for all” for free trade: “Open” [b3]",
                        "Belmark prefers water: “By season” to free trade: “Open” [b4]",
                        "Corvia opposes free trade: “Open” [c1]",
                        "Corvia accepts water: “By season” or “By treaty” [c2]",
                        "Delosia, according to Host Quill (unnamed official), remarks: Hopes for an answer before the"
                                + " summer. [d1]");
    }

    /// Where the case names no speaker, it holds the party's name.
    @Test
    void whoSaysItMayHaveNoName() {
        Case unnamed = new Case(
                C.title(),
                C.date(),
                C.about(),
                C.parties(),
                C.issues(),
                C.agreements(),
                C.impossible(),
                C.stakes(),
                C.sources(),
                List.of(
                        remark(Evidence.Capacity.ANALYST),
                        remark(Evidence.Capacity.JOURNALIST),
                        remark(Evidence.Capacity.OFFICIAL_UNNAMED),
                        remark(Evidence.Capacity.DOCUMENT)),
                C.proposals(),
                C.assumptions());
        assertThat(IntStream.range(0, 4).mapToObj(new Labels(unnamed)::statement))
                .containsExactly(
                        "Ardania, according to an analyst, remarks: Will wait. [r]",
                        "Ardania, according to a journalist, remarks: Will wait. [r]",
                        "Ardania, according to an unnamed official, remarks: Will wait. [r]",
                        "Ardania remarks: Will wait. [r]");
    }

    private static Statement remark(Evidence.Capacity capacity) {
        Evidence evidence = new Evidence("Ardania", capacity, null, 0, "", 3, "");
        return new Statement.Remark(new Statement.Header("r", River.ARDANIA, evidence, null), "Will wait.");
    }

    @Test
    void attributionNamesSpeakerCapacityDateAndPlace() {
        assertThat(labels.attribution(C.statements().getFirst()))
                .isEqualTo("Minister Orla, on the record, 2 May 2031; Talks on the river open, paragraph 4");
        assertThat(labels.attribution(C.statements().get(8)))
                .isEqualTo("Host Quill, unnamed official; Letter to the mediator");
    }

    /// ESC would start a command of the terminal, U+202E would reverse the rest of the line.
    @Test
    void textOfTheCaseCannotDisturbItsSurroundings() {
        assertThat(Labels.plain(" A\u001B[31m red\u202E line\n\tover  two\u2066 rows "))
                .isEqualTo("A[31m red line over two rows");
    }

    @Test
    void longNamesAreCutOnlyWhereAskedAndNeverInsideACharacter() {
        assertThat(Labels.brief("Ardania", 7)).isEqualTo("Ardania");
        assertThat(Labels.brief("Ardania and others", 8)).isEqualTo("Ardania…");
        assertThat(Labels.brief("𝔸𝔹ℂ𝔻", 3)).isEqualTo("𝔸𝔹…");
    }

    @Test
    void listsReadAsSentences() {
        assertThat(Labels.and(List.of())).isEmpty();
        assertThat(labels.parties(List.of(0))).isEqualTo("Ardania");
        assertThat(labels.parties(List.of(0, 1))).isEqualTo("Ardania and Belmark");
        assertThat(labels.parties(List.of(0, 1, 2))).isEqualTo("Ardania, Belmark and Corvia");
    }
}
