package org.truce.formats.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Names;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;
import org.truce.model.Condition;
import org.truce.model.Issue;
import org.truce.model.PartialDeal;
import org.truce.model.Term;

/// Reads partial deals: `{scope: air-and-sea, aid: [intelligence, both]}`.
final class TermsReader {
    /// Alternatives multiply; a statement stands for each of its choices.
    static final int MOST_CHOICES = 64;

    private static final String EXPECTED = "a map of issues to options, such as `{issue: option}`";

    private final Nodes nodes;
    private final Names issues;
    private final List<Names> options;
    private final Map<String, List<String>> issuesByOption = new LinkedHashMap<>();

    /// @param options of each issue
    TermsReader(Nodes nodes, Names issues, List<Names> options) {
        this.nodes = nodes;
        this.issues = issues;
        this.options = options;
        for (int j = 0; j < options.size(); j++) {
            for (String option : options.get(j).ids()) {
                issuesByOption
                        .computeIfAbsent(option, _ -> new ArrayList<>())
                        .add(issues.ids().get(j));
            }
        }
    }

    /// A partial deal with one option for every issue it names.
    @Nullable
    PartialDeal single(Node node, String what) {
        return read(node, what, false);
    }

    /// A partial deal that may allow several options of an issue.
    @Nullable
    PartialDeal withAlternatives(Node node, String what) {
        return read(node, what, true);
    }

    /// As [#withAlternatives], of which the choices are statements of their own.
    @Nullable
    PartialDeal withFewChoices(Node node, String what) {
        PartialDeal deal = read(node, what, true);
        if (deal == null) {
            return null;
        }
        long choices = 1;
        for (Term term : deal.terms()) {
            choices = Math.min(Integer.MAX_VALUE, choices * Long.bitCount(term.options()));
        }
        if (choices > MOST_CHOICES) {
            nodes.report(Problem.error(nodes.place(node), "%s stands for %d choices".formatted(what, choices))
                    .found(Long.toString(choices))
                    .expected("at most %d".formatted(MOST_CHOICES))
                    .suggest("split it into several statements"));
            return null;
        }
        return deal;
    }

    /// A partial deal, or a list of them, any of which will do.
    @Nullable
    Condition condition(Node node, String what) {
        if (!(node instanceof SequenceNode list)) {
            PartialDeal only = withAlternatives(node, what);
            return only == null ? null : Condition.of(only);
        }
        if (list.getValue().isEmpty()) {
            nodes.report(
                    Problem.error(nodes.place(node), what + " is an empty list").expected(EXPECTED));
            return null;
        }
        List<PartialDeal> alternatives = new ArrayList<>();
        for (Node element : list.getValue()) {
            PartialDeal deal = withAlternatives(element, "an alternative in " + what);
            if (deal != null) {
                alternatives.add(deal);
            }
        }
        return alternatives.size() < list.getValue().size() ? null : new Condition(alternatives);
    }

    private @Nullable PartialDeal read(Node node, String what, boolean alternatives) {
        List<Entry> entries = nodes.map(node, what, EXPECTED);
        if (entries == null) {
            return null;
        }
        if (entries.isEmpty() && ((MappingNode) node).getValue().isEmpty()) {
            nodes.report(
                    Problem.error(nodes.place(node), what + " names no issue").expected(EXPECTED));
        }
        List<Term> terms = new ArrayList<>();
        for (Entry entry : entries) {
            Integer issue = nodes.reference(entry.keyNode(), "a key of " + what, issues);
            if (issue != null) {
                long chosen = options(entry.value(), what, issue, alternatives);
                if (chosen != 0) {
                    terms.add(new Term(issue, chosen));
                }
            }
        }
        return terms.isEmpty() || terms.size() < ((MappingNode) node).getValue().size() ? null : new PartialDeal(terms);
    }

    /// The options that a term allows, as a bit mask; 0 after a problem.
    private long options(Node node, String what, int issue, boolean alternatives) {
        if (!(node instanceof SequenceNode list)) {
            return option(node, what, issue);
        }
        String ofIssue = "issue " + Wording.quoted(issues.ids().get(issue));
        if (!alternatives) {
            nodes.report(Problem.error(nodes.place(node), "%s gives %s a list".formatted(what, ofIssue))
                    .found("a list")
                    .expected("one option for each issue"));
            return 0;
        }
        if (list.getValue().isEmpty()) {
            nodes.report(Problem.error(nodes.place(node), "%s gives %s an empty list".formatted(what, ofIssue))
                    .found("an empty list")
                    .expected("one option or more"));
        }
        long chosen = 0;
        boolean sound = true;
        for (Node element : list.getValue()) {
            long option = option(element, what, issue);
            if ((chosen & option) != 0) {
                String id = ((ScalarNode) element).getValue();
                nodes.report(Problem.error(
                                nodes.place(element),
                                "option %s stands twice in the list for %s".formatted(Wording.quoted(id), ofIssue))
                        .found(id)
                        .suggest("remove one of the two"));
            }
            sound &= option != 0;
            chosen |= option;
        }
        return sound ? chosen : 0;
    }

    private long option(Node node, String what, int issue) {
        Names names = options.get(issue);
        String issueId = issues.ids().get(issue);
        if (node instanceof ScalarNode scalar && names.complete() && !names.contains(scalar.getValue())) {
            List<String> homes = issuesByOption.getOrDefault(scalar.getValue(), List.of());
            if (!homes.isEmpty()) {
                Problem problem = Problem.error(
                                nodes.place(node),
                                "%s is an option of %s, not of %s"
                                        .formatted(
                                                Wording.quoted(scalar.getValue()),
                                                Wording.allOf(homes),
                                                Wording.quoted(issueId)))
                        .found(scalar.getValue())
                        .expected(Wording.oneOf(names.ids()));
                nodes.report(Wording.findNearest(scalar.getValue(), names.ids())
                        .map(nearest -> problem.suggest(Wording.didYouMean(nearest)))
                        .orElse(problem));
                return 0;
            }
        }
        Integer option =
                nodes.reference(node, "the option of issue %s in %s".formatted(Wording.quoted(issueId), what), names);
        // An issue with too many options has been reported; those beyond the limit have no bit in the mask.
        return option == null || option >= Issue.MOST_OPTIONS ? 0 : 1L << option;
    }
}
