package org.truce.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/// The screen and the keyboard of a review. It shows on standard output if that is a terminal, else on
/// standard error, so that the result can go into a file or a pipe.
final class ReviewTerminal implements AutoCloseable {
    private static final int NARROWEST = 20;
    private static final int WIDEST = 100;

    private final Terminal terminal;
    private final LineReader reader;
    private final boolean styles;
    private final int columns;
    private List<String> candidates = List.of();

    /// @param console for what it knows of its surroundings
    ReviewTerminal(Terminal terminal, Console console) {
        this.terminal = terminal;
        this.columns = console.outColumns() > 0 ? console.outColumns() : console.textColumns();
        this.styles = console.environment().getOrDefault("NO_COLOR", "").isEmpty()
                && !terminal.getType().startsWith("dumb");
        // Words are words: neither quotes nor backslashes mean anything else.
        DefaultParser parser = new DefaultParser();
        parser.setQuoteChars(new char[0]);
        parser.setEscapeChars(new char[0]);
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(parser)
                .completer((_, _, found) -> candidates.forEach(c -> found.add(new Candidate(c))))
                .variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.BELL_STYLE, "none")
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    /// @throws CommandFailure if there is nobody to ask
    static ReviewTerminal open(Console console) {
        try {
            TerminalProvider provider = TerminalProvider.load("ffm");
            boolean asks = provider.isSystemStream(SystemStream.Input);
            boolean shows = provider.isSystemStream(SystemStream.Output) || provider.isSystemStream(SystemStream.Error);
            if (!asks || !shows) {
                throw CommandFailure.ofUsage(
                        "--review asks at a terminal, and %s is none. Without --review the draft is written as a file"
                                        .formatted(asks ? "this" : "standard input")
                                + " to be edited by hand: truce read --case CASE -o draft.yaml TEXT.");
            }
            return new ReviewTerminal(
                    TerminalBuilder.builder()
                            .system(true)
                            .systemOutput(TerminalBuilder.SystemOutput.SysOutOrSysErr)
                            .provider("ffm")
                            .dumb(true)
                            .build(),
                    console);
        } catch (IOException e) {
            throw CommandFailure.ofInput("Cannot use this terminal: %s.".formatted(e.getMessage()));
        }
    }

    /// Whether it shows styles.
    boolean styles() {
        return styles;
    }

    int width() {
        int now = terminal.getWidth();
        return Math.clamp(now > 0 ? now : columns, NARROWEST, WIDEST);
    }

    /// Styled words, wrapped, each line indented.
    void say(int indent, AttributedString words) {
        List<AttributedString> lines = new ArrayList<>();
        ReviewLine.wrap(words, width() - indent, lines);
        lines.forEach(line -> say(new AttributedStringBuilder()
                .append(" ".repeat(indent))
                .append(line)
                .toAttributedString()));
    }

    private void say(AttributedString line) {
        line.println(terminal);
        terminal.flush();
    }

    /// Words, wrapped, each line indented.
    void say(int indent, String words) {
        for (String line : Text.wrap(ReviewLine.safe(words), width() - indent)) {
            say(new AttributedString(" ".repeat(indent) + line));
        }
    }

    void say(String words) {
        say(0, words);
    }

    /// The same with emphasis, where there is any.
    void strong(int indent, String words) {
        for (String line : Text.wrap(ReviewLine.safe(words), width() - indent)) {
            say(new AttributedStringBuilder()
                    .append(" ".repeat(indent))
                    .append(line, styles ? AttributedStyle.BOLD : AttributedStyle.DEFAULT)
                    .toAttributedString());
        }
    }

    void strong(String words) {
        strong(0, words);
    }

    /// Words behind a label; what wraps is indented to the label's width.
    void item(String label, String words) {
        int indent = Text.width(label);
        List<String> lines = Text.wrap(ReviewLine.safe(words), width() - indent);
        for (int k = 0; k < lines.size(); k++) {
            say(new AttributedString((k == 0 ? label : " ".repeat(indent)) + lines.get(k)));
        }
    }

    void gap() {
        say(AttributedString.EMPTY);
    }

    /// What is typed, without blanks around it.
    ///
    /// @param completions what the tabulator key offers
    /// @return empty at the end of the input
    /// @throws UserInterruptException if the answer is the key to interrupt
    Optional<String> ask(String prompt, List<String> completions) {
        candidates = List.copyOf(completions);
        try {
            return Optional.of(reader.readLine(prompt).strip());
        } catch (EndOfFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException _) {
            // It is gone already.
        }
    }
}
