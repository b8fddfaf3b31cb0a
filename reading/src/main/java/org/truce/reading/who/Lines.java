package org.truce.reading.who;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The lines of a file beside this class, without comments.
final class Lines {
    private Lines() {}

    static List<String> of(String file) {
        try (InputStream in = Lines.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the file %s is not on the class path".formatted(file));
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the file %s cannot be read".formatted(file), e);
        }
    }
}
