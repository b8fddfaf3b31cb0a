package org.truce.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The way in.
public final class Main {
    private static final List<String> COMMANDS = List.of(
            "check",
            "show",
            "new",
            "gap",
            "deals",
            "hold",
            "roadmap",
            "report",
            "solve",
            "convert",
            "divide",
            "conflict",
            "read",
            "reference",
            "completion");

    private Main() {}

    /// The launcher tells by system properties how wide a terminal the two outputs are.
    ///
    /// Numbers are written alike wherever it runs, so that the same command gives the same bytes.
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        Console console = new Console(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Integer.getInteger("truce.terminal.out", 0),
                Integer.getInteger("truce.terminal.err", 0),
                System.getenv());
        System.exit(run(console, args));
    }

    /// Runs a command and says how it ended.
    ///
    /// @return 0 done, 1 errors in the input, 2 wrong usage, 70 a fault of ours
    public static int run(Console console, String... args) {
        try {
            boolean isNamed = args.length > 0 && COMMANDS.contains(args[0]);
            return commandLine(console, isNamed ? List.of(args[0]) : COMMANDS).execute(args);
        } catch (CommandFailure failure) {
            return end(console, failure);
        } catch (OutOfMemoryError _) {
            boolean reads = args.length > 0 && args[0].equals("read");
            console.say("truce: The memory does not suffice. More: TRUCE_JAVA_OPTS=-Xmx4g truce …; %s need less."
                    .formatted(reads ? "fewer or shorter texts at once" : "fewer --worlds"));
            return ExitCode.FAULT;
        } catch (Throwable fault) {
            return end(console, fault);
        }
    }

    /// With every subcommand.
    static CommandLine commandLine(Console console) {
        return commandLine(console, COMMANDS);
    }

    /// To learn what a subcommand takes costs a few hundredths of a second each, so that only the one that
    /// was asked for is added where one was.
    private static CommandLine commandLine(Console console, List<String> commands) {
        CommandLine line = new CommandLine(new TruceCommand(console));
        commands.forEach(name -> line.addSubcommand(command(name, console)));
        line.setOut(writer(text -> console.print(text)));
        line.setErr(writer(text -> console.say(text.stripTrailing())));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(console.outStyle() == Style.ANSI ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpWidth(Math.min(console.textColumns(), 100));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setParameterExceptionHandler((e, _) -> end(console, e));
        line.setExecutionExceptionHandler(
                (e, _, _) -> e instanceof CommandFailure failure ? end(console, failure) : end(console, (Throwable) e));
        return line;
    }

    private static Object command(String name, Console console) {
        return switch (name) {
            case "check" -> new CheckCommand(console);
            case "show" -> new ShowCommand(console);
            case "new" -> new NewCommand(console);
            case "gap" -> new GapCommand(console);
            case "deals" -> new DealsCommand(console);
            case "hold" -> new HoldCommand(console);
            case "roadmap" -> new RoadmapCommand(console);
            case "report" -> new ReportCommand(console);
            case "solve" -> new SolveCommand(console);
            case "convert" -> new ConvertCommand(console);
            case "divide" -> new DivideCommand(console);
            case "reference" -> new ReferenceCommand(console);
            case "conflict" -> new ConflictCommand(console);
            case "read" -> new ReadCommand(console);
            case "completion" -> new CompletionCommand(console);
            default -> throw new IllegalStateException("There is no command %s.".formatted(name));
        };
    }

    private static int end(Console console, CommandFailure failure) {
        failure.lines().forEach(console::say);
        return failure.exitCode();
    }

    private static int end(Console console, ParameterException e) {
        String message = e instanceof UnmatchedArgumentException unmatched
                ? unknown(unmatched)
                : Optional.ofNullable(e.getMessage())
                        .orElse("Wrong usage")
                        .strip()
                        .replace("is not an int", "is not a whole number")
                        .replace("is not a long", "is not a whole number")
                        .replace("is not a double", "is not a number");
        console.say("truce: " + message + (message.endsWith(".") || message.endsWith("?") ? "" : "."));
        console.say("See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static String unknown(UnmatchedArgumentException e) {
        String found = e.getUnmatched().getFirst();
        boolean isCommand =
                !found.startsWith("-") && !e.getCommandLine().getSubcommands().isEmpty();
        String what = found.startsWith("-") ? "no option" : isCommand ? "no command" : "no place for";
        return "There is %s `%s`%s"
                .formatted(
                        what,
                        found,
                        Suggestion.of(found, Suggestion.namesOf(e.getCommandLine()))
                                .map(name -> "; did you mean `" + name + "`?")
                                .orElse("."));
    }

    private static int end(Console console, Throwable fault) {
        if (console.debugs()) {
            StringWriter trace = new StringWriter();
            fault.printStackTrace(new PrintWriter(trace));
            console.say(trace.toString().stripTrailing());
        }
        StackTraceElement[] stack = fault.getStackTrace();
        console.say("truce: This is a fault of Truce, not of your input. Please report: %s, %s%s%s"
                .formatted(
                        Version.full(),
                        fault,
                        stack.length == 0 ? "" : " at " + stack[0],
                        console.debugs() ? "" : " (more with TRUCE_DEBUG=1)"));
        return ExitCode.FAULT;
    }

    private static PrintWriter writer(java.util.function.Consumer<String> sink) {
        StringBuilder pending = new StringBuilder();
        return new PrintWriter(
                new Writer() {
                    @Override
                    public void write(char[] text, int from, int length) {
                        pending.append(text, from, length);
                    }

                    @Override
                    public void flush() {
                        if (!pending.isEmpty()) {
                            String text = pending.toString();
                            pending.setLength(0);
                            sink.accept(text);
                        }
                    }

                    @Override
                    public void close() {
                        flush();
                    }
                },
                false);
    }
}
