package org.truce.formats.casefile;

import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truce.formats.edit.Block;
import org.truce.formats.edit.YamlValue;
import org.truce.formats.input.Names;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;
import org.truce.formats.input.YamlTree;
import org.truce.model.Case;
import org.truce.model.Party;

/// Reads entries of `people` that may go into a case, each by itself and without reading the case again. That
/// nobody else bears the name is left to whoever puts them together.
public final class PeopleEntries {
    /// As many as a case may name.
    public static final int MOST = PeopleReader.MOST_PEOPLE;

    private static final String FILE = "people";

    private final Names parties;

    private PeopleEntries(Names parties) {
        this.parties = parties;
    }

    public static PeopleEntries of(Case theCase) {
        return new PeopleEntries(Names.of(
                "party",
                "",
                theCase.parties().stream().map(Party::id).toList(),
                theCase.parties().stream().map(Party::name).toList()));
    }

    /// What the case format says against an entry; empty if nothing. O(its length).
    public List<Problem> listProblems(String id, YamlValue.Mapping entry) {
        Problems problems = new Problems();
        Node people = YamlTree.compose(
                        FILE, String.join("\n", Block.entry(0, id, entry)) + "\n", CaseReader.KIND, problems)
                .orElse(null);
        if (people != null) {
            var _ = new PeopleReader(new Nodes(FILE, problems), parties).read(people);
        }
        return problems.list();
    }
}
