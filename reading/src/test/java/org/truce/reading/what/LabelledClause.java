package org.truce.reading.what;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.truce.model.Issue;
import org.truce.model.Option;
import org.truce.model.Statement;

/// A sentence of `options.txt`: what its content bears on.
///
/// @param issue position in the conflict, or -1 for none
/// @param options positions in the issue
record LabelledClause(Conflict conflict, Statement.Kind kind, int issue, Set<Integer> options, String content) {
    record Conflict(String name, List<Issue> issues) {}

    /// All of them, in the order of the file.
    static List<LabelledClause> all() {
        List<LabelledClause> all = new ArrayList<>();
        List<String> lines = Patterns.lines("options.txt").stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        Conflict conflict = new Conflict("", List.of());
        for (int i = 0; i < lines.size(); i++) {
            String[] columns = lines.get(i).split(" \\| ", -1);
            if (columns[0].startsWith("conflict ")) {
                conflict = new Conflict(columns[0].substring("conflict ".length()), new ArrayList<>());
            } else if (columns[0].startsWith("issue ")) {
                conflict.issues().add(issue(lines, i, columns));
            } else if (columns[0].startsWith("> ")) {
                all.add(clause(conflict, columns));
            }
        }
        return all;
    }

    private static Issue issue(List<String> lines, int at, String[] columns) {
        List<Option> options = lines.subList(at + 1, lines.size()).stream()
                .takeWhile(line -> line.startsWith("option "))
                .map(line -> line.substring("option ".length()).split(" \\| ", -1))
                .map(option -> new Option(option[0], option[1]))
                .toList();
        boolean ordered = columns[2].equals("ordered");
        return new Issue(columns[0].substring("issue ".length()), columns[1], ordered, options, new TreeSet<>());
    }

    private static LabelledClause clause(Conflict conflict, String[] columns) {
        Statement.Kind kind = Statement.Kind.valueOf(columns[0].substring(2).toUpperCase(Locale.ROOT));
        String content = columns[2].substring(columns[2].indexOf('[') + 1, columns[2].indexOf(']'));
        if (columns[1].equals("-")) {
            return new LabelledClause(conflict, kind, -1, Set.of(), content);
        }
        String[] label = columns[1].split(":", -1);
        int issue = conflict.issues().stream().map(Issue::id).toList().indexOf(label[0]);
        Set<Integer> options = new TreeSet<>();
        for (String option : label[1].split(",", -1)) {
            options.add(conflict.issues().get(issue).options().stream()
                    .map(Option::id)
                    .toList()
                    .indexOf(option));
        }
        if (options.contains(-1)) {
            throw new IllegalStateException("no such option: " + columns[1]);
        }
        return new LabelledClause(conflict, kind, issue, options, content);
    }
}
