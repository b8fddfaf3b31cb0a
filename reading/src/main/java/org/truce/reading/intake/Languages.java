package org.truce.reading.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;

/// Which language a text is in.
///
/// English is known by the share of its commonest words, which needs no model; only a text without them is
/// shown to Apache OpenNLP's model of 103 languages, so that the refusal can name its language. Thread-safe;
/// the model is loaded when it is first needed, from the class path.
final class Languages {
    /// Fewer words tell too little.
    static final int FEWEST_WORDS = 20;
    /// English news has from .2 to .4 of them; the languages nearest to it stay below .1.
    static final double ENGLISH = 0.17;
    static final double PARTLY_ENGLISH = 0.1;

    /// Common in English, and rare in every other language written in Latin letters.
    private static final Set<String> COMMON = Set.of(
            ("the of and to that with for is are by from has have had it be been this which would will not but they he"
                            + " his their its on at as said who were when than after our we us you or if could should")
                    .split(" "));

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int SAMPLES = 8;
    private static final int SAMPLE = 2_000;
    /// Below it the model does not know.
    private static final double LEAST_CONFIDENCE = 0.05;

    private Languages() {}

    /// What speaks against reading a text as English, if anything.
    static Optional<Problem> find(String text, Place whole) {
        String sample = sample(text);
        int words = 0;
        int common = 0;
        Matcher matcher = WORD.matcher(sample);
        while (matcher.find()) {
            words++;
            common += COMMON.contains(matcher.group().toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        if (words < FEWEST_WORDS || common >= ENGLISH * words) {
            return Optional.empty();
        }
        if (common >= PARTLY_ENGLISH * words) {
            return Optional.of(Problem.warning(whole, "only a part of the text seems to be in English")
                    .expected("English")
                    .suggest("what is in other languages is not understood: look at it yourself"));
        }
        return foreign(sample)
                .map(language -> Problem.error(whole, "the text seems to be in " + language)
                        .found(language)
                        .expected("English")
                        .suggest("`--language en` reads it as English all the same"));
    }

    /// From several places, since a text may begin with a motto or end with a translation.
    private static String sample(String text) {
        if (text.length() <= SAMPLES * SAMPLE) {
            return text;
        }
        StringBuilder sample = new StringBuilder();
        for (int i = 0; i < SAMPLES; i++) {
            int from = (int) ((long) i * (text.length() - SAMPLE) / (SAMPLES - 1));
            sample.append(text, from, from + SAMPLE).append('\n');
        }
        return sample.toString();
    }

    private static Optional<String> foreign(String sample) {
        Language best = new LanguageDetectorME(Model.LANGUAGES).predictLanguage(sample);
        if (best.getLang().equals("eng")) {
            return Optional.empty();
        }
        return Optional.of(
                best.getConfidence() < LEAST_CONFIDENCE ? "a language other than English" : name(best.getLang()));
    }

    /// The English name of a language.
    ///
    /// @param code of ISO 639-3
    static String name(String code) {
        String name = Locale.of(Names.BY_THREE_LETTERS.getOrDefault(code, code)).getDisplayLanguage(Locale.ENGLISH);
        return name.equals(code) ? "a language other than English (ISO 639-3 code `%s`)".formatted(code) : name;
    }

    /// ISO 639-3 to ISO 639-1, where there is one: Java names languages by that.
    private static final class Names {
        private static final Map<String, String> BY_THREE_LETTERS = Arrays.stream(Locale.getISOLanguages())
                .collect(Collectors.toUnmodifiableMap(
                        code -> Locale.of(code).getISO3Language(), Function.identity(), (first, _) -> first));
    }

    private static final class Model {
        private static final String FILE = "/langdetect-183.bin";
        private static final LanguageDetectorModel LANGUAGES = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = Languages.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "the model of languages %s is not on the class path".formatted(FILE));
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("the model of languages %s cannot be read".formatted(FILE), e);
            }
        }
    }
}
