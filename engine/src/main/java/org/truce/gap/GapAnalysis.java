package org.truce.gap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.truce.bargain.Negotiation;
import org.truce.deal.DealSearch;
import org.truce.gap.GapResult.BlockingRedLine;
import org.truce.gap.GapResult.InformationGap;
import org.truce.gap.GapResult.KeyStatement;
import org.truce.gap.GapResult.MarginDistribution;
import org.truce.gap.GapResult.SubsetGap;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.model.Statement;
import org.truce.worlds.Diagnostics;
import org.truce.worlds.Estimate;
import org.truce.worlds.Progress;
import org.truce.worlds.Proportion;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;
import org.truce.worlds.Sensitivity;
import org.truce.worlds.Variations;
import org.truce.worlds.Worlds;

/// How far apart are they? (method.md, section 4)
public final class GapAnalysis {
    /// For each changed assumption a tenth of the worlds are drawn anew, but no more than are useful.
    private static final int MOST_SENSITIVITY_WORLDS = 1000;

    private static final int FEWEST_SENSITIVITY_WORLDS = 100;

    private final Case written;
    private final Scope scope;
    private final Sampling sampling;
    private final Progress progress;
    private final Negotiation rules;
    private final Worlds worlds;
    private final ClosestAgreements closest;
    private final Proportion agreementExists;
    private final List<String> warnings = new ArrayList<>();

    private GapAnalysis(Case written, Scope scope, Sampling sampling, Progress progress) {
        this.written = written;
        this.scope = scope;
        this.sampling = sampling;
        this.progress = progress;
        this.rules = Negotiation.of(written, scope.agreement(), scope.parties());
        this.worlds = Worlds.draw(written, scope.parties(), sampling, progress);
        this.closest = ClosestAgreements.of(rules, worlds, sampling.threads(), progress);
        this.agreementExists = closest.agreementExists();
    }

    /// @param scope with an agreement that some deal can meet: see [Negotiation#hasAgreement()]
    /// @param between subsets of the parties to ask the same question of; may be empty
    /// @param level the chance of an agreement that unblocking sets must reach, in (0, 1)
    public static GapResult of(
            Case c, Scope scope, Sampling sampling, List<SortedSet<Integer>> between, double level, Progress progress) {
        return new GapAnalysis(c, scope, sampling, progress).run(between, level);
    }

    private GapResult run(List<SortedSet<Integer>> between, double level) {
        Unblockers unblockers = Unblockers.of(rules, worlds, closest, sampling.threads(), progress);
        List<SubsetGap> subsets = between(between);
        Diagnostics sampled = worlds.diagnostics();
        warnings.addAll(0, sampled.warnings());
        return new GapResult(
                scope,
                sampling,
                agreementExists,
                redLinesCrossed(),
                new MarginDistribution(closest.marginQuantiles(), Histogram.of(closest)),
                informationGap(),
                blocking(unblockers),
                unblockers.unblocking(level),
                Concessions.of(written, rules, worlds, closest),
                keyStatements(),
                subsets,
                sensitivity(),
                new Diagnostics(sampled.parties(), closest.bounded(), warnings));
    }

    private List<Proportion> redLinesCrossed() {
        int most = 0;
        int[] counts = new int[rules.redLines().size() + 1];
        for (int w = 0; w < closest.worlds(); w++) {
            int r = closest.in(w).redLines();
            counts[r]++;
            most = Math.max(most, r);
        }
        List<Proportion> shares = new ArrayList<>();
        for (int r = 0; r <= most; r++) {
            shares.add(Proportion.of(counts[r], closest.worlds()));
        }
        return shares;
    }

    private InformationGap informationGap() {
        SortedSet<Deal> starts = new TreeSet<>();
        for (int w = 0; w < closest.worlds(); w++) {
            starts.add(closest.in(w).deal());
        }
        DealSearch.Best best = new DealSearch(rules, worlds, sampling, progress)
                .mostAcceptable(starts, () -> Worlds.draw(written, scope.parties(), sampling.fresh(), progress));
        Estimate joint = best.joint();
        double value = Math.max(0, agreementExists.probability() - joint.value());
        return new InformationGap(
                new Estimate(
                        value,
                        Math.max(0, agreementExists.low() - joint.high()),
                        Math.max(value, agreementExists.high() - joint.low())),
                best.deal(),
                joint);
    }

    private List<BlockingRedLine> blocking(Unblockers unblockers) {
        List<BlockingRedLine> blocking = new ArrayList<>();
        for (int r = 0; r < rules.redLines().size(); r++) {
            int crossed = 0;
            for (int w = 0; w < closest.worlds(); w++) {
                crossed += (int) (closest.in(w).crossed() >>> r & 1);
            }
            blocking.add(new BlockingRedLine(
                    rules.redLines().get(r).statement(),
                    Proportion.of(crossed, closest.worlds()),
                    unblockers.without(1L << r)));
        }
        blocking.sort(
                Comparator.comparingDouble((BlockingRedLine b) -> -b.crossed().probability())
                        .thenComparingDouble(b -> -b.ifSoft().probability())
                        .thenComparingInt(BlockingRedLine::statement));
        return blocking;
    }

    private List<KeyStatement> keyStatements() {
        BitSet agreed = new BitSet(closest.worlds());
        for (int w = 0; w < closest.worlds(); w++) {
            agreed.set(w, closest.in(w).isAgreement());
        }
        double variance = agreementExists.probability() * (1 - agreementExists.probability());
        List<KeyStatement> key = new ArrayList<>();
        for (int k = 0; k < written.statements().size(); k++) {
            Statement statement = written.statements().get(k);
            if (statement instanceof Statement.Remark || !scope.parties().contains(statement.party())) {
                continue;
            }
            BitSet sincere = worlds.worldsWithSincere(k);
            int n = sincere.cardinality();
            if (n == 0 || n == worlds.size()) {
                continue;
            }
            BitSet both = (BitSet) sincere.clone();
            both.and(agreed);
            Proportion ifSincere = Proportion.of(both.cardinality(), n);
            Proportion ifNot = Proportion.of(agreed.cardinality() - both.cardinality(), worlds.size() - n);
            double share = (double) n / worlds.size();
            double difference = ifSincere.probability() - ifNot.probability();
            double explained = share * (1 - share) * difference * difference;
            key.add(new KeyStatement(
                    k,
                    written.sincerity(statement),
                    ifSincere,
                    ifNot,
                    Proportion.difference(ifSincere, ifNot),
                    variance == 0 ? 0 : explained / variance));
        }
        key.sort(Comparator.comparingDouble((KeyStatement s) -> -s.varianceReduction())
                .thenComparingInt(KeyStatement::statement));
        return key;
    }

    private List<SubsetGap> between(List<SortedSet<Integer>> subsets) {
        List<SubsetGap> gaps = new ArrayList<>();
        for (SortedSet<Integer> subset : subsets) {
            Negotiation among = Negotiation.of(written, scope.agreement(), subset);
            if (!among.hasAgreement()) {
                warnings.add("No such agreement needs the consent of %s: there is no gap between them to measure."
                        .formatted(subset.stream()
                                .map(p -> written.parties().get(p).name())
                                .collect(Collectors.joining(" or "))));
                continue;
            }
            Worlds own = Worlds.draw(written, subset, sampling, progress);
            ClosestAgreements found = ClosestAgreements.of(among, own, sampling.threads(), progress);
            gaps.add(new SubsetGap(subset, found.agreementExists(), found.marginQuantiles()));
        }
        return gaps;
    }

    private List<Sensitivity> sensitivity() {
        Sampling smaller = sampling.withWorlds(
                Math.clamp(sampling.worlds() / 10, FEWEST_SENSITIVITY_WORLDS, MOST_SENSITIVITY_WORLDS));
        return Variations.of(written, varied -> {
            Worlds own = Worlds.draw(varied, scope.parties(), smaller, Progress.NONE);
            return Existence.share(rules, own, sampling.threads(), progress);
        });
    }
}
