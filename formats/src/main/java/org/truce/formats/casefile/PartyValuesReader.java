package org.truce.formats.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;
import org.truce.model.Interval;
import org.truce.model.Role;

/// Reads a number or an interval for each party: `{russia: 0.1, ukraine: [0.1, 0.2]}`.
final class PartyValuesReader {
    /// Why a party can have no such value.
    interface Refusal {
        Optional<Problem> find(int party, Node key);
    }

    private static final String EXPECTED = "a map from parties to a number or `[low, high]`";

    private final Nodes nodes;
    private final PartiesReader.Result parties;
    private final IntervalReader intervals;

    PartyValuesReader(Nodes nodes, PartiesReader.Result parties) {
        this.nodes = nodes;
        this.parties = parties;
        intervals = new IntervalReader(nodes);
    }

    /// One value for all of them, or a map with one for each.
    ///
    /// @param all whose value a single one is; null where that could not be read
    Map<Integer, Interval> readOneOrEach(
            Node node,
            String key,
            String what,
            String noun,
            IntervalReader.Range range,
            @Nullable Collection<Integer> all,
            Refusal refusal) {
        if (!(node instanceof ScalarNode || node instanceof SequenceNode)) {
            return read(node, key, what, noun, range, refusal);
        }
        Map<Integer, Interval> values = new HashMap<>();
        Interval value = intervals.read(node, what, range);
        if (value != null && all != null) {
            all.forEach(party -> values.put(party, value));
        }
        return values;
    }

    /// @param key under which the map stands, `what` it is in words, and `noun` what each party has
    Map<Integer, Interval> read(
            Node node, String key, String what, String noun, IntervalReader.Range range, Refusal refusal) {
        Map<Integer, Interval> values = new HashMap<>();
        List<Entry> entries = nodes.map(node, what, EXPECTED);
        if (entries == null) {
            return values;
        }
        for (Entry entry : entries) {
            Integer party = nodes.reference(entry.keyNode(), "a key of `%s`".formatted(key), parties.names());
            Interval value =
                    intervals.read(entry.value(), "the %s of %s".formatted(noun, Wording.quoted(entry.key())), range);
            if (party == null) {
                continue;
            }
            Optional<Problem> refused = refusal.find(party, entry.keyNode());
            refused.ifPresent(nodes::report);
            if (refused.isEmpty() && value != null) {
                values.put(party, value);
            }
        }
        return values;
    }

    /// Parties that do not decide have no such value.
    Refusal ofIdle(String noun) {
        return (party, key) -> parties.findIdleRole(party).map(role -> idle(party, role, key, noun));
    }

    private Problem idle(int party, Role role, Node key, String noun) {
        String id = parties.names().ids().get(party);
        return Problem.error(
                        nodes.place(key),
                        "%s is %s and has no %s"
                                .formatted(Wording.quoted(id), Wording.withArticle(Nodes.word(role)), noun))
                .found(id)
                .expected("a party with role `party` or `guarantor`");
    }
}
