package org.truce.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.truce.formats.domainfile.DomainFormat;
import org.truce.formats.domainfile.DomainWriter;
import org.truce.formats.domainfile.DomainWriting;

/// Writes the random domain of a size, as `SolveBenchmark` has it, into a folder, so that the whole command
/// can be timed.
public final class WriteDomain {
    private WriteDomain() {}

    /// @param args the size, such as `3x8x5`, and the folder
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        switch (DomainWriter.write(RandomDomain.of(args[0], 1), DomainFormat.TRUCE)) {
            case DomainWriting.Refused refused -> throw new IllegalStateException(refused.toString());
            case DomainWriting.Written written -> {
                for (Map.Entry<String, String> file : written.files().entrySet()) {
                    Files.writeString(folder.resolve(file.getKey()), file.getValue());
                }
            }
        }
    }
}
