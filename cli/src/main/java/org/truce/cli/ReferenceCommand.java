package org.truce.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truce.formats.agreements.AgreementsReader;
import org.truce.formats.agreements.AgreementsReading;
import org.truce.formats.agreements.CriterionReader;
import org.truce.formats.agreements.CriterionReading;
import org.truce.formats.agreements.ShippedAgreements;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.results.Json;
import org.truce.formats.results.ReferenceCsv;
import org.truce.formats.results.ReferenceJson;
import org.truce.formats.results.ReferenceProvenance;
import org.truce.reference.AgreementData;
import org.truce.reference.Attribute;
import org.truce.reference.Criterion;
import org.truce.reference.ReferenceAnalysis;
import org.truce.reference.ReferenceQuestion;
import org.truce.reference.ReferenceResult;
import org.truce.report.ReferenceFindings;
import org.truce.report.SurvivalPicture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `truce reference`.
@Command(
        name = "reference",
        header = "What became of comparable agreements?",
        description = {
            "",
            "Says how many agreements of a class still stood after some years (Kaplan–Meier, with 95 %% intervals), and"
                    + " whether another class fared differently (log-rank test). The data are the 341 agreements of the"
                    + " UCDP Peace Agreement Dataset, 1975 to 2021, or your own.",
            "",
            "Agreements are not assigned their clauses at random: a clause that hard cases get, such as a cease-fire,"
                    + " goes with more failures. Nothing here says what adding a clause would do.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:a criterion or the data have errors, or a file cannot be written", "2:wrong usage"
        },
        footer = {
            "",
            "Examples:",
            "  truce reference",
            "  truce reference --attributes",
            "  truce reference --where 'cease-fire and third-party'",
            "  truce reference --where 'region = Africa' --against 'region = Asia'",
            "  truce reference --cox cease-fire,ddr --plot curve.svg"
        })
final class ReferenceCommand implements Callable<Integer> {
    private static final int MOST_CATEGORIES = 20;

    private final Console console;

    @Option(
            names = "--where",
            paramLabel = "CRITERION",
            description = "Which agreements are comparable: attributes joined by and, or, not and parentheses; numbers"
                    + " and texts compared by = != < <= > >= and ~ (has in it). Default: all agreements.")
    private @Nullable String where;

    @Option(
            names = "--against",
            paramLabel = "CRITERION",
            description = "The class to hold them against. Default: all agreements that are not comparable.")
    private @Nullable String against;

    @Option(
            names = "--years",
            paramLabel = "YEARS",
            defaultValue = "1,2,5,10",
            description = "Years after which to say how many still stood, separated by commas. Default: 1,2,5,10.")
    private String years = "1,2,5,10";

    @Option(
            names = "--cox",
            paramLabel = "ATTRIBUTES",
            description = "Describe the comparable agreements by a Cox regression on these attributes, separated by"
                    + " commas.")
    private @Nullable String cox;

    @Option(names = "--attributes", description = "List the attributes of the data instead.")
    private boolean attributes;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description =
                    "Your own data, as CSV: columns years (or months, or days) and ended (1 or 0); if you like id,"
                            + " name and group; all others are attributes.")
    private @Nullable Path file;

    @Option(names = "--plot", paramLabel = "FILE", description = "Draw the curves with their intervals, as SVG.")
    private @Nullable Path plot;

    @Mixin
    private OutputOptions output = new OutputOptions();

    ReferenceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Double> asked = years();
        output.check();
        if (plot != null) {
            OutputFile.check(plot);
        }
        AgreementsReading.Success reading = data();
        AgreementData data = reading.value();
        if (attributes) {
            list(data);
            return ExitCode.DONE;
        }
        ReferenceResult result = ReferenceAnalysis.of(data, question(data, asked));
        ReferenceProvenance provenance = new ReferenceProvenance(
                Version.number(), String.valueOf(Path.of(reading.file()).getFileName()), reading.sha256());
        switch (output.format()) {
            case TEXT -> {
                Page page = output.page(console);
                new ReferenceText(page, data, result).write(provenance);
                output.write(console, page.text());
            }
            case JSON ->
                output.write(
                        console, Json.bytes(ReferenceJson.of(data, result, ReferenceFindings.WARNING, provenance)));
            case CSV -> output.write(console, ReferenceCsv.of(data, result, ReferenceFindings.WARNING));
        }
        if (plot != null) {
            OutputFile.write(plot, SurvivalPicture.svg(data, result));
            console.say("The picture is in " + plot + ".");
        }
        return ExitCode.DONE;
    }

    private void list(AgreementData data) {
        switch (output.format()) {
            case TEXT -> {
                Page page = output.page(console);
                ReferenceText.attributes(page, data);
                output.write(console, page.text());
            }
            case JSON -> output.write(console, Json.bytes(ReferenceJson.attributes(data)));
            case CSV -> output.write(console, ReferenceCsv.attributes(data));
        }
    }

    private AgreementsReading.Success data() {
        AgreementsReading reading = file == null ? ShippedAgreements.read() : AgreementsReader.read(file);
        return switch (reading) {
            case AgreementsReading.Success success -> {
                success.warnings().forEach(w -> console.say(CaseArgument.render(w, console.errStyle())));
                yield success;
            }
            case AgreementsReading.Failure failure -> throw refused(failure.problems());
        };
    }

    /// Everything that is wrong with the criteria and the attributes, at once.
    private ReferenceQuestion question(AgreementData data, List<Double> asked) {
        List<Problem> problems = new ArrayList<>();
        Criterion chosen = criterion(data, "--where", where, problems).orElseGet(Criterion.Everything::new);
        Optional<Criterion> other = criterion(data, "--against", against, problems);
        List<Integer> covariates = covariates(data, problems);
        if (!problems.isEmpty()) {
            throw refused(problems);
        }
        return new ReferenceQuestion(chosen, other, asked, covariates);
    }

    private static Optional<Criterion> criterion(
            AgreementData data, String option, @Nullable String text, List<Problem> problems) {
        if (text == null) {
            return Optional.empty();
        }
        return switch (CriterionReader.read(data, option, text)) {
            case CriterionReading.Success success -> Optional.of(success.value());
            case CriterionReading.Failure failure -> {
                problems.addAll(failure.problems());
                yield Optional.empty();
            }
        };
    }

    private List<Integer> covariates(AgreementData data, List<Problem> problems) {
        List<Integer> covariates = new ArrayList<>();
        if (cox == null) {
            return covariates;
        }
        int column = 1;
        for (String written : cox.split(",", -1)) {
            Place place = new Place("--cox", 1, column);
            column += written.codePointCount(0, written.length()) + 1;
            OptionalInt found = CriterionReader.findAttribute(data, written);
            if (found.isEmpty()) {
                problems.add(CriterionReader.unknown(data, place, written.strip()));
            } else if (covariates.contains(found.getAsInt())) {
                problems.add(Problem.error(place, "`%s` stands twice".formatted(written.strip())));
            } else {
                int texts = data.listTexts(found.getAsInt()).size();
                boolean isText = data.attributes().get(found.getAsInt()).kind() == Attribute.Kind.TEXT;
                if (isText && texts > MOST_CATEGORIES) {
                    problems.add(Problem.error(place, "`%s` has %d different values".formatted(written.strip(), texts))
                            .expected("a number, a flag, or a text with at most %d values".formatted(MOST_CATEGORIES)));
                }
                covariates.add(found.getAsInt());
            }
        }
        return covariates;
    }

    private CommandFailure refused(List<Problem> problems) {
        return DomainArgument.refused(problems, console, "nothing was analysed");
    }

    private List<Double> years() {
        List<Double> asked = new ArrayList<>();
        for (String one : years.split(",", -1)) {
            double value = number(one.strip());
            if (!(value > 0 && value <= 1_000)) {
                throw CommandFailure.ofUsage(
                        "--years: `%s` must be a number above 0, at most 1,000.".formatted(one.strip()));
            }
            asked.add(value);
        }
        return asked.stream().distinct().sorted().toList();
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}
