package org.truce.reading.draft;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.truce.formats.edit.YamlFile;
import org.truce.formats.edit.YamlValue;
import org.truce.model.Case;

/// A case with more sources. As long as there is only one, statements need not name it; from the second on
/// they have to.
final class NewSource {
    private NewSource() {}

    /// @param sources entries by id; without any, the file stays as it is
    static YamlFile in(YamlFile file, Case theCase, SequencedMap<String, YamlValue> sources) {
        YamlFile changed = sources.isEmpty() || theCase.sources().size() != 1
                ? file
                : file.putInEach(
                        List.of("statements"),
                        "source",
                        new YamlValue.Text(theCase.sources().getFirst().id()));
        for (Map.Entry<String, YamlValue> entry : sources.entrySet()) {
            changed = changed.put(List.of("sources"), entry.getKey(), entry.getValue());
        }
        return changed;
    }
}
