package org.truce.reading.what;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Cuts text into the pieces that a BERT model knows: words without accents, in lower case, marks on their
/// own, then the longest known pieces from left to right (Wu et al. 2016; Devlin et al. 2019). Immutable.
final class WordPieces {
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = id("[UNK]");
        this.first = id("[CLS]");
        this.last = id("[SEP]");
    }

    /// From the description of a tokenizer as models carry it, a resource of the class path.
    static WordPieces load(String resource) {
        try (InputStream in = WordPieces.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the tokenizer %s is not on the class path".formatted(resource));
            }
            return new WordPieces(vocabulary(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the tokenizer %s cannot be read".formatted(resource), e);
        }
    }

    /// The object `vocab` of the description, read without the rest.
    private static Map<String, Integer> vocabulary(InputStream in) {
        Map<String, Integer> vocabulary = new HashMap<>(1 << 16);
        try (JsonParser parser = JsonMapper.shared().createParser(in)) {
            boolean inside = false;
            while (parser.nextToken() != null) {
                JsonToken token = parser.currentToken();
                if (inside && token == JsonToken.END_OBJECT) {
                    break;
                }
                if (inside && token == JsonToken.VALUE_NUMBER_INT) {
                    vocabulary.put(parser.currentName(), parser.getIntValue());
                }
                inside |= token == JsonToken.START_OBJECT && "vocab".equals(parser.currentName());
            }
        }
        return vocabulary;
    }

    private int id(String piece) {
        return Objects.requireNonNull(vocabulary.get(piece), piece);
    }

    /// The pieces of a text, between the marks of its start and its end. Linear in the length of the text.
    ///
    /// @param most how many pieces there may be, both marks among them; the rest is cut off
    long[] of(String text, int most) {
        List<Integer> pieces = new ArrayList<>(List.of(first));
        for (String word : words(text)) {
            if (pieces.size() >= most - 1) {
                break;
            }
            cut(word, pieces);
        }
        long[] ids =
                pieces.stream().limit(most - 1L).mapToLong(Integer::longValue).toArray();
        long[] all = java.util.Arrays.copyOf(ids, ids.length + 1);
        all[ids.length] = last;
        return all;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK) {
                return;
            }
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            boolean dropped =
                    c == 0 || c == 0xFFFD || (!blank && (type == Character.CONTROL || type == Character.FORMAT));
            if (dropped) {
                return;
            }
            boolean alone = isMark(c, type) || Character.isIdeographic(c);
            if ((blank || alone) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (alone) {
                words.add(Character.toString(c));
            } else if (!blank) {
                word.appendCodePoint(c);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
    }

    /// What BERT takes for punctuation: that of Unicode, and whatever of ASCII is neither letter, digit nor
    /// blank.
    private static boolean isMark(int c, int type) {
        boolean ascii = c > 32 && c < 127 && !Character.isLetterOrDigit(c);
        return ascii
                || switch (type) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    private void cut(String word, List<Integer> pieces) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            pieces.add(unknown);
            return;
        }
        List<Integer> found = new ArrayList<>();
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            Integer id = null;
            while (to > from && id == null) {
                id = vocabulary.get((from > 0 ? "##" : "") + word.substring(from, to));
                to = id == null ? to - 1 : to;
            }
            if (id == null) {
                pieces.add(unknown);
                return;
            }
            found.add(id);
            from = to;
        }
        pieces.addAll(found);
    }
}
