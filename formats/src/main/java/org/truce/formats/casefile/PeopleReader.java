package org.truce.formats.casefile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Names;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Place;
import org.truce.formats.input.Wording;
import org.truce.model.Person;

/// Reads `people`.
final class PeopleReader {
    private static final List<String> KEYS = List.of("name", "party", "role", "aliases");
    private static final String EXPECTED = "a map of people, such as `dahl: {name: Ines Dahl, role: analyst}`";
    static final int MOST_PEOPLE = 512;

    /// @param people those without a problem
    record Result(List<Person> people, List<Place> places) {}

    private final Nodes nodes;
    private final Names parties;

    PeopleReader(Nodes nodes, Names parties) {
        this.nodes = nodes;
        this.parties = parties;
    }

    Result read(@Nullable Node node) {
        List<Entry> entries = node == null ? List.of() : nodes.map(node, "`people`", EXPECTED, MOST_PEOPLE);
        List<Person> people = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Entry entry : entries == null ? List.<Entry>of() : entries) {
            nodes.declaredId((ScalarNode) entry.keyNode(), "person");
            Fields fields = new Fields(nodes, entry.value(), "person " + Wording.quoted(entry.key()), KEYS);
            String name = fields.requireText("name");
            Node partyNode = fields.value("party");
            Integer party = partyNode == null ? null : nodes.reference(partyNode, fields.what("party"), parties);
            String role = fields.text("role");
            List<String> aliases = AliasesReader.read(nodes, fields);
            if (name != null) {
                people.add(new Person(entry.key(), name, party, role, aliases));
                places.add(nodes.place(entry.keyNode()));
            }
        }
        return new Result(people, places);
    }
}
