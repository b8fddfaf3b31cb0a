package org.truce.worlds;

import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.truce.model.Case;

/// Sampled worlds: in each, which statements are sincere and what every party wants (method.md, section 2).
/// They do not change after they are drawn.
///
/// Options are counted through all issues: option `x` of issue `j` has the number of the issue's first option
/// plus `x`. Parties are those of the scope, counted anew from 0.
public final class Worlds {
    private static final String PHASE = "drawing worlds";

    private final Sampling sampling;
    private final Drawing drawn;
    private @Nullable Diagnostics diagnostics;

    private Worlds(Sampling sampling, Drawing drawn) {
        this.sampling = sampling;
        this.drawn = drawn;
    }

    /// Draws worlds. The result depends on the case, the worlds and the seed of the sampling, and not on its
    /// threads. What is drawn for a party does not depend on which others are in scope.
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
        Parallel.forEach(sampling.worlds(), sampling.threads(), drawing::samplers, drawing::draw, PHASE, progress);
        return new Worlds(sampling, drawing);
    }

    /// The number of worlds.
    public int size() {
        return sampling.worlds();
    }

    /// The number of parties in scope.
    public int parties() {
        return drawn.utilities.length;
    }

    /// The number of options of all issues.
    public int options() {
        return drawn.options;
    }

    /// w(issue) · v(option), for each option of each world: flat, at `world * options() + option`; 0 for the
    /// status quo of each issue. The internal array, given out for speed: it must not be changed.
    ///
    /// @param party in scope, counted from 0
    public double[] utilities(int party) {
        return drawn.utilities[party];
    }

    /// The utility b of no agreement.
    ///
    /// @param party in scope, counted from 0
    public double walkAway(int party, int world) {
        return drawn.walkAways[party][world];
    }

    /// @param statement position in the case, of a party in scope
    public boolean isSincere(int statement, int world) {
        return sincere(statement)[world];
    }

    /// @param statement position in the case, of a party in scope
    /// @return a copy
    public BitSet worldsWithSincere(int statement) {
        boolean[] sincere = sincere(statement);
        BitSet worlds = new BitSet(sincere.length);
        for (int world = 0; world < sincere.length; world++) {
            worlds.set(world, sincere[world]);
        }
        return worlds;
    }

    private boolean[] sincere(int statement) {
        boolean[] sincere = drawn.sincere[statement];
        if (sincere.length == 0) {
            throw new IllegalStateException("Statement %d is about a party that is not in scope.".formatted(statement));
        }
        return sincere;
    }

    /// Worked out when first asked for: it takes about as long as drawing some thousand worlds.
    public synchronized Diagnostics diagnostics() {
        Diagnostics known = diagnostics;
        if (known == null) {
            known = drawn.diagnose(sampling.threads());
            diagnostics = known;
        }
        return known;
    }

    /// What is filled while worlds are drawn; different worlds by different threads.
    private static final class Drawing {
        private final List<PartyModel> models;
        private final Sampling sampling;
        private final int tries;
        private final int options;
        private final double[][] utilities;
        private final double[][] walkAways;
        private final boolean[][] sincere;
        private final List<DrawRecord> records;

        Drawing(Case c, List<PartyModel> models, Sampling sampling, int tries) {
            this.models = models;
            this.sampling = sampling;
            this.tries = tries;
            options = PartyModel.firstOptions(c)[c.issues().size()];
            int worlds = sampling.worlds();
            utilities = new double[models.size()][Math.multiplyExact(worlds, options)];
            walkAways = new double[models.size()][worlds];
            sincere = new boolean[c.statements().size()][0];
            for (PartyModel model : models) {
                for (int s = 0; s < model.size(); s++) {
                    sincere[model.position(s)] = new boolean[worlds];
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

        void draw(int world, List<PartySampler> samplers) {
            for (int p = 0; p < samplers.size(); p++) {
                PartySampler sampler = samplers.get(p);
                PartyModel model = models.get(p);
                sampler.draw(world);
                sampler.copyUtilities(utilities[p], world * options);
                walkAways[p][world] = sampler.walkAway();
                for (int s = 0; s < model.size(); s++) {
                    sincere[model.position(s)][world] = sampler.isSincere(s);
                }
                records.get(p).add(world, sampler);
            }
        }

        Diagnostics diagnose(int threads) {
            Diagnostics.OfParty[] parties = new Diagnostics.OfParty[models.size()];
            Parallel.forEach(
                    parties.length,
                    threads,
                    this::samplers,
                    (p, again) -> parties[p] = records.get(p).diagnose(utilities[p], options, again.get(p)),
                    "judging the draws",
                    Progress.NONE);
            List<String> warnings =
                    records.stream().flatMap(r -> r.listWarnings().stream()).toList();
            return new Diagnostics(List.of(parties), 0, warnings);
        }
    }
}
