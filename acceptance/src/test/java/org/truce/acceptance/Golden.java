package org.truce.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

/// Texts that were looked at and found good. `-Dtruce.golden=update` writes them anew; look at the difference
/// before committing it.
final class Golden {
    private static final boolean UPDATES = "update".equals(System.getProperty("truce.golden"));
    private static final Path FOLDER = Path.of("acceptance", "src", "test", "resources", "golden");

    private Golden() {}

    static void assertSame(String name, String actual) {
        Path file = FOLDER.resolve(name);
        if (UPDATES) {
            Repository.write(file, actual);
        }
        assertThat(Files.exists(file))
                .as("%s; -Dtruce.golden=update writes it", file)
                .isTrue();
        assertThat(actual).as("%s; -Dtruce.golden=update writes it anew", file).isEqualTo(Repository.read(file));
    }
}
