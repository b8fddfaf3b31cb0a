package org.truce.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedStringBuilder;
import org.truce.formats.input.Nodes;
import org.truce.reading.draft.DraftStatement;
import org.truce.reading.review.Decision;
import org.truce.reading.review.InWords;
import org.truce.reading.review.Review;
import org.truce.reading.review.Revision;
import org.truce.reading.review.Tally;

/// Shows a statement: its passage, what it says in the words of the case, on what that rests, and what is
/// doubtful.
final class ReviewScreen {
    private static final int INDENT = 2;

    private final ReviewTerminal terminal;

    ReviewScreen(ReviewTerminal terminal) {
        this.terminal = terminal;
    }

    void show(Review review, int position) {
        DraftStatement drafted = review.statements().get(position);
        Decision decision = review.getDecision(drafted.id());
        Revision revision = review.getRevision(drafted.id());
        Tally tally = review.tally();
        terminal.gap();
        terminal.strong("Statement %d of %d: %s; %d of all to be decided"
                .formatted(
                        position + 1,
                        review.statements().size(),
                        decision instanceof Decision.Open ? "not decided" : decision.word(),
                        tally.open()));
        passage(review, drafted, false);
        terminal.gap();
        words(InWords.of(revision, review.theCase()));
        terminal.say(INDENT, said(drafted, revision));
        terminal.say(
                INDENT,
                String.format(
                        Locale.ROOT,
                        "Confidence %.2f: %s.",
                        drafted.position().confidence(),
                        String.join("; ", drafted.position().reasons())));
        if (!drafted.isSure()) {
            terminal.strong(INDENT, "Doubtful: " + String.join("; ", drafted.doubts()) + ".");
        }
        review.listNotes(drafted.id()).forEach(note -> terminal.strong(INDENT, note));
    }

    /// @param isWhole however long its paragraphs are
    void passage(Review review, DraftStatement drafted, boolean isWhole) {
        terminal.gap();
        new ReviewPassage(
                        review.getArticle(drafted.id()).text(),
                        drafted.position().attribution(),
                        terminal.styles())
                .lines(terminal.width() - INDENT, isWhole)
                .forEach(line -> terminal.say(INDENT, line));
    }

    private void words(InWords words) {
        terminal.strong(INDENT, "%s %s".formatted(words.party(), words.verb()));
        items(words.terms());
        if (!words.joint().isEmpty()) {
            terminal.strong(INDENT, words.joint());
            items(words.target());
        }
    }

    private void items(List<InWords.Item> items) {
        if (items.isEmpty()) {
            terminal.say(2 * INDENT, "nothing that the case names");
        }
        for (InWords.Item item : items) {
            String ids = item.ids().isEmpty() ? "" : " [%s]".formatted(item.ids());
            terminal.say(2 * INDENT, (item.question() + " " + item.answer()).strip() + ids);
        }
    }

    private static String said(DraftStatement drafted, Revision revision) {
        String name = drafted.position().speaker().name();
        return "Said by %s (%s), %s."
                .formatted(
                        name.isBlank() ? "somebody not named" : name,
                        Nodes.word(drafted.position().speaker().standing()).replace('-', ' '),
                        revision.date().map(LocalDate::toString).orElse("on a day not known"));
    }

    void help() {
        terminal.gap();
        terminal.strong("The letter or the word, then Enter");
        for (ReviewKey key : ReviewKey.values()) {
            terminal.item("  %-10s".formatted(key.typed()), key.explanation());
        }
        terminal.item("  %-10s".formatted("1, 2, …"), "go to that statement");
        legend();
    }

    /// What the marks in the text mean.
    void legend() {
        terminal.say(
                0,
                new AttributedStringBuilder()
                        .append("In the text: ")
                        .append(ReviewPassage.legend(terminal.styles()))
                        .toAttributedString());
    }
}
