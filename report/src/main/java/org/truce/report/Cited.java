package org.truce.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truce.model.Case;

/// Turns the ids that a finding cites into links to the statements.
final class Cited {
    private static final Pattern SAFE = Pattern.compile("[a-z][a-z0-9-]*");

    private static final Pattern INTERVAL = Pattern.compile("(?<=\\d)–(?=\\d)");

    private final Case c;

    Cited(Case c) {
        this.c = c;
    }

    /// @param anchor where the span links to; null for plain text
    record Span(String text, @Nullable String anchor) {}

    /// The name of the place where a statement and its evidence stand.
    String anchor(int statement) {
        String id = c.statements().get(statement).id();
        return "statement-" + (SAFE.matcher(id).matches() ? id : Integer.toString(statement + 1));
    }

    String id(int statement) {
        return c.statements().get(statement).id();
    }

    /// The text of a finding, cut at the ids it cites. Figures keep their units on their line.
    List<Span> spans(Finding finding) {
        Map<String, Integer> cited = new HashMap<>();
        finding.statements().forEach(k -> cited.put(id(k), k));
        List<Span> spans = new ArrayList<>();
        String text = finding.text();
        int from = 0;
        for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
            int close = text.indexOf(']', open);
            Integer statement = close < 0 ? null : cited.get(text.substring(open + 1, close));
            if (statement != null) {
                spans.add(new Span(unbroken(text.substring(from, open)), null));
                spans.add(new Span(text.substring(open + 1, close), anchor(statement)));
                from = close + 1;
            }
        }
        spans.add(new Span(unbroken(text.substring(from)), null));
        return spans;
    }

    /// "41 %" and "40–42 %" stay on one line.
    static String unbroken(String text) {
        return INTERVAL.matcher(text.replace(" %", "\u00a0%").replace(" points", "\u00a0points"))
                .replaceAll("\u2060–\u2060");
    }
}
