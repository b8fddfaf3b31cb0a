package org.truce.formats.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Names;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;
import org.truce.model.Case;
import org.truce.model.Party;
import org.truce.model.Role;

/// Reads `parties`.
final class PartiesReader {
    private static final String EXPECTED = "a map of parties, such as `ukraine: {name: Ukraine}`";

    /// @param names all ids, also of parties with a problem
    /// @param roles parallel to the names; empty where it could not be read, so that nothing can be said
    ///     about it
    /// @param parties those without a problem
    record Result(Names names, List<Optional<Role>> roles, List<Party> parties, List<Place> places) {
        boolean decides(int party) {
            return roles.get(party).filter(Role::decides).isPresent();
        }

        /// The role of a party that is known not to decide.
        Optional<Role> findIdleRole(int party) {
            return roles.get(party).filter(role -> !role.decides());
        }
    }

    /// Whether they decide or not.
    static final int MOST_PARTIES = 64;

    private PartiesReader() {}

    static Result read(Nodes nodes, @Nullable Node node) {
        List<Entry> entries = node == null ? null : nodes.map(node, "`parties`", EXPECTED, MOST_PARTIES);
        if (node == null || entries == null) {
            return new Result(Names.unreadable("party", ""), List.of(), List.of(), List.of());
        }
        List<Optional<Role>> roles = new ArrayList<>();
        List<Party> parties = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        int deciding = 0;
        for (Entry entry : entries) {
            nodes.declaredId((ScalarNode) entry.keyNode(), "party");
            String owner = "party " + Wording.quoted(entry.key());
            Fields fields = new Fields(nodes, entry.value(), owner, List.of("name", "role", "aliases"));
            String name = fields.requireText("name");
            Role role = fields.choice("role", "role", Role.class, Role.PARTY);
            List<String> aliases = AliasesReader.read(nodes, fields);
            places.add(nodes.place(entry.keyNode()));
            roles.add(Optional.ofNullable(role));
            if (role != null && role.decides() && ++deciding == Case.MOST_DECIDING_PARTIES + 1) {
                nodes.report(Problem.error(
                                nodes.place(entry.keyNode()), "%s is the %dth that decides".formatted(owner, deciding))
                        .expected("at most %d with role `party` or `guarantor`".formatted(Case.MOST_DECIDING_PARTIES))
                        .suggest("join parties that act as one"));
            }
            if (name != null && role != null) {
                parties.add(new Party(entry.key(), name, role, aliases));
            }
        }
        if (entries.isEmpty()) {
            nodes.report(
                    Problem.error(nodes.place(node), "`parties` names nobody").expected(EXPECTED));
        } else if (roles.stream()
                .allMatch(role -> role.filter(r -> !r.decides()).isPresent())) {
            nodes.report(Problem.error(nodes.place(node), "no party decides")
                    .expected("at least one with role `party` or `guarantor`"));
        }
        List<String> ids = entries.stream().map(Entry::key).toList();
        List<String> labels =
                parties.size() == ids.size() ? parties.stream().map(Party::name).toList() : List.of();
        Names names = Names.of("party", "", ids, labels);
        return new Result(
                entries.isEmpty() || ((MappingNode) node).getValue().size() > MOST_PARTIES ? names.cutShort() : names,
                roles,
                parties,
                places);
    }
}
