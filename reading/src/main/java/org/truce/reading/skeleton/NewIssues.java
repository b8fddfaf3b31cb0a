package org.truce.reading.skeleton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.truce.formats.edit.Block;
import org.truce.formats.edit.YamlValue;
import org.truce.formats.results.Json;
import org.truce.model.Case;
import org.truce.model.Issue;
import org.truce.model.Option;
import org.truce.model.Statement;
import org.truce.reading.draft.CaseIds;
import org.truce.reading.draft.Draft;
import org.truce.reading.draft.DraftStatement;
import org.truce.reading.draft.Drafts;
import org.truce.reading.what.Bearing;
import org.truce.reading.what.Position;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Issues on which parties take positions and for which a case has no option: suggestions, which no text can
/// complete, since it does not tell the stakes.
///
/// @param issues those with the most positions first
/// @param drafts the drafts, where each statement that speaks of one says so among its reasons
public record NewIssues(List<Candidate> issues, Drafts drafts) {
    /// What bears on an issue of the case with this probability or more is no reason for a new one.
    private static final double ON_ISSUE = .5;

    public NewIssues {
        issues = List.copyOf(issues);
    }

    /// An issue that the case may lack.
    ///
    /// @param id unlike those of the issues of the case
    /// @param options the first is the status quo, as far as the words show it
    /// @param statements ids of the drafted statements that speak of it, in text order
    public record Candidate(String id, String question, List<Option> options, List<String> statements) {
        public Candidate {
            options = List.copyOf(options);
            statements = List.copyOf(statements);
        }
    }

    /// What is grouped are positions whose holder and kind are held to be right and which bear on no issue of
    /// the case. Linear in the number of statements, quadratic in that of these positions.
    ///
    /// @param drafts made for the case
    public static NewIssues of(Drafts drafts, Case theCase) {
        SequencedMap<String, Position> spoken = new LinkedHashMap<>();
        List<Held> held = new ArrayList<>();
        Set<String> names = Held.names(theCase);
        int paragraphs = 0;
        for (Draft draft : drafts.drafts()) {
            for (DraftStatement statement : draft.unsure()) {
                Position read = statement.position();
                if (read.party().isPresent() && read.stance() >= Position.SURE) {
                    Position position = read.with(read.stance(), read.reasons());
                    spoken.put(statement.id(), position);
                    Held.in(draft.article().text(), position, names, paragraphs).stream()
                            .filter(NewIssues::isNew)
                            .forEach(held::add);
                }
            }
            paragraphs += draft.article().text().paragraphs().size();
        }
        CaseIds ids = new CaseIds();
        theCase.issues().forEach(issue -> ids.use(issue.id()));
        List<Candidate> issues = Topics.of(
                        held.stream().limit(Skeletons.MOST_GROUPED).toList())
                .topics()
                .stream()
                .map(topic -> candidate(topic, ids, spoken))
                .toList();
        return new NewIssues(issues, withReasons(drafts, issues));
    }

    /// What nobody has looked for among the issues of the case is no news, and what is liked less ("better than
    /// nothing") makes no issue by itself.
    private static boolean isNew(Held held) {
        Position position = held.position();
        boolean behind = held.isTarget() && position.kind() != Statement.Kind.PREFERS;
        List<Bearing> bearings = behind ? position.target() : position.terms();
        return !bearings.isEmpty() && bearings.stream().allMatch(b -> b.onIssue() < ON_ISSUE);
    }

    private static Candidate candidate(Topic topic, CaseIds ids, SequencedMap<String, Position> spoken) {
        CaseIds own = new CaseIds();
        return new Candidate(
                ids.make(topic.label().replaceFirst("^the ", ""), "issue"),
                topic.question(),
                topic.options().stream()
                        .limit(Issue.MOST_OPTIONS)
                        .map(choice -> new Option(own.make(choice.id(), "option"), choice.name()))
                        .toList(),
                spoken.keySet().stream()
                        .filter(id -> topic.placed().stream()
                                .anyMatch(p -> Objects.equals(p.held().position(), spoken.get(id))))
                        .toList());
    }

    private static Drafts withReasons(Drafts drafts, List<Candidate> issues) {
        Map<String, List<String>> reasons = new HashMap<>();
        issues.forEach(issue -> issue.statements()
                .forEach(id -> reasons.computeIfAbsent(id, _ -> new ArrayList<>())
                        .add("see the candidate issue `%s`".formatted(issue.id()))));
        return new Drafts(
                drafts.drafts().stream()
                        .map(draft -> draft.with(
                                draft.statements().stream()
                                        .map(s -> with(s, reasons.getOrDefault(s.id(), List.of())))
                                        .toList(),
                                draft.people()))
                        .toList(),
                drafts.repeats());
    }

    private static DraftStatement with(DraftStatement statement, List<String> reasons) {
        Position position = statement.position();
        return new DraftStatement(
                statement.id(),
                position.with(
                        position.confidence(),
                        Stream.concat(position.reasons().stream(), reasons.stream())
                                .toList()),
                statement.entry(),
                statement.quote(),
                statement.doubts());
    }

    /// As they would stand under `issues` of the case, as comments, a line each; none if there are no issues.
    public List<String> comments() {
        List<String> lines = new ArrayList<>();
        if (!issues.isEmpty()) {
            lines.add("# Issues that the case has no option for, as they would stand under `issues`, with stakes to be"
                    + " set:");
        }
        for (Candidate issue : issues) {
            lines.add("#   %s: # check: whether this is an issue; spoken of in %s"
                    .formatted(new YamlValue.Text(issue.id()).line(), String.join(", ", issue.statements())));
            comment(lines, Block.entry(4, "question", new YamlValue.Text(issue.question())), "");
            lines.add("#     options:");
            for (Option option : issue.options()) {
                boolean isFirst = option.equals(issue.options().getFirst());
                comment(
                        lines,
                        Block.entry(6, option.id(), new YamlValue.Text(option.name())),
                        isFirst ? " # check: the status quo, if nothing is agreed?" : "");
            }
        }
        return lines;
    }

    private static void comment(List<String> lines, List<String> block, String check) {
        block.forEach(line -> lines.add("# " + line));
        lines.set(lines.size() - 1, lines.getLast() + check);
    }

    /// The issues as JSON.
    public JsonNode json() {
        return Json.array(issues.stream()
                .map(issue -> {
                    var node = Json.object().put("id", issue.id()).put("question", issue.question());
                    node.set(
                            "options",
                            Json.array(issue.options().stream()
                                    .map(option ->
                                            Json.object().put("id", option.id()).put("name", option.name()))
                                    .toList()));
                    node.set(
                            "statements",
                            Json.array(issue.statements().stream()
                                    .map(id -> (JsonNode) JsonNodeFactory.instance.stringNode(id))
                                    .toList()));
                    return node;
                })
                .toList());
    }

    /// What a case lacks, a sentence each, for whoever has just put the rest into it.
    public List<String> notes() {
        return issues.stream()
                .map(issue -> "The case has no issue for “%s” (%s), of which %s %s: left out."
                        .formatted(
                                issue.question(),
                                issue.id(),
                                String.join(", ", issue.statements()),
                                issue.statements().size() == 1 ? "speaks" : "speak"))
                .toList();
    }
}
