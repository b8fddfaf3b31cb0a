package org.truce.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.truce.model.Case;
import org.truce.model.Interval;
import org.truce.model.Stake;

/// The changed assumptions under which every headline is shown (method.md, section 2).
public final class Variations {
    /// Loss aversion at the upper end of what has been estimated for it; the default interval ends at 2.5.
    public static final Interval STRONG_LOSS_AVERSION = new Interval(2.5, 4);

    private static final double FIRMNESS_SHIFT = .2;

    private Variations() {}

    /// The headline under each variation in turn.
    public static List<Sensitivity> of(Case c, Function<Case, Proportion> headline) {
        List<Sensitivity> rows = new ArrayList<>();
        for (Sensitivity.Variation variation : Sensitivity.Variation.values()) {
            rows.add(new Sensitivity(variation, headline.apply(vary(c, variation))));
        }
        return rows;
    }

    static Case vary(Case c, Sensitivity.Variation variation) {
        return switch (variation) {
            case AS_GIVEN -> c;
            case NO_LOSS_AVERSION -> c.withAssumptions(c.assumptions().withLossAversion(Interval.of(1)));
            case STRONG_LOSS_AVERSION -> c.withAssumptions(c.assumptions().withLossAversion(STRONG_LOSS_AVERSION));
            case FIRMNESS_LOWER -> c.withAssumptions(c.assumptions().withFirmnessShifted(-FIRMNESS_SHIFT));
            case FIRMNESS_HIGHER -> c.withAssumptions(c.assumptions().withFirmnessShifted(FIRMNESS_SHIFT));
            case STAKES_IGNORED ->
                c.withStakes(c.stakes().stream()
                        .map(row -> row.stream().map(Variations::levelled).toList())
                        .toList());
        };
    }

    /// All issues that matter at all count alike.
    private static Stake levelled(Stake stake) {
        return stake.rank() == Stake.Rank.NONE ? stake : new Stake(Stake.Rank.MAJOR, stake.reason());
    }
}
