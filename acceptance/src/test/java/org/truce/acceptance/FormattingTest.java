package org.truce.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// All Java code is formatted by palantir-java-format. `-Dtruce.format=apply` formats it.
class FormattingTest {
    private static final int WIDEST = 120;
    private static final boolean APPLIES = "apply".equals(System.getProperty("truce.format"));
    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void codeIsFormatted() throws FormatterException {
        List<String> wrong = new ArrayList<>();
        for (Path file : Repository.listFiles(".java")) {
            String text = Repository.read(file);
            String formatted = formatter.formatSourceAndFixImports(text);
            if (!formatted.equals(text)) {
                if (APPLIES) {
                    Repository.write(file, formatted);
                } else {
                    wrong.add(file.toString());
                }
            }
        }
        assertThat(wrong)
                .as("not formatted; ./mvnw verify -pl acceptance -am -Dtest=FormattingTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dtruce.format=apply formats them")
                .isEmpty();
    }

    /// The formatter would break such a line in two and begin the second half with `//`.
    @Test
    void documentationCommentsFitTheLine() {
        List<String> wrong = new ArrayList<>();
        for (Path file : Repository.listFiles(".java")) {
            List<String> lines = Repository.read(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.strip().startsWith("///") && line.length() > WIDEST) {
                    wrong.add("%s:%d is %d columns wide".formatted(file, i + 1, line.length()));
                }
            }
        }
        assertThat(wrong)
                .as("comments that begin with /// must be wrapped by hand at %d columns", WIDEST)
                .isEmpty();
    }
}
