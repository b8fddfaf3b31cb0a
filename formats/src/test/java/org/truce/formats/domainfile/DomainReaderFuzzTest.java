package org.truce.formats.domainfile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// FEATURE UNDER TEST: no sequence of bytes makes the reader of domain files throw. Run by the profile
/// `fuzz`; [HostileDomainTest] is its short form in every build. The first byte chooses the format.
class DomainReaderFuzzTest {
    private static final List<String> ENDINGS = List.of(".xml", ".json", ".yaml");

    @FuzzTest(maxDuration = "5m")
    void anything(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return;
        }
        Path file = Files.createTempFile("fuzz", ENDINGS.get(Math.floorMod(bytes[0], ENDINGS.size())));
        try {
            Files.write(file, Arrays.copyOfRange(bytes, 1, bytes.length));
            DomainReader.read(List.of(file));
        } finally {
            Files.delete(file);
        }
    }
}
