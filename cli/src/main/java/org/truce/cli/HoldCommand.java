package org.truce.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truce.deal.DealAnalysis;
import org.truce.formats.agreements.CriterionReader;
import org.truce.formats.agreements.CriterionReading;
import org.truce.formats.agreements.ShippedAgreements;
import org.truce.formats.casefile.CaseReading;
import org.truce.formats.results.HoldCsv;
import org.truce.formats.results.HoldJson;
import org.truce.formats.results.Json;
import org.truce.hold.HoldAnalysis;
import org.truce.hold.HoldResult;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.reference.AgreementData;
import org.truce.reference.Criterion;
import org.truce.reference.ReferenceClass;
import org.truce.report.ReferenceFindings;
import org.truce.worlds.Progress;
import org.truce.worlds.Provenance;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `truce hold`.
@Command(
        name = "hold",
        header = "Would it hold?",
        description = {
            "",
            "Three separate answers for each deal: who would walk away from it and what stops them; whether keeping it"
                    + " pays for each party at every moment, and the cheapest clause that would make it; and what"
                    + " became of comparable agreements. Where they disagree, it says so.",
            "",
            "What a deal obliges whom to do, how breaches come to light and who answers them stands under `mechanisms`"
                    + " in the case. What is not known is drawn from intervals, world by world.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the case has errors, or the file cannot be written", "2:wrong usage"},
        footer = {
            "",
            "Examples:",
            "  truce hold my-case",
            "  truce hold --deal us-march --target 0.9 my-case",
            "  truce hold --deal scope=air-and-sea,enforcement=monitoring my-case",
            "  truce hold --where 'cease-fire and third-party' --format json my-case"
        })
final class HoldCommand implements Callable<Integer> {
    private static final int BEST = 3;

    private final Console console;

    @Mixin
    private CaseArgument argument = new CaseArgument();

    @Option(
            names = "--deal",
            paramLabel = "DEAL",
            description = "The deal to examine: the id of a proposal, a deal written `issue=option,issue=option` (the"
                    + " rest stays as it is), or `best`, the deal that `truce deals` lists first. May be given several"
                    + " times. Default: all proposals, and the three best deals.")
    private List<String> named = List.of();

    @Option(
            names = "--target",
            paramLabel = "P",
            defaultValue = "0.8",
            description = "The share of worlds, between 0 and 1, in which the deal is to be self-enforcing: clauses are"
                    + " looked for that lift it there. Default: 0.8.")
    private double target;

    @Option(
            names = "--where",
            paramLabel = "CRITERION",
            description = "Which agreements of the past are comparable, as for `truce reference`. Default: all.")
    private @Nullable String where;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private SamplingOptions samplingOptions = new SamplingOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    HoldCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Sampling sampling = samplingOptions.sampling();
        if (!(target > 0 && target < 1)) {
            throw CommandFailure.ofUsage("--target is %s; it must lie between 0 and 1.".formatted(target));
        }
        output.check();
        AgreementData past = ShippedAgreements.read().value();
        ReferenceClass comparable = ReferenceClass.of(past, criterion(past));
        CaseReading.Success reading = argument.readSound(console);
        Case c = reading.value();
        List<HoldResult> results = new ArrayList<>();
        try (ProgressDisplay progress = new ProgressDisplay(console)) {
            for (Scope scope : question.scopes(c)) {
                results.add(HoldAnalysis.of(c, scope, sampling, deals(c, scope, sampling, progress), target, progress));
            }
        }
        Provenance provenance = Method.HOLD.provenance(reading, sampling);
        switch (output.format()) {
            case TEXT ->
                output.write(
                        console,
                        output.texts(
                                console,
                                results,
                                (page, hold) -> new HoldText(page, c, hold, past, comparable).write(provenance)));
            case JSON ->
                output.write(
                        console,
                        Json.bytes(question.tree(results.stream()
                                .map(hold -> HoldJson.of(
                                        c, hold, target, past, comparable, ReferenceFindings.WARNING, provenance))
                                .toList())));
            case CSV -> output.write(console, HoldCsv.of(c, results));
        }
        return ExitCode.DONE;
    }

    private Criterion criterion(AgreementData past) {
        if (where == null) {
            return new Criterion.Everything();
        }
        return switch (CriterionReader.read(past, "--where", where)) {
            case CriterionReading.Success success -> success.value();
            case CriterionReading.Failure failure ->
                throw DomainArgument.refused(failure.problems(), console, "nothing was analysed");
        };
    }

    /// The deals named; or all proposals, and the best deals listed that are not among them.
    private List<Deal> deals(Case c, Scope scope, Sampling sampling, Progress progress) {
        SequencedSet<Deal> deals = new LinkedHashSet<>();
        if (named.isEmpty()) {
            c.proposals().forEach(p -> deals.add(p.terms().completed(c.issues().size())));
            deals.addAll(DealAnalysis.listMostAcceptable(c, scope, sampling, BEST, progress));
        } else {
            named.forEach(one -> deals.add(new DealOption("--deal", one, console).deal(c, scope, sampling, progress)));
        }
        return List.copyOf(deals);
    }
}
