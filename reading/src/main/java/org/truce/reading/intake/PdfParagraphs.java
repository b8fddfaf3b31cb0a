package org.truce.reading.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.truce.reading.intake.PdfLines.Line;

/// Lines of pages to paragraphs: running heads and page numbers go; a paragraph ends where the next line
/// stands further away than usual, is set in another size or indented, or where a short line ends a sentence;
/// it goes on over the end of a column or page. [Hyphens] joins the words that a line's end cuts.
final class PdfParagraphs {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?:page )?[-–—]? ?(?:\\d{1,4}|[ivxl]{1,6}) ?[-–—]?(?: ?(?:of|/) ?\\d{1,4})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern ITEM =
            Pattern.compile("(?:[•▪■●○‣*–—-]|\\(?[0-9]{1,2}[.)]|\\(?[a-z]\\)|\\([ivx]+\\)) .*");
    private static final int EDGE = 2;
    private static final double USUAL_PAGES = 0.4;
    private static final double WIDER_GAP = 1.35;
    private static final double OTHER_SIZE = 0.12;
    private static final double INDENT = 0.7;
    private static final double SHORT_LINE = 0.8;

    private final List<List<Line>> pages;
    private final double usualGap;
    private final Hyphens hyphens;

    private PdfParagraphs(List<List<Line>> pages) {
        this.pages = pages;
        this.usualGap = usualGap(pages);
        this.hyphens =
                Hyphens.of(pages.stream().flatMap(List::stream).map(Line::text).toList());
    }

    static String of(List<List<Line>> pages) {
        return new PdfParagraphs(withoutRunningHeads(pages)).text();
    }

    private static List<List<Line>> withoutRunningHeads(List<List<Line>> pages) {
        Map<String, Integer> count = new HashMap<>();
        for (List<Line> page : pages) {
            Set<String> edges = new HashSet<>();
            edge(page).forEach(line -> edges.add(head(line)));
            edges.forEach(head -> count.merge(head, 1, Integer::sum));
        }
        double most = Math.max(2, USUAL_PAGES * pages.size());
        List<List<Line>> kept = new ArrayList<>();
        for (List<Line> page : pages) {
            Set<Line> edge = new HashSet<>(edge(page));
            kept.add(page.stream()
                    .filter(line -> !edge.contains(line)
                            || (count.getOrDefault(head(line), 0) < most
                                    && !PAGE_NUMBER.matcher(line.text()).matches()))
                    .toList());
        }
        return kept;
    }

    /// The lines nearest to the upper and lower edges of the page.
    private static List<Line> edge(List<Line> page) {
        List<Line> sorted =
                page.stream().sorted((a, b) -> Float.compare(a.y(), b.y())).toList();
        List<Line> edge = new ArrayList<>(sorted.subList(0, Math.min(EDGE, sorted.size())));
        edge.addAll(sorted.subList(Math.max(0, sorted.size() - EDGE), sorted.size()));
        return edge;
    }

    private static String head(Line line) {
        return DIGITS.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("#");
    }

    private static double usualGap(List<List<Line>> pages) {
        List<Double> gaps = new ArrayList<>();
        for (List<Line> page : pages) {
            for (int i = 1; i < page.size(); i++) {
                double gap = page.get(i).y() - page.get(i - 1).y();
                if (gap > 0 && gap < 3 * page.get(i).size()) {
                    gaps.add(gap);
                }
            }
        }
        gaps.sort(Double::compare);
        return gaps.isEmpty() ? Double.MAX_VALUE : gaps.get(gaps.size() / 2);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        Line before = null;
        for (List<Line> page : pages) {
            double right = page.stream().mapToDouble(Line::end).max().orElse(0);
            for (int i = 0; i < page.size(); i++) {
                Line line = page.get(i);
                if (before == null) {
                    text.append(line.text());
                } else if (i == 0 || line.y() < before.y() - before.size()) {
                    join(text, before, line, goesOn(before, line));
                } else {
                    join(text, before, line, !isNew(before, line, right));
                }
                before = line;
            }
        }
        return text.toString();
    }

    private void join(StringBuilder text, Line before, Line line, boolean same) {
        if (!same) {
            text.append("\n\n").append(line.text());
        } else if (hyphens.cuts(before.text(), line.text())) {
            if (!hyphens.stays(before.text(), line.text())) {
                text.setLength(text.length() - 1);
            }
            text.append(line.text());
        } else {
            text.append(' ').append(line.text());
        }
    }

    /// Whether a paragraph goes on over the end of a column or page.
    private static boolean goesOn(Line before, Line line) {
        return !endsSentence(before.text())
                && Math.abs(line.size() - before.size()) <= OTHER_SIZE * before.size()
                && !ITEM.matcher(line.text()).matches();
    }

    private boolean isNew(Line before, Line line, double right) {
        double gap = line.y() - before.y();
        boolean apart = gap > WIDER_GAP * usualGap;
        boolean otherSize = Math.abs(line.size() - before.size()) > OTHER_SIZE * before.size();
        boolean indented = line.x() > before.x() + INDENT * line.size() && endsSentence(before.text());
        boolean shortLine = before.end() < SHORT_LINE * right && endsSentence(before.text());
        return apart
                || otherSize
                || indented
                || shortLine
                || ITEM.matcher(line.text()).matches();
    }

    private static boolean endsSentence(String text) {
        int last = text.length() - 1;
        while (last > 0 && "\"'”’»)]".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return ".!?:…".indexOf(text.charAt(last)) >= 0;
    }
}
