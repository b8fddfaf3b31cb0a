package org.truce.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.truce.formats.casefile.CaseReading;
import org.truce.formats.input.Problem;
import org.truce.formats.results.Csv;
import org.truce.formats.results.Json;
import org.truce.model.Case;
import org.truce.model.Mechanisms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/// `truce check`.
@Command(
        name = "check",
        header = "Lists every problem of a case file, with its place.",
        description = {
            "",
            "Each problem stands on a line of its own: file:line:column, what was found, what was expected, and what to"
                    + " do. Errors keep a case from being analysed; warnings do not.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the case can be analysed", "1:the case has errors", "2:wrong usage"},
        footer = {"", "Examples:", "  truce check my-case", "  truce check --format json my-case/case.yaml"})
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CaseArgument argument = new CaseArgument();

    @Mixin
    private OutputOptions output = new OutputOptions();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        output.check();
        CaseReading reading = argument.read();
        switch (output.format()) {
            case TEXT -> output.write(console, text(reading));
            case JSON -> output.write(console, Json.bytes(json(reading)));
            case CSV -> output.write(console, csv(reading));
        }
        return switch (reading) {
            case CaseReading.Success _ -> ExitCode.DONE;
            case CaseReading.Failure _ -> ExitCode.INPUT;
        };
    }

    private String text(CaseReading reading) {
        StringBuilder text = new StringBuilder();
        reading.problems()
                .forEach(p -> text.append(CaseArgument.render(p, output.style(console)))
                        .append('\n'));
        text.append(summary(reading)).append('\n');
        return text.toString();
    }

    private String summary(CaseReading reading) {
        String counts = Text.count(count(reading, Problem.Severity.ERROR), "error", "errors") + ", "
                + Text.count(count(reading, Problem.Severity.WARNING), "warning", "warnings");
        return switch (reading) {
            case CaseReading.Success success ->
                "%s: %s; %s.".formatted(success.file(), counts, contents(success.value()));
            case CaseReading.Failure _ -> "%s: %s.".formatted(argument.path(), counts);
        };
    }

    private static String contents(Case c) {
        List<String> parts = new ArrayList<>(List.of(
                Text.count(c.parties().size(), "party", "parties"),
                Text.count(c.issues().size(), "issue", "issues"),
                Text.count(c.statements().size(), "statement", "statements"),
                Text.count(c.proposals().size(), "proposal", "proposals")));
        Mechanisms mechanisms = c.mechanisms();
        if (!mechanisms.obligations().isEmpty()) {
            parts.add(Text.count(mechanisms.obligations().size(), "obligation", "obligations"));
            parts.add(Text.count(mechanisms.monitors().size(), "monitor", "monitors"));
            parts.add(Text.count(mechanisms.guarantees().size(), "guarantee", "guarantees"));
        }
        return String.join(", ", parts);
    }

    private static long count(CaseReading reading, Problem.Severity severity) {
        return reading.problems().stream().filter(p -> p.severity() == severity).count();
    }

    private ObjectNode json(CaseReading reading) {
        ObjectNode tree = Json.object();
        tree.put("sound", reading instanceof CaseReading.Success);
        if (reading instanceof CaseReading.Success success) {
            tree.put("caseHash", success.sha256());
        }
        tree.put("errors", count(reading, Problem.Severity.ERROR));
        tree.put("warnings", count(reading, Problem.Severity.WARNING));
        tree.set(
                "problems",
                Json.array(reading.problems().stream()
                        .map(p -> Json.object()
                                .put("severity", p.severity().toString())
                                .put("file", p.place().file())
                                .put("line", p.place().line())
                                .put("column", p.place().column())
                                .put("message", p.message())
                                .put("found", p.found())
                                .put("expected", p.expected())
                                .put("suggestion", p.suggestion()))
                        .toList()));
        return tree;
    }

    private static String csv(CaseReading reading) {
        Csv table =
                new Csv(List.of("severity", "file", "line", "column", "message", "found", "expected", "suggestion"));
        reading.problems()
                .forEach(p -> table.row(List.of(
                        p.severity().toString(),
                        p.place().file(),
                        Integer.toString(p.place().line()),
                        Integer.toString(p.place().column()),
                        p.message(),
                        p.found(),
                        p.expected(),
                        p.suggestion())));
        return table.text();
    }
}
