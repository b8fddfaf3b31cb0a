package org.truce.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truce.bargain.Negotiation;
import org.truce.formats.casefile.CaseReading;
import org.truce.formats.casefile.RoadCheck;
import org.truce.formats.input.Problem;
import org.truce.formats.results.Json;
import org.truce.formats.results.RoadmapCsv;
import org.truce.formats.results.RoadmapJson;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.roadmap.RoadmapAnalysis;
import org.truce.roadmap.RoadmapQuestion;
import org.truce.roadmap.RoadmapResult;
import org.truce.worlds.Draws;
import org.truce.worlds.Progress;
import org.truce.worlds.Provenance;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `truce roadmap`.
@Command(
        name = "roadmap",
        header = "By which stages could they get to a deal?",
        description = {
            "",
            "Stages from the status quo to a deal, each of which everyone needed is likely to prefer both to stopping"
                    + " and to falling back; what each party gains and risks at each stage, and where the road is"
                    + " likeliest to fail.",
            "",
            "No road is likelier to go through than a single step to its end. Smaller steps put less at risk at a"
                    + " time: the trade-off is shown, and yours to settle. The road is estimated on fresh worlds that"
                    + " had no part in choosing it.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the case or a deal has errors, or the file cannot be written", "2:wrong usage"},
        footer = {
            "",
            "Examples:",
            "  truce roadmap my-case",
            "  truce roadmap --to our-draft --changes-per-step 2 my-case",
            "  truce roadmap --to border=open,fee=none --first prisoners=all my-case"
        })
final class RoadmapCommand implements Callable<Integer> {
    private static final int MOST_STEPS = 1_000;

    private final Console console;

    @Mixin
    private CaseArgument argument = new CaseArgument();

    @Option(
            names = "--to",
            paramLabel = "DEAL",
            defaultValue = DealOption.BEST,
            description = "Where to: the id of a proposal, a deal written `issue=option,issue=option` (the rest stays"
                    + " as it is), or `best`, the deal that `truce deals` lists first. Default: best.")
    private String target = DealOption.BEST;

    @Option(names = "--steps", paramLabel = "N", description = "Stages at most. Default: as many as it takes.")
    private @Nullable Integer steps;

    @Option(
            names = "--changes-per-step",
            paramLabel = "K",
            description = "Changes at most from one stage to the next; a place further on a scale is a change. Default:"
                    + " the fewest that keep half of the chance of everything at once; else the likeliest road of"
                    + " several stages.")
    private @Nullable Integer changesPerStep;

    @Option(
            names = "--first",
            paramLabel = "DEAL",
            description = "What is to be agreed first, written `issue=option,issue=option`; it may lie outside the"
                    + " target, and is kept to the end.")
    private @Nullable String first;

    @Option(
            names = "--confidence-building",
            description = "Begin with the measure outside the target that costs the road least chance, and with more"
                    + " of them if they cost none.")
    private boolean addsMeasures;

    @Mixin
    private QuestionOptions questions = new QuestionOptions();

    @Mixin
    private SamplingOptions samplingOptions = new SamplingOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    RoadmapCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Sampling sampling = samplingOptions.sampling();
        requireInRange("--steps", steps);
        requireInRange("--changes-per-step", changesPerStep);
        if (first != null && steps != null && steps < 2) {
            throw CommandFailure.ofUsage("--steps 1 leaves no stage after what comes first.");
        }
        output.check();
        CaseReading.Success reading = argument.readSound(console);
        Case c = reading.value();
        DealOption to = new DealOption("--to", target, console);
        List<Scope> scopes = to.isBest(c) ? questions.scopes(c) : List.of(questions.scopeOfGivenDeal(c, "--to"));
        Deal begin = first == null ? null : new DealOption("--first", first, console).given(c);
        List<RoadmapResult> results = new ArrayList<>();
        try (ProgressDisplay progress = new ProgressDisplay(console)) {
            for (Scope scope : scopes) {
                results.add(
                        to.isBest(c)
                                ? toBest(c, scope, begin, sampling, progress)
                                : RoadmapAnalysis.of(
                                        c, scope, question(c, scope, to.given(c), begin), sampling, progress));
            }
        }
        Provenance provenance = Method.ROADMAP.provenance(reading, sampling);
        switch (output.format()) {
            case TEXT ->
                output.write(
                        console,
                        output.texts(
                                console, results, (page, road) -> new RoadmapText(page, c, road).write(provenance)));
            case JSON ->
                output.write(
                        console,
                        Json.bytes(questions.tree(results.stream()
                                .map(road -> RoadmapJson.of(c, road, provenance))
                                .toList())));
            case CSV -> output.write(console, RoadmapCsv.of(c, results));
        }
        return ExitCode.DONE;
    }

    private static void requireInRange(String option, @Nullable Integer value) {
        if (value != null) {
            SamplingOptions.inRange(option, value, MOST_STEPS);
        }
    }

    /// The road is looked for and estimated on the worlds that the deal was.
    private RoadmapResult toBest(Case c, Scope scope, @Nullable Deal begin, Sampling sampling, Progress progress) {
        Draws draws = Draws.of(c, scope.parties(), sampling, progress);
        Deal best = DealOption.best(c, scope, sampling, draws, progress);
        return RoadmapAnalysis.of(c, scope, question(c, scope, best, begin), sampling, draws, progress);
    }

    /// What comes first has to lie on the way, and the end has to be possible and to concern somebody.
    private RoadmapQuestion question(Case c, Scope scope, Deal to, @Nullable Deal begin) {
        List<Problem> problems = begin == null ? List.of() : RoadCheck.listProblems(c, begin, to, "--first");
        if (!problems.isEmpty()) {
            throw DomainArgument.refused(problems, console, "nothing was analysed");
        }
        RoadmapQuestion asked = new RoadmapQuestion(to, begin, changesPerStep, steps, addsMeasures);
        if (Negotiation.of(c, scope.agreement(), scope.parties()).needed(asked.end()) == 0) {
            throw CommandFailure.ofUsage("The deal needs the consent of none of the parties asked about.");
        }
        return asked;
    }
}
