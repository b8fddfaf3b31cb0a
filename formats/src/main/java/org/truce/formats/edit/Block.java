package org.truce.formats.edit;

import java.util.ArrayList;
import java.util.List;
import org.truce.formats.input.Wording;

/// Values as people write them: the entries of maps of maps and of lists of maps stand below each other, what
/// is nested deepest in one line, and long texts are folded.
public final class Block {
    private static final int WIDTH = 120;
    private static final String STEP = "  ";

    private Block() {}

    /// A key with its value.
    ///
    /// @param indent of the key, in blanks
    /// @return lines, without their breaks
    public static List<String> entry(int indent, String key, YamlValue value) {
        String start = " ".repeat(indent) + new YamlValue.Text(key).line() + ":";
        List<String> lines = new ArrayList<>();
        switch (value) {
            case YamlValue.Sequence list
            when list.items().stream().anyMatch(YamlValue.Mapping.class::isInstance) -> {
                lines.add(start);
                list.items().forEach(item -> lines.addAll(item(indent + STEP.length(), item)));
            }
            case YamlValue.Mapping map
            when map.entries().values().stream().anyMatch(YamlValue.Mapping.class::isInstance) -> {
                lines.add(start);
                map.entries().forEach((own, nested) -> lines.addAll(entry(indent + STEP.length(), own, nested)));
            }
            case YamlValue.Text(String text)
            when isFoldable(start, text) -> {
                lines.add(start + " >-");
                fold(indent + STEP.length(), text, lines);
            }
            default -> lines.add(start + " " + value.line());
        }
        return lines;
    }

    /// An item of a list.
    ///
    /// @param indent of the dash, in blanks
    /// @return lines, without their breaks
    public static List<String> item(int indent, YamlValue item) {
        List<String> lines = new ArrayList<>();
        if (item instanceof YamlValue.Mapping map && !map.entries().isEmpty()) {
            map.entries().forEach((key, value) -> lines.addAll(entry(indent + STEP.length(), key, value)));
            lines.set(0, " ".repeat(indent) + "- " + lines.getFirst().strip());
        } else {
            lines.add(" ".repeat(indent) + "- " + item.line());
        }
        return lines;
    }

    /// Folding reads line breaks as single blanks, so a text with others would be changed.
    private static boolean isFoldable(String start, String text) {
        return start.length() + text.length() > WIDTH
                && text.equals(String.join(" ", text.split("\\s+", -1)))
                && text.codePoints().noneMatch(Wording::isUnseen)
                && !text.isBlank();
    }

    private static void fold(int indent, String text, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && indent + line.length() + 1 + word.length() > WIDTH) {
                lines.add(" ".repeat(indent) + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(" ".repeat(indent) + line);
    }
}
