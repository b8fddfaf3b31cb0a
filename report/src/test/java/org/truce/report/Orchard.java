package org.truce.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Profile;
import org.truce.domain.Reservation;
import org.truce.domain.Term;

/// Domains worked out by hand.
final class Orchard {
    private Orchard() {}

    /// 27 outcomes, of which 9 are efficient: in hundredths (100, 0), (97, 40), (90, 50), (79, 56), (72, 66),
    /// (67, 80), (60, 90), (18, 93), (0, 100). No agreement is worth 40 and 20. Nash is (67, 80), with
    /// 27 · 60; Kalai–Smorodinsky (72, 66), with 32/57 and 46/70; egalitarian (79, 56), with 39 and 36;
    /// utilitarian (60, 90).
    static Domain domain() {
        return domain(
                "The orchard",
                List.of(
                        party("Miller", 40, new long[][] {{60, 18, 0}, {10, 7, 0}, {30, 12, 0}}),
                        party("Weaver", 20, new long[][] {{0, 3, 10}, {0, 40, 50}, {0, 16, 40}})));
    }

    static Domain domain(String name, List<Profile> parties) {
        return new Domain(
                name,
                List.of(
                        new DomainIssue.Discrete("Harvest", List.of("Miller's", "shared", "Weaver's")),
                        new DomainIssue.Discrete("Water", List.of("Miller first", "by turns", "Weaver first")),
                        new DomainIssue.Discrete("Path", List.of("closed", "open by day", "open"))),
                parties,
                List.of());
    }

    /// @param reservation in hundredths, like the values, by issue and position
    static Profile party(String name, long reservation, long[][] values) {
        List<Term> terms = new ArrayList<>();
        for (int j = 0; j < values.length; j++) {
            List<BigFraction> table = new ArrayList<>();
            for (long value : values[j]) {
                table.add(BigFraction.of(value, 100));
            }
            terms.add(new Term.Table(j, table));
        }
        return new Profile(
                name,
                terms,
                Optional.empty(),
                new Reservation.Given(BigFraction.of(reservation, 100)),
                Optional.empty());
    }
}
