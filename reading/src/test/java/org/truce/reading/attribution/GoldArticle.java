package org.truce.reading.attribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An article of PolNeAR (Newell, Margolin & Ruths 2018) with its gold attributions, from brat files: those
/// of several annotators pooled, without what two of them agree on to more than four fifths, and without
/// those that have no source.
///
/// @param name name of the article
/// @param text its text
/// @param gold its attributions
record GoldArticle(String name, String text, List<Gold> gold) {
    private static final Pattern QUOTATION = Pattern.compile("[“”\"]");

    /// Code points of a source and a content.
    record Gold(BitSet source, BitSet content, boolean direct) {}

    static List<GoldArticle> all(Path folder) throws IOException {
        try (Stream<Path> texts = Files.list(folder.resolve("text"))) {
            return texts.sorted().map(text -> read(folder, text)).toList();
        }
    }

    private static GoldArticle read(Path folder, Path file) {
        try (Stream<Path> annotations = Files.list(folder.resolve("attributions"))) {
            String name = file.getFileName().toString().replaceAll("\\.txt$", "");
            String text = Files.readString(file);
            int[] codePoints = text.codePoints().toArray();
            List<Gold> gold = new ArrayList<>();
            for (Path annotation : annotations
                    .filter(p -> p.getFileName().toString().matches(Pattern.quote(name) + "_[0-9a-f]{4}\\.ann"))
                    .sorted()
                    .toList()) {
                add(Files.readAllLines(annotation), codePoints, gold);
            }
            return new GoldArticle(name, text, gold);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(List<String> lines, int[] text, List<Gold> gold) {
        Map<String, BitSet> spans = new HashMap<>();
        for (String line : lines) {
            String[] columns = line.split("\t", 3);
            if (line.startsWith("T")) {
                spans.put(columns[0], span(columns[1].substring(columns[1].indexOf(' ') + 1)));
            } else if (line.startsWith("E")) {
                BitSet source = role("Source", columns[1], spans);
                BitSet content = role("Content", columns[1], spans);
                if (!source.isEmpty()
                        && !content.isEmpty()
                        && gold.stream().noneMatch(g -> iou(g.content(), content) > 0.8)) {
                    StringBuilder words = new StringBuilder();
                    content.stream().forEach(i -> words.appendCodePoint(text[i]));
                    gold.add(new Gold(source, content, QUOTATION.matcher(words).find()));
                }
            }
        }
    }

    private static BitSet span(String places) {
        BitSet span = new BitSet();
        for (String part : places.split(";", -1)) {
            String[] ends = part.split(" ", -1);
            span.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        }
        return span;
    }

    private static BitSet role(String role, String event, Map<String, BitSet> spans) {
        BitSet all = new BitSet();
        for (String argument : event.trim().split(" ", -1)) {
            String[] parts = argument.split(":", -1);
            if (parts[0].replaceAll("\\d+$", "").equals(role)) {
                all.or(spans.getOrDefault(parts[1], new BitSet()));
            }
        }
        return all;
    }

    /// Intersection over union.
    static double iou(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        BitSet either = (BitSet) a.clone();
        either.or(b);
        return both.cardinality() / (double) Math.max(1, either.cardinality());
    }
}
