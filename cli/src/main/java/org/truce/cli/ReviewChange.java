package org.truce.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.truce.formats.input.Nodes;
import org.truce.model.Case;
import org.truce.model.Issue;
import org.truce.model.Statement;
import org.truce.reading.review.PersonRevision;
import org.truce.reading.review.Revision;

/// Asks, one after the other, for what can be changed of a statement or a person. Every question shows what
/// stands there, which an empty answer keeps; one answer keeps all that is left.
final class ReviewChange {
    /// Ends the questions, and nothing is changed.
    static final class Cancelled extends RuntimeException {
        Cancelled() {
            super("", null, false, false);
        }
    }

    /// What a question offers.
    private record Choice(String id, String name) {}

    private static final String CANCEL = "cancel";
    private static final String NONE = "none";
    private static final String DONE = "done";

    private final ReviewTerminal terminal;
    private final Case theCase;
    private boolean isDone;

    ReviewChange(ReviewTerminal terminal, Case theCase) {
        this.terminal = terminal;
        this.theCase = theCase;
    }

    /// @throws Cancelled if that is the answer, or there is none
    Revision ask(Revision from) {
        explain();
        Revision changed = from.withParty(askParty(from.party()));
        changed = changed.withKind(askKind(from.kind()));
        if (changed.kind() == Statement.Kind.REMARK) {
            changed = changed.withRemark(askText("Words", from.remark(), false));
        } else {
            boolean isMany = changed.kind() != Statement.Kind.WANTS && changed.kind() != Statement.Kind.PREFERS;
            changed = changed.withTerms(askTerms(Nodes.word(changed.kind()), from.terms(), isMany, false));
            String joint = Revision.joint(changed.kind());
            if (!joint.isEmpty()) {
                changed = changed.withTarget(
                        askTerms(joint, from.target(), isMany, changed.kind() == Statement.Kind.REQUIRES));
            }
        }
        changed = changed.withDate(askDate(from.date()));
        changed = changed.withSpeaker(askText("Speaker, or none if it is the party itself", changed.speaker(), true));
        changed = changed.withPlace(askText("Place in the source, or none", changed.place(), true));
        return changed.withNote(askText(
                changed.kind() == Statement.Kind.REMARK
                        ? "Note, or none"
                        : "Note, or none for nothing but the words it rests on",
                changed.note(),
                true));
    }

    /// @throws Cancelled if that is the answer, or there is none
    PersonRevision ask(PersonRevision from) {
        explain();
        PersonRevision changed = from.withName(askText("Name", from.name(), false));
        List<String> party = from.party().isEmpty() ? List.of() : List.of(from.party());
        List<String> chosen = choose("Party for which the person speaks, or none", parties(), party, false, true);
        changed = changed.withParty(chosen.isEmpty() ? "" : chosen.getFirst());
        return changed.withRole(askText("Office, or none", from.role(), true));
    }

    private void explain() {
        terminal.say(
                "Numbers or ids choose (Tab completes); Enter keeps what stands there, done all that follows; cancel"
                        + " leaves all as it is.");
    }

    private String askParty(String party) {
        return choose("Party", parties(), List.of(party), false, false).getFirst();
    }

    private List<Choice> parties() {
        return theCase.parties().stream().map(p -> new Choice(p.id(), p.name())).toList();
    }

    private Statement.Kind askKind(Statement.Kind kind) {
        List<Choice> kinds = Arrays.stream(Statement.Kind.values())
                .map(k -> new Choice(Nodes.word(k), ""))
                .toList();
        String word =
                choose("Kind", kinds, List.of(Nodes.word(kind)), false, false).getFirst();
        return Arrays.stream(Statement.Kind.values())
                .filter(k -> Nodes.word(k).equals(word))
                .findFirst()
                .orElseThrow();
    }

    /// @param isMany whether several options of an issue make sense
    /// @param mayBeNone whether it makes sense without any
    private SequencedMap<String, List<String>> askTerms(
            String what, SequencedMap<String, List<String>> terms, boolean isMany, boolean mayBeNone) {
        List<Choice> issues = theCase.issues().stream()
                .map(issue -> new Choice(issue.id(), issue.question()))
                .toList();
        SequencedMap<String, List<String>> chosen = new LinkedHashMap<>();
        for (String issue : choose(what + ": issues", issues, List.copyOf(terms.keySet()), true, mayBeNone)) {
            List<Choice> options = options(issue);
            chosen.put(issue, choose(issue, options, terms.getOrDefault(issue, List.of()), isMany, false));
        }
        return chosen;
    }

    private List<Choice> options(String id) {
        Issue issue = theCase.issues().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
        return issue.options().stream().map(o -> new Choice(o.id(), o.name())).toList();
    }

    /// @param isMany whether several may be chosen
    private List<String> choose(
            String what, List<Choice> choices, List<String> current, boolean isMany, boolean mayBeNone) {
        List<String> ids = choices.stream().map(Choice::id).toList();
        List<String> stands = current.stream().filter(ids::contains).toList();
        if (isDone && (!stands.isEmpty() || mayBeNone)) {
            return stands;
        }
        terminal.gap();
        terminal.strong(what + (isMany ? " (several with commas between)" : ""));
        for (int k = 0; k < choices.size(); k++) {
            Choice choice = choices.get(k);
            terminal.item(
                    "%s %2d  ".formatted(stands.contains(choice.id()) ? "*" : " ", k + 1),
                    choice.id() + (choice.name().isEmpty() ? "" : ": " + choice.name()));
        }
        List<String> completions = new ArrayList<>(ids);
        completions.addAll(List.of(CANCEL, DONE));
        if (mayBeNone) {
            completions.add(NONE);
        }
        while (true) {
            String answer = answer(stands.isEmpty() ? (mayBeNone ? NONE : "") : String.join(", ", stands), completions);
            if (answer.isEmpty() && (!stands.isEmpty() || mayBeNone)) {
                return stands;
            }
            if (mayBeNone && answer.equals(NONE)) {
                return List.of();
            }
            Optional<List<String>> chosen = chosen(answer, ids, isMany);
            if (chosen.isPresent()) {
                return chosen.get();
            }
        }
    }

    /// What numbers and ids name; says what does not name any.
    private Optional<List<String>> chosen(String answer, List<String> ids, boolean isMany) {
        List<String> named = Arrays.stream(answer.split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (named.isEmpty() || (named.size() > 1 && !isMany)) {
            terminal.say("One of %d is to be chosen%s.".formatted(ids.size(), isMany ? ", or several" : ""));
            return Optional.empty();
        }
        List<String> chosen = new ArrayList<>();
        for (String word : named) {
            Optional<String> id = id(word, ids);
            if (id.isEmpty()) {
                terminal.say("There is no %s here%s"
                        .formatted(
                                word,
                                Suggestion.of(word, ids)
                                        .map(name -> "; did you mean %s?".formatted(name))
                                        .orElse("; there are 1 to %d.".formatted(ids.size()))));
                return Optional.empty();
            }
            if (!chosen.contains(id.get())) {
                chosen.add(id.get());
            }
        }
        return Optional.of(chosen);
    }

    /// An id goes before a number, as options may have numbers for ids.
    private static Optional<String> id(String word, List<String> ids) {
        if (ids.contains(word)) {
            return Optional.of(word);
        }
        int number = word.matches("\\d{1,6}") ? Integer.parseInt(word) : 0;
        return number >= 1 && number <= ids.size() ? Optional.of(ids.get(number - 1)) : Optional.empty();
    }

    /// @param mayBeNone whether it makes sense without
    private String askText(String what, String current, boolean mayBeNone) {
        if (isDone) {
            return current;
        }
        terminal.gap();
        terminal.strong(what);
        String answer = answer(
                current.isBlank() ? NONE : current, mayBeNone ? List.of(NONE, CANCEL, DONE) : List.of(CANCEL, DONE));
        return answer.isEmpty() ? current : mayBeNone && answer.equals(NONE) ? "" : answer;
    }

    private Optional<LocalDate> askDate(Optional<LocalDate> current) {
        if (isDone) {
            return current;
        }
        terminal.gap();
        terminal.strong("Date on which it was said, as in 2025-03-11, or none");
        while (true) {
            String answer = answer(current.map(LocalDate::toString).orElse(NONE), List.of(NONE, CANCEL, DONE));
            if (answer.isEmpty()) {
                return current;
            }
            if (answer.equals(NONE)) {
                return Optional.empty();
            }
            try {
                return Optional.of(LocalDate.parse(answer));
            } catch (DateTimeParseException _) {
                terminal.say("%s is no date; it is written as in 2025-03-11.".formatted(answer));
            }
        }
    }

    /// @param current what an empty answer keeps, or empty if there is nothing to keep
    private String answer(String current, List<String> completions) {
        if (!current.isEmpty()) {
            terminal.say("Enter: " + current);
        }
        String answer = terminal.ask("> ", completions)
                .filter(typed -> !typed.equals(CANCEL))
                .orElseThrow(Cancelled::new);
        isDone |= answer.equals(DONE);
        return answer.equals(DONE) ? "" : answer;
    }
}
