package org.truce.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.truce.divide.AdjustedWinner;
import org.truce.divide.Division;
import org.truce.domain.Fractions;
import org.truce.formats.divisionfile.DivisionReader;
import org.truce.formats.input.Reading;
import org.truce.formats.results.DivideCsv;
import org.truce.formats.results.DivideJson;
import org.truce.formats.results.Json;
import org.truce.report.DivideFindings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `truce divide`.
@Command(
        name = "divide",
        header = "Who should get what, when two parties divide items?",
        description = {
            "",
            "Each of two parties spreads points over the items. Adjusted Winner (Brams and Taylor 1996) gives both the"
                    + " same number of their own points, more than half, in a way that cannot be bettered for both; at"
                    + " most one item has to be shared. The answer is exact and says why.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the file has errors, or a file cannot be written", "2:wrong usage"},
        footer = {"", "Example:", "  truce divide divisions/lake-shore.yaml"})
final class DivideCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "A division file: parties, items, points, in YAML.")
    private Path file = Path.of("");

    @Mixin
    private OutputOptions output = new OutputOptions();

    DivideCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        output.check();
        Reading.Success<Division> reading = switch (DivisionReader.read(file)) {
            case Reading.Success<Division> success -> success;
            case Reading.Failure<Division> failure ->
                throw DomainArgument.refused(failure.problems(), console, "nothing was divided");
        };
        Division division = reading.value();
        AdjustedWinner winner = AdjustedWinner.of(division);
        switch (output.format()) {
            case TEXT -> {
                Page page = output.page(console);
                write(page, division, winner, reading);
                output.write(console, page.text());
            }
            case JSON ->
                output.write(console, Json.bytes(DivideJson.of(division, winner, Version.number(), reading.sha256())));
            case CSV -> output.write(console, DivideCsv.of(division, winner));
        }
        return ExitCode.DONE;
    }

    private static void write(Page page, Division division, AdjustedWinner winner, Reading.Success<Division> reading) {
        DivideFindings said = new DivideFindings(division, winner);
        page.lead(said.headline());
        page.heading("Who gets what");
        Table table = new Table(
                Table.Column.text("item"),
                Table.Column.number("points of " + said.party(0)),
                Table.Column.number("points of " + said.party(1)),
                Table.Column.number("share of " + said.party(0)),
                Table.Column.number("share of " + said.party(1)));
        for (int i = 0; i < division.items().size(); i++) {
            table.row(
                    said.item(i),
                    DivideFindings.points(winner.points().get(i).getFirst()),
                    DivideFindings.points(winner.points().get(i).getLast()),
                    Fractions.text(said.share(i, 0)),
                    Fractions.text(said.share(i, 1)));
        }
        page.table(table);
        page.note("Points out of 100 for each party.");
        said.split().ifPresent(page::paragraph);
        page.heading("How it came about");
        page.bullets(said.steps());
        page.heading("Why it is fair");
        page.bullets(said.proofs());
        page.heading("Method and provenance");
        said.rescaled().ifPresent(page::paragraph);
        said.worthless().ifPresent(page::paragraph);
        page.bullets(List.of(
                "Adjusted Winner (Brams and Taylor 1996, ch. 4), in exact fractions. It takes the points as what the"
                        + " parties want, adds them up over items, and shares items in any proportion.",
                "Truce %s, %s, SHA-256 %s."
                        .formatted(Version.number(), reading.file().getFileName(), reading.sha256())));
    }
}
