package org.truce.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.truce.formats.casefile.CaseReading;
import org.truce.formats.results.GapCsv;
import org.truce.formats.results.GapJson;
import org.truce.formats.results.Json;
import org.truce.gap.GapAnalysis;
import org.truce.gap.GapResult;
import org.truce.model.Case;
import org.truce.worlds.Provenance;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `truce gap`.
@Command(
        name = "gap",
        header = "How far apart are they, really?",
        description = {
            "",
            "The chance that any agreement exists, the red lines that block it, the issues that cost most, and what to"
                    + " ask next.",
            "",
            "Nobody knows what the parties really want. So Truce draws many worlds, each a complete set of preferences"
                    + " that fits what has been said, finds the closest agreement in each of them exactly, and reports"
                    + " shares of worlds with their 95 %% intervals.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the case has errors, or the file cannot be written", "2:wrong usage"},
        footer = {
            "",
            "Examples:",
            "  truce gap my-case",
            "  truce gap --agreement all my-case",
            "  truce gap --between pairs my-case",
            "  truce gap --format json -o gap.json my-case"
        })
final class GapCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CaseArgument argument = new CaseArgument();

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private BetweenOption between = new BetweenOption();

    @Mixin
    private LevelOption level = new LevelOption();

    @Mixin
    private SamplingOptions samplingOptions = new SamplingOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    GapCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Sampling sampling = samplingOptions.sampling();
        double asked = level.level();
        output.check();
        CaseReading.Success reading = argument.readSound(console);
        Case c = reading.value();
        List<GapResult> results = new ArrayList<>();
        try (ProgressDisplay progress = new ProgressDisplay(console)) {
            for (Scope scope : question.scopes(c)) {
                results.add(GapAnalysis.of(c, scope, sampling, between.subsets(c, scope), asked, progress));
            }
        }
        Provenance provenance = Method.GAP.provenance(reading, sampling);
        switch (output.format()) {
            case TEXT ->
                output.write(
                        console,
                        output.texts(console, results, (page, gap) -> new GapText(page, c, gap).write(provenance)));
            case JSON ->
                output.write(
                        console,
                        Json.bytes(question.tree(results.stream()
                                .map(gap -> GapJson.of(c, gap, provenance))
                                .toList())));
            case CSV -> output.write(console, GapCsv.of(c, results));
        }
        return ExitCode.DONE;
    }
}
