package org.truce.formats.input;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The ids that one part of the case declares, and that other parts refer to.
///
/// @param noun what they are ids of, such as `party` or `option`
/// @param owner whose they are, such as `issue` and its id in back-quotes; empty for the case's own
/// @param ids in the order of the file, which is the order of the model
/// @param labels the names that readers see, parallel to the ids; empty where there are none
/// @param complete false where the part that declares them could not be read, so that nothing can be said
///     about an id that is not among them
/// @param positions of the ids
/// @param mended what ids of a wrong form should be instead; whoever refers to one of these is right
public record Names(
        String noun,
        String owner,
        List<String> ids,
        List<String> labels,
        boolean complete,
        Map<String, Integer> positions,
        Set<String> mended) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    public static Names of(String noun, String owner, List<String> ids, List<String> labels) {
        Map<String, Integer> positions = new HashMap<>();
        for (String id : ids) {
            positions.putIfAbsent(id, positions.size());
        }
        return new Names(
                noun,
                owner,
                List.copyOf(ids),
                List.copyOf(labels),
                true,
                positions,
                ids.stream().filter(id -> !isWellFormed(id)).map(Names::mend).collect(Collectors.toSet()));
    }

    /// The same ids, of which there may be more.
    public Names cutShort() {
        return new Names(noun, owner, ids, labels, false, positions, mended);
    }

    public static Names unreadable(String noun, String owner) {
        return new Names(noun, owner, List.of(), List.of(), false, Map.of(), Set.of());
    }

    public static boolean isWellFormed(String id) {
        return ID.matcher(id).matches();
    }

    /// What is probably meant by an id of a wrong form; may be of a wrong form itself.
    public static String mend(String id) {
        return id.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
    }

    public boolean contains(String id) {
        return positions.containsKey(id);
    }

    public int size() {
        return ids.size();
    }
}
