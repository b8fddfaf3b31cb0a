package org.truce.reading.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// The blocks of text in an element, as a browser would show them below each other. Two line breaks make a
/// new block; one makes a new line.
final class HtmlBlocks implements NodeVisitor {
    /// @param text white space as a browser shows it, never empty
    /// @param linked how many of its characters stand in links
    /// @param level 1 to 6 for headings, else 0
    record Block(String text, int linked, int level) {}

    private static final Pattern NOTE = Pattern.compile("\\[?\\d{1,3}]?");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int linked;
    private int links;
    private int preformatted;
    private int notes;
    private int level;
    private boolean space;

    private HtmlBlocks() {}

    static List<Block> of(Element root) {
        HtmlBlocks blocks = new HtmlBlocks();
        NodeTraversor.traverse(blocks, root);
        blocks.end();
        return blocks.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case TextNode text -> {
                if (notes == 0) {
                    append(text.getWholeText());
                }
            }
            case Element element -> start(element);
            default -> {
                // comments and declarations show nothing
            }
        }
    }

    private void start(Element element) {
        switch (element.normalName()) {
            case "br" -> newLine();
            case "a" -> links++;
            case "sup" -> notes += isNote(element) ? 1 : 0;
            default -> {
                if (isBlock(element)) {
                    end();
                    level = level(element);
                }
                preformatted += element.nameIs("pre") ? 1 : 0;
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            switch (element.normalName()) {
                case "a" -> links--;
                case "sup" -> notes -= isNote(element) ? 1 : 0;
                default -> {
                    preformatted -= element.nameIs("pre") ? 1 : 0;
                    if (isBlock(element)) {
                        end();
                        level = 0;
                    }
                }
            }
        }
    }

    /// A number that leads to a footnote; `5` in "km<sup>2</sup>" it drops too, which no statement rests on.
    private static boolean isNote(Element sup) {
        return NOTE.matcher(sup.text().strip()).matches();
    }

    private static boolean isBlock(Element element) {
        return (element.isBlock() || !element.tag().isKnownTag()) && !element.nameIs("br");
    }

    private static int level(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))
                ? name.charAt(1) - '0'
                : 0;
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (preformatted > 0 && c == '\n') {
                newLine();
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
            } else if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF') {
                if (space && !words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
                    words.append(' ');
                }
                space = false;
                words.append(c);
                linked += links > 0 ? 1 : 0;
            }
        }
    }

    private void newLine() {
        if (!words.isEmpty() && words.charAt(words.length() - 1) == '\n') {
            end();
        } else if (!words.isEmpty()) {
            words.append('\n');
        }
        space = false;
    }

    private void end() {
        String text = words.toString().strip();
        if (!text.isEmpty()) {
            blocks.add(new Block(text, linked, level));
        }
        words.setLength(0);
        linked = 0;
        space = false;
    }
}
