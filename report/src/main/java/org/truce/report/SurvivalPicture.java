package org.truce.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import org.truce.reference.AgreementData;
import org.truce.reference.ReferenceResult;

/// Survival curves as a picture that needs no other file: steps with their intervals, and below them how many
/// agreements were still at risk. The chosen class is solid, the other dashed, so that nothing is said by
/// colour alone. The same result gives the same bytes.
public final class SurvivalPicture {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, SurvivalPicture.class.getClassLoader(), SurvivalPicture.class.getPackageName());

    private SurvivalPicture() {}

    /// @param result of the data
    /// @return the whole SVG file, in UTF-8
    public static byte[] svg(AgreementData data, ReferenceResult result) {
        StringOutput picture = new StringOutput(1 << 14);
        TEMPLATES.render("survival.jte", SurvivalChart.of(data, result), picture);
        return picture.toString().getBytes(StandardCharsets.UTF_8);
    }
}
