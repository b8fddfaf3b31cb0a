package org.truce.reading.review;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.truce.formats.edit.YamlValue;
import org.truce.formats.edit.YamlValue.Mapping;
import org.truce.formats.edit.YamlValue.Text;
import org.truce.model.Case;
import org.truce.model.Party;
import org.truce.reading.draft.Draft;

/// What a person may change of somebody whom a draft suggests for the case's `people`. Nothing is checked
/// here.
///
/// @param party the id of the party for which she or he speaks; blank for none
/// @param role the office; blank for none
public record PersonRevision(String name, String party, String role) implements Change {
    /// What was drafted.
    public static PersonRevision of(Draft.Suggested drafted) {
        SequencedMap<String, YamlValue> entry = drafted.entry().entries();
        return new PersonRevision(
                Revision.text(entry.get("name")), Revision.text(entry.get("party")), Revision.text(entry.get("role")));
    }

    public PersonRevision withName(String changed) {
        return new PersonRevision(changed, party, role);
    }

    public PersonRevision withParty(String changed) {
        return new PersonRevision(name, changed, role);
    }

    public PersonRevision withRole(String changed) {
        return new PersonRevision(name, party, changed);
    }

    /// In one line: "Ada Lund, foreign minister, speaks for Ostra".
    public String sentence(Case theCase) {
        String forWhom = theCase.parties().stream()
                .filter(p -> p.id().equals(party))
                .map(Party::name)
                .findFirst()
                .orElse(party.isBlank() ? "none of the parties" : party);
        return "%s%s speaks for %s".formatted(name, role.isBlank() ? "" : ", %s,".formatted(role), forWhom);
    }

    /// As the case format writes it.
    Mapping entry() {
        SequencedMap<String, YamlValue> entry = new LinkedHashMap<>();
        entry.put("name", new Text(name));
        if (!party.isBlank()) {
            entry.put("party", new Text(party));
        }
        if (!role.isBlank()) {
            entry.put("role", new Text(role));
        }
        return new Mapping(entry);
    }
}
