package org.truce.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.truce.model.Case;
import org.truce.worlds.Provenance;

/// The report as one HTML file that needs nothing else: no network, no script, no other file.
///
/// All text of the case is escaped for the place where it stands. A content security policy allows the file's
/// own style sheet, by its hash, and nothing else. The same arguments give the same text.
public final class HtmlReport {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName());

    private HtmlReport() {}

    /// @param results for the case
    /// @return the whole file; to be written as UTF-8
    public static String render(Case c, ReportResults results, Provenance provenance) {
        String style = style();
        StringOutput page = new StringOutput(1 << 17);
        TEMPLATES.render("page.jte", ReportView.of(c, results, provenance, style, hash(style)), page);
        return page.toString();
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("The style sheet report.css is missing beside HtmlReport.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As content security policies write it.
    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
