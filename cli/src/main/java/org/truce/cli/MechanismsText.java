package org.truce.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.truce.model.Case;
import org.truce.model.Guarantee;
import org.truce.model.Mechanisms;
import org.truce.model.Monitor;
import org.truce.model.Obligation;
import org.truce.report.Figures;
import org.truce.report.Labels;

/// What a deal would oblige the parties to, and what stands behind it, for a terminal.
final class MechanismsText {
    private final Mechanisms mechanisms;
    private final Labels labels;

    MechanismsText(Case c) {
        mechanisms = c.mechanisms();
        labels = new Labels(c);
    }

    /// Nothing, for a case without obligations.
    void write(Page page) {
        if (mechanisms.obligations().isEmpty()) {
            return;
        }
        page.heading("Obligations");
        int idColumn = mechanisms.obligations().stream()
                .mapToInt(o -> Text.width(o.id()))
                .max()
                .orElse(0);
        mechanisms.obligations().forEach(o -> page.item(Text.padRight(o.id(), idColumn) + "  ", words(o)));
        List<String> safeguards = new ArrayList<>();
        mechanisms.monitors().forEach(m -> safeguards.add(words(m)));
        mechanisms.guarantees().forEach(g -> safeguards.add(words(g)));
        if (!safeguards.isEmpty()) {
            page.heading("What stands behind them");
            page.bullets(safeguards);
            page.note("The numbers are assumptions of the case, not measurements; where it gives none, those of the"
                    + " format.");
        }
    }

    private String words(Obligation obligation) {
        String breach = Labels.plain(obligation.breach());
        return "%s. Binds %s; in force with %s. %sOnce it is broken: %s."
                .formatted(
                        Labels.plain(obligation.name()),
                        labels.parties(obligation.binds()),
                        labels.terms(obligation.createdBy()),
                        breach.isEmpty() ? "" : "A breach: %s. ".formatted(withoutFullStop(breach)),
                        labels.terms(obligation.brokenInto()));
    }

    private static String withoutFullStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private String words(Monitor monitor) {
        return "With %s: %s watched. An alarm in a month with a breach has a chance of %s, in one without of %s."
                .formatted(
                        labels.terms(monitor.when()),
                        ids(monitor.of()) + (monitor.of().size() == 1 ? " is" : " are"),
                        Figures.plain(monitor.monitoring().detection()),
                        Figures.plain(monitor.monitoring().falseAlarm()));
    }

    private String words(Guarantee guarantee) {
        return "With %s: %s answers breaches by %s of %s, with a chance of %s, at a cost to whoever breaks of %s a month."
                .formatted(
                        labels.terms(guarantee.when()),
                        labels.party(guarantee.by()),
                        labels.parties(guarantee.against()),
                        ids(guarantee.of()),
                        Figures.plain(guarantee.credibility()),
                        Figures.plain(guarantee.cost()));
    }

    private String ids(Collection<Integer> obligations) {
        return Labels.and(obligations.stream()
                .map(o -> mechanisms.obligations().get(o).id())
                .toList());
    }
}
