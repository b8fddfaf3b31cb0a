package org.truce.reading.attribution;

import java.util.Set;

/// What quotation marks hold: speech, or something else that bears them.
final class Speech {
    private static final int LONGEST_TITLE = 7;
    private static final Set<String> ENDS = Set.of(".", "?", "!", "…", "...");

    private Speech() {}

    /// Whether a quotation is a name of a programme, book or film rather than speech: short, in capitals, no
    /// verb.
    static boolean isTitle(Line line, Quotation quotation) {
        int words = 0;
        for (int i = quotation.from(); i < quotation.to(); i++) {
            String text = line.at(i).text();
            if (Character.isLetterOrDigit(text.codePointAt(0))) {
                boolean small = Character.isLowerCase(text.codePointAt(0)) && (text.length() > 3 || line.isFinite(i));
                if (small || ++words > LONGEST_TITLE) {
                    return false;
                }
            }
        }
        return words > 1 && words == capitals(line, quotation);
    }

    private static long capitals(Line line, Quotation quotation) {
        long count = 0;
        for (int i = quotation.from(); i < quotation.to(); i++) {
            count += Character.isLetterOrDigit(line.at(i).text().codePointAt(0)) ? 1 : 0;
        }
        return count;
    }

    /// Whether a quotation starts with its sentence, or after a comma or colon, and ends with a sentence.
    static boolean isWhole(Line line, int number) {
        Quotation quotation = line.quotations().get(number);
        int last = quotation.to() - 1;
        if (!quotation.closed()) {
            return true;
        }
        while (last > quotation.from() && isMark(line, last)) {
            last--;
        }
        return line.isOneOf(last, ENDS)
                || line.isOneOf(quotation.to(), ENDS)
                || (line.at(last).text().endsWith(".") && quotation.to() == line.size());
    }

    /// Whether a word is a mark that may close a quotation.
    static boolean isMark(Line line, int i) {
        String text = line.at(i).text();
        return text.equals("''") || (text.length() == 1 && "'’”\"»“".contains(text));
    }
}
