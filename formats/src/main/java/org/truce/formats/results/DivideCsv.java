package org.truce.formats.results;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.divide.AdjustedWinner;
import org.truce.divide.Division;
import org.truce.domain.Fractions;

/// A division as a table: a row for each item, with the points (out of 100) and the share of each party.
public final class DivideCsv {
    private DivideCsv() {}

    public static String of(Division division, AdjustedWinner winner) {
        String first = division.parties().getFirst();
        String second = division.parties().getLast();
        Csv table =
                new Csv(List.of("item", "points:" + first, "points:" + second, "share:" + first, "share:" + second));
        for (int i = 0; i < division.items().size(); i++) {
            BigFraction share = winner.firstShares().get(i);
            table.row(List.of(
                    division.items().get(i).name(),
                    Fractions.text(winner.points().get(i).getFirst()),
                    Fractions.text(winner.points().get(i).getLast()),
                    Fractions.text(share),
                    Fractions.text(BigFraction.ONE.subtract(share))));
        }
        return table.text();
    }
}
