package org.truce.reading.draft;

import java.util.List;
import org.truce.formats.edit.YamlFile;
import org.truce.formats.edit.YamlValue;
import org.truce.model.Case;

/// A case with one source more. As long as there is only one, statements need not name it; from the second on
/// they have to.
final class NewSource {
    private NewSource() {}

    static YamlFile in(YamlFile file, Case theCase, String id, YamlValue.Mapping entry) {
        YamlFile changed = file;
        for (int k = 0;
                theCase.sources().size() == 1 && k < theCase.statements().size();
                k++) {
            List<String> statement = List.of("statements", Integer.toString(k));
            boolean names = changed.has(List.of("statements", Integer.toString(k), "source"));
            changed = names
                    ? changed
                    : changed.put(
                            statement,
                            "source",
                            new YamlValue.Text(theCase.sources().getFirst().id()));
        }
        return changed.put(List.of("sources"), id, entry);
    }
}
