package org.truce.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.truce.hold.HoldResult;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.reference.AgreementData;
import org.truce.reference.ReferenceClass;

/// The three answers to "would it hold?" as a picture that needs no other file, one panel for each deal. The
/// same result gives the same bytes.
public final class HoldPicture {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HoldPicture.class.getClassLoader(), HoldPicture.class.getPackageName());

    private static final int NOTE = 17;

    private final String title;
    private final List<HoldChart> charts;
    private final List<String> notes = new ArrayList<>();

    private HoldPicture(Case c, HoldResult hold, List<Deal> listed, AgreementData past, ReferenceClass comparable) {
        List<HoldFindings.OfDeal> said =
                HoldFindings.of(c, hold, listed, past, comparable).deals();
        title = "Would it hold? " + Labels.plain(c.title());
        charts = IntStream.range(0, said.size())
                .mapToObj(i -> HoldChart.of(
                        "hold-" + (i + 1), said.get(i).name(), hold.deals().get(i), comparable))
                .toList();
        notes.addAll(SurvivalChart.wrapped(ReferenceFindings.WARNING));
        past.credit().ifPresent(credit -> notes.addAll(SurvivalChart.wrapped(credit.line())));
    }

    /// @param hold result for the case
    /// @param listed see [HoldFindings#of(Case, HoldResult, List, AgreementData, ReferenceClass)]
    /// @param comparable agreements among the past ones
    /// @return the whole SVG file, in UTF-8
    public static byte[] svg(
            Case c, HoldResult hold, List<Deal> listed, AgreementData past, ReferenceClass comparable) {
        StringOutput picture = new StringOutput(1 << 14);
        TEMPLATES.render("holdPicture.jte", new HoldPicture(c, hold, listed, past, comparable), picture);
        return picture.toString().getBytes(StandardCharsets.UTF_8);
    }

    String title() {
        return title;
    }

    String description() {
        return charts.stream()
                .map(chart -> chart.title() + ": " + chart.description())
                .collect(Collectors.joining(" "));
    }

    List<HoldChart> charts() {
        return charts;
    }

    List<String> notes() {
        return notes;
    }

    int height() {
        return charts.size() * HoldChart.HEIGHT + notes.size() * NOTE + NOTE;
    }
}
