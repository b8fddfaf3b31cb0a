package org.truce.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truce.domain.Domain;
import org.truce.domain.Outcome;
import org.truce.formats.domainfile.BidReader;
import org.truce.formats.domainfile.BidReading;
import org.truce.formats.domainfile.DomainReading;
import org.truce.formats.results.Json;
import org.truce.formats.results.SolveCsv;
import org.truce.formats.results.SolveJson;
import org.truce.formats.results.SolveProvenance;
import org.truce.report.FrontierPicture;
import org.truce.solve.Appraisal;
import org.truce.solve.Solve;
import org.truce.solve.SolveOptions;
import org.truce.solve.SolveResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `truce solve`.
@Command(
        name = "solve",
        header = "Which deals are efficient, and which is fair, when preferences are known?",
        description = {
            "",
            "Reads a negotiation whose preferences are known and computes exactly: every efficient outcome, the Nash,"
                    + " Kalai–Smorodinsky, egalitarian (Kalai) and utilitarian solutions, how opposed the interests"
                    + " are, and how given bids stand. If a limit or a real-valued issue keeps the answer from being"
                    + " exact, it says so, with proven bounds.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the files have errors, or a file cannot be written", "2:wrong usage"},
        footer = {
            "",
            "Examples:",
            "  truce solve domains/orchard",
            "  truce solve --format csv -o frontier.csv domain.xml a.xml b.xml",
            "  truce solve --bid 'Price=40,Delivery=a week' my-domain.yaml",
            "  truce solve --equal-deals all --points all domains/orchard",
            "  truce solve --plot frontier.svg --time-limit 10 my-domain"
        })
final class SolveCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DomainArgument argument = new DomainArgument();

    @Mixin
    private ExactnessOptions exactness = new ExactnessOptions();

    @Option(
            names = "--bid",
            paramLabel = "BID",
            description = "How does this bid stand? As issue=value,issue=value, or the name of a file that holds a map"
                    + " of issues to values. May be given several times.")
    private List<String> bids = List.of();

    @Option(
            names = "--points",
            paramLabel = "N",
            defaultValue = "10",
            description = "Efficient results that the text lists at most, spread over the whole frontier; or all. CSV"
                    + " and JSON always hold all. Default: 10.")
    private String points = "10";

    @Option(
            names = "--equal-deals",
            paramLabel = "N",
            defaultValue = "1",
            description = "List so many of the deals that have the same utilities, or all: the text for the results"
                    + " that it lists, CSV and JSON for all. Default: 1.")
    private String equalDeals = "1";

    @Option(names = "--plot", paramLabel = "FILE", description = "Draw the frontier with the solutions, as SVG.")
    private @Nullable Path plot;

    @Mixin
    private OutputOptions output = new OutputOptions();

    SolveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int listed = numberOrAll("--points", points);
        int deals = numberOrAll("--equal-deals", equalDeals);
        exactness.check();
        output.check();
        if (plot != null) {
            OutputFile.check(plot);
        }
        long begun = System.nanoTime();
        DomainReading.Success reading = argument.readSound(console);
        Domain domain = reading.value();
        if (domain.profiles().size() < 2) {
            throw CommandFailure.ofInput("There is one party only, %s; a negotiation needs two."
                    .formatted(domain.profiles().getFirst().name()));
        }
        List<Outcome> outcomes = bids.stream().map(bid -> bid(bid, domain)).toList();
        SolveResult result;
        SolveOptions options;
        List<Appraisal> appraisals;
        try (ProgressDisplay progress = new ProgressDisplay(console)) {
            options = exactness.options(
                    domain.profiles().size(), deals, begun, () -> progress.pulse("solving", exactness.timeLimit()));
            result = Solve.of(domain, options);
            appraisals = outcomes.stream()
                    .map(bid -> Appraisal.of(domain, options, result, bid))
                    .toList();
        }
        SolveProvenance provenance = new SolveProvenance(
                Version.number(),
                reading.format().toString(),
                reading.files().stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .toList(),
                reading.sha256(),
                options,
                exactness.timeLimit());
        switch (output.format()) {
            case TEXT -> {
                Page page = output.page(console);
                new SolveText(page, domain, result, options).write(appraisals, listed, provenance);
                output.write(console, page.text());
            }
            case JSON -> output.write(console, Json.bytes(SolveJson.of(domain, result, appraisals, provenance)));
            case CSV -> output.write(console, SolveCsv.of(domain, result));
        }
        if (plot != null) {
            OutputFile.write(plot, FrontierPicture.svg(domain, result));
            console.say("The picture is in " + plot + ".");
        }
        return ExitCode.DONE;
    }

    private static int numberOrAll(String option, String value) {
        if ("all".equals(value)) {
            return Integer.MAX_VALUE;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException _) {
            // told below
        }
        throw CommandFailure.ofUsage("%s is %s; it must be a whole number above 0, or all.".formatted(option, value));
    }

    private Outcome bid(String text, Domain domain) {
        boolean inline = text.contains("=") && !Files.exists(Path.of(text));
        BidReading reading = inline ? BidReader.parse(text, domain, "--bid") : BidReader.read(Path.of(text), domain);
        return switch (reading) {
            case BidReading.Success success -> success.value();
            case BidReading.Failure failure ->
                throw DomainArgument.refused(failure.problems(), console, "nothing was analysed");
        };
    }
}
