package org.truce.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jline.reader.UserInterruptException;
import org.truce.reading.draft.DraftStatement;
import org.truce.reading.review.Decision;
import org.truce.reading.review.InWords;
import org.truce.reading.review.Outcome;
import org.truce.reading.review.Review;
import org.truce.reading.review.Revision;
import org.truce.reading.review.Tally;

/// A person goes through a draft at a terminal.
final class ReviewSession {
    /// How it ended.
    enum End {
        /// What was taken is to be written.
        WRITE,
        /// What was decided is kept for another time.
        KEEP,
        /// What was decided is to be forgotten.
        DISCARD
    }

    private final ReviewTerminal terminal;
    private final ReviewScreen screen;
    private final Consumer<Review> save;
    private volatile Review review;
    private int position;

    /// @param save is told of every change
    ReviewSession(ReviewTerminal terminal, Review begun, Consumer<Review> save) {
        this.terminal = terminal;
        this.screen = new ReviewScreen(terminal);
        this.save = save;
        this.review = begun;
        this.position = nextOpen(-1).orElse(0);
    }

    Review review() {
        return review;
    }

    End run() {
        if (review.statements().isEmpty()) {
            terminal.say("The draft has no statements: there is nothing to review.");
            return End.WRITE;
        }
        screen.legend();
        if (review.tally().open() == 0) {
            return summary().orElseGet(this::ask);
        }
        screen.show(review, position);
        return ask();
    }

    /// Until it ends.
    private End ask() {
        Optional<End> end = Optional.empty();
        while (end.isEmpty()) {
            try {
                terminal.gap();
                terminal.say(ReviewKey.reminders());
                Optional<String> answer = terminal.ask("> ", ReviewKey.words());
                end = answer.isEmpty() ? Optional.of(End.KEEP) : act(answer.get());
            } catch (UserInterruptException _) {
                end = Optional.of(End.KEEP);
            }
        }
        return end.get();
    }

    private Optional<End> act(String answer) {
        int number = answer.matches("\\d{1,6}") ? Integer.parseInt(answer) : 0;
        if (number >= 1 && number <= review.statements().size()) {
            return go(number - 1);
        }
        Optional<ReviewKey> key = ReviewKey.of(answer);
        if (key.isEmpty()) {
            terminal.say(
                    answer.isEmpty()
                            ? "Nothing was decided; ? for help."
                            : "There is nothing called %s here; ? for help.".formatted(answer));
            return Optional.empty();
        }
        return switch (key.get()) {
            case ACCEPT -> decide(new Decision.Accepted());
            case REJECT -> decide(new Decision.Rejected());
            case CHANGE -> change();
            case UNDO -> undo();
            case NEXT -> go(Math.min(position + 1, review.statements().size() - 1));
            case BACK -> go(Math.max(position - 1, 0));
            case SKIP -> skip();
            case TEXT -> {
                screen.passage(review, current(), true);
                yield Optional.empty();
            }
            case HELP -> {
                screen.help();
                yield Optional.empty();
            }
            case QUIT -> quit();
        };
    }

    private DraftStatement current() {
        return review.statements().get(position);
    }

    private Optional<End> go(int to) {
        if (to == position) {
            terminal.say("This is the %s one.".formatted(to == 0 ? "first" : "last"));
            return Optional.empty();
        }
        position = to;
        screen.show(review, position);
        return Optional.empty();
    }

    private Optional<End> skip() {
        Optional<Integer> next = after(position)
                .filter(this::isOpen)
                .filter(k -> !review.statements().get(k).isSure())
                .boxed()
                .findFirst();
        if (next.isEmpty()) {
            terminal.say("No other statement is doubtful and not decided.");
            return Optional.empty();
        }
        return go(next.get());
    }

    /// All others, beginning with the next.
    private IntStream after(int from) {
        int all = review.statements().size();
        return IntStream.range(1, all + (from < 0 ? 1 : 0)).map(k -> Math.floorMod(from + k, all));
    }

    private Optional<Integer> nextOpen(int from) {
        return after(from).filter(this::isOpen).boxed().findFirst();
    }

    private boolean isOpen(int k) {
        return review.getDecision(review.statements().get(k).id()) instanceof Decision.Open;
    }

    private Optional<End> decide(Decision decision) {
        return switch (review.decide(current().id(), decision)) {
            case Outcome.Refused(List<String> problems) -> {
                terminal.say("The case does not take it:");
                problems.forEach(problem -> terminal.say(2, problem));
                terminal.say("c changes it, r leaves it out.");
                yield Optional.empty();
            }
            case Outcome.Done(Review decided) -> {
                update(decided);
                terminal.say("%s: %s."
                        .formatted(
                                decision.word(),
                                InWords.of(review.getRevision(current().id()), review.theCase())
                                        .sentence()));
                yield goOn();
            }
        };
    }

    private void update(Review changed) {
        review = changed;
        save.accept(changed);
    }

    private Optional<End> goOn() {
        Optional<Integer> next = nextOpen(position);
        return next.isPresent() ? go(next.get()) : summary();
    }

    private Optional<End> change() {
        try {
            Revision from = review.getRevision(current().id());
            while (true) {
                Revision changed = new ReviewChange(terminal, review.theCase()).ask(from);
                List<String> problems = review.listProblems(current().id(), changed);
                if (problems.isEmpty()) {
                    return decide(
                            changed.equals(Revision.of(current()))
                                    ? new Decision.Accepted()
                                    : new Decision.Changed(changed));
                }
                terminal.gap();
                terminal.say("The case does not take it:");
                problems.forEach(problem -> terminal.say(2, problem));
                from = changed;
            }
        } catch (ReviewChange.Cancelled | UserInterruptException _) {
            terminal.say("Nothing was changed.");
            return Optional.empty();
        }
    }

    private Optional<End> undo() {
        if (review.steps().isEmpty()) {
            terminal.say("There is nothing to undo.");
            return Optional.empty();
        }
        String id = review.steps().getLast().statement();
        update(review.undo());
        position = IntStream.range(0, review.statements().size())
                .filter(k -> review.statements().get(k).id().equals(id))
                .findFirst()
                .orElse(position);
        terminal.say("Undone.");
        screen.show(review, position);
        return Optional.empty();
    }

    private Optional<End> summary() {
        terminal.gap();
        terminal.strong(
                "All %d statements are decided".formatted(review.statements().size()));
        tell();
        terminal.say("Write what is taken? [y]es, [n]o: back to the statements");
        String answer = terminal.ask("> ", List.of("yes", "no")).orElse("").toLowerCase(java.util.Locale.ROOT);
        if (answer.equals("y") || answer.equals("yes")) {
            return Optional.of(End.WRITE);
        }
        terminal.say("Not written yet. A number goes to that statement, u undoes, q ends.");
        return Optional.empty();
    }

    private void tell() {
        Tally tally = review.tally();
        terminal.say("%d accepted, %d changed, %d rejected, %d not decided."
                .formatted(tally.accepted(), tally.changed(), tally.rejected(), tally.open()));
        for (DraftStatement drafted : review.statements()) {
            if (review.getDecision(drafted.id()).takes()) {
                terminal.say(
                        2,
                        InWords.of(review.getRevision(drafted.id()), review.theCase())
                                .sentence());
            }
        }
    }

    private Optional<End> quit() {
        if (review.steps().isEmpty()) {
            return Optional.of(End.DISCARD);
        }
        terminal.gap();
        tell();
        while (true) {
            terminal.say("[k]eep the decisions for another time, [w]rite what is taken, [d]iscard all, [g]o on");
            String answer = terminal.ask("> ", List.of("keep", "write", "discard", "go"))
                    .orElse("k")
                    .toLowerCase(java.util.Locale.ROOT);
            switch (answer) {
                case "k", "keep" -> {
                    return Optional.of(End.KEEP);
                }
                case "w", "write" -> {
                    return Optional.of(End.WRITE);
                }
                case "d", "discard" -> {
                    return Optional.of(End.DISCARD);
                }
                case "g", "go", "go on" -> {
                    screen.show(review, position);
                    return Optional.empty();
                }
                default -> terminal.say("There is nothing called %s here.".formatted(answer));
            }
        }
    }
}
