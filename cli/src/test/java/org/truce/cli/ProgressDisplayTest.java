package org.truce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Console console(int columns) {
        return new Console(new ByteArrayOutputStream(), err, 0, columns, Map.of("NO_COLOR", "1"));
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTerminalSeesABarWithAnEstimateAfterTwoSecondsAndNothingAtTheEnd() throws InterruptedException {
        try (ProgressDisplay progress = new ProgressDisplay(console(90))) {
            progress.report("Drawing worlds", 1, 100);
            assertThat(shown()).isEmpty();
            Thread.sleep(2_100);
            progress.report("Drawing worlds", 50, 100);
            Thread.sleep(700);
            assertThat(shown())
                    .contains("Drawing worlds")
                    .contains("50%")
                    .contains("50/100")
                    .contains("0:00:0");
            progress.report("Searching deals", 10, 40);
            Thread.sleep(700);
            assertThat(shown()).contains("Searching deals").contains("10/40");
        }
        String last = shown().substring(
                        shown().lastIndexOf('\r') == shown().length() - 1
                                ? shown().lastIndexOf('\r', shown().length() - 2)
                                : shown().lastIndexOf('\r'));
        assertThat(last.replaceAll("\u001b\\[[0-9;]*[A-Za-z]", "")).isBlank();
    }

    @Test
    void whatIsNoTerminalSeesNothing() throws InterruptedException {
        try (ProgressDisplay progress = new ProgressDisplay(console(0))) {
            progress.report("Drawing worlds", 1, 100);
            Thread.sleep(2_100);
            progress.report("Drawing worlds", 50, 100);
            Thread.sleep(400);
        }
        assertThat(shown()).isEmpty();
    }
}
