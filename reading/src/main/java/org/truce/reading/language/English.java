package org.truce.reading.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.truce.reading.text.Range;
import org.truce.reading.text.Text;

/// Reads English: paragraphs, sentences, words, parts of speech.
///
/// Thread-safe; the model is loaded when it is first needed, from the class path. Linear in the length of the
/// text.
public final class English {
    /// The longest paragraph that is read at once, in `char`s.
    static final int LONGEST = 20_000;

    private English() {}

    /// Loads the model, unless it is there.
    public static void load() {
        Objects.requireNonNull(Model.PENN);
    }

    /// The paragraphs of a text that hold any words, in order, each read when it is asked for.
    public static Stream<Paragraph> paragraphs(Text text) {
        List<Range> ranges = text.paragraphs();
        POSTaggerME tagger = new POSTaggerME(Model.PENN, POSTagFormat.PENN);
        return IntStream.range(0, ranges.size())
                .boxed()
                .flatMap(i -> parts(text.string(), ranges.get(i)).stream()
                        .map(part -> new Paragraph(i, sentences(text.string(), part, tagger))))
                .filter(paragraph -> !paragraph.sentences().isEmpty());
    }

    private static List<Range> parts(String text, Range paragraph) {
        List<Range> parts = new ArrayList<>();
        int from = paragraph.from();
        while (paragraph.to() - from > LONGEST) {
            int to = cut(text, from, from + LONGEST);
            parts.add(new Range(from, to));
            from = to;
        }
        parts.add(new Range(from, paragraph.to()));
        return parts;
    }

    /// After the last full stop, else the last space, in the second half before a limit; else at the limit.
    private static int cut(String text, int from, int limit) {
        int half = from + LONGEST / 2;
        int stop = text.lastIndexOf(". ", limit - 2);
        if (stop >= half) {
            return stop + 2;
        }
        int space = text.lastIndexOf(' ', limit - 1);
        if (space >= half) {
            return space + 1;
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }

    /// Where the sentences of a part of a text stand, without the spaces between; none if it holds no words.
    /// Linear in its length.
    public static List<Range> listSentences(String text, Range part) {
        return Sentences.of(text, Words.of(text, part)).stream()
                .map(words -> new Range(words.getFirst().from(), words.getLast().to()))
                .toList();
    }

    private static List<Sentence> sentences(String text, Range paragraph, POSTaggerME tagger) {
        return Sentences.of(text, Words.of(text, paragraph)).stream()
                .map(words -> tagged(text, words, tagger))
                .toList();
    }

    private static Sentence tagged(String text, List<Range> words, POSTaggerME tagger) {
        String[] tags = tagger.tag(TreebankForms.of(text, words));
        return new Sentence(IntStream.range(0, tags.length)
                .mapToObj(i -> Token.of(
                        text.substring(words.get(i).from(), words.get(i).to()),
                        tags[i],
                        words.get(i).from()))
                .toList());
    }

    /// Loaded by the first thread that asks.
    private static final class Model {
        private static final String FILE = "/en-pos-maxent.bin";
        private static final POSModel PENN = load();

        private static POSModel load() {
            try (InputStream in = English.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("the tagger's model %s is not on the class path".formatted(FILE));
                }
                return new POSModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("the tagger's model %s cannot be read".formatted(FILE), e);
            }
        }
    }
}
