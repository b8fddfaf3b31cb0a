package org.truce.reading.what;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.truce.reading.attribution.Attitude;

/// What the classifier sees of a sentence. Immutable, as long as nobody writes into its arrays.
final class Features {
    private static final Pattern WORD = Pattern.compile("[\\p{L}']+|[?!:;\"“”]");
    /// So that meaning as a whole weighs about as much as one pattern.
    private static final float MEANING = 4;

    private final String[] names;
    private final float[] values;

    private Features(String[] names, float[] values) {
        this.names = names;
        this.values = values;
    }

    String[] names() {
        return names;
    }

    /// Parallel to the names, positive.
    float[] values() {
        return values;
    }

    static Features of(String sentence, List<Attitude> attitudes, float[] meaning) {
        List<String> names = new ArrayList<>();
        attitudes.forEach(attitude -> names.add("p:" + attitude));
        Patterns.in(sentence).forEach(pattern -> names.add("p:" + pattern));
        String before = "^";
        Matcher matcher = WORD.matcher(sentence.replace('’', '\''));
        while (matcher.find()) {
            String word = matcher.group();
            boolean name = matcher.start() > 0 && Character.isUpperCase(word.charAt(0)) && word.length() > 1;
            String shown = name ? "Name" : Patterns.plain(word);
            names.add("w:" + shown);
            names.add("b:" + before + " " + shown);
            before = shown;
        }
        List<String> distinct = new ArrayList<>(names.stream().distinct().toList());
        List<Float> values = new ArrayList<>();
        distinct.forEach(name -> values.add(name.startsWith("p:") ? 1f : .5f));
        for (int i = 0; i < meaning.length; i++) {
            distinct.add("m:" + i + (meaning[i] < 0 ? "-" : "+"));
            values.add(MEANING * Math.abs(meaning[i]));
        }
        float[] array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return new Features(distinct.toArray(String[]::new), array);
    }
}
