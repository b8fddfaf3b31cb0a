package org.truce.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What is kept of one party's draws to judge them by.
final class DrawRecord {
    private static final int CHAINS = 4;

    /// Worlds from Markov chains that are looked into.
    private static final int MOST_EXAMINED = 2;

    /// Sweeps that each chain of an examined world records.
    private static final int RECORDED = 8 * PartySampler.BURN_IN;

    private final PartyModel model;
    private final double[] weights;
    private final int[] redrawn;
    private final boolean[] exact;
    private double worstChain = 1;

    DrawRecord(PartyModel model, int worlds) {
        this.model = model;
        weights = new double[Math.multiplyExact(worlds, model.issues())];
        redrawn = new int[worlds];
        exact = new boolean[worlds];
    }

    void add(int world, PartySampler sampler) {
        System.arraycopy(sampler.weights(), 0, weights, world * model.issues(), model.issues());
        redrawn[world] = sampler.redrawn();
        exact[world] = sampler.isExact();
    }

    /// The sequence of worlds is cut into chains; worlds that came from Markov chains are looked into one by
    /// one.
    ///
    /// @param again draws the same worlds again
    Diagnostics.OfParty diagnose(double[] utilities, int options, PartySampler again) {
        int worlds = exact.length;
        double rHat = 1;
        double effective = worlds;
        for (int j : model.weights().issues()) {
            Convergence weight = ofWorlds(weights, model.issues(), j);
            rHat = Math.max(rHat, weight.rHat());
            effective = Math.min(effective, weight.effectiveSampleSize());
            for (int o = model.firstOption(j) + 1; o < model.firstOption(j + 1); o++) {
                Convergence utility = ofWorlds(utilities, options, o);
                rHat = Math.max(rHat, utility.rHat());
                effective = Math.min(effective, utility.effectiveSampleSize());
            }
        }
        IntStream.range(0, worlds)
                .filter(world -> !exact[world])
                .limit(MOST_EXAMINED)
                .forEach(world -> worstChain = Math.max(worstChain, examine(world, again)));
        long exactDraws = IntStream.range(0, worlds).filter(w -> exact[w]).count();
        return new Diagnostics.OfParty(
                model.party(),
                IntStream.of(redrawn).asLongStream().sum(),
                (double) exactDraws / worlds,
                Math.max(rHat, worstChain),
                effective);
    }

    private static Convergence ofWorlds(double[] table, int columns, int column) {
        int length = table.length / columns / CHAINS;
        double[][] chains = new double[CHAINS][length];
        for (int c = 0; c < CHAINS; c++) {
            for (int i = 0; i < length; i++) {
                chains[c][i] = table[(c * length + i) * columns + column];
            }
        }
        return Convergence.of(chains);
    }

    private double examine(int world, PartySampler again) {
        again.draw(world);
        int[] issues = model.weights().issues();
        int[] moved = again.listMoved();
        double[][][] traces = new double[issues.length + moved.length][CHAINS][RECORDED];
        double[] w = again.weights().clone();
        double[] v = again.values().clone();
        for (int c = 0; c < CHAINS; c++) {
            HitAndRun chain = again.chain(again.chainKey(c));
            chain.sweep(PartySampler.BURN_IN);
            for (int i = 0; i < RECORDED; i++) {
                chain.sweep(1);
                chain.copyTo(w, v);
                for (int q = 0; q < issues.length; q++) {
                    traces[q][c][i] = w[issues[q]];
                }
                for (int q = 0; q < moved.length; q++) {
                    traces[issues.length + q][c][i] = v[moved[q]] * w[model.issueOf(moved[q])];
                }
            }
        }
        double worst = 1;
        for (double[][] trace : traces) {
            worst = Math.max(worst, Convergence.of(trace).rHat());
        }
        return worst;
    }

    /// To be asked after [#diagnose].
    List<String> listWarnings() {
        List<String> warnings = new ArrayList<>();
        if (worstChain > Diagnostics.HIGHEST_R_HAT) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "What %s may want was drawn in part by Markov chains that had not mixed well"
                            + " (R̂ %.3f, should be at most %.2f); its figures may be off.",
                    model.name(),
                    worstChain,
                    Diagnostics.HIGHEST_R_HAT));
        }
        if (IntStream.of(redrawn).anyMatch(n -> n >= PartySampler.PATIENCE)) {
            warnings.add(
                    "Statements about %s contradict each other and are as good as certain: they were believed less."
                            .formatted(model.name()));
        }
        return warnings;
    }
}
