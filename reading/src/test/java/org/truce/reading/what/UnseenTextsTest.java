package org.truce.reading.what;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truce.model.Statement;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.draft.Draft;
import org.truce.reading.draft.DraftStatement;
import org.truce.reading.draft.DraftText;
import org.truce.reading.text.Passage;
import org.truce.reading.text.Text;

/// FEATURE UNDER TEST: what a person gets who reads a text about a case, on texts and cases that were written
/// when the rules stood, by somebody who had not seen the rules.
class UnseenTextsTest {
    private static final int MOST_TRAPS = 0;
    private static final int MOST_RASH = 1;
    private static final double LEAST_OPTION = .9;
    private static final double LEAST_ASSERTED = .2;
    private static final double LEAST_LISTED = .8;
    /// Of 13.
    private static final int LEAST_DATED = 9;

    private static final List<Drafted> DRAFTED =
            UnseenText.all().stream().map(Drafted::of).toList();

    /// A text with its draft and the verdicts on it.
    private record Drafted(UnseenText text, Draft draft, List<Verdict> verdicts) {
        static Drafted of(UnseenText text) {
            Draft draft = text.draft();
            return new Drafted(
                    text,
                    draft,
                    draft.statements().stream()
                            .map(s -> Verdict.of(s, text.gold()))
                            .toList());
        }

        List<Verdict> asserted(Predicate<Verdict> test) {
            return verdicts.stream()
                    .filter(v -> v.statement().isSure())
                    .filter(test)
                    .toList();
        }
    }

    private static List<Verdict> asserted(Predicate<Verdict> test) {
        return DRAFTED.stream().flatMap(d -> d.asserted(test).stream()).toList();
    }

    private static List<Verdict> asserted(Verdict.Where where) {
        return asserted(v -> v.where() == where);
    }

    /// What is asserted of what somebody has said.
    private static List<Verdict> attributed() {
        return asserted(v -> v.where() == Verdict.Where.RIGHT || v.where() == Verdict.Where.RASH);
    }

    private static double share(List<Verdict> of, Predicate<Verdict> test) {
        return of.isEmpty() ? 1 : (double) of.stream().filter(test).count() / of.size();
    }

    private static List<Verdict> positions() {
        return attributed().stream()
                .filter(v -> v.statement().position().kind() != Statement.Kind.REMARK)
                .toList();
    }

    /// The share of the statements to be found that are among some of the verdicts.
    private static double found(Predicate<Verdict> among) {
        long marked = 0;
        long found = 0;
        for (Drafted drafted : DRAFTED) {
            Set<GoldText.Marked> reached = drafted.verdicts().stream()
                    .filter(among)
                    .flatMap(v -> v.same().stream())
                    .collect(Collectors.toSet());
            for (GoldText.Marked statement : drafted.text().gold().statements()) {
                marked += statement.mustAbstain() ? 0 : 1;
                found += !statement.mustAbstain() && reached.contains(statement) ? 1 : 0;
            }
        }
        return (double) found / marked;
    }

    @Test
    void aStatementIsGivenToNobodyElse() {
        assertThat(faults(asserted(Verdict.Where.WRONG_PARTY))).isEmpty();
    }

    /// Aim: none of either. The bounds are what is measured; they must fall as the reader gets better.
    @Test
    void whatIsNoPositionIsNotAsserted() {
        assertThat(faults(asserted(Verdict.Where.TRAP))).hasSizeLessThanOrEqualTo(MOST_TRAPS);
        assertThat(faults(asserted(Verdict.Where.RASH))).hasSizeLessThanOrEqualTo(MOST_RASH);
    }

    @Test
    void kindIssueAndOptionAreRight() {
        assertThat(share(attributed(), Verdict::kind)).isGreaterThanOrEqualTo(.85);
        assertThat(share(positions(), Verdict::issue)).isGreaterThanOrEqualTo(.85);
        assertThat(share(positions(), Verdict::option)).isGreaterThanOrEqualTo(LEAST_OPTION);
    }

    @Test
    void enoughIsFound() {
        print();
        assertThat(found(v -> v.statement().isSure())).isGreaterThanOrEqualTo(LEAST_ASSERTED);
        assertThat(found(_ -> true)).isGreaterThanOrEqualTo(LEAST_LISTED);
    }

    @Test
    void spansHoldTheWordsAtTheirPlaces() {
        for (Drafted drafted : DRAFTED) {
            Text words = drafted.text().article().text();
            for (DraftStatement statement : drafted.draft().statements()) {
                Attribution attribution = statement.position().attribution();
                Stream.of(attribution.source().stream(), attribution.cue().stream(), Stream.of(attribution.content()))
                        .flatMap(passages -> passages)
                        .forEach(passage -> assertThat(at(words, passage)).isEqualTo(passage.text()));
            }
        }
    }

    private static String at(Text text, Passage passage) {
        int[] codePoints = text.string().codePoints().toArray();
        return new String(codePoints, passage.start(), passage.end() - passage.start());
    }

    @Test
    void theDayOfPublicationIsFoundOrLeftOpen() {
        List<UnseenText> dated = DRAFTED.stream()
                .map(Drafted::text)
                .filter(text -> text.article().published().isPresent())
                .toList();
        dated.forEach(text -> assertThat(text.article().published())
                .as(text.gold().name())
                .contains(LocalDate.parse(text.published())));
        assertThat(dated).hasSizeGreaterThanOrEqualTo(LEAST_DATED);
    }

    @Test
    void twoReadingsAreTheSame() {
        for (Drafted drafted : DRAFTED) {
            assertThat(DraftText.of(drafted.text().draft())).isEqualTo(DraftText.of(drafted.draft()));
        }
    }

    private static List<String> faults(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(v -> "%s %s \"%s\""
                        .formatted(
                                v.statement().id(),
                                v.statement().position().kind(),
                                v.statement().position().attribution().content().text()))
                .toList();
    }

    private static void print() {
        List<String> lines = new ArrayList<>();
        for (Verdict.Where where : Verdict.Where.values()) {
            lines.add("%s %d".formatted(where, asserted(where).size()));
        }
        System.out.printf(
                Locale.ROOT,
                "unseen texts: asserted %s; kind right %.3f, issue %.3f, option %.3f; found %.3f asserted, %.3f in"
                        + " all%n",
                lines,
                share(attributed(), Verdict::kind),
                share(positions(), Verdict::issue),
                share(positions(), Verdict::option),
                found(v -> v.statement().isSure()),
                found(_ -> true));
    }
}
