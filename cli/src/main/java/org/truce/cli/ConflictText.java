package org.truce.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.truce.conflict.Concept;
import org.truce.conflict.Conflict;
import org.truce.conflict.ConflictResult;
import org.truce.conflict.Reading;
import org.truce.conflict.Sentences;
import org.truce.report.ConflictFindings;
import org.truce.report.Labels;

/// The analysis of a conflict for a terminal.
final class ConflictText {
    /// States that each part lists at most.
    private static final int MOST_LISTED = 40;

    private final Page page;
    private final Conflict conflict;
    private final ConflictResult result;
    private final ConflictFindings said;

    ConflictText(Page page, Conflict conflict, ConflictResult result) {
        this.page = page;
        this.conflict = conflict;
        this.result = result;
        this.said = new ConflictFindings(conflict, result);
    }

    void write(String file, String sha256) {
        page.lead(said.headline());
        equilibria();
        stability();
        whyTheyLast();
        whoLeaves();
        coalitions();
        statusQuo();
        inverse();
        method(file, sha256);
    }

    private void equilibria() {
        page.heading("Equilibria");
        boolean complete = conflict.isComplete();
        Table table = complete
                ? new Table(
                        Table.Column.text("concept"),
                        Table.Column.text("equilibria"),
                        Table.Column.text("what keeps each there"))
                : new Table(
                        Table.Column.text("concept"),
                        Table.Column.text("equilibria"),
                        Table.Column.text("possible, too"),
                        Table.Column.text("what keeps each there"));
        for (Concept concept : result.concepts()) {
            List<Integer> certain = said.equilibria(concept, Reading.CERTAIN);
            List<String> row = new ArrayList<>(List.of(Sentences.name(concept), said.named(certain)));
            if (!complete) {
                row.add(said.named(said.equilibria(concept, Reading.POSSIBLE).stream()
                        .filter(state -> !certain.contains(state))
                        .toList()));
            }
            row.add(meaning(concept));
            table.row(row);
        }
        page.table(table);
        if (!complete) {
            page.note("Some preferences are unknown. Equilibria are so whatever these are; possible ones are not ruled"
                    + " out.");
        }
    }

    private static String meaning(Concept concept) {
        return switch (concept) {
            case NASH -> "no move to anything better";
            case GMR -> "others can spoil its gain";
            case SMR -> "others can spoil its gain, and it has no way out";
            case SEQ -> "others can spoil its gain, to their own";
            case SSEQ -> "others can, to their own gain, and it has no way out";
        };
    }

    private void stability() {
        page.heading("Who stays where");
        int makers = conflict.decisionMakers().size();
        boolean options = !conflict.options().isEmpty()
                && conflict.states().stream().anyMatch(state -> !state.name().equals(state.pattern()));
        int shown = Math.min(MOST_LISTED, conflict.states().size());
        for (int[] block : Page.blocks(makers, page.width(), options ? 20 : 12, 12)) {
            List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text("state")));
            if (options) {
                columns.add(Table.Column.text("options"));
            }
            for (int i = block[0]; i < block[1]; i++) {
                columns.add(Table.Column.text(said.decisionMaker(i)));
            }
            Table table = new Table(columns);
            for (int s = 0; s < shown; s++) {
                List<String> row = new ArrayList<>(List.of(said.state(s)));
                if (options) {
                    row.add(conflict.states().get(s).pattern());
                }
                for (int i = block[0]; i < block[1]; i++) {
                    row.add(said.stableFor(i, s));
                }
                table.row(row);
            }
            page.table(table);
        }
        page.note("The concepts under which each has no reason to leave the state.");
        if (!conflict.options().isEmpty()) {
            page.note("Options, in order: "
                    + String.join(
                            "; ",
                            IntStream.range(0, makers)
                                    .mapToObj(this::optionsOf)
                                    .filter(text -> !text.isEmpty())
                                    .toList())
                    + ".");
        }
        left(conflict.states().size(), shown);
    }

    private String optionsOf(int maker) {
        List<String> names = conflict.options().stream()
                .filter(option -> option.owner() == maker)
                .map(Conflict.Option::name)
                .toList();
        return names.isEmpty() ? "" : said.decisionMaker(maker) + ": " + String.join(", ", names);
    }

    private void left(int all, int shown) {
        if (shown < all) {
            page.note("%s not shown; --format csv and json hold all."
                    .formatted(Text.count(all - shown, "more state is", "more states are")));
        }
    }

    private void whyTheyLast() {
        List<Integer> states = said.equilibria();
        if (states.isEmpty()) {
            return;
        }
        page.heading("Why the equilibria last");
        int shown = 0;
        for (int state : states) {
            List<String> sentences = said.whyItLasts(state);
            if (shown == MOST_LISTED || sentences.isEmpty()) {
                continue;
            }
            shown++;
            page.paragraph("%s (%s)".formatted(said.state(state), said.concepts(said.concepts(state))));
            sentences.forEach(sentence -> page.item("- ", sentence));
        }
        left(states.size(), shown);
    }

    private void whoLeaves() {
        List<Integer> states = IntStream.range(0, conflict.states().size())
                .filter(s -> said.concepts(s).isEmpty())
                .boxed()
                .toList();
        List<String> sentences = new ArrayList<>();
        int shown = 0;
        for (int state : states) {
            List<String> own = shown < MOST_LISTED ? said.whyItDoesNot(state) : List.of();
            shown += own.isEmpty() ? 0 : 1;
            sentences.addAll(own);
        }
        if (!states.isEmpty()) {
            page.heading("Who leaves the other states");
            page.bullets(sentences);
            left(states.size(), shown);
        }
    }

    private void coalitions() {
        if (result.coalitions().isEmpty() || conflict.decisionMakers().size() < 2) {
            return;
        }
        page.heading("What they could do together");
        List<String> sentences = said.coalitionsAtEquilibria();
        if (sentences.isEmpty()) {
            page.paragraph("From no equilibrium can any of them move together to a state that all of them prefer.");
        }
        page.bullets(sentences.size() > MOST_LISTED ? sentences.subList(0, MOST_LISTED) : sentences);
        if (sentences.size() > MOST_LISTED) {
            page.note("%s not shown; --format json holds all."
                    .formatted(Text.count(sentences.size() - MOST_LISTED, "more is", "more are")));
        }
        List<String> lasting = new ArrayList<>();
        for (Concept concept : result.concepts()) {
            lasting.add("%s: %s"
                    .formatted(
                            Sentences.name(concept),
                            said.named(result.coalitions().get().equilibria(concept, Reading.CERTAIN))));
        }
        page.paragraph("Equilibria against every coalition: " + String.join("; ", lasting) + ".");
    }

    private void statusQuo() {
        result.statusQuo().ifPresent(statusQuo -> {
            page.heading("What can come of " + said.state(statusQuo.from()));
            List<String> routes = said.routes(statusQuo);
            if (routes.isEmpty()) {
                page.paragraph("There is no equilibrium that could be reached.");
            }
            page.bullets(routes.size() > MOST_LISTED ? routes.subList(0, MOST_LISTED) : routes);
            left(routes.size(), Math.min(MOST_LISTED, routes.size()));
            if (!routes.isEmpty()) {
                page.note("Each a shortest sequence in which nobody moves twice in succession.");
            }
        });
    }

    private void inverse() {
        if (!result.inverse().isEmpty()) {
            page.heading("What would have to be otherwise");
            page.bullets(said.inverse());
        }
    }

    private void method(String file, String sha256) {
        page.heading("Method and provenance");
        result.notes().forEach(page::paragraph);
        List<String> items = new ArrayList<>();
        items.add(
                "Graph model for conflict resolution (Fang, Hipel and Kilgour 1993). It takes the preferences as given"
                        + " and known to all, and says what would last, not what will happen.");
        items.add("Several others answer by any sequence of their moves in which nobody moves twice in succession.");
        if (!conflict.source().isEmpty()) {
            items.add("Source of the model: %s.".formatted(Labels.plain(conflict.source())));
        }
        items.add("Truce %s, %s, SHA-256 %s.".formatted(Version.number(), file, sha256));
        page.bullets(items);
    }
}
