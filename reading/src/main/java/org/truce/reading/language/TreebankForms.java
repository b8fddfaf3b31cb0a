package org.truce.reading.language;

import java.util.List;
import org.truce.reading.text.Range;

/// Words in the spelling of the Penn Treebank, which the tagger was trained on: brackets by name, quotation
/// marks by direction, straight apostrophes.
final class TreebankForms {
    private TreebankForms() {}

    static String[] of(String text, List<Range> words) {
        String[] forms = new String[words.size()];
        boolean open = false;
        for (int i = 0; i < forms.length; i++) {
            String word = text.substring(words.get(i).from(), words.get(i).to());
            if (word.equals("\"") || word.equals("''")) {
                forms[i] = open ? "''" : "``";
                open = !open;
            } else {
                forms[i] = form(word);
            }
        }
        return forms;
    }

    private static String form(String word) {
        return switch (word) {
            case "(", "[" -> "-LRB-";
            case ")", "]" -> "-RRB-";
            case "{" -> "-LCB-";
            case "}" -> "-RCB-";
            case "“", "«", "„", "``" -> "``";
            case "”", "»" -> "''";
            case "‘" -> "`";
            case "—", "–", "―", "-" -> "--";
            case "…" -> "...";
            default -> word.replace('\u2019', '\'').replace('\u2010', '-').replace('\u2011', '-');
        };
    }
}
