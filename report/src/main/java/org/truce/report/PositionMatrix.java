package org.truce.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.truce.model.Case;
import org.truce.model.Condition;
import org.truce.model.PartialDeal;
import org.truce.model.Stake;
import org.truce.model.Statement;

/// Who has said what about which issue: parties × issues.
///
/// @param rows parties that decide, and those others about whom there are statements; in the order of the
///     case
public record PositionMatrix(List<Row> rows) {
    public PositionMatrix {
        rows = List.copyOf(rows);
    }

    /// @param party position of the party in the case
    /// @param cells one for every issue
    /// @param remarks statements without effect on preferences, which belong to no issue
    public record Row(int party, List<Cell> cells, List<Entry> remarks) {
        public Row {
            cells = List.copyOf(cells);
            remarks = List.copyOf(remarks);
        }
    }

    /// @param stake what the issue is to the party
    /// @param entries the statements that bear on the party's position on the issue, in the order of the
    ///     case; empty if no statement does
    public record Cell(Stake stake, List<Entry> entries) {
        public Cell {
            entries = List.copyOf(entries);
        }
    }

    /// @param statement position of the statement in the case
    /// @param words what it says about the issue, short where it speaks of this issue only: "wants “Both
    ///     resumed”"
    public record Entry(int statement, String id, Statement.Kind kind, String words) {}

    public static PositionMatrix of(Case c) {
        Labels labels = new Labels(c);
        return new PositionMatrix(IntStream.range(0, c.parties().size())
                .filter(p -> c.parties().get(p).role().decides()
                        || c.statements().stream().anyMatch(s -> s.party() == p))
                .mapToObj(p -> row(c, labels, p))
                .toList());
    }

    private static Row row(Case c, Labels labels, int party) {
        List<List<Entry>> byIssue = new ArrayList<>();
        c.issues().forEach(_ -> byIssue.add(new ArrayList<>()));
        List<Entry> remarks = new ArrayList<>();
        for (int k = 0; k < c.statements().size(); k++) {
            Statement statement = c.statements().get(k);
            if (statement.party() != party) {
                continue;
            }
            if (statement instanceof Statement.Remark remark) {
                remarks.add(new Entry(k, statement.id(), statement.kind(), Labels.plain(remark.text())));
            }
            for (int j = 0; j < c.issues().size(); j++) {
                if (statement.speaksOf(j)) {
                    byIssue.get(j).add(new Entry(k, statement.id(), statement.kind(), words(labels, statement, j)));
                }
            }
        }
        List<Cell> cells = IntStream.range(0, c.issues().size())
                .mapToObj(j -> new Cell(c.stake(party, j), byIssue.get(j)))
                .toList();
        return new Row(party, cells, remarks);
    }

    private static String words(Labels labels, Statement statement, int issue) {
        return switch (statement) {
            case Statement.Wants s -> "wants " + optionsOn(labels, s.best(), issue);
            case Statement.Prefers s
            when onlyOn(s.better(), issue) && onlyOn(s.worse(), issue) ->
                "prefers " + optionsOn(labels, s.better(), issue) + " to " + optionsOn(labels, s.worse(), issue);
            case Statement.Opposes s when onlyOn(s.terms(), issue) -> "opposes " + optionsOn(labels, s.terms(), issue);
            case Statement.Accepts s when onlyOn(s.terms(), issue) -> "accepts " + optionsOn(labels, s.terms(), issue);
            case Statement.Offers s when onlyOn(s.terms(), issue) -> "offers " + optionsOn(labels, s.terms(), issue);
            case Statement.Rejects s
            when s.terms().alternatives().size() == 1 && onlyOn(s.terms(), issue) ->
                "rejects " + optionsOn(labels, s.terms().alternatives().getFirst(), issue);
            case Statement.Requires s
            when s.condition().alternatives().size() == 1 && onlyOn(s.condition(), issue) ->
                "requires " + optionsOn(labels, s.condition().alternatives().getFirst(), issue) + " for "
                        + labels.target(s.target());
            default -> labels.position(statement);
        };
    }

    private static boolean onlyOn(Condition condition, int issue) {
        return condition.alternatives().stream().allMatch(a -> onlyOn(a, issue));
    }

    private static boolean onlyOn(PartialDeal terms, int issue) {
        return terms.terms().size() == 1 && terms.speaksOf(issue);
    }

    private static String optionsOn(Labels labels, PartialDeal terms, int issue) {
        return terms.terms().stream()
                .filter(t -> t.issue() == issue)
                .map(labels::options)
                .findFirst()
                .orElseThrow();
    }
}
