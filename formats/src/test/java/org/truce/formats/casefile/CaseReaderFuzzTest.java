package org.truce.formats.casefile;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// FEATURE UNDER TEST: no sequence of bytes breaks the reader's promise. Run by the profile `fuzz`, which
/// searches for minutes, guided by what code each input reaches; [CaseReaderMutationTest] is its short form
/// in every build. An input that breaks the promise is written to the folder of seeds, and both tests then
/// begin with it.
class CaseReaderFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void anything(byte[] bytes) {
        ReaderPromise.check(bytes);
    }
}
