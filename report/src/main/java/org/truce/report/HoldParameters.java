package org.truce.report;

import java.util.ArrayList;
import java.util.List;
import org.truce.hold.HoldResult;
import org.truce.hold.Parameter;
import org.truce.model.Case;

/// Words what is drawn about the mechanisms of deals.
final class HoldParameters {
    private final Case c;
    private final Labels labels;

    private HoldParameters(Case c) {
        this.c = c;
        this.labels = new Labels(c);
    }

    /// What the mechanisms rest on.
    static List<Finding> assumptions(Case c, HoldResult hold) {
        HoldParameters words = new HoldParameters(c);
        List<Finding> said = new ArrayList<>();
        said.add(Finding.of("A unit of utility is what the best option of an issue of full weight is worth for a month;"
                + " the status quo is worth 0. Parameters are drawn for each world, evenly from their intervals."));
        hold.deals().stream()
                .flatMap(deal -> deal.parameters().stream())
                .distinct()
                .forEach(p -> said.add(Finding.of(words.parameter(p))));
        return said;
    }

    private String parameter(Parameter parameter) {
        String subject = parameter.subject().isEmpty()
                ? ""
                : switch (parameter.kind()) {
                    case GAIN, DETECTION, FALSE_ALARM ->
                        ", "
                                + Labels.quoted(Labels.plain(c.mechanisms()
                                        .obligations()
                                        .get(parameter.subject().getAsInt())
                                        .name()));
                    case COST, CREDIBILITY ->
                        ", guarantee by "
                                + labels.party(c.mechanisms()
                                        .guarantees()
                                        .get(parameter.subject().getAsInt())
                                        .by());
                    case PATIENCE, COLLAPSE, POWER_NOW, POWER_LATER, COST_OF_WAR -> "";
                };
        String party = parameter.party().isEmpty()
                ? ""
                : ", " + labels.party(parameter.party().getAsInt());
        return "%s%s%s: %s%s."
                .formatted(
                        name(parameter.kind()),
                        party,
                        subject,
                        Figures.plain(parameter.interval()),
                        parameter.byDefault() ? " (a convention; the case says nothing)" : "");
    }

    /// What a parameter is, and in what unit.
    static String name(Parameter.Kind kind) {
        return switch (kind) {
            case PATIENCE -> "Patience δ, what a month later counts for";
            case COLLAPSE -> "Collapse after an alarm, in months";
            case GAIN -> "Gain by breaking alone, units of utility a month";
            case DETECTION -> "Chance r₁ that a breach comes to light in a month";
            case FALSE_ALARM -> "Chance r₀ of a false alarm in a month";
            case COST -> "Cost F of a guarantor's answer, units of utility a month";
            case CREDIBILITY -> "Chance q that the guarantor answers";
            case POWER_NOW -> "Chance to win a war now";
            case POWER_LATER -> "Chance to win a war later";
            case COST_OF_WAR -> "Cost of a war, share of what is at stake";
        };
    }
}
