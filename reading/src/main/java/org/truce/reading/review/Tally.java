package org.truce.reading.review;

import java.util.Collection;

/// How far a review has come. The four numbers add up to the statements, or to the people, of the draft.
///
/// @param accepted as drafted
public record Tally(int accepted, int changed, int rejected, int open) {
    static Tally of(Collection<Decision> decisions) {
        int accepted = 0;
        int changed = 0;
        int rejected = 0;
        int open = 0;
        for (Decision decision : decisions) {
            switch (decision) {
                case Decision.Accepted _ -> accepted++;
                case Decision.Changed _ -> changed++;
                case Decision.Rejected _ -> rejected++;
                case Decision.Open _ -> open++;
            }
        }
        return new Tally(accepted, changed, rejected, open);
    }

    /// How many go into the case.
    public int taken() {
        return accepted + changed;
    }

    public int decided() {
        return taken() + rejected;
    }
}
