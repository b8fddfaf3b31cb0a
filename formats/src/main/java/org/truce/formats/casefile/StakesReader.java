package org.truce.formats.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Names;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;
import org.truce.model.Role;
import org.truce.model.Stake;

/// Reads `stakes`: for every party that decides and every issue a rank, with or without a reason.
final class StakesReader {
    static final String DEFAULT_REASON = "analyst's judgement";

    private static final Stake NO_STAKE = new Stake(Stake.Rank.NONE, "does not decide");
    private static final String EXPECTED = "a map of parties to maps of issues to `vital`, `major`, `minor` or `none`";

    private static final String EXPECTED_OF_PARTY = "a map of issues to `vital`, `major`, `minor` or `none`";

    private final Nodes nodes;
    private final PartiesReader.Result parties;
    private final Names issues;

    StakesReader(Nodes nodes, PartiesReader.Result parties, Names issues) {
        this.nodes = nodes;
        this.parties = parties;
        this.issues = issues;
    }

    /// A row for every party, an entry for every issue; entries with a problem are `NONE`.
    List<List<Stake>> read(@Nullable Node node) {
        List<List<Stake>> stakes = new ArrayList<>();
        for (int p = 0; p < parties.names().size(); p++) {
            stakes.add(new ArrayList<>(Collections.nCopies(issues.size(), NO_STAKE)));
        }
        List<Entry> rows = node == null ? null : nodes.map(node, "`stakes`", EXPECTED);
        if (node == null || rows == null) {
            return stakes;
        }
        Set<String> unknown = new HashSet<>();
        boolean[] given = new boolean[stakes.size()];
        for (Entry row : rows) {
            Integer party = nodes.reference(row.keyNode(), "a key of `stakes`", parties.names());
            if (party == null) {
                unknown.add(row.key());
            } else {
                given[party] = true;
                row(row, party, stakes.get(party));
            }
        }
        List<String> missing = IntStream.range(0, given.length)
                .filter(p -> !given[p] && parties.decides(p))
                .mapToObj(p -> parties.names().ids().get(p))
                .toList();
        for (String id : withoutMisspelled(missing, unknown)) {
            nodes.report(Problem.error(nodes.place(node), "the stakes of %s are missing".formatted(Wording.quoted(id)))
                    .expected("a rank for every issue"));
        }
        return stakes;
    }

    /// What is missing, except what an unknown name was probably meant to be.
    private static List<String> withoutMisspelled(List<String> missing, Set<String> unknown) {
        List<String> left = new ArrayList<>(missing);
        unknown.forEach(name -> Wording.findNearest(name, missing).ifPresent(left::remove));
        return left;
    }

    private void row(Entry row, int party, List<Stake> stakes) {
        String id = Wording.quoted(row.key());
        Optional<Role> idle = parties.findIdleRole(party);
        if (idle.isPresent()) {
            nodes.report(Problem.error(
                            nodes.place(row.keyNode()),
                            "%s is %s and has no stakes".formatted(id, Wording.withArticle(Nodes.word(idle.get()))))
                    .found(row.key())
                    .expected("stakes of parties with role `party` or `guarantor`")
                    .suggest("remove them, or change the role"));
            return;
        }
        List<Entry> entries = nodes.map(row.value(), "`stakes` of " + id, EXPECTED_OF_PARTY);
        if (entries == null) {
            return;
        }
        Set<String> unknown = new HashSet<>();
        boolean[] given = new boolean[issues.size()];
        boolean sound = true;
        for (Entry entry : entries) {
            Integer issue = nodes.reference(entry.keyNode(), "a key of the stakes of " + id, issues);
            Stake stake = stake(entry.value(), "%s in %s".formatted(id, Wording.quoted(entry.key())));
            sound &= issue != null && stake != null;
            if (issue == null) {
                unknown.add(entry.key());
            } else {
                given[issue] = true;
                stakes.set(issue, stake == null ? NO_STAKE : stake);
            }
        }
        List<String> missing = IntStream.range(0, given.length)
                .filter(j -> !given[j])
                .mapToObj(j -> issues.ids().get(j))
                .toList();
        List<String> forgotten = withoutMisspelled(missing, unknown);
        if (!forgotten.isEmpty()) {
            nodes.report(Problem.error(
                            nodes.place(row.keyNode()),
                            "the stakes of %s are missing for %s".formatted(id, Wording.allOf(forgotten)))
                    .expected("`vital`, `major`, `minor` or `none` for every issue"));
        }
        boolean indifferent = stakes.stream().allMatch(s -> s.rank() == Stake.Rank.NONE);
        if (sound && missing.isEmpty() && indifferent && !stakes.isEmpty()) {
            nodes.report(Problem.error(nodes.place(row.keyNode()), "nothing is at stake for " + id)
                    .found("none")
                    .expected("at least one stake above `none`")
                    .suggest("give it the role `observer`, or rank what it cares about"));
        }
    }

    private @Nullable Stake stake(Node node, String owner) {
        String what = "the stake of " + owner;
        if (node instanceof ScalarNode) {
            Stake.Rank rank = nodes.choice(node, what, "rank", owner, Stake.Rank.class);
            return rank == null ? null : new Stake(rank, DEFAULT_REASON);
        }
        if (!(node instanceof MappingNode)) {
            nodes.report(Problem.error(nodes.place(node), "%s is %s".formatted(what, Nodes.kind(node)))
                    .found(Nodes.kind(node))
                    .expected("`vital`, `major`, `minor`, `none`, or a map with the keys `stake` and `reason`"));
            return null;
        }
        Fields fields = new Fields(nodes, node, what, List.of("stake", "reason"));
        Node rankNode = fields.require("stake", "`vital`, `major`, `minor` or `none`");
        Stake.Rank rank = rankNode == null ? null : nodes.choice(rankNode, what, "rank", owner, Stake.Rank.class);
        String reason = fields.has("reason") ? fields.text("reason") : DEFAULT_REASON;
        return rank == null ? null : new Stake(rank, reason);
    }
}
