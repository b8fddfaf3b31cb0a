package org.truce.worlds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.truce.model.Case;

/// Sampled worlds: in each, which statements are sincere and what every party wants (method.md, section 2). They do
/// not change after they are drawn.
///
/// Options are counted through all issues: option `x` of issue `j` has the number of the issue's first option plus
/// `x`. Parties are those of the scope, counted anew from 0.
public final class Worlds {
    /// Worlds that one thread draws at a time: a multiple of 64, so that no two threads share a word of a bit set.
    private static final int CHUNK = 256;

    private static final String PHASE = "drawing worlds";

    private final int size;
    private final int options;
    private final double[][] utilities;
    private final double[][] walkAways;
    private final long[][] sincere;
    private final Diagnostics diagnostics;

    private Worlds(
            int size,
            int options,
            double[][] utilities,
            double[][] walkAways,
            long[][] sincere,
            Diagnostics diagnostics) {
        this.size = size;
        this.options = options;
        this.utilities = utilities;
        this.walkAways = walkAways;
        this.sincere = sincere;
        this.diagnostics = diagnostics;
    }

    /// Draws worlds. The result depends on the case, the worlds and the seed of the sampling, and not on its
    /// threads.
    /// What is drawn for a party does not depend on which others are in scope.
    ///
    /// @param scope parties that decide; counted anew from 0 in the order of the case
    public static Worlds draw(Case c, SortedSet<Integer> scope, Sampling sampling, Progress progress) {
        return draw(c, scope, sampling, progress, PartySampler.MOST_TRIES);
    }

    /// @param tries direct draws before a Markov chain is set up
    static Worlds draw(Case c, SortedSet<Integer> scope, Sampling sampling, Progress progress, int tries) {
        List<PartyModel> models =
                scope.stream().map(party -> new PartyModel(c, party)).toList();
        Drawing drawing = new Drawing(c, models, sampling, tries);
        inParallel(sampling, progress, drawing);
        return new Worlds(
                sampling.worlds(),
                drawing.options,
                drawing.utilities,
                drawing.walkAways,
                drawing.sincere,
                drawing.diagnose());
    }

    private static void inParallel(Sampling sampling, Progress progress, Drawing drawing) {
        int worlds = sampling.worlds();
        int chunks = (worlds + CHUNK - 1) / CHUNK;
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        progress.report(PHASE, 0, worlds);
        Runnable work = () -> {
            List<PartySampler> samplers = drawing.samplers();
            for (int chunk = next.getAndIncrement(); chunk < chunks; chunk = next.getAndIncrement()) {
                int from = chunk * CHUNK;
                int to = Math.min(from + CHUNK, worlds);
                drawing.draw(samplers, from, to);
                progress.report(PHASE, done.addAndGet(to - from), worlds);
            }
        };
        int threads = Math.min(sampling.threads(), chunks);
        if (threads == 1) {
            work.run();
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                running.add(pool.submit(work));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Worlds could not be drawn.", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The drawing of worlds was interrupted.", interrupted);
        }
    }

    /// The number of worlds.
    public int size() {
        return size;
    }

    /// The number of parties in scope.
    public int parties() {
        return utilities.length;
    }

    /// The number of options of all issues.
    public int options() {
        return options;
    }

    /// w(issue) · v(option), for each option of each world: flat, at `world * options() + option`; 0 for the status
    /// quo of each issue. The internal array, given out for speed: it must not be changed.
    ///
    /// @param party in scope, counted from 0
    public double[] utilities(int party) {
        return utilities[party];
    }

    /// The utility b of no agreement.
    ///
    /// @param party in scope, counted from 0
    public double walkAway(int party, int world) {
        return walkAways[party][world];
    }

    /// @param statement position in the case, of a party in scope
    public boolean isSincere(int statement, int world) {
        return (words(statement)[world >>> 6] >>> world & 1) != 0;
    }

    /// @param statement position in the case, of a party in scope
    /// @return a copy
    public BitSet worldsWithSincere(int statement) {
        return BitSet.valueOf(words(statement));
    }

    private long[] words(int statement) {
        long[] words = sincere[statement];
        if (words.length == 0) {
            throw new IllegalStateException("Statement %d is about a party that is not in scope.".formatted(statement));
        }
        return words;
    }

    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /// What is filled while worlds are drawn; different worlds by different threads.
    private static final class Drawing {
        private final List<PartyModel> models;
        private final Sampling sampling;
        private final int tries;
        private final int options;
        private final double[][] utilities;
        private final double[][] walkAways;
        private final long[][] sincere;
        private final List<DrawRecord> records;

        Drawing(Case c, List<PartyModel> models, Sampling sampling, int tries) {
            this.models = models;
            this.sampling = sampling;
            this.tries = tries;
            options = PartyModel.firstOptions(c)[c.issues().size()];
            int worlds = sampling.worlds();
            utilities = new double[models.size()][Math.multiplyExact(worlds, options)];
            walkAways = new double[models.size()][worlds];
            sincere = new long[c.statements().size()][0];
            for (PartyModel model : models) {
                for (int s = 0; s < model.size(); s++) {
                    sincere[model.position(s)] = new long[(worlds + 63) / 64];
                }
            }
            records =
                    models.stream().map(model -> new DrawRecord(model, worlds)).toList();
        }

        List<PartySampler> samplers() {
            return models.stream()
                    .map(model -> new PartySampler(model, sampling.seed(), tries))
                    .toList();
        }

        void draw(List<PartySampler> samplers, int from, int to) {
            for (int p = 0; p < samplers.size(); p++) {
                PartySampler sampler = samplers.get(p);
                PartyModel model = models.get(p);
                for (int world = from; world < to; world++) {
                    sampler.draw(world);
                    sampler.copyUtilities(utilities[p], world * options);
                    walkAways[p][world] = sampler.walkAway();
                    for (int s = 0; s < model.size(); s++) {
                        if (sampler.isSincere(s)) {
                            sincere[model.position(s)][world >>> 6] |= 1L << world;
                        }
                    }
                    records.get(p).add(world, sampler);
                }
            }
        }

        Diagnostics diagnose() {
            List<Diagnostics.OfParty> parties = new ArrayList<>();
            List<String> warnings = new ArrayList<>();
            List<PartySampler> again = samplers();
            IntStream.range(0, models.size()).forEach(p -> {
                parties.add(records.get(p).diagnose(utilities[p], options, again.get(p)));
                warnings.addAll(records.get(p).listWarnings());
            });
            return new Diagnostics(parties, 0, warnings);
        }
    }
}
