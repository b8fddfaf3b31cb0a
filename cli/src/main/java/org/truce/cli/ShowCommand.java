package org.truce.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.truce.formats.results.Csv;
import org.truce.formats.results.Json;
import org.truce.formats.results.MechanismsJson;
import org.truce.model.Case;
import org.truce.model.Mechanisms;
import org.truce.model.Party;
import org.truce.report.PositionMatrix;
import org.truce.report.PositionMatrix.Entry;
import org.truce.report.PositionMatrix.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/// `truce show`.
@Command(
        name = "show",
        header = "Prints who has said what about which issue.",
        description = {
            "",
            "The matrix of positions, parties × issues: what the issue is to the party (vital, major, minor, none) and"
                    + " the statements that bear on it, by kind and id. Below it every statement in words, with its"
                    + " source; and the obligations that a deal would create, if the case has any.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the case has errors", "2:wrong usage"},
        footer = {"", "Examples:", "  truce show my-case", "  truce show --format csv my-case > positions.csv"})
final class ShowCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CaseArgument argument = new CaseArgument();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        output.check();
        Case c = argument.readSound(console).value();
        PositionMatrix matrix = PositionMatrix.of(c);
        switch (output.format()) {
            case TEXT -> {
                Page page = output.page(console);
                new MatrixText(c, matrix).write(page);
                new MechanismsText(c).write(page);
                output.write(console, page.text());
            }
            case JSON -> output.write(console, Json.bytes(json(c, matrix)));
            case CSV -> output.write(console, csv(c, matrix));
        }
        return ExitCode.DONE;
    }

    private static ObjectNode json(Case c, PositionMatrix matrix) {
        ObjectNode tree = Json.object().put("case", c.title());
        tree.set(
                "parties",
                Json.array(matrix.rows().stream().map(r -> json(c, r)).toList()));
        if (!c.mechanisms().equals(Mechanisms.NONE)) {
            tree.set("mechanisms", MechanismsJson.of(c));
        }
        return tree;
    }

    private static ObjectNode json(Case c, Row row) {
        Party party = c.parties().get(row.party());
        ObjectNode tree = Json.object().put("party", party.id()).put("role", MatrixText.lower(party.role()));
        ObjectNode issues = tree.putObject("issues");
        for (int j = 0; j < row.cells().size(); j++) {
            ObjectNode cell = issues.putObject(c.issues().get(j).id());
            cell.put("stake", MatrixText.lower(row.cells().get(j).stake().rank()));
            cell.put("reason", row.cells().get(j).stake().reason());
            cell.set("statements", json(row.cells().get(j).entries()));
        }
        tree.set("remarks", json(row.remarks()));
        return tree;
    }

    private static tools.jackson.databind.JsonNode json(List<Entry> entries) {
        return Json.array(entries.stream()
                .map(e -> Json.object()
                        .put("statement", e.id())
                        .put("kind", MatrixText.lower(e.kind()))
                        .put("words", e.words()))
                .toList());
    }

    private static String csv(Case c, PositionMatrix matrix) {
        Csv table = new Csv(List.of("party", "issue", "stake", "statement", "kind", "words"));
        for (Row row : matrix.rows()) {
            String party = c.parties().get(row.party()).id();
            for (int j = 0; j < row.cells().size(); j++) {
                String issue = c.issues().get(j).id();
                String stake = MatrixText.lower(row.cells().get(j).stake().rank());
                if (row.cells().get(j).entries().isEmpty()) {
                    table.row(List.of(party, issue, stake, "", "", ""));
                }
                row.cells()
                        .get(j)
                        .entries()
                        .forEach(e ->
                                table.row(List.of(party, issue, stake, e.id(), MatrixText.lower(e.kind()), e.words())));
            }
            row.remarks()
                    .forEach(e -> table.row(List.of(party, "", "", e.id(), MatrixText.lower(e.kind()), e.words())));
        }
        return table.text();
    }
}
