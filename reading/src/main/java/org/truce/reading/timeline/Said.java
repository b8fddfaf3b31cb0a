package org.truce.reading.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.truce.model.Statement;

/// A statement of the case or of a text.
///
/// @param places where it stands, the first of which it was taken from
/// @param words the quotation of a text, or the note of the case; may be empty
/// @param confidence that it was read right, in [0, 1]; none for a statement of the case
/// @param doubts why a reader should not rely on it; none if it is held to be right
public record Said(
        Statement statement, List<Place> places, String words, OptionalDouble confidence, List<String> doubts) {
    public Said {
        places = List.copyOf(places);
        doubts = List.copyOf(doubts);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("%s stands nowhere".formatted(statement.id()));
        }
    }

    /// @param source its id
    /// @param place in the source, or empty
    public record Place(String source, String place) {}

    /// Whether it is held to be right.
    public boolean isSure() {
        return doubts.isEmpty();
    }

    /// When it was said, if that is known.
    public Optional<LocalDate> day() {
        return Optional.ofNullable(statement.header().evidence().date());
    }

    Said with(List<Place> more) {
        List<Place> all = new ArrayList<>(places);
        all.addAll(more);
        return new Said(statement, all, words, confidence, doubts);
    }
}
