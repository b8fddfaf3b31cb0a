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
import org.truce.reading.review.Revision;

/// Asks, one after the other, for what can be changed of a statement. Every question shows what stands there,
/// which an empty answer keeps.
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

    private final ReviewTerminal terminal;
    private final Case theCase;

    ReviewChange(ReviewTerminal terminal, Case theCase) {
        this.terminal = terminal;
        this.theCase = theCase;
    }

    /// @throws Cancelled if that is the answer, or there is none
    Revision ask(Revision from) {
        terminal.say(
                "Numbers or ids choose (Tab completes); Enter keeps what stands there; cancel leaves all as it is.");
        Revision changed = from.withParty(askParty(from.party()));
        changed = changed.withKind(askKind(from.kind()));
        if (changed.kind() == Statement.Kind.REMARK) {
            changed = changed.withRemark(askText("Words", from.remark()));
        } else {
            boolean isMany = changed.kind() != Statement.Kind.WANTS && changed.kind() != Statement.Kind.PREFERS;
            changed = changed.withTerms(askTerms(Nodes.word(changed.kind()), from.terms(), isMany, false));
            String joint = Revision.joint(changed.kind());
            if (!joint.isEmpty()) {
                changed = changed.withTarget(
                        askTerms(joint, from.target(), isMany, changed.kind() == Statement.Kind.REQUIRES));
            }
        }
        return changed.withDate(askDate(from.date()));
    }

    private String askParty(String party) {
        List<Choice> parties = theCase.parties().stream()
                .map(p -> new Choice(p.id(), p.name()))
                .toList();
        return choose("Party", parties, List.of(party), false, false).getFirst();
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
        terminal.gap();
        terminal.strong(what + (isMany ? " (several with commas between)" : ""));
        for (int k = 0; k < choices.size(); k++) {
            Choice choice = choices.get(k);
            terminal.item(
                    "%s %2d  ".formatted(stands.contains(choice.id()) ? "*" : " ", k + 1),
                    choice.id() + (choice.name().isEmpty() ? "" : ": " + choice.name()));
        }
        List<String> completions = new ArrayList<>(ids);
        completions.add(CANCEL);
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

    private String askText(String what, String current) {
        terminal.gap();
        terminal.strong(what);
        terminal.say(current);
        String answer = answer("as they stand", List.of(CANCEL));
        return answer.isEmpty() ? current : answer;
    }

    private Optional<LocalDate> askDate(Optional<LocalDate> current) {
        terminal.gap();
        terminal.strong("Date on which it was said, as in 2025-03-11, or none");
        while (true) {
            String answer = answer(current.map(LocalDate::toString).orElse(NONE), List.of(NONE, CANCEL));
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
        return terminal.ask("> ", completions)
                .filter(answer -> !answer.equals(CANCEL))
                .orElseThrow(Cancelled::new);
    }
}
