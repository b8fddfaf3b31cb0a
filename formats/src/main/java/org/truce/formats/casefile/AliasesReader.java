package org.truce.formats.casefile;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;

/// Reads `aliases`, the other names of a party or a person.
final class AliasesReader {
    private static final String KEY = "aliases";
    private static final int MOST = 64;

    private AliasesReader() {}

    /// Those that can be read, each once.
    static List<String> read(Nodes nodes, Fields fields) {
        Node value = fields.value(KEY);
        String what = fields.what(KEY);
        List<Node> list =
                value == null ? null : nodes.list(value, what, "a list of names, such as `[the Coast, Port Meri]`");
        if (value == null || list == null) {
            return List.of();
        }
        if (list.isEmpty() || list.size() > MOST) {
            nodes.report(Problem.error(nodes.place(value), "%s is a list of %d".formatted(what, list.size()))
                    .found(Integer.toString(list.size()))
                    .expected("1 to %d names".formatted(MOST))
                    .suggest(list.isEmpty() ? "leave the key out where there are none" : "keep those that texts use"));
        }
        List<String> aliases = new ArrayList<>();
        for (Node element : list.subList(0, Math.min(list.size(), MOST))) {
            String alias = nodes.text(element, "an entry of " + what);
            if (alias != null && aliases.contains(alias)) {
                nodes.report(Problem.error(
                                nodes.place(element), "%s stands twice in %s".formatted(Wording.quoted(alias), what))
                        .found(alias)
                        .suggest("remove one of the two"));
            } else if (alias != null) {
                aliases.add(alias);
            }
        }
        return aliases;
    }
}
