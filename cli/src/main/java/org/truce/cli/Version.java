package org.truce.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The version of Truce and of the Java it runs on.
final class Version implements IVersionProvider {
    static String number() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            properties.load(java.util.Objects.requireNonNull(in, "version.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    /// "Truce 0.1.0, Java 25.0.1".
    static String full() {
        return "Truce %s, Java %s".formatted(number(), Runtime.version());
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "Truce " + number(), "Java %s (%s)".formatted(Runtime.version(), System.getProperty("java.vendor"))
        };
    }
}
