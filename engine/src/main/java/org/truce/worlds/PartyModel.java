package org.truce.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truce.model.Agreement;
import org.truce.model.Case;
import org.truce.model.Condition;
import org.truce.model.Deal;
import org.truce.model.Interval;
import org.truce.model.PartialDeal;
import org.truce.model.Stake;
import org.truce.model.Statement;

/// One party of a case, ready to compute with. Its statements are counted anew from 0.
final class PartyModel {
    private final int party;
    private final String name;
    private final int[] firstOption;
    private final boolean[] weightless;
    private final List<Statement> statements;
    private final int[] positions;
    private final long[] keys;
    private final double[] sincerities;
    private final List<BitSet> clashes;
    private final List<StatementEffect> effects;
    private final IssueOrders[] orders;
    private final WeightSimplex weights;
    private final Interval lossAversion;
    private final Interval walkAway;
    private final Feasibility feasibility;

    PartyModel(Case c, int party) {
        this.party = party;
        name = c.parties().get(party).name();
        int issues = c.issues().size();
        firstOption = firstOptions(c);
        weightless = new boolean[issues];
        for (int j = 0; j < issues; j++) {
            weightless[j] = c.stake(party, j).rank() == Stake.Rank.NONE;
        }
        lossAversion = c.assumptions().lossAversion();
        walkAway = c.assumptions().walkAwayOf(party);
        positions = IntStream.range(0, c.statements().size())
                .filter(k -> c.statements().get(k).party() == party)
                .toArray();
        statements = IntStream.of(positions).mapToObj(c.statements()::get).toList();
        keys = statements.stream().mapToLong(s -> Streams.key(s.id())).toArray();
        sincerities = statements.stream().mapToDouble(c::sincerity).toArray();
        effects = statements.stream()
                .map(s -> StatementEffect.of(s, firstOption, weightless, walkAway))
                .toList();
        clashes = listClashes(c);
        orders = new IssueOrders[issues];
        for (int j = 0; j < issues; j++) {
            int issue = j;
            orders[j] = new IssueOrders(
                    c.issues().get(j),
                    effects.stream()
                            .map(e -> e.relations().getOrDefault(issue, List.of()))
                            .toList());
        }
        weights = new WeightSimplex(c.stakes().get(party));
        feasibility = new Feasibility(this);
    }

    static int[] firstOptions(Case c) {
        int[] firstOption = new int[c.issues().size() + 1];
        for (int j = 0; j < c.issues().size(); j++) {
            firstOption[j + 1] = firstOption[j] + c.issues().get(j).options().size();
        }
        return firstOption;
    }

    /// Pairs of statements that cannot both be sincere, since the party would accept on its own what crosses
    /// its red line.
    private List<BitSet> listClashes(Case c) {
        Condition byDefault = c.findDefaultAgreement().map(Agreement::condition).orElse(null);
        int[] redLines = IntStream.range(0, statements.size())
                .filter(s -> statements.get(s).isRedLine())
                .toArray();
        List<BitSet> pairs = new ArrayList<>();
        for (int s = 0; s < statements.size(); s++) {
            PartialDeal terms = switch (statements.get(s)) {
                case Statement.Accepts accepts -> accepts.terms();
                case Statement.Offers offers -> offers.terms();
                case Statement.Wants _,
                        Statement.Prefers _,
                        Statement.Opposes _,
                        Statement.Rejects _,
                        Statement.Requires _,
                        Statement.Remark _ -> null;
            };
            if (terms == null) {
                continue;
            }
            List<Deal> deals = terms.choices().stream()
                    .map(choice -> choice.completed(c.issues().size()))
                    .toList();
            for (int line : redLines) {
                Statement redLine = statements.get(line);
                if (deals.stream().anyMatch(deal -> isCrossed(redLine, deal, byDefault))) {
                    BitSet pair = new BitSet();
                    pair.set(s);
                    pair.set(line);
                    pairs.add(pair);
                }
            }
        }
        return List.copyOf(pairs);
    }

    private static boolean isCrossed(Statement redLine, Deal deal, @Nullable Condition byDefault) {
        return switch (redLine) {
            case Statement.Rejects rejects -> rejects.terms().holdsIn(deal);
            case Statement.Requires requires -> {
                Condition target = requires.target() == null ? byDefault : requires.target();
                boolean concerned = target == null ? !deal.isStatusQuo() : target.holdsIn(deal);
                yield concerned && !requires.condition().holdsIn(deal);
            }
            case Statement.Wants _,
                    Statement.Prefers _,
                    Statement.Opposes _,
                    Statement.Accepts _,
                    Statement.Offers _,
                    Statement.Remark _ -> false;
        };
    }

    /// Whether the statements contradict each other already without regard to how issues weigh against each
    /// other.
    boolean isPlainlyContradictory(BitSet sincere, BitSet scratch) {
        for (BitSet pair : clashes) {
            int first = pair.nextSetBit(0);
            if (sincere.get(first) && sincere.get(pair.nextSetBit(first + 1))) {
                return true;
            }
        }
        for (IssueOrders order : orders) {
            if (order.regions(sincere, scratch).isContradictory()) {
                return true;
            }
        }
        return false;
    }

    int party() {
        return party;
    }

    String name() {
        return name;
    }

    int issues() {
        return orders.length;
    }

    int options() {
        return firstOption[orders.length];
    }

    int firstOption(int issue) {
        return firstOption[issue];
    }

    /// The issue of an option that is numbered through all issues.
    int issueOf(int option) {
        int at = Arrays.binarySearch(firstOption, option);
        return at >= 0 ? at : -at - 2;
    }

    boolean isWeightless(int issue) {
        return weightless[issue];
    }

    int size() {
        return statements.size();
    }

    Statement statement(int s) {
        return statements.get(s);
    }

    /// The position of a statement in the case.
    int position(int s) {
        return positions[s];
    }

    long key(int s) {
        return keys[s];
    }

    double sincerity(int s) {
        return sincerities[s];
    }

    StatementEffect effect(int s) {
        return effects.get(s);
    }

    List<BitSet> clashes() {
        return clashes;
    }

    IssueOrders order(int issue) {
        return orders[issue];
    }

    WeightSimplex weights() {
        return weights;
    }

    Interval lossAversion() {
        return lossAversion;
    }

    Interval walkAway() {
        return walkAway;
    }

    Feasibility feasibility() {
        return feasibility;
    }

    /// What the sincere statements demand beyond relations within one issue.
    List<Inequality> inequalities(BitSet sincere) {
        List<Inequality> inequalities = new ArrayList<>();
        for (int s = sincere.nextSetBit(0); s >= 0; s = sincere.nextSetBit(s + 1)) {
            inequalities.addAll(effects.get(s).inequalities());
        }
        return inequalities;
    }
}
