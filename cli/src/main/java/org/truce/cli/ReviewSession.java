package org.truce.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jline.reader.UserInterruptException;
import org.truce.reading.draft.DraftStatement;
import org.truce.reading.review.Change;
import org.truce.reading.review.Decision;
import org.truce.reading.review.InWords;
import org.truce.reading.review.Outcome;
import org.truce.reading.review.PersonRevision;
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
        if (review.ids().isEmpty()) {
            terminal.say("The draft has no statements and no people: there is nothing to review.");
            return End.WRITE;
        }
        screen.legend();
        if (review.open() == 0) {
            return summary().orElseGet(this::ask);
        }
        screen.show(review, current());
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
        Optional<Integer> named = findNumber(answer);
        if (named.isPresent()) {
            return go(named.get());
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
            case NEXT -> go(Math.min(position + 1, review.ids().size() - 1));
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

    /// The position of "7" or "p2".
    private Optional<Integer> findNumber(String answer) {
        if (!answer.matches("p?\\d{1,6}")) {
            return Optional.empty();
        }
        int people = review.people().size();
        boolean isPerson = answer.startsWith("p");
        int number = Integer.parseInt(isPerson ? answer.substring(1) : answer);
        int most = isPerson ? people : review.ids().size() - people;
        return number < 1 || number > most ? Optional.empty() : Optional.of(number - 1 + (isPerson ? 0 : people));
    }

    private String current() {
        return review.ids().get(position);
    }

    private Optional<End> go(int to) {
        if (to == position) {
            terminal.say("This is the %s one.".formatted(to == 0 ? "first" : "last"));
            return Optional.empty();
        }
        position = to;
        screen.show(review, current());
        return Optional.empty();
    }

    private Optional<End> skip() {
        Optional<Integer> next = after(position)
                .filter(this::isOpen)
                .filter(k -> !review.isPerson(review.ids().get(k)))
                .filter(k -> !review.getStatement(review.ids().get(k)).isSure())
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
        int all = review.ids().size();
        return IntStream.range(1, all + (from < 0 ? 1 : 0)).map(k -> Math.floorMod(from + k, all));
    }

    private Optional<Integer> nextOpen(int from) {
        return after(from).filter(this::isOpen).boxed().findFirst();
    }

    private boolean isOpen(int k) {
        return review.getDecision(review.ids().get(k)) instanceof Decision.Open;
    }

    private Optional<End> decide(Decision decision) {
        return switch (review.decide(current(), decision)) {
            case Outcome.Refused(List<String> problems) -> {
                terminal.say("The case does not take it:");
                problems.forEach(problem -> terminal.say(2, problem));
                terminal.say("c changes it, r leaves it out.");
                yield Optional.empty();
            }
            case Outcome.Done(Review decided) -> {
                Review before = review;
                update(decided);
                terminal.say("%s: %s.".formatted(decision.word(), words(current())));
                tellEffects(before);
                yield goOn();
            }
        };
    }

    private String words(String id) {
        return review.isPerson(id)
                ? review.getPersonRevision(id).sentence(review.theCase())
                : InWords.of(review.getRevision(id), review.theCase()).sentence();
    }

    /// What a decision about a person does to statements.
    private void tellEffects(Review before) {
        List<String> ids = review.statements().stream().map(DraftStatement::id).toList();
        List<String> doubtful = ids.stream()
                .filter(id -> !before.getStatement(id)
                        .doubts()
                        .containsAll(review.getStatement(id).doubts()))
                .toList();
        if (!doubtful.isEmpty()) {
            terminal.say("Doubtful now: %s.".formatted(String.join(", ", doubtful)));
        }
        List<String> open = ids.stream()
                .filter(id -> before.getDecision(id).takes() && review.getDecision(id) instanceof Decision.Open)
                .filter(id -> !id.equals(current()))
                .toList();
        if (!open.isEmpty()) {
            terminal.say("To be decided again: %s.".formatted(String.join(", ", open)));
        }
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
            boolean isPerson = review.isPerson(current());
            Change drafted = isPerson
                    ? PersonRevision.of(review.getPerson(current()))
                    : Revision.of(review.getStatement(current()));
            Change from = isPerson ? review.getPersonRevision(current()) : review.getRevision(current());
            while (true) {
                ReviewChange questions = new ReviewChange(terminal, review.theCase());
                Change changed = switch (from) {
                    case Revision revision -> questions.ask(revision);
                    case PersonRevision revision -> questions.ask(revision);
                };
                List<String> problems = review.listProblems(current(), changed);
                if (problems.isEmpty()) {
                    return decide(changed.equals(drafted) ? new Decision.Accepted() : new Decision.Changed(changed));
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
        position = review.ids().indexOf(review.steps().getLast().id());
        update(review.undo());
        terminal.say("Undone.");
        screen.show(review, current());
        return Optional.empty();
    }

    private Optional<End> summary() {
        terminal.gap();
        terminal.strong(
                review.people().isEmpty()
                        ? "All %d statements are decided"
                                .formatted(review.statements().size())
                        : "All people and statements are decided");
        tell();
        terminal.say("Write what is taken? [y]es, [n]o: back to the statements");
        String answer = terminal.ask("> ", List.of("yes", "no")).orElse("").toLowerCase(java.util.Locale.ROOT);
        if (answer.equals("y") || answer.equals("yes")) {
            return Optional.of(End.WRITE);
        }
        terminal.say("Not written yet. A number goes to that statement, p1 to a person, u undoes, q ends.");
        return Optional.empty();
    }

    private void tell() {
        if (!review.people().isEmpty()) {
            tell("People: ", review.tallyOfPeople());
        }
        tell("", review.tally());
        review.ids().stream().filter(id -> review.getDecision(id).takes()).forEach(id -> terminal.say(2, words(id)));
    }

    private void tell(String whose, Tally tally) {
        terminal.say("%s%d accepted, %d changed, %d rejected, %d not decided."
                .formatted(whose, tally.accepted(), tally.changed(), tally.rejected(), tally.open()));
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
                    screen.show(review, current());
                    return Optional.empty();
                }
                default -> terminal.say("There is nothing called %s here.".formatted(answer));
            }
        }
    }
}
