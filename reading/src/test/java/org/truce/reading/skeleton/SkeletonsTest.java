package org.truce.reading.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.truce.model.Issue;
import org.truce.model.Option;
import org.truce.reading.draft.DraftStatement;

/// FEATURE UNDER TEST: a new case from texts.
class SkeletonsTest {
    private static final String TALKS = """
        Talks on the ridge end

        OSTRA TOWN, 6 May 2031 (Northern Agency) — Velim said that it would open the crossing if the fee was waived.

        Ostra rejected an opening of the crossing as long as the patrols stay on the ridge. Ostra wants the patrols
        to withdraw from the ridge.

        Ostra is ready to waive the fee. Velim would rather not comment on it.
        """;

    private static Skeleton.Drafted drafted(List<org.truce.reading.intake.Article> articles) {
        return (Skeleton.Drafted) Skeletons.of(articles);
    }

    private static Skeleton.Drafted talks() {
        return drafted(List.of(MarkedTopics.article(TALKS, LocalDate.of(2031, 5, 6))));
    }

    /// Worked out by hand: three things are at stake, and what stays is the status quo.
    @Test
    void eachThingAtStakeIsAnIssueWithTheStatusQuoFirst() {
        List<String> issues = talks().value().issues().stream()
                .map(issue -> "%s. %s %s"
                        .formatted(
                                issue.id(),
                                issue.question(),
                                issue.options().stream().map(Option::name).toList()))
                .toList();
        assertThat(issues)
                .containsExactlyInAnyOrder(
                        "crossing. Is the crossing opened? [The crossing is not opened, The crossing is opened]",
                        "fee. Is the fee waived? [The fee is not waived, The fee is waived]",
                        "patrols. Do the patrols withdraw from the ridge? [The patrols stay on the ridge,"
                                + " The patrols withdraw from the ridge]");
    }

    /// A refusal of two things together stays one of both.
    @Test
    void oneStatementMayBearOnSeveralIssues() {
        DraftStatement refusal = talks().drafts().sure().stream()
                .filter(s -> s.quote().startsWith("an opening"))
                .findFirst()
                .orElseThrow();
        List<Issue> issues = talks().value().issues();
        Set<String> terms = refusal.position().terms().stream()
                .map(b -> issues.get(b.issue()).id() + "="
                        + issues.get(b.issue())
                                .options()
                                .get(b.options().getFirst())
                                .id())
                .collect(Collectors.toSet());
        assertThat(terms).containsExactlyInAnyOrder("crossing=opened", "patrols=stay-ridge");
    }

    /// What names nothing is not lost: it is listed with the reason.
    @Test
    void whatCannotBePlacedIsListedWithTheReason() {
        Skeleton.Drafted drafted = drafted(List.of(MarkedTopics.article(
                TALKS + "\nVelim rejected that. Velim welcomed the statement.\n", LocalDate.of(2031, 5, 6))));
        assertThat(drafted.text()).contains("“the statement”: names nothing that could be an issue");
        assertThat(drafted.text()).isEqualTo(talksWith("\nVelim rejected that. Velim welcomed the statement.\n"));
    }

    private static String talksWith(String more) {
        return drafted(List.of(MarkedTopics.article(TALKS + more, LocalDate.of(2031, 5, 6))))
                .text();
    }

    /// On the texts by which the rules were made.
    @Test
    void positionsOnOneIssueComeTogether() {
        Measured measured = measure(MarkedTopics.all());
        assertThat(measured.agreement()).isGreaterThan(.85);
        assertThat(measured.found()).isGreaterThan(.9);
    }

    /// On texts that were written later.
    @Test
    void positionsOfOtherTextsComeTogether() {
        Measured measured = measure(MarkedTopics.fresh());
        assertThat(measured.agreement()).isGreaterThan(.7);
        assertThat(measured.found()).isGreaterThan(.9);
    }

    /// @param agreement mean over conflicts
    /// @param found share of the marked positions that were drafted
    private record Measured(double agreement, double found) {}

    private static Measured measure(List<MarkedTopics> all) {
        List<Double> agreements = new ArrayList<>();
        int found = 0;
        int marked = 0;
        for (MarkedTopics topics : all) {
            Skeleton.Drafted drafted = drafted(topics.articles());
            List<MarkedTopics.Found> positions = topics.found(drafted.drafts());
            double agreement = agreement(positions);
            System.out.printf(
                    Locale.ROOT,
                    "skeleton: %s: agreement %.2f over %d of %d positions, %d issues%n",
                    topics.conflict(),
                    agreement,
                    positions.size(),
                    topics.marked().size(),
                    drafted.value().issues().size());
            agreements.add(agreement);
            found += positions.size();
            marked += topics.marked().size();
        }
        return new Measured(agreements.stream().mapToDouble(x -> x).average().orElseThrow(), (double) found / marked);
    }

    /// F1 over pairs of marked positions, as far as they were found: together if they share an issue. What
    /// was put on no issue is in no pair.
    private static double agreement(List<MarkedTopics.Found> positions) {
        double both = 0;
        double together = 0;
        double same = 0;
        for (int i = 0; i < positions.size(); i++) {
            for (int j = i + 1; j < positions.size(); j++) {
                MarkedTopics.Found a = positions.get(i);
                MarkedTopics.Found b = positions.get(j);
                boolean placed = !Collections.disjoint(a.placed(), b.placed());
                boolean gold = !Collections.disjoint(a.issues(), b.issues());
                both += placed && gold ? 1 : 0;
                together += placed ? 1 : 0;
                same += gold ? 1 : 0;
            }
        }
        return 2 * both / (together + same);
    }
}
