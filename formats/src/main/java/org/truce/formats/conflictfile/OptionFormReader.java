package org.truce.formats.conflictfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truce.conflict.Conflict;
import org.truce.conflict.OptionModel;
import org.truce.conflict.OptionModel.Barrier;
import org.truce.conflict.Pattern;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;

/// Reads states and moves that come from options.
final class OptionFormReader {
    /// Beyond what memory and patience allow.
    static final long MOST_MOVES = 100_000_000;
    /// Choices times patterns that are compared.
    private static final long MOST_COMPARISONS = 1L << 28;

    private static final int MOST_PATTERNS = 10_000;

    private final Nodes nodes;
    private final DecisionMakers makers;
    private final int options;

    OptionFormReader(Nodes nodes, DecisionMakers makers) {
        this.nodes = nodes;
        this.makers = makers;
        this.options = makers.options().size();
    }

    /// A state that the file names.
    private record Named(String name, Pattern pattern, Node node) {}

    @Nullable
    StateSpace read(Fields fields) {
        ConflictReader.reportForeign(nodes, fields, "moves", "stands beside options, which say who can move where");
        List<Pattern> infeasible = infeasible(fields.value("infeasible"));
        List<Named> named = named(fields.value("states"));
        List<Barrier> barriers = barriers(fields.value("impossible-moves"));
        if (nodes.problems().hasErrors()) {
            return null;
        }
        OptionModel model = new OptionModel(
                makers.names().size(),
                makers.options().stream()
                        .map(option -> new OptionModel.Option(option.owner(), option.change()))
                        .toList(),
                infeasible,
                named.stream().map(Named::pattern).toList(),
                barriers);
        Node place = fields.get("decision-makers");
        long comparisons = (long) (infeasible.size() + named.size() + 1) << options;
        if (model.mostMoves() > MOST_MOVES || comparisons > MOST_COMPARISONS) {
            nodes.report(Problem.error(
                            nodes.place(place),
                            String.format(
                                    Locale.ROOT,
                                    "the conflict is too large: %d options make up to %,d choices and %,d moves",
                                    options,
                                    1L << options,
                                    model.mostMoves()))
                    .expected(String.format(Locale.ROOT, "up to %,d moves", MOST_MOVES))
                    .suggest("spread the options over more decision makers, or leave some out"));
            return null;
        }
        checkNamed(model, named);
        if (nodes.problems().hasErrors()) {
            return null;
        }
        Optional<OptionModel.States> states = model.build();
        if (states.isEmpty()) {
            nodes.report(Problem.error(nodes.place(fields.get("infeasible")), "no choice of options is feasible")
                    .suggest("leave out one of the patterns"));
            return null;
        }
        return space(states.get(), named);
    }

    private StateSpace space(OptionModel.States built, List<Named> named) {
        List<Conflict.State> states = new ArrayList<>();
        List<Integer> choices = new ArrayList<>();
        int all = (1 << options) - 1;
        for (int s = 0; s < built.graph().states(); s++) {
            int choice = built.choice(s);
            choices.add(choice);
            states.add(
                    s < named.size()
                            ? new Conflict.State(
                                    named.get(s).name(), named.get(s).pattern().text(options))
                            : single(new Pattern(all, choice)));
        }
        return new StateSpace(states, choices, built.graph(), StateSpace.positions(states));
    }

    private Conflict.State single(Pattern pattern) {
        String text = pattern.text(options);
        return new Conflict.State(text, text);
    }

    /// Every named state holds a feasible choice, and none two of them hold.
    private void checkNamed(OptionModel model, List<Named> named) {
        Set<Integer> filled = new HashSet<>();
        Set<Integer> told = new HashSet<>();
        for (int choice = 0; choice < 1 << options && !named.isEmpty(); choice++) {
            if (!model.isFeasible(choice)) {
                continue;
            }
            int first = -1;
            for (int k = 0; k < named.size(); k++) {
                if (named.get(k).pattern().matches(choice)) {
                    filled.add(k);
                    if (first < 0) {
                        first = k;
                    } else if (told.add(k)) {
                        nodes.report(Problem.error(
                                        nodes.place(named.get(k).node()),
                                        "the choice %s belongs to two states, %s and %s"
                                                .formatted(
                                                        new Pattern((1 << options) - 1, choice).text(options),
                                                        Wording.quoted(
                                                                named.get(first).name()),
                                                        Wording.quoted(
                                                                named.get(k).name())))
                                .found(named.get(k).pattern().text(options))
                                .suggest("write one pattern for what is one and the same, or narrower ones"));
                    }
                }
            }
        }
        for (int k = 0; k < named.size(); k++) {
            if (!filled.contains(k)) {
                nodes.report(Problem.error(
                                nodes.place(named.get(k).node()),
                                "no feasible choice belongs to state %s"
                                        .formatted(Wording.quoted(named.get(k).name())))
                        .found(named.get(k).pattern().text(options))
                        .expected("a pattern that not all of `infeasible` rules out"));
            }
        }
    }

    private List<Pattern> infeasible(@Nullable Node node) {
        List<Node> elements = node == null
                ? null
                : nodes.list(node, "`infeasible`", "a list of patterns such as `%s`".formatted(example()));
        List<Pattern> patterns = new ArrayList<>();
        for (Node element : elements == null ? List.<Node>of() : elements) {
            Pattern pattern = pattern(element, "a pattern of `infeasible`");
            if (pattern != null) {
                patterns.add(pattern);
            }
        }
        return patterns;
    }

    private List<Named> named(@Nullable Node node) {
        List<Entry> entries = node == null
                ? null
                : nodes.map(
                        node,
                        "`states`",
                        "a map of names to patterns such as `%s`".formatted(example()),
                        MOST_PATTERNS);
        List<Named> named = new ArrayList<>();
        for (Entry entry : entries == null ? List.<Entry>of() : entries) {
            String name = nodes.textOrNumber(entry.keyNode(), "the name of a state");
            Pattern pattern = pattern(entry.value(), "the pattern of state " + Wording.quoted(entry.key()));
            if (name != null && pattern != null) {
                named.add(new Named(name, pattern, entry.value()));
            }
        }
        return named;
    }

    private List<Barrier> barriers(@Nullable Node node) {
        List<Node> elements = node == null
                ? null
                : nodes.list(node, "`impossible-moves`", "a list of moves, each with `by`, `from` and `to`");
        List<Barrier> barriers = new ArrayList<>();
        for (Node element : elements == null ? List.<Node>of() : elements) {
            Fields fields = new Fields(nodes, element, "an impossible move", List.of("by", "from", "to"));
            Node by = fields.require("by", "a decision maker");
            Node from = fields.require("from", "a pattern");
            Node to = fields.require("to", "a pattern");
            Integer maker = by == null ? null : PreferenceReader.maker(nodes, by, makers, fields.what("by"));
            Pattern left = from == null ? null : pattern(from, fields.what("from"));
            Pattern right = to == null ? null : pattern(to, fields.what("to"));
            if (maker != null && left != null && right != null) {
                barriers.add(new Barrier(maker, left, right));
            }
        }
        return barriers;
    }

    private @Nullable Pattern pattern(Node node, String what) {
        String text = nodes.text(node, what);
        if (text == null) {
            return null;
        }
        OptionalInt fault = Pattern.findFault(text);
        if (fault.isPresent() || text.length() != options) {
            nodes.report(Problem.error(
                            nodes.place(node),
                            fault.isPresent()
                                    ? "%s holds %s"
                                            .formatted(
                                                    what,
                                                    Wording.quoted(text.substring(
                                                            fault.getAsInt(),
                                                            text.offsetByCodePoints(fault.getAsInt(), 1))))
                                    : "%s has %d characters".formatted(what, text.length()))
                    .found(text)
                    .expected("%d characters, one for each option: `Y`, `N`, or `-` for either".formatted(options)));
            return null;
        }
        return Pattern.of(text);
    }

    private String example() {
        return "Y" + "-".repeat(options - 1);
    }
}
