package org.truce.reading.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseReading;
import org.truce.formats.edit.YamlFile;
import org.truce.model.Case;
import org.truce.model.Statement;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.intake.Article;
import org.truce.reading.intake.Format;
import org.truce.reading.text.Text;
import org.truce.reading.what.Bearing;
import org.truce.reading.what.Position;
import org.truce.reading.who.Roster;
import org.truce.reading.who.Speaker;
import org.truce.reading.who.Voices;

/// FEATURE UNDER TEST: drafts and merges of very long texts.
class DraftingTest {
    private static final String FILE = """
        truce: 1
        title: The fee
        parties: {velim: {name: Velim}, ostra: {name: Ostra}}
        issues:
          fee: {question: Is there a fee?, options: {full: Yes, waived: No}}
        stakes: {velim: {fee: major}, ostra: {fee: major}}
        sources:
          notes: {title: Notes, reliability: A}
        statements:
          - id: o1
            party: ostra
            rejects: {fee: waived}
        """;

    private static final Case CASE = ((CaseReading.Success)
                    CaseReader.read(Path.of("case.yaml"), FILE.getBytes(StandardCharsets.UTF_8)))
            .value();

    private static final Speaker NOBODY =
            Voices.of(Text.of(""), Roster.of(CASE)).who(Optional.empty());

    private static Article article(int sentences) {
        return new Article(
                Text.of("Velim refused a fee, full and unpaid.\n\n".repeat(sentences)),
                "Fees",
                "",
                Optional.of(LocalDate.of(2031, 5, 3)),
                "en",
                Format.TEXT,
                "");
    }

    private static Drafts drafts(int sentences, Statement.Kind kind) {
        return Drafting.of(
                List.of(article(sentences)),
                CASE,
                (_, attributions) ->
                        attributions.stream().map(a -> position(a, kind)).toList());
    }

    private static Position position(Attribution attribution, Statement.Kind kind) {
        return new Position(
                attribution,
                NOBODY,
                OptionalInt.of(0),
                kind,
                List.of(new Bearing(0, List.of(1), 1, 1, List.of())),
                List.of(),
                false,
                false,
                .9,
                .9,
                List.of("given"));
    }

    /// Four times the statements take four times the work, not sixteen: what is measured is the processor
    /// time of this thread, after a run to warm up.
    @Test
    void timeGrowsWithTheNumberOfStatements() {
        draftedIn(1_000);
        long some = draftedIn(1_000);
        long more = draftedIn(4_000);
        assertThat((double) more / some).isLessThan(8);
    }

    private static long draftedIn(int statements) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Drafts drafts = drafts(statements, Statement.Kind.WANTS);
        assertThat(drafts.sure()).hasSize(statements);
        assertThat(DraftText.of(drafts).lines().filter(line -> line.startsWith("  - id: velim-")))
                .hasSize(statements);
        return threads.getCurrentThreadCpuTime() - start;
    }

    /// All of them say the same, so that one is taken.
    @Test
    void whatIsSaidTwiceIsTakenOnce() {
        Drafts drafts = drafts(3, Statement.Kind.REJECTS);
        YamlFile file = YamlFile.of(FILE, CaseReader.KIND).orElseThrow();
        Merge merge = Merge.of(CASE, file, drafts, drafts.sure(), List.of());
        assertThat(merge.added()).containsExactly("velim-1");
        assertThat(merge.notes())
                .containsExactly(
                        "velim-2 is in the case already, as velim-1: left out.",
                        "velim-3 is in the case already, as velim-1: left out.");
        assertThat(merge.file().text()).contains("    source: notes\n", "  fees-2031-05-03: {title: Fees");
        assertThat(CaseReader.read(Path.of("case.yaml"), merge.file().text().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CaseReading.Success.class);
    }

    @Test
    void theQuoteIsASentence() {
        assertThat(drafts(1, Statement.Kind.WANTS).sure().getFirst().quote()).isEqualTo("a fee, full and unpaid");
    }
}
