package org.truce.reading.intake;

import java.time.LocalDate;
import java.util.Optional;

/// What the user says about a text.
///
/// @param published when it was published; goes before what the text says itself
/// @param english true to read the text as English whatever language it seems to be in
public record Hints(Optional<LocalDate> published, boolean english) {
    public static final Hints NONE = new Hints(Optional.empty(), false);
}
