package org.truce.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.truce.formats.domainfile.DomainFormat;
import org.truce.formats.domainfile.DomainReading;
import org.truce.formats.domainfile.DomainWriter;
import org.truce.formats.domainfile.DomainWriting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `truce convert`.
@Command(
        name = "convert",
        header = "Writes a domain in another format of the field.",
        description = {
            "",
            "Every outcome keeps its utilities. What the format cannot say is listed, and then nothing is written;"
                    + " numbers that it can only round are named. Nothing that is there already is overwritten.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the files have errors, the format cannot say what they say, or the target is there or cannot be written",
            "2:wrong usage"
        },
        footer = {
            "",
            "Examples:",
            "  truce convert domains/orchard --to genius -o orchard-xml",
            "  truce convert domain.xml a.xml b.xml --to truce -o domain.yaml"
        })
final class ConvertCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DomainArgument argument = new DomainArgument();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORMAT",
            description = "genius (XML), geniusweb (JSON) or truce (YAML).")
    private DomainFormat to = DomainFormat.TRUCE;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "TARGET",
            description = "A folder that does not exist yet, or is empty; for truce, a file that does not exist yet.")
    private Path target = Path.of("");

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean oneFile = to == DomainFormat.TRUCE;
        if (oneFile) {
            if (!target.toString().matches("(?i).*\\.ya?ml")) {
                throw CommandFailure.ofUsage(
                        "--output is %s; a domain in YAML goes into a file that ends in .yaml.".formatted(target));
            }
            if (Files.exists(target)) {
                throw CommandFailure.ofInput(
                        "%s is there already; nothing was written. Name a new file.".formatted(target));
            }
            OutputFile.check(target);
        } else {
            OutputFolder.check(target);
        }
        DomainReading.Success reading = argument.readSound(console);
        return switch (DomainWriter.write(reading.value(), to)) {
            case DomainWriting.Refused refused -> {
                refused.reasons().forEach(reason -> console.say("truce: " + reason));
                console.say("truce: %s cannot say what the domain says; nothing was written.".formatted(to.title()));
                yield ExitCode.INPUT;
            }
            case DomainWriting.Written written -> {
                if (oneFile) {
                    Map.Entry<String, String> file = written.files().firstEntry();
                    OutputFile.write(target, file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                } else {
                    OutputFolder.write(target, written.files());
                }
                written.notes().forEach(note -> console.say("truce: " + note));
                console.print("Wrote %s (%s).\n"
                        .formatted(
                                target,
                                oneFile
                                        ? to.title()
                                        : to.title() + ": "
                                                + String.join(
                                                        ", ", written.files().keySet())));
                yield ExitCode.DONE;
            }
        };
    }
}
