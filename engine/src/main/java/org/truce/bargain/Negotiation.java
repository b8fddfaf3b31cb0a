package org.truce.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truce.model.Agreement;
import org.truce.model.Case;
import org.truce.model.Condition;
import org.truce.model.Deal;
import org.truce.model.Impossible;
import org.truce.model.Issue;
import org.truce.model.PartialDeal;
import org.truce.model.Statement;
import org.truce.model.Term;

/// The rules of a negotiation, which are the same in every world: issues and options, who must consent to
/// what, what is impossible, what counts as an agreement, and the red lines (each sincere in some worlds
/// only).
///
/// Parties are counted anew, from 0, in the order of the case. Options are counted through all issues:
/// option `x` of issue `j` is number `firstOption(j) + x`. Sets of parties and of red lines are bit
/// masks.
public final class Negotiation {
    private final int[] parties;
    private final int[] firstOption;
    private final int[] consent;
    private final List<Nogood> impossible;
    private final List<RedLine> redLines;
    private final long[][] alternatives;
    private final int[] neededSets;
    private final Crossings crossings;

    private Negotiation(
            int[] parties,
            int[] firstOption,
            int[] consent,
            List<Nogood> impossible,
            List<RedLine> redLines,
            long[][] alternatives) {
        this.parties = parties;
        this.firstOption = firstOption;
        this.consent = consent;
        this.impossible = List.copyOf(impossible);
        this.redLines = List.copyOf(redLines);
        this.alternatives = alternatives;
        this.neededSets = listNeededSets();
        this.crossings = new Crossings(this);
    }

    /// @param agreement null for every deal that differs from the status quo
    /// @param scope the parties whose acceptance counts; the consent of others is taken as given, and a
    ///     deal that needs none of these parties is no agreement between them
    public static Negotiation of(Case c, @Nullable Agreement agreement, SortedSet<Integer> scope) {
        int issues = c.issues().size();
        int[] parties = scope.stream().mapToInt(Integer::intValue).toArray();
        int[] firstOption = new int[issues + 1];
        int[] consent = new int[issues];
        long[] allOptions = new long[issues];
        for (int j = 0; j < issues; j++) {
            Issue issue = c.issues().get(j);
            firstOption[j + 1] = firstOption[j] + issue.options().size();
            allOptions[j] = issue.allOptions();
            for (int p = 0; p < parties.length; p++) {
                if (issue.consent().contains(parties[p])) {
                    consent[j] |= 1 << p;
                }
            }
        }
        List<Nogood> impossible = new ArrayList<>();
        for (Impossible excluded : c.impossible()) {
            impossible.add(Nogood.of(excluded.combination()));
        }
        Condition byDefault = c.findDefaultAgreement().map(Agreement::condition).orElse(null);
        List<RedLine> redLines = new ArrayList<>();
        for (int k = 0; k < c.statements().size(); k++) {
            Statement statement = c.statements().get(k);
            int party = Arrays.binarySearch(parties, statement.party());
            if (party >= 0 && statement.isRedLine()) {
                redLines.add(new RedLine(k, party, nogoods(statement, byDefault, allOptions)));
            }
        }
        return new Negotiation(
                parties, firstOption, consent, impossible, redLines, alternatives(agreement, allOptions));
    }

    /// A negotiation in which any combination of options is an agreement, and needs everybody: issue 0 is
    /// whether there is one at all, and its option 1 that there is; the others follow.
    ///
    /// @param sizes options of each further issue, at most 64
    public static Negotiation ofAnyOutcome(int parties, int[] sizes) {
        int[] firstOption = new int[sizes.length + 2];
        int[] consent = new int[sizes.length + 1];
        long[] domains = new long[sizes.length + 1];
        consent[0] = (1 << parties) - 1;
        domains[0] = 1L << 1;
        firstOption[1] = 2;
        for (int j = 0; j < sizes.length; j++) {
            domains[j + 1] = -1L >>> (Long.SIZE - sizes[j]);
            firstOption[j + 2] = firstOption[j + 1] + sizes[j];
        }
        return new Negotiation(
                IntStream.range(0, parties).toArray(), firstOption, consent, List.of(), List.of(), new long[][] {domains
                });
    }

    private static List<Nogood> nogoods(Statement redLine, @Nullable Condition byDefault, long[] allOptions) {
        return switch (redLine) {
            case Statement.Rejects rejects ->
                rejects.terms().alternatives().stream().map(Nogood::of).toList();
            case Statement.Requires requires ->
                Nogood.ofRequirement(
                        requires.condition(), requires.target() == null ? byDefault : requires.target(), allOptions);
            default -> throw new IllegalStateException("Statement %s is no red line.".formatted(redLine.id()));
        };
    }

    private static long[][] alternatives(@Nullable Agreement agreement, long[] allOptions) {
        if (agreement == null) {
            return new long[][] {allOptions.clone()};
        }
        List<long[]> alternatives = new ArrayList<>();
        for (PartialDeal alternative : agreement.condition().alternatives()) {
            long[] domains = allOptions.clone();
            for (Term term : alternative.terms()) {
                domains[term.issue()] = term.options();
            }
            alternatives.add(domains);
        }
        return alternatives.toArray(long[][]::new);
    }

    /// The sets of parties that the deals of some agreement may need: the unions of consents. Larger sets
    /// first, since they hold most deals; never empty sets.
    private int[] listNeededSets() {
        TreeSet<Integer> unions = new TreeSet<>();
        unions.add(0);
        for (int set : consent) {
            for (int union : List.copyOf(unions)) {
                unions.add(union | set);
            }
        }
        return unions.stream()
                .sorted(Comparator.comparingInt(set -> -Integer.bitCount(set)))
                .mapToInt(Integer::intValue)
                .filter(set -> set != 0 && Arrays.stream(alternatives).anyMatch(a -> domains(set, a) != null))
                .toArray();
    }

    /// The options that remain for each issue if only the given parties consent; null if some issue has
    /// none.
    long @Nullable [] domains(int needed, long[] alternative) {
        long[] domains = alternative.clone();
        for (int j = 0; j < domains.length; j++) {
            if ((consent[j] & ~needed) != 0) {
                domains[j] &= 1;
            }
            if (domains[j] == 0) {
                return null;
            }
        }
        return domains;
    }

    public int parties() {
        return parties.length;
    }

    /// The position in the case of a party of the negotiation.
    public int partyInCase(int party) {
        return parties[party];
    }

    public int issues() {
        return consent.length;
    }

    /// The number of the issue's first option; of all options, for the issue after the last.
    public int firstOption(int issue) {
        return firstOption[issue];
    }

    public int options() {
        return firstOption[issues()];
    }

    /// The red lines of the parties, in the order of the case. Masks of red lines count in this order.
    public List<RedLine> redLines() {
        return redLines;
    }

    /// The red line that a statement draws, as a mask; 0 if it draws none.
    ///
    /// @param statement position in the case
    public long redLineOf(int statement) {
        long mask = 0;
        for (int r = 0; r < redLines.size(); r++) {
            mask |= redLines.get(r).statement() == statement ? 1L << r : 0;
        }
        return mask;
    }

    /// The parties needed for a deal, as a mask.
    public int needed(Deal deal) {
        return needed(deal.toArray());
    }

    int needed(int[] deal) {
        int needed = 0;
        for (int j = 0; j < consent.length; j++) {
            if (deal[j] != 0) {
                needed |= consent[j];
            }
        }
        return needed;
    }

    /// The red lines, out of the given ones, that the deal crosses, whether or not their parties are
    /// needed.
    public long crossed(Deal deal, long among) {
        int[] options = deal.toArray();
        long crossed = 0;
        for (int r = 0; r < redLines.size(); r++) {
            if ((among >>> r & 1) != 0 && redLines.get(r).isCrossedBy(options)) {
                crossed |= 1L << r;
            }
        }
        return crossed;
    }

    /// The red lines of the given parties.
    long redLinesOf(int someParties) {
        long mask = 0;
        for (int r = 0; r < redLines.size(); r++) {
            if ((someParties >>> redLines.get(r).party() & 1) != 0) {
                mask |= 1L << r;
            }
        }
        return mask;
    }

    /// Whether the deal contains no impossible combination.
    public boolean isPossible(Deal deal) {
        int[] options = deal.toArray();
        return impossible.stream().noneMatch(nogood -> nogood.holdsIn(options));
    }

    /// Whether the deal is an agreement of the kind asked for: it meets the condition, needs one of the
    /// parties, and contains no impossible combination.
    public boolean isAgreement(Deal deal) {
        int[] options = deal.toArray();
        return needed(options) != 0
                && Arrays.stream(alternatives).anyMatch(a -> isWithin(options, a))
                && isPossible(deal);
    }

    private static boolean isWithin(int[] deal, long[] domains) {
        for (int j = 0; j < deal.length; j++) {
            if ((domains[j] >>> deal[j] & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    /// The parties whose consent the issue takes, as a mask.
    int consent(int issue) {
        return consent[issue];
    }

    /// Whether any deal is an agreement of the kind asked for, red lines aside.
    public boolean hasAgreement() {
        return crossings.hasAgreement();
    }

    Crossings crossings() {
        return crossings;
    }

    List<Nogood> impossible() {
        return impossible;
    }

    long[][] alternatives() {
        return alternatives;
    }

    int[] neededSets() {
        return neededSets;
    }
}
