package org.truce.formats.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truce.formats.edit.Block;
import org.truce.formats.edit.YamlValue;
import org.truce.formats.input.Names;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;
import org.truce.formats.input.Wording;
import org.truce.formats.input.YamlTree;
import org.truce.model.Case;
import org.truce.model.Issue;
import org.truce.model.Option;
import org.truce.model.Party;
import org.truce.model.Source;
import org.truce.model.Statement;

/// Reads entries of `statements` that may go into a case, each by itself and without reading the case again.
/// What hangs on the other statements is left to whoever puts them together: that no id is taken, and that
/// there are no more than [Case#MOST_RED_LINES].
public final class StatementEntries {
    private static final String FILE = "statements";

    private final Case theCase;
    private final Names parties;
    private final Names sources;
    private final Names issues;
    private final List<Names> options;

    private StatementEntries(Case theCase, List<String> newSources) {
        this.theCase = theCase;
        this.parties = Names.of(
                "party",
                "",
                theCase.parties().stream().map(Party::id).toList(),
                theCase.parties().stream().map(Party::name).toList());
        List<String> ids =
                new ArrayList<>(theCase.sources().stream().map(Source::id).toList());
        newSources.stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        this.sources = Names.of("source", "", ids, List.of());
        this.issues = Names.of(
                "issue",
                "",
                theCase.issues().stream().map(Issue::id).toList(),
                theCase.issues().stream().map(Issue::question).toList());
        this.options = theCase.issues().stream()
                .map(issue -> Names.of(
                        "option",
                        "issue " + Wording.quoted(issue.id()),
                        issue.options().stream().map(Option::id).toList(),
                        issue.options().stream().map(Option::name).toList()))
                .toList();
    }

    /// @param newSources ids of sources that the case would get with the statements; they count as its last
    public static StatementEntries of(Case theCase, List<String> newSources) {
        return new StatementEntries(theCase, newSources);
    }

    /// What an entry says, or what the case format says against it.
    ///
    /// @param statement empty if there are errors
    public record Outcome(Optional<Statement> statement, List<Problem> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /// Reads an entry; O(its length).
    public Outcome read(YamlValue.Mapping entry) {
        Problems problems = new Problems();
        Node list = YamlTree.compose(FILE, String.join("\n", Block.item(0, entry)) + "\n", CaseReader.KIND, problems)
                .orElse(null);
        if (list == null) {
            return new Outcome(Optional.empty(), problems.list());
        }
        Nodes nodes = new Nodes(FILE, problems);
        PartiesReader.Result known = new PartiesReader.Result(
                parties,
                theCase.parties().stream()
                        .map(party -> Optional.of(party.role()))
                        .toList(),
                theCase.parties(),
                List.of());
        List<Statement> statements = new StatementsReader(
                        nodes, known, sources, new TermsReader(nodes, issues, options))
                .read(list)
                .statements();
        return new Outcome(
                problems.hasErrors() ? Optional.empty() : statements.stream().findFirst(), problems.list());
    }
}
