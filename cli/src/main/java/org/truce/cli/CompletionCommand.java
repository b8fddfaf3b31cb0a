package org.truce.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `truce completion`.
@Command(
        name = "completion",
        header = "Prints a script that completes commands and options in a shell.",
        description = {"", "For bash and zsh. CASE and FILE are completed as file names.", ""},
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  source <(truce completion bash)     in ~/.bashrc",
            "  source <(truce completion zsh)      in ~/.zshrc"
        })
final class CompletionCommand implements Callable<Integer> {
    /// Shells that completion is offered for.
    enum Shell {
        bash,
        zsh
    }

    /// The script is written for bash; zsh reads it once its own completion system is there.
    private static final String ZSH_COMPLETION_SYSTEM = """
        (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -u; }
        """;

    private final Console console;

    @Parameters(index = "0", paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
    private Shell shell = Shell.bash;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String script = AutoComplete.bash("truce", Main.commandLine(console));
        console.print(
                switch (shell) {
                    case bash -> script;
                    case zsh -> ZSH_COMPLETION_SYSTEM + script;
                });
        return ExitCode.DONE;
    }
}
