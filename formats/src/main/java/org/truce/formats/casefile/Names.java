package org.truce.formats.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The ids that one part of the case declares, and that other parts refer to.
///
/// @param noun what they are ids of, such as `party` or `option`
/// @param owner whose they are, such as `issue` and its id in back-quotes; empty for the case's own
/// @param ids in the order of the file, which is the order of the model
/// @param labels the names that readers see, parallel to the ids; empty where there are none
/// @param complete false where the part that declares them could not be read, so that nothing can be said about
///     an id that is not among them
/// @param positions of the ids
record Names(
        String noun,
        String owner,
        List<String> ids,
        List<String> labels,
        boolean complete,
        Map<String, Integer> positions) {
    static Names of(String noun, String owner, List<String> ids, List<String> labels) {
        Map<String, Integer> positions = new HashMap<>();
        for (String id : ids) {
            positions.putIfAbsent(id, positions.size());
        }
        return new Names(noun, owner, List.copyOf(ids), List.copyOf(labels), true, positions);
    }

    /// The same ids, of which there may be more.
    Names cutShort() {
        return new Names(noun, owner, ids, labels, false, positions);
    }

    static Names unreadable(String noun, String owner) {
        return new Names(noun, owner, List.of(), List.of(), false, Map.of());
    }

    boolean contains(String id) {
        return positions.containsKey(id);
    }

    int size() {
        return ids.size();
    }

    /// "option of issue `scope`".
    String nounOfOwner() {
        return owner.isEmpty() ? noun : noun + " of " + owner;
    }
}
