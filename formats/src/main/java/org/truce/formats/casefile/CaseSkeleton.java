package org.truce.formats.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A case to start from: small, invented, with a comment on every part of the format. It is sound, without
/// warnings.
public final class CaseSkeleton {
    private CaseSkeleton() {}

    /// The text of a `case.yaml`. Its first line names the schema for editors, as seen from a folder in
    /// `cases/`.
    public static String text() {
        try (InputStream in = CaseSkeleton.class.getResourceAsStream("skeleton.yaml")) {
            if (in == null) {
                throw new IllegalStateException("The skeleton is missing from the jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
