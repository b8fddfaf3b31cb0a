package org.truce.reading.attribution;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.truce.reading.text.Passage;
import org.truce.reading.text.Text;

/// How well attributions agree with gold ones. Direct speech, mixed included: right if the contents overlap
/// by half (intersection over union of code points) and the sources touch; indirect speech: the same with
/// three tenths; and F1 of the words of indirect contents. An attribution without source counts for its words
/// only.
final class Score {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private final int[] predicted = new int[2];
    private final int[] right = new int[2];
    private final int[] gold = new int[2];
    private final int[] found = new int[2];
    private int truePositives;
    private int falsePositives;
    private int falseNegatives;

    void add(GoldArticle article) {
        List<Attribution> attributions = Attributions.find(Text.of(article.text()));
        BitSet hits = new BitSet();
        for (Attribution attribution : attributions) {
            attribution.source().ifPresent(source -> count(article, attribution, set(source), hits));
        }
        BitSet goldIndirect = new BitSet();
        for (int i = 0; i < article.gold().size(); i++) {
            GoldArticle.Gold g = article.gold().get(i);
            gold[g.direct() ? 0 : 1]++;
            found[g.direct() ? 0 : 1] += hits.get(i) ? 1 : 0;
            if (!g.direct()) {
                goldIndirect.or(g.content());
            }
        }
        BitSet indirect = new BitSet();
        attributions.stream().filter(a -> a.kind() == Kind.INDIRECT).forEach(a -> indirect.or(set(a.content())));
        words(article.text(), goldIndirect, indirect);
    }

    private void count(GoldArticle article, Attribution attribution, BitSet source, BitSet hits) {
        int kind = attribution.kind() == Kind.INDIRECT ? 1 : 0;
        predicted[kind]++;
        BitSet content = set(attribution.content());
        Optional<GoldArticle.Gold> best =
                article.gold().stream().max(Comparator.comparingDouble(g -> GoldArticle.iou(content, g.content())));
        if (best.filter(g -> GoldArticle.iou(content, g.content()) >= (kind == 0 ? 0.5 : 0.3)
                        && g.source().intersects(source))
                .isPresent()) {
            right[kind]++;
            hits.set(article.gold().indexOf(best.get()));
        }
    }

    private static BitSet set(Passage passage) {
        BitSet set = new BitSet();
        set.set(passage.start(), passage.end());
        return set;
    }

    private void words(String text, BitSet gold, BitSet found) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            int start = text.codePointCount(0, matcher.start());
            truePositives += gold.get(start) && found.get(start) ? 1 : 0;
            falsePositives += !gold.get(start) && found.get(start) ? 1 : 0;
            falseNegatives += gold.get(start) && !found.get(start) ? 1 : 0;
        }
    }

    double precision(boolean direct) {
        int kind = direct ? 0 : 1;
        return right[kind] / (double) Math.max(1, predicted[kind]);
    }

    double recall(boolean direct) {
        int kind = direct ? 0 : 1;
        return found[kind] / (double) Math.max(1, gold[kind]);
    }

    double indirectWords() {
        return 2.0 * truePositives / Math.max(1, 2 * truePositives + falsePositives + falseNegatives);
    }

    @Override
    public String toString() {
        return "direct: precision %.3f, recall %.3f; indirect: precision %.3f, recall %.3f; words of indirect contents: F1 %.3f"
                .formatted(precision(true), recall(true), precision(false), recall(false), indirectWords());
    }
}
