package org.truce.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.truce.bargain.Negotiation;
import org.truce.deal.DealAnalysis;
import org.truce.deal.DealResult;
import org.truce.deal.DealResult.AssessedDeal;
import org.truce.formats.agreements.ShippedAgreements;
import org.truce.formats.casefile.CaseReading;
import org.truce.gap.GapAnalysis;
import org.truce.gap.GapResult;
import org.truce.hold.HoldAnalysis;
import org.truce.hold.HoldResult;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.reference.AgreementData;
import org.truce.reference.ReferenceClass;
import org.truce.report.DealFindings;
import org.truce.report.Findings;
import org.truce.report.GapFindings;
import org.truce.report.HoldFindings;
import org.truce.report.HtmlReport;
import org.truce.report.ReportResults;
import org.truce.roadmap.RoadmapAnalysis;
import org.truce.roadmap.RoadmapQuestion;
import org.truce.roadmap.RoadmapResult;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `truce report`.
@Command(
        name = "report",
        header = "Everything in one HTML file, and the findings here.",
        description = {
            "",
            "Answers `gap`, `deals`, `hold` and `roadmap`, and writes a report that opens offline in any browser and"
                    + " prints well: findings, positions with their evidence, charts, deals, proposals, whether they"
                    + " would hold, the road there, assumptions, sources. The findings are printed, too.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the case has errors, or the file cannot be written", "2:wrong usage"},
        footer = {"", "Examples:", "  truce report my-case", "  truce report --between pairs -o talks.html my-case"})
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CaseArgument argument = new CaseArgument();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "report.html",
            description = "Where the report goes. It appears only when it is whole. Default: report.html in the current"
                    + " folder.")
    private Path file = Path.of("report.html");

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private BetweenOption between = new BetweenOption();

    @Mixin
    private MostOption mostOption = new MostOption();

    @Mixin
    private LevelOption levelOption = new LevelOption();

    @Mixin
    private HoldOptions holdOptions = new HoldOptions();

    @Mixin
    private SamplingOptions samplingOptions = new SamplingOptions();

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Sampling sampling = samplingOptions.sampling();
        int most = mostOption.most();
        double level = levelOption.level();
        double target = holdOptions.target();
        if (question.asksForAll()) {
            throw CommandFailure.ofUsage(
                    "A report is about one agreement; name it with --agreement, or leave it out for" + " the first.");
        }
        OutputFile.check(file);
        AgreementData past = ShippedAgreements.read().value();
        ReferenceClass comparable = holdOptions.comparable(past, console);
        CaseReading.Success reading = argument.readSound(console);
        Case c = reading.value();
        Scope scope = question.scopes(c).getFirst();
        ReportResults results;
        try (ProgressDisplay progress = new ProgressDisplay(console)) {
            GapResult gap = GapAnalysis.of(c, scope, sampling, between.subsets(c, scope), level, progress);
            DealResult deals = DealAnalysis.of(c, scope, sampling, most, level, progress);
            List<Deal> best = deals.deals().stream()
                    .limit(HoldCommand.BEST)
                    .map(AssessedDeal::deal)
                    .toList();
            HoldResult hold = HoldAnalysis.of(c, scope, sampling, HoldCommand.withProposals(c, best), target, progress);
            Negotiation rules = Negotiation.of(c, scope.agreement(), scope.parties());
            Optional<RoadmapResult> road = best.stream()
                    .findFirst()
                    .filter(deal -> rules.needed(deal) != 0)
                    .map(deal -> RoadmapAnalysis.of(c, scope, RoadmapQuestion.to(deal), sampling, progress));
            results = new ReportResults(gap, deals, hold, past, comparable, road);
        }
        String html = HtmlReport.render(c, results, Method.REPORT.provenance(reading, sampling));
        OutputFile.write(file, html.getBytes(StandardCharsets.UTF_8));
        console.print(findings(c, results));
        console.say("The report is in " + file + ".");
        return ExitCode.DONE;
    }

    /// The first section of the report.
    private String findings(Case c, ReportResults results) {
        GapFindings gapSaid = Findings.of(c, results.gap());
        DealFindings dealsSaid = Findings.of(c, results.deals());
        HoldFindings holdSaid = results.holdFindings(c);
        Page page = new Page(console);
        page.lead(gapSaid.headline().text());
        MethodText.cautions(page, List.of());
        page.heading("How far apart");
        page.bullets(List.of(gapSaid.distance().text(), gapSaid.informationGap().text()));
        page.bullets(MethodText.texts(gapSaid.between()));
        page.bullets(MethodText.texts(gapSaid.unblocking()));
        page.heading("What to ask first");
        page.bullets(MethodText.texts(
                gapSaid.askNext().isEmpty()
                        ? gapSaid.noDifference()
                        : gapSaid.askNext().stream().limit(3).toList()));
        page.heading("What all could accept");
        page.paragraph(dealsSaid.headline().text());
        page.bullets(dealsSaid.proposals().stream().map(p -> p.opening().text()).toList());
        page.heading("Would it hold?");
        HoldText.overview(page, holdSaid);
        results.road().ifPresent(road -> {
            page.heading("The road there");
            page.paragraph(Findings.of(c, road).headline().text());
        });
        return page.text();
    }
}
