package org.truce.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `truce` itself.
@Command(
        name = "truce",
        header = "How far apart are the parties, and what could they all accept?",
        description = {
            "",
            "Truce reads a case file (parties, issues, statements with their sources) and answers from what the"
                    + " parties have said. What nobody knows is carried through every answer as a probability with an"
                    + " interval. Where preferences are known, it reads domain files and answers exactly.",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the input has errors, all of them listed; or a file cannot be written",
            "2:wrong usage",
            "70:a fault of Truce"
        },
        commandListHeading = "%nCommands:%n",
        optionListHeading = "Options:%n",
        footer = {
            "",
            "Examples:",
            "  truce new my-case                 a commented skeleton to start from",
            "  truce check my-case               every problem with its line and column",
            "  truce gap my-case                 how far apart are they?",
            "  truce deals my-case               what could they all accept?",
            "  truce hold my-case                would it hold?",
            "  truce roadmap my-case             by which stages could they get there?",
            "  truce report my-case              everything in one HTML file",
            "  truce solve my-domain             preferences are known: every efficient deal",
            "  truce reference                   what became of comparable agreements",
            "",
            "`truce COMMAND --help` explains a command. Environment: NO_COLOR, TRUCE_JAVA_OPTS, TRUCE_DEBUG."
        })
final class TruceCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version of Truce and of Java.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    TruceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        console.say(line.getUsageMessage(
                        console.errStyle() == Style.ANSI ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF)
                .stripTrailing());
        return ExitCode.USAGE;
    }
}
