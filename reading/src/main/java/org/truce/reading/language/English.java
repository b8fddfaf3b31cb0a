package org.truce.reading.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
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
    private English() {}

    /// The paragraphs of a text that hold any words, in order, each read when it is asked for.
    public static Stream<Paragraph> paragraphs(Text text) {
        List<Range> ranges = text.paragraphs();
        POSTaggerME tagger = new POSTaggerME(Model.PENN, POSTagFormat.PENN);
        return IntStream.range(0, ranges.size())
                .mapToObj(i -> new Paragraph(i, sentences(text.string(), ranges.get(i), tagger)))
                .filter(paragraph -> !paragraph.sentences().isEmpty());
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
