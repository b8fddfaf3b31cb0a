package org.truce.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.divide.AdjustedWinner;
import org.truce.divide.AdjustedWinner.Split;
import org.truce.divide.AdjustedWinner.Transfer;
import org.truce.divide.Division;
import org.truce.domain.Fractions;

/// A division in words.
public final class DivideFindings {
    private static final BigFraction HUNDRED = BigFraction.of(100);

    private final Division division;
    private final AdjustedWinner winner;

    public DivideFindings(Division division, AdjustedWinner winner) {
        this.division = division;
        this.winner = winner;
    }

    public String headline() {
        return "%s gets %s; %s gets %s. Each holds %s of its own 100 points."
                .formatted(
                        party(0),
                        part(0),
                        party(1),
                        part(1),
                        points(winner.totals().getFirst()));
    }

    /// What a party gets: "the jetty, the path and 10/11 of the meadow".
    private String part(int party) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < division.items().size(); i++) {
            BigFraction share = share(i, party);
            if (share.equals(BigFraction.ONE)) {
                items.add(item(i));
            } else if (share.signum() > 0) {
                items.add(Fractions.text(share) + " of " + item(i));
            }
        }
        return items.isEmpty() ? "nothing" : Labels.and(items);
    }

    public String party(int party) {
        return Labels.brief(Labels.plain(division.parties().get(party)), 60);
    }

    public String item(int item) {
        return Labels.plain(division.items().get(item).name());
    }

    public BigFraction share(int item, int party) {
        BigFraction first = winner.firstShares().get(item);
        return party == 0 ? first : BigFraction.ONE.subtract(first);
    }

    /// "62.27 (685/11)", or "62.5" where that is exact.
    public static String points(BigFraction points) {
        String exact = Fractions.text(points);
        return exact.length() <= 6 && Fractions.findDecimal(points).isPresent()
                ? exact
                : String.format(Locale.ROOT, "%.2f (%s)", points.doubleValue(), exact);
    }

    /// How it came about, step by step.
    public List<String> steps() {
        List<String> steps = new ArrayList<>();
        int ahead = winner.ahead();
        steps.add(
                "Each item goes to whoever gives it more points, what both want alike to %s, who is %s: %s points for %s, %s for %s."
                        .formatted(
                                party(ahead),
                                winner.transfers().isEmpty() ? "not behind" : "ahead",
                                points(winner.before().getFirst()),
                                party(0),
                                points(winner.before().getLast()),
                                party(1)));
        for (Transfer transfer : winner.transfers()) {
            steps.add("%s of %s goes from %s to %s: for each point that this brings, %s loses %s."
                    .formatted(
                            transfer.share().equals(BigFraction.ONE) ? "All" : Fractions.text(transfer.share()),
                            item(transfer.item()),
                            party(ahead),
                            party(1 - ahead),
                            party(ahead),
                            Fractions.text(transfer.ratio())));
        }
        steps.add("Now both hold %s points.".formatted(points(winner.totals().getFirst())));
        return steps;
    }

    /// Why nobody can complain, checked from the shares.
    public List<String> proofs() {
        if (!winner.isProven()) {
            throw new IllegalStateException("An unproven division: %s.".formatted(winner));
        }
        String total = points(winner.totals().getFirst());
        return List.of(
                "Equitable: both hold %s of their own 100 points.".formatted(total),
                "Free of envy: what the other holds is worth %s points to each, no more than its own part."
                        .formatted(points(HUNDRED.subtract(winner.totals().getFirst()))),
                "Efficient: count each point of %s %s times. Then every item lies with whoever values it more, so that the sum of both totals cannot be greater, and nobody can have more without the other having less."
                        .formatted(party(1), Fractions.text(winner.weight())));
    }

    /// What is to be known of the item that is shared, and of items that cannot be.
    public Optional<String> split() {
        return winner.split().map(split -> {
            String name = item(split.item());
            boolean indivisible = division.items().get(split.item()).indivisible();
            return "%s %s: %s of it to %s, %s to %s. %s Whole, it would make %s if it went to %s, and %s if it went to %s."
                    .formatted(
                            name,
                            indivisible ? "cannot be shared, the file says, and would have to be" : "is shared",
                            Fractions.text(share(split.item(), 0)),
                            party(0),
                            Fractions.text(share(split.item(), 1)),
                            party(1),
                            indivisible
                                    ? "It could be sold and the money shared so, or used by turns."
                                    : "No other item is.",
                            holdings(split, 0),
                            party(0),
                            holdings(split, 1),
                            party(1));
        });
    }

    private String holdings(Split split, int to) {
        List<BigFraction> totals = to == 0 ? split.ifToFirst() : split.ifToSecond();
        return "%s points for %s and %s for %s"
                .formatted(points(totals.getFirst()), party(0), points(totals.getLast()), party(1));
    }

    /// Where points were rescaled.
    public Optional<String> rescaled() {
        List<String> sums = new ArrayList<>();
        for (int p = 0; p < 2; p++) {
            if (!division.given(p).equals(HUNDRED)) {
                sums.add("%s gave %s points".formatted(party(p), Fractions.text(division.given(p))));
            }
        }
        return sums.isEmpty()
                ? Optional.empty()
                : Optional.of(Labels.and(sums) + "; they were rescaled to 100 for each party.");
    }

    /// Items that neither party gives anything for.
    public Optional<String> worthless() {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < division.items().size(); i++) {
            if (division.items().get(i).points().stream().allMatch(p -> p.signum() == 0)) {
                items.add(item(i));
            }
        }
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of("Neither party gives points for %s; whoever gets it, nothing changes."
                        .formatted(Labels.and(items)));
    }
}
