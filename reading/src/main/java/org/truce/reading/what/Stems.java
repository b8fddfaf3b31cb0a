package org.truce.reading.what;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/// The words of a text that tell what it is about, without their endings (Porter 1980).
final class Stems {
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}|\\d+");
    private static final Set<String> STOP = Set.of(
            "the", "an", "of", "to", "in", "is", "are", "be", "and", "or", "for", "on", "at", "by", "with", "what",
            "how", "which", "who", "does", "do", "it", "its", "they", "their", "that", "this", "as", "from", "up",
            "all", "not", "no", "yes", "will", "would", "than", "there", "has", "have", "becomes", "become", "after",
            "when", "if", "we", "our", "he", "she", "his", "her", "them", "said", "any", "one", "each", "own", "but",
            "out", "into");

    private Stems() {}

    static Set<String> of(String text) {
        PorterStemmer stemmer = new PorterStemmer();
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(Patterns.plain(text));
        while (matcher.find()) {
            if (!STOP.contains(matcher.group())) {
                found.add(stemmer.stem(matcher.group()));
            }
        }
        return found;
    }
}
