package org.truce.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truce.deal.DealAnalysis;
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
import org.truce.reference.ReferenceClass;
import org.truce.report.HoldPicture;
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
    /// Of the deals listed, those that are examined unless told otherwise.
    static final int BEST = 3;

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

    @Mixin
    private HoldOptions holdOptions = new HoldOptions();

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private SamplingOptions samplingOptions = new SamplingOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--plot",
            paramLabel = "FILE",
            description = "Draw the three answers for each deal, each marked as what it is, as SVG. For one agreement.")
    private @Nullable Path plot;

    HoldCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Sampling sampling = samplingOptions.sampling();
        double target = holdOptions.target();
        if (plot != null) {
            if (question.asksForAll()) {
                throw CommandFailure.ofUsage("A picture is about one agreement; name it with --agreement.");
            }
            OutputFile.check(plot);
        }
        output.check();
        AgreementData past = ShippedAgreements.read().value();
        ReferenceClass comparable = holdOptions.comparable(past, console);
        CaseReading.Success reading = argument.readSound(console);
        Case c = reading.value();
        List<Examined> results = new ArrayList<>();
        try (ProgressDisplay progress = new ProgressDisplay(console)) {
            for (Scope scope : question.scopes(c)) {
                results.add(examined(c, scope, sampling, target, progress));
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
                                (page, result) -> new HoldText(
                                                page, c, result.hold(), result.listed(), past, comparable)
                                        .write(provenance)));
            case JSON ->
                output.write(
                        console,
                        Json.bytes(question.tree(results.stream()
                                .map(result -> HoldJson.of(
                                        c,
                                        result.hold(),
                                        target,
                                        past,
                                        comparable,
                                        ReferenceFindings.WARNING,
                                        provenance))
                                .toList())));
            case CSV ->
                output.write(
                        console,
                        HoldCsv.of(c, results.stream().map(Examined::hold).toList()));
        }
        if (plot != null) {
            OutputFile.write(
                    plot,
                    HoldPicture.svg(
                            c, results.getFirst().hold(), results.getFirst().listed(), past, comparable));
            console.say("The picture is in " + plot + ".");
        }
        return ExitCode.DONE;
    }

    /// @param listed the deals that are called by their numbers
    private record Examined(HoldResult hold, List<Deal> listed) {}

    private Examined examined(Case c, Scope scope, Sampling sampling, double target, Progress progress) {
        List<Deal> listed = named.isEmpty()
                ? DealAnalysis.listMostAcceptable(c, scope, sampling, BEST, progress)
                : named.stream()
                        .map(one -> new DealOption("--deal", one, console).deal(c, scope, sampling, progress))
                        .toList();
        List<Deal> deals = named.isEmpty() ? withProposals(c, listed) : List.copyOf(new LinkedHashSet<>(listed));
        return new Examined(HoldAnalysis.of(c, scope, sampling, deals, target, progress), listed);
    }

    /// All proposals, and the deals listed that are not among them.
    static List<Deal> withProposals(Case c, List<Deal> listed) {
        SequencedSet<Deal> deals = new LinkedHashSet<>();
        c.proposals().forEach(p -> deals.add(p.terms().completed(c.issues().size())));
        deals.addAll(listed);
        return List.copyOf(deals);
    }
}
