package org.truce.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.truce.deal.DealAnalysis;
import org.truce.deal.DealResult;
import org.truce.formats.casefile.CaseReading;
import org.truce.formats.results.DealsCsv;
import org.truce.formats.results.DealsJson;
import org.truce.formats.results.Json;
import org.truce.model.Case;
import org.truce.worlds.Provenance;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `truce deals`.
@Command(
        name = "deals",
        header = "What could they all accept?",
        description = {
            "",
            "A shortlist of the agreements most likely to be acceptable to everyone whose consent is needed, what would"
                    + " break each of them, and how the proposals on the table could be mended.",
            "",
            "Acceptable means better than no agreement and across no red line; it does not say that a party would not"
                + " hold out for more. Listed deals are estimated on fresh worlds that had no part in choosing them.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the case has errors, or the file cannot be written", "2:wrong usage"},
        footer = {
            "",
            "Examples:",
            "  truce deals my-case",
            "  truce deals --most 3 --level 0.4 my-case",
            "  truce deals --format csv -o deals.csv my-case"
        })
final class DealsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CaseArgument argument = new CaseArgument();

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private MostOption mostOption = new MostOption();

    @Mixin
    private LevelOption levelOption = new LevelOption();

    @Mixin
    private SamplingOptions samplingOptions = new SamplingOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    DealsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Sampling sampling = samplingOptions.sampling();
        int most = mostOption.most();
        double level = levelOption.level();
        output.check();
        CaseReading.Success reading = argument.readSound(console);
        Case c = reading.value();
        List<DealResult> results = new ArrayList<>();
        try (ProgressDisplay progress = new ProgressDisplay(console)) {
            for (Scope scope : question.scopes(c)) {
                results.add(DealAnalysis.of(c, scope, sampling, most, level, progress));
            }
        }
        Provenance provenance = Method.DEALS.provenance(reading, sampling);
        switch (output.format()) {
            case TEXT ->
                output.write(
                        console,
                        output.texts(
                                console, results, (page, deals) -> new DealsText(page, c, deals).write(provenance)));
            case JSON ->
                output.write(
                        console,
                        Json.bytes(question.tree(results.stream()
                                .map(deals -> DealsJson.of(c, deals, most, level, provenance))
                                .toList())));
            case CSV -> output.write(console, DealsCsv.of(c, results));
        }
        return ExitCode.DONE;
    }
}
