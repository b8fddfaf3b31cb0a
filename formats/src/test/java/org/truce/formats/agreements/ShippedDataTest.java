package org.truce.formats.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shipped file is what slimming makes of the original. `-Dtruce.ucdp=PATH` says where the original is;
/// with `-Dtruce.golden=update` the shipped file is written anew.
class ShippedDataTest {
    private static final Path ORIGINAL =
            Path.of(System.getProperty("truce.ucdp", "../../shared/data/ucdp_pad_v22.1_durations_CC-BY-4.0.csv"));
    private static final Path SHIPPED =
            Path.of("src/main/resources/org/truce/formats/agreements", ShippedAgreements.FILE);

    @Test
    void theShippedFileIsTheOriginalSlimmed() throws IOException {
        assumeTrue(Files.exists(ORIGINAL), "the original data set is not there: " + ORIGINAL);
        String slim = UcdpSlimming.slim(ORIGINAL);
        if ("update".equals(System.getProperty("truce.golden"))) {
            Files.writeString(SHIPPED, slim);
        }
        assertThat(Files.readString(SHIPPED)).isEqualTo(slim);
    }

    /// One agreement that lasted from 1 to 11 January 2020, one that has not ended, one that ended nobody
    /// knows when; the third party of the first is named, with a line break.
    @Test
    void slimmingDecodesAndCountsDays(@TempDir Path folder) throws IOException {
        StringBuilder header = new StringBuilder("paid,conflict_id,duration,ended,pa_date,year");
        StringBuilder flags = new StringBuilder();
        ShippedAgreements.ATTRIBUTES.stream()
                .filter(a -> !a.name().equals("year"))
                .forEach(a -> header.append(',').append(a.aliases().getLast()));
        ShippedAgreements.ATTRIBUTES.stream().skip(7).forEach(_ -> flags.append(",1"));
        Path original = Files.writeString(
                folder.resolve("original.csv"),
                header + "\n"
                        + "12,7,,,2021-12-01,2021,\"B, C\",X: Government,4,2,1," + flags + "\n"
                        + "11,7,2020-01-11,1.0,2020-01-01,2020,A,X: Y,2,1,3,\"UN\nand others\"" + flags + "\n"
                        + "13,8,,1.0,2020-01-01,2020,D,Z: Y,5,3,2," + flags + "\n");
        assertThat(UcdpSlimming.slim(original).lines().skip(2).map(line -> line.replaceAll("(,1)+$", "")))
                .containsExactly(
                        "11,7,10,1,A,X: Y,Middle East,territory,peace process,2020",
                        "12,7,30,0,\"B, C\",X: Government,Africa,government,full,2021,0",
                        "13,8,,1,D,Z: Y,Americas,both,partial,2020,0");
    }
}
