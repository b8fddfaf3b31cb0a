package org.truce.reading.what;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbers that words name: amounts, shares, and lengths of time.
///
/// @param amounts plain numbers; a percentage is one, too
/// @param shares of a whole, in [0, 1]: halves, thirds, percentages
/// @param days lengths of time; a month has 30, a year 360
record Quantities(List<Double> amounts, List<Double> shares, List<Double> days) {
    private static final Map<String, Double> WORDS = Map.ofEntries(
            Map.entry("one", 1.0),
            Map.entry("single", 1.0),
            Map.entry("two", 2.0),
            Map.entry("three", 3.0),
            Map.entry("four", 4.0),
            Map.entry("five", 5.0),
            Map.entry("six", 6.0),
            Map.entry("seven", 7.0),
            Map.entry("eight", 8.0),
            Map.entry("nine", 9.0),
            Map.entry("ten", 10.0),
            Map.entry("eleven", 11.0),
            Map.entry("twelve", 12.0),
            Map.entry("thirteen", 13.0),
            Map.entry("fourteen", 14.0),
            Map.entry("fifteen", 15.0),
            Map.entry("sixteen", 16.0),
            Map.entry("seventeen", 17.0),
            Map.entry("eighteen", 18.0),
            Map.entry("nineteen", 19.0),
            Map.entry("twenty", 20.0),
            Map.entry("thirty", 30.0),
            Map.entry("forty", 40.0),
            Map.entry("fifty", 50.0),
            Map.entry("sixty", 60.0),
            Map.entry("seventy", 70.0),
            Map.entry("eighty", 80.0),
            Map.entry("ninety", 90.0));
    private static final Map<String, Double> SCALES = Map.of("hundred", 100.0, "thousand", 1_000.0, "dozen", 12.0);
    private static final Map<String, Double> PARTS =
            Map.of("half", .5, "halves", .5, "third", 1 / 3.0, "quarter", .25, "fourth", .25, "fifth", .2, "tenth", .1);
    private static final Map<String, Double> UNITS = Map.of("day", 1.0, "week", 7.0, "month", 30.0, "year", 360.0);
    private static final Pattern TOKEN = Pattern.compile("\\d+(?:[.,]\\d+)*|%|\\p{L}+");
    private static final double SAME = .08;

    static Quantities of(String words) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(Patterns.plain(words));
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        Quantities found = new Quantities(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < tokens.size(); ) {
            i = found.read(tokens, i);
        }
        return found;
    }

    /// Reads a number, if one starts there.
    ///
    /// @return where to go on
    private int read(List<String> tokens, int from) {
        int to = from;
        double number = 0;
        while (to < tokens.size() && isNumber(tokens.get(to))) {
            double next = value(tokens.get(to));
            number = SCALES.containsKey(tokens.get(to)) ? Math.max(1, number) * next : number + next;
            to++;
        }
        boolean article = tokens.get(from).equals("a") || tokens.get(from).equals("an");
        if (to == from && !article && part(tokens, from) == 0) {
            return from + 1;
        }
        double part = part(tokens, article ? from + 1 : to);
        if (part > 0) {
            int after = (article ? from + 1 : to) + 1;
            double share = part * (to == from ? 1 : number);
            return time(tokens, after, share) ? after + 1 : addShare(share, after);
        }
        if (to == from) {
            return time(tokens, from + 1, 1) ? from + 2 : from + 1;
        }
        if (time(tokens, to, number)) {
            return to + 1;
        }
        boolean percent = isAt(tokens, to, "percent", "%") || (isAt(tokens, to, "per") && isAt(tokens, to + 1, "cent"));
        if (percent) {
            shares.add(number / 100);
        }
        amounts.add(number);
        return to;
    }

    private int addShare(double share, int after) {
        if (share <= 1) {
            shares.add(share);
        }
        return after;
    }

    /// "half a year", "two months".
    private boolean time(List<String> tokens, int at, double number) {
        int unit = isAt(tokens, at, "a") ? at + 1 : at;
        if (unit >= tokens.size()) {
            return false;
        }
        Double length = UNITS.get(singular(tokens.get(unit)));
        if (length != null) {
            days.add(number * length);
        }
        return length != null;
    }

    private static double part(List<String> tokens, int at) {
        return at < tokens.size() ? PARTS.getOrDefault(singular(tokens.get(at)), 0.0) : 0;
    }

    private static boolean isAt(List<String> tokens, int at, String... words) {
        return at < tokens.size() && List.of(words).contains(tokens.get(at));
    }

    private static String singular(String token) {
        return token.endsWith("s") && !token.equals("halves") ? token.substring(0, token.length() - 1) : token;
    }

    /// Whether a word is a numeral.
    static boolean isNumber(String token) {
        return Character.isDigit(token.charAt(0)) || WORDS.containsKey(token) || SCALES.containsKey(token);
    }

    private static double value(String token) {
        if (!Character.isDigit(token.charAt(0))) {
            return WORDS.getOrDefault(token, SCALES.getOrDefault(token, 0.0));
        }
        StringBuilder digits = new StringBuilder();
        token.codePoints()
                .filter(c -> c == '.' || Character.isDigit(c))
                .forEach(c -> digits.append(c == '.' ? "." : String.valueOf(Character.digit(c, 10))));
        boolean plain = digits.indexOf(".") == digits.lastIndexOf(".");
        return plain ? Double.parseDouble(digits.toString()) : 0;
    }

    boolean isEmpty() {
        return amounts.isEmpty() && shares.isEmpty() && days.isEmpty();
    }

    /// Whether some number of the one is some number of the other, of the same sort.
    boolean shares(Quantities other) {
        return isAny(amounts, other.amounts) || isAny(shares, other.shares) || isAny(days, other.days);
    }

    private static boolean isAny(List<Double> some, List<Double> others) {
        return some.stream()
                .anyMatch(a ->
                        others.stream().anyMatch(b -> Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b))));
    }

    /// The one number by which options of a scale are compared: a time before a share before an amount.
    java.util.OptionalDouble size() {
        List<Double> sort = !days.isEmpty() ? days : !shares.isEmpty() ? shares : amounts;
        return sort.stream().mapToDouble(x -> x).findFirst();
    }
}
