package org.truce.worlds;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Draws what one party may want, world by world (method.md, section 2). Holds the latest draw; one per
/// thread.
///
/// Every draw depends on the seed, the party and the world alone. The streams are keyed by statement and by
/// issue, so that a change of one leaves alone what it does not concern.
final class PartySampler {
    /// Direct draws that are tried before a Markov chain is set up.
    static final int MOST_TRIES = 1_000;

    /// Sweeps of a Markov chain before its state counts as a draw.
    static final int BURN_IN = 300;

    /// Draws of contradictory statements, or of best options that leave nothing, in a row.
    static final int PATIENCE = 1_000;

    private static final long SINCERITY = 1;
    private static final long LOSS_AVERSION = 2;
    private static final long WALK_AWAY = 3;
    private static final long WEIGHTS = 4;
    private static final long WALK = 5;
    private static final long PEAKS = 1L << 32;
    private static final long VALUES = 2L << 32;

    private final PartyModel model;
    private final long seed;
    private final int tries;
    private final BitSet sincere = new BitSet();
    private final BitSet scratchSet = new BitSet();
    private final double[] scratch;
    private final double[] weights;
    private final double[] values;
    private final int[] peaks;
    private final @Nullable IssueRegion[] regions;
    private final boolean[] tied;
    private final @Nullable SplittableRandom[] valueStreams;
    private final @Nullable SplittableRandom[] peakStreams;
    private List<Inequality> inequalities = List.of();
    private long worldKey;
    private double lossAversion;
    private double walkAway;
    private int redrawn;
    private @Nullable InteriorPoint start;

    /// @param tries direct draws before a Markov chain is set up; [#MOST_TRIES] but in tests, where 0
    ///     leaves everything to the chains
    PartySampler(PartyModel model, long seed, int tries) {
        this.model = model;
        this.seed = seed;
        this.tries = tries;
        int issues = model.issues();
        scratch = new double[Math.max(65, issues)];
        weights = new double[issues];
        values = new double[model.options()];
        peaks = new int[issues];
        regions = new @Nullable IssueRegion[issues];
        tied = new boolean[issues];
        valueStreams = new @Nullable SplittableRandom[issues];
        peakStreams = new @Nullable SplittableRandom[issues];
    }

    void draw(int world) {
        worldKey = Streams.key(Streams.key(seed, model.party()), world);
        lossAversion = model.lossAversion().at(Streams.first(Streams.key(worldKey, LOSS_AVERSION)));
        for (redrawn = 0; ; redrawn++) {
            drawStatements(world);
            if (!model.isPlainlyContradictory(sincere, scratchSet) && drawPreference()) {
                return;
            }
        }
    }

    /// Statements that are certain and contradict each other would be drawn for ever; so their probability is
    /// halved again and again when patience is at an end.
    private void drawStatements(int world) {
        double belief = Math.scalb(1.0, -(redrawn / PATIENCE));
        long key = Streams.key(Streams.key(seed, SINCERITY), Streams.key(world, redrawn));
        for (int s = 0; s < model.size(); s++) {
            sincere.set(s, Streams.first(Streams.key(key, model.key(s))) < model.sincerity(s) * belief);
        }
    }

    private boolean drawPreference() {
        inequalities = model.inequalities(sincere);
        SplittableRandom walkAwayStream = Streams.of(Streams.key(worldKey, WALK_AWAY));
        SplittableRandom weightStream = openStreams();
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            walkAway = model.walkAway().at(walkAwayStream.nextDouble());
            drawPeaks();
            start = null;
            if (drawDirectly(weightStream, tries)) {
                return true;
            }
            Optional<InteriorPoint> interior = model.feasibility().findInterior(sincere, peaks, walkAway, tied);
            if (interior.isPresent()) {
                start = interior.get();
                drawFree(weightStream);
                HitAndRun chain = chain(Streams.key(worldKey, WALK));
                chain.sweep(BURN_IN);
                chain.copyTo(weights, values);
                return true;
            }
            if (model.feasibility().isContradictory(sincere)) {
                return false;
            }
        }
        return false;
    }

    /// @return the stream of the weights
    private SplittableRandom openStreams() {
        Arrays.fill(peakStreams, null);
        for (int j = 0; j < valueStreams.length; j++) {
            valueStreams[j] = Streams.of(Streams.key(worldKey, VALUES + j));
        }
        return Streams.of(Streams.key(worldKey, WEIGHTS));
    }

    /// Looks for preferences that meet the demands of the given statements, drawn directly with the lowest
    /// walk-away value and any best options.
    ///
    /// @param statements not contradictory within issues
    /// @param found told of every preference, until it is satisfied
    /// @return whether it was satisfied
    boolean search(BitSet statements, int attempts, BooleanSupplier found) {
        worldKey = seed;
        lossAversion = model.lossAversion().low();
        walkAway = model.walkAway().low();
        sincere.clear();
        sincere.or(statements);
        inequalities = model.inequalities(sincere);
        SplittableRandom weightStream = openStreams();
        for (int attempt = 0; attempt < attempts; attempt++) {
            drawPeaks();
            if (drawDirectly(weightStream, 1) && found.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }

    /// The best options of ordered issues, and with them the region of every issue.
    private void drawPeaks() {
        Arrays.fill(tied, false);
        for (Inequality inequality : inequalities) {
            for (int j : inequality.issues()) {
                tied[j] = true;
            }
        }
        for (int j = 0; j < peaks.length; j++) {
            if (model.isWeightless(j)) {
                continue;
            }
            IssueOrders.Regions allowed = model.order(j).regions(sincere, scratchSet);
            peaks[j] = allowed.peaks()[0];
            if (allowed.peaks().length > 1) {
                SplittableRandom stream = peakStreams[j];
                if (stream == null) {
                    stream = Streams.of(Streams.key(worldKey, PEAKS + j));
                    peakStreams[j] = stream;
                }
                peaks[j] = allowed.peaks()[stream.nextInt(allowed.peaks().length)];
            }
            IssueRegion region = allowed.region(peaks[j]);
            regions[j] = region;
            tied[j] |= region.isCrowded() || tries == 0;
        }
    }

    private boolean drawDirectly(SplittableRandom weightStream, int tries) {
        drawFree(weightStream);
        if (inequalities.isEmpty() && !isAnyTied()) {
            return true;
        }
        for (int attempt = 0; attempt < tries; attempt++) {
            if (attempt > 0) {
                model.weights().draw(weightStream, weights, scratch);
            }
            if (drawTied() && allHold()) {
                return true;
            }
        }
        return false;
    }

    /// The weights, and the values of the issues that no inequality ties to others.
    private void drawFree(SplittableRandom weightStream) {
        model.weights().draw(weightStream, weights, scratch);
        for (int j : model.weights().issues()) {
            if (!tied[j]) {
                drawValues(j);
            }
        }
    }

    private boolean drawTied() {
        for (int j = 0; j < tied.length; j++) {
            if (tied[j] && !drawValues(j)) {
                return false;
            }
        }
        return true;
    }

    private boolean drawValues(int issue) {
        IssueRegion region = regions[issue];
        SplittableRandom stream = valueStreams[issue];
        if (region == null || stream == null) {
            throw new IllegalStateException("Issue %d is not prepared.".formatted(issue));
        }
        return region.draw(stream, lossAversion, values, model.firstOption(issue), scratch);
    }

    private boolean isAnyTied() {
        for (boolean one : tied) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    private boolean allHold() {
        for (Inequality inequality : inequalities) {
            if (inequality.slack(weights, values, walkAway) < 0) {
                return false;
            }
        }
        return true;
    }

    /// A Markov chain for the latest draw, which must have needed one.
    HitAndRun chain(long key) {
        InteriorPoint from = start;
        if (from == null) {
            throw new IllegalStateException("The latest draw needed no chain.");
        }
        @Nullable IssueRegion[] walked = new @Nullable IssueRegion[regions.length];
        for (int j : model.weights().issues()) {
            walked[j] = tied[j] ? regions[j] : null;
        }
        return new HitAndRun(model, walked, inequalities, lossAversion, walkAway, from, Streams.of(key));
    }

    long chainKey(int chain) {
        return Streams.key(Streams.key(worldKey, WALK), chain + 1L);
    }

    /// The options that a chain moves.
    int[] listMoved() {
        return IntStream.range(0, model.issues())
                .filter(j -> tied[j])
                .flatMap(j -> IntStream.range(model.firstOption(j) + 1, model.firstOption(j + 1)))
                .toArray();
    }

    /// Whether the latest preference is an exact independent draw.
    boolean isExact() {
        return start == null;
    }

    boolean isSincere(int s) {
        return sincere.get(s);
    }

    double walkAway() {
        return walkAway;
    }

    double lossAversion() {
        return lossAversion;
    }

    /// How many sets of statements were contradictory before the latest.
    int redrawn() {
        return redrawn;
    }

    /// By issue; 0 for weightless ones. The internal array.
    double[] weights() {
        return weights;
    }

    /// By option; without meaning for weightless issues, 0 for status quo options. The internal array.
    double[] values() {
        return values;
    }

    /// @param to written from `offset`, by option
    void copyUtilities(double[] to, int offset) {
        for (int j : model.weights().issues()) {
            for (int o = model.firstOption(j) + 1; o < model.firstOption(j + 1); o++) {
                to[offset + o] = weights[j] * values[o];
            }
        }
    }
}
