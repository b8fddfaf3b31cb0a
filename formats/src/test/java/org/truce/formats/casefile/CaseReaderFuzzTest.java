package org.truce.formats.casefile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;

class CaseReaderFuzzTest {
    @FuzzTest(maxDuration = "20s")
    void anything(byte[] data) {
        CaseReading reading = CaseReader.read(Path.of("case.yaml"), data);
        boolean errors = reading.problems().stream().anyMatch(Problem::isError);
        if (errors == reading instanceof CaseReading.Success) {
            throw new AssertionError(reading);
        }
    }
}
