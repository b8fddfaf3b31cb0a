package org.truce.reading.intake;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// FEATURE UNDER TEST: no sequence of bytes makes the intake, or the search for dates in what it took in,
/// throw. Run by the profile `fuzz`; [HostileInputTest] is its short form in every build. The first byte
/// chooses what the others stand in.
class IntakeFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void anything(byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            List<Disguise> all = List.of(Disguise.values());
            Disguise disguise = all.get(Math.floorMod(bytes[0], all.size()));
            HostileInputTest.read(disguise.around(Arrays.copyOfRange(bytes, 1, bytes.length)));
        }
    }
}
