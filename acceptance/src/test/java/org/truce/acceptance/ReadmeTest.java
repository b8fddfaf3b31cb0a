package org.truce.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every `$ ./truce …` in a `console` block of these documents is run, and what the document shows is what it
/// prints.
///
/// `| head -N` after a command shows its first N lines; `-Dtruce.golden=update` writes what is printed into
/// the document.
class ReadmeTest {
    private static final boolean UPDATES = "update".equals(System.getProperty("truce.golden"));
    private static final Pattern BLOCK = Pattern.compile("(?s)(```console\\n)(.*?)(```)");
    private static final Pattern HEAD = Pattern.compile("(.*?) \\| head -(\\d+)");
    private static final Pattern WORD = Pattern.compile("'[^']*'|\\S+");
    private static final String PROMPT = "$ ";
    private static final String TRUCE = PROMPT + "./truce ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/guide/command-line.md",
                "docs/guide/comparable-agreements.md",
                "docs/guide/conflicts.md",
                "docs/guide/reading.md"
            })
    void whatTheDocumentShowsIsWhatTheCommandPrints(String document) throws java.io.IOException {
        Path file = Path.of(document);
        String text = Repository.read(file);
        Matcher blocks = BLOCK.matcher(text);
        int commands = 0;
        StringBuilder printed = new StringBuilder();
        while (blocks.find()) {
            List<String> lines = blocks.group(2).lines().toList();
            commands += (int) lines.stream().filter(l -> l.startsWith(TRUCE)).count();
            blocks.appendReplacement(
                    printed, Matcher.quoteReplacement(blocks.group(1) + replay(lines) + blocks.group(3)));
        }
        blocks.appendTail(printed);
        if (UPDATES) {
            Files.writeString(file, printed);
        }
        assertThat(commands).as("commands in %s", document).isPositive();
        assertThat(Repository.read(file)).isEqualTo(printed.toString());
    }

    /// The block as it should be: commands that are not ours stay with what follows them.
    private static String replay(List<String> lines) {
        StringBuilder block = new StringBuilder();
        boolean ours = false;
        for (String line : lines) {
            if (line.startsWith(PROMPT)) {
                ours = line.startsWith(TRUCE);
                block.append(line).append('\n');
                if (ours) {
                    block.append(output(line.substring(TRUCE.length())));
                }
            } else if (!ours) {
                block.append(line).append('\n');
            }
        }
        return block.toString();
    }

    private static String output(String command) {
        Matcher head = HEAD.matcher(command);
        boolean cut = head.matches();
        Cli.Run run = Cli.run(words(cut ? head.group(1) : command));
        if (!cut) {
            return run.both();
        }
        List<String> lines = run.out().lines().toList();
        int shown = Math.min(lines.size(), Integer.parseInt(head.group(2)));
        return String.join("\n", lines.subList(0, shown)) + "\n";
    }

    private static String[] words(String command) {
        return WORD.matcher(command)
                .results()
                .map(m -> m.group().replace("'", ""))
                .toArray(String[]::new);
    }
}
