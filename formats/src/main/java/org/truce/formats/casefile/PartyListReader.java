package org.truce.formats.casefile;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;
import org.truce.model.Role;

/// Reads a list of parties that decide, each once: `[ukraine, russia]`.
final class PartyListReader {
    private final Nodes nodes;
    private final PartiesReader.Result parties;

    PartyListReader(Nodes nodes, PartiesReader.Result parties) {
        this.nodes = nodes;
        this.parties = parties;
    }

    /// Every party with the role `party`; empty where a role could not be read and there is no other.
    SortedSet<Integer> principals() {
        SortedSet<Integer> principals = new TreeSet<>();
        for (int p = 0; p < parties.roles().size(); p++) {
            if (parties.roles().get(p).equals(Optional.of(Role.PARTY))) {
                principals.add(p);
            }
        }
        return principals;
    }

    /// Whether it is known that no party has the role `party`, though a guarantor decides.
    boolean onlyGuarantorsDecide() {
        return principals().isEmpty()
                && parties.roles().stream().allMatch(Optional::isPresent)
                && parties.roles().stream().anyMatch(role -> role.equals(Optional.of(Role.GUARANTOR)));
    }

    /// @param what the list is: "the `consent` of issue `aid`"
    /// @param cannot what a party that does not decide cannot do: "give consent"
    /// @param empty what it means that nobody is named
    /// @param otherwise for what the key may be left out
    @Nullable
    SortedSet<Integer> read(Node node, String what, String cannot, String empty, String otherwise) {
        List<Node> list = nodes.list(node, what, "a list of parties, such as `[ukraine, russia]`");
        if (list == null) {
            return null;
        }
        if (list.isEmpty()) {
            nodes.report(Problem.error(nodes.place(node), "%s is an empty list: %s".formatted(what, empty))
                    .expected("at least one party")
                    .suggest(otherwise));
            return null;
        }
        SortedSet<Integer> chosen = new TreeSet<>();
        boolean sound = true;
        for (Node element : list) {
            Integer party = nodes.reference(element, "an entry of " + what, parties.names());
            sound &= party != null && add(chosen, party, element, what, cannot);
        }
        return sound ? chosen : null;
    }

    private boolean add(SortedSet<Integer> chosen, int party, Node element, String what, String cannot) {
        String id = parties.names().ids().get(party);
        Optional<Role> idle = parties.findIdleRole(party);
        if (idle.isPresent()) {
            nodes.report(Problem.error(
                            nodes.place(element),
                            "%s is %s and cannot %s"
                                    .formatted(Wording.quoted(id), Wording.withArticle(Nodes.word(idle.get())), cannot))
                    .found(id)
                    .expected("a party with role `party` or `guarantor`"));
            return false;
        }
        if (!chosen.add(party)) {
            nodes.report(
                    Problem.error(nodes.place(element), "%s stands twice in %s".formatted(Wording.quoted(id), what))
                            .found(id)
                            .suggest("remove one of the two"));
            return false;
        }
        return true;
    }
}
