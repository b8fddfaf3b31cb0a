package org.truce.reading.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Collects the lines of text of a PDF, page by page, in the order in which the file draws them: that keeps
/// columns apart.
final class PdfLines extends PDFTextStripper {
    /// @param text never blank
    /// @param x where it begins, in points from the left edge
    /// @param end where it ends
    /// @param y of its base line, in points from the upper edge
    /// @param size of its largest letters, in points
    record Line(String text, float x, float end, float y, float size) {}

    private final List<List<Line>> pages = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private long length;
    private float x;
    private float end;
    private float y;
    private float size;

    List<List<Line>> pages() {
        return pages;
    }

    @Override
    protected void startPage(PDPage page) {
        pages.add(new ArrayList<>());
    }

    @Override
    protected void endPage(PDPage page) {
        endLine();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        if (Thread.interrupted()) {
            throw new IOException("stopped");
        }
        length += text.length();
        if (length > Contents.LONGEST) {
            throw new IOException("it has more than %,d characters".formatted(Contents.LONGEST));
        }
        if (words.isEmpty() && !positions.isEmpty()) {
            x = positions.getFirst().getXDirAdj();
            y = positions.getFirst().getYDirAdj();
            size = 0;
        }
        for (TextPosition position : positions) {
            end = position.getXDirAdj() + position.getWidthDirAdj();
            size = Math.max(size, position.getFontSizeInPt());
        }
        words.append(text);
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphStart() {
        // paragraphs are found once running heads are gone
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        String text = words.toString().strip().replaceAll("\\s+", " ");
        if (!text.isEmpty()) {
            pages.getLast().add(new Line(Ligatures.apart(text), x, end, y, size));
        }
        words.setLength(0);
    }
}
