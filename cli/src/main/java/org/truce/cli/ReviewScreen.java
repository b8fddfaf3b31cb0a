package org.truce.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedStringBuilder;
import org.truce.formats.input.Nodes;
import org.truce.reading.draft.DraftStatement;
import org.truce.reading.review.Decision;
import org.truce.reading.review.InWords;
import org.truce.reading.review.PersonRevision;
import org.truce.reading.review.Review;
import org.truce.reading.review.Revision;
import org.truce.reading.text.Text;

/// Shows a statement or a person: its passage, what it says in the words of the case, on what that rests, and
/// what is doubtful.
final class ReviewScreen {
    private static final int INDENT = 2;

    private final ReviewTerminal terminal;

    ReviewScreen(ReviewTerminal terminal) {
        this.terminal = terminal;
    }

    /// @param id of a statement or a person
    void show(Review review, String id) {
        boolean isPerson = review.isPerson(id);
        int people = review.people().size();
        int position = review.ids().indexOf(id);
        Decision decision = review.getDecision(id);
        terminal.gap();
        terminal.strong("%s %d of %d: %s; %d of all to be decided"
                .formatted(
                        isPerson ? "Person" : "Statement",
                        position + 1 - (isPerson ? 0 : people),
                        isPerson ? people : review.ids().size() - people,
                        decision instanceof Decision.Open ? "not decided" : decision.word(),
                        review.open()));
        passage(review, id, false);
        terminal.gap();
        if (isPerson) {
            person(review, id);
        } else {
            statement(review, review.getStatement(id));
        }
    }

    private void person(Review review, String id) {
        PersonRevision revision = review.getPersonRevision(id);
        terminal.strong(INDENT, revision.sentence(review.theCase()));
        List<String> statements = review.listStatementsOf(id);
        terminal.say(
                INDENT,
                statements.isEmpty()
                        ? "Speaker of no statement of the draft."
                        : "Speaker of %s.".formatted(String.join(", ", statements)));
    }

    private void statement(Review review, DraftStatement drafted) {
        Revision revision = review.getRevision(drafted.id());
        words(InWords.of(revision, review.theCase()));
        terminal.say(INDENT, said(review, drafted, revision));
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
    void passage(Review review, String id, boolean isWhole) {
        terminal.gap();
        Text text = review.getArticle(id).text();
        ReviewPassage passage = review.isPerson(id)
                ? ReviewPassage.of(text, review.getMention(id), terminal.styles())
                : ReviewPassage.of(text, review.getStatement(id).position().attribution(), terminal.styles());
        passage.lines(terminal.width() - INDENT, isWhole).forEach(line -> terminal.say(INDENT, line));
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

    private static String said(Review review, DraftStatement drafted, Revision revision) {
        return "Said by %s (%s), %s."
                .formatted(
                        revision.speaker().isBlank()
                                ? InWords.of(revision, review.theCase()).party()
                                : revision.speaker(),
                        Nodes.word(drafted.position().speaker().standing()).replace('-', ' '),
                        revision.date().map(LocalDate::toString).orElse("on a day not known"));
    }

    void help() {
        terminal.gap();
        terminal.strong("The letter or the word, then Enter");
        for (ReviewKey key : ReviewKey.values()) {
            terminal.item("  %-10s".formatted(key.typed()), key.explanation());
        }
        terminal.item("  %-10s".formatted("1, 2, …"), "go to that statement; p1, p2, … to that person");
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
