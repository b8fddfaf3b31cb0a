package org.truce.reading.what;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.truce.formats.input.Nodes;
import org.truce.model.Case;
import org.truce.model.Issue;
import org.truce.model.Statement;
import org.truce.reading.text.Range;

/// FEATURE UNDER TEST: positions read out of texts that were written for this project, without looking at its
/// rules.
class GoldTextsTest {
    /// How many words two stretches must share to be about the same, as a share of the shorter.
    private static final double SHARED = .5;

    private int asserted;
    private int spurious;
    private int kinds;
    private int positions;
    private int issues;
    private int options;
    private final Set<GoldText.Marked> listed = new HashSet<>();
    private final Set<GoldText.Marked> found = new HashSet<>();
    private final List<String> wrongParty = new ArrayList<>();

    @Test
    void whatIsAssertedIsRight() {
        List<GoldText> texts = GoldText.all();
        assertThat(texts).hasSizeGreaterThanOrEqualTo(12);
        texts.forEach(this::count);
        long marked = texts.stream()
                .flatMap(t -> t.statements().stream())
                .filter(m -> !m.mustAbstain())
                .count();
        System.out.printf(
                Locale.ROOT,
                "texts: %d statements to be found, %d found, %d found or listed as not sure; %d asserted, %d to a"
                    + " wrong party, %d where none is marked; kind right %d of %d, issue right %d of %d, options right"
                    + " %d%n",
                marked,
                share(found),
                share(listed),
                asserted,
                wrongParty.size(),
                spurious,
                kinds,
                asserted - spurious - wrongParty.size(),
                issues,
                positions,
                options);
        assertThat(wrongParty).isEmpty();
        assertThat(asserted).isGreaterThanOrEqualTo(40);
        assertThat(spurious).isLessThanOrEqualTo(asserted / 20);
        assertThat((double) kinds / (asserted - spurious)).isGreaterThanOrEqualTo(.85);
        assertThat((double) issues / positions).isGreaterThanOrEqualTo(.85);
        assertThat((double) options / positions).isGreaterThanOrEqualTo(.9);
        assertThat(share(found)).isGreaterThanOrEqualTo(marked / 5);
        assertThat(share(listed)).isGreaterThanOrEqualTo(7 * marked / 10);
    }

    private static long share(Set<GoldText.Marked> some) {
        return some.stream().filter(m -> !m.mustAbstain()).count();
    }

    private void count(GoldText text) {
        for (Position position : text.positions()) {
            Range where = text.text().range(position.attribution().content());
            text.statements().stream().filter(m -> isShared(m.where(), where)).forEach(listed::add);
            if (position.isSure()) {
                count(text, position);
            }
        }
    }

    private void count(GoldText text, Position position) {
        asserted++;
        Case theCase = text.theCase();
        String party = theCase.parties().get(position.party().orElseThrow()).id();
        Range where = text.text().range(position.attribution().content());
        List<GoldText.Marked> near = text.statements().stream()
                .filter(m -> isShared(m.where(), where))
                .toList();
        List<GoldText.Marked> same =
                near.stream().filter(m -> m.party().equals(party)).toList();
        if (near.isEmpty()) {
            spurious++;
        } else if (same.isEmpty()) {
            wrongParty.add("%s: %s".formatted(text.name(), position));
        } else {
            found.addAll(same);
            kinds += same.stream().anyMatch(m -> m.kinds().contains(Nodes.word(position.kind()))) ? 1 : 0;
            if (position.kind() != Statement.Kind.REMARK) {
                positions++;
                issues += same.stream().anyMatch(m -> isAbout(m, position, theCase)) ? 1 : 0;
                options += same.stream().anyMatch(m -> names(m, position, theCase)) ? 1 : 0;
            }
        }
    }

    private static boolean isShared(Range a, Range b) {
        int shared = Math.min(a.to(), b.to()) - Math.max(a.from(), b.from());
        return shared > SHARED * Math.min(a.length(), b.length());
    }

    private static boolean isAbout(GoldText.Marked marked, Position position, Case theCase) {
        List<String> found = position.terms().stream()
                .map(b -> theCase.issues().get(b.issue()).id())
                .toList();
        return marked.terms().stream().anyMatch(terms -> terms.keySet().containsAll(found));
    }

    /// Whether one reading of the text leaves open every option that is named.
    private static boolean names(GoldText.Marked marked, Position position, Case theCase) {
        return marked.terms().stream()
                .anyMatch(terms -> position.terms().stream().allMatch(bearing -> {
                    Issue issue = theCase.issues().get(bearing.issue());
                    List<String> options = bearing.options().stream()
                            .map(o -> issue.options().get(o).id())
                            .toList();
                    return terms.getOrDefault(issue.id(), List.of()).containsAll(options);
                }));
    }
}
