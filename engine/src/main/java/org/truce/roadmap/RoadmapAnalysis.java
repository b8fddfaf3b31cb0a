package org.truce.roadmap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truce.bargain.Negotiation;
import org.truce.deal.Acceptances;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.roadmap.RoadmapResult.Measure;
import org.truce.roadmap.RoadmapResult.TradeOff;
import org.truce.worlds.Draws;
import org.truce.worlds.Estimate;
import org.truce.worlds.Progress;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;
import org.truce.worlds.Sensitivity;
import org.truce.worlds.Variations;
import org.truce.worlds.Worlds;

/// By which stages could they get to a deal? (method.md, section 6)
///
/// A stage is taken if everyone it needs accepts it (better than no agreement, no sincere red line crossed)
/// and does not lose by it against the stage before. Roads are chosen on one set of worlds and estimated on
/// another of the same size.
public final class RoadmapAnalysis {
    private static final int SENSITIVITY_WORLDS = 2000;

    private static final int MOST_MEASURES_ADDED = 3;

    private final Case written;
    private final Scope scope;
    private final Sampling sampling;
    private final Draws draws;
    private final Progress progress;
    private final Negotiation rules;
    private final RoadSearch search;

    private RoadmapAnalysis(Case written, Scope scope, Sampling sampling, Draws draws, Progress progress) {
        this.written = written;
        this.scope = scope;
        this.sampling = sampling;
        this.draws = draws;
        this.progress = progress;
        this.rules = Negotiation.of(written, scope.agreement(), scope.parties());
        this.search = new RoadSearch(written, rules, draws.choosing(), sampling.threads(), progress);
    }

    /// @param scope whose acceptance counts; its agreement is told, and has no effect
    public static RoadmapResult of(
            Case c, Scope scope, RoadmapQuestion question, Sampling sampling, Progress progress) {
        int choosing = Math.max(RoadSearch.MANY_WORLDS, SENSITIVITY_WORLDS);
        return of(c, scope, question, sampling, Draws.of(c, scope.parties(), sampling, choosing, progress), progress);
    }

    /// The same for worlds that are drawn already.
    ///
    /// @param draws of the parties in scope, as many fresh worlds as the sampling asks for
    public static RoadmapResult of(
            Case c, Scope scope, RoadmapQuestion question, Sampling sampling, Draws draws, Progress progress) {
        return new RoadmapAnalysis(c, scope, sampling, draws, progress).run(question);
    }

    private RoadmapResult run(RoadmapQuestion question) {
        Worlds drawn = draws.fresh();
        RoadmapQuestion answered = question;
        RoadSearch.Roads roads = search.find(question);
        List<Measures.Candidate> added = question.addsMeasures() ? choose(question, roads) : List.of();
        if (!added.isEmpty()) {
            Deal begin = question.first() == null ? Deal.statusQuo(rules.issues()) : question.first();
            for (Measures.Candidate measure : added) {
                begin = begin.with(measure.issue(), measure.option());
            }
            answered = question.withFirst(begin);
            roads = search.find(answered);
        }
        Acceptances fresh = new Acceptances(rules, drawn, drawn.size());
        List<TradeOff> tradeOffs =
                roads.roads().stream().map(road -> tradeOff(road, fresh)).toList();
        List<Deal> stages = tradeOffs.get(roads.chosen()).stages();
        return new RoadmapResult(
                scope,
                sampling,
                question,
                answered.first(),
                answered.end(),
                new RoadmapResult.Search(
                        roads.lattice().size(),
                        roads.lattice().length(),
                        roads.table().worlds(),
                        roads.withoutRoad(),
                        roads.keepsHalf()),
                tradeOffs,
                roads.chosen(),
                new ChainAssessment(rules, fresh, stages).listStages(),
                measures(added, answered.first(), roads, fresh),
                sensitivity(stages),
                drawn.diagnostics());
    }

    private TradeOff tradeOff(RoadSearch.Road road, Acceptances fresh) {
        ChainAssessment chain = new ChainAssessment(rules, fresh, road.stages());
        Estimate chance = chain.chance();
        return new TradeOff(
                road.mostChanges(),
                road.stages(),
                chance,
                chain.exposure(),
                road.exact(),
                road.exact() ? chance : Acceptances.product(road.bound()));
    }

    /// The measures to begin with: that with which the road keeps the greatest chance; then others in the
    /// same way, as long as they do not lessen it. A measure seldom raises the chance: it does where it meets
    /// a precondition, or where no agreement is worth more to a party than the status quo.
    private List<Measures.Candidate> choose(RoadmapQuestion question, RoadSearch.Roads roads) {
        Integer mostStages = question.mostStages();
        if (mostStages != null && mostStages < 2) {
            return List.of();
        }
        List<Deal> stages = roads.roads().get(roads.chosen()).stages();
        Deal first = question.first();
        List<Measures.Candidate> added = new ArrayList<>();
        double least = 0;
        while (added.size() < MOST_MEASURES_ADDED) {
            Measures.Candidate best = null;
            double highest = least;
            for (Measures.Candidate candidate : new Measures(rules, roads.table()).list(stages)) {
                double with = search.chance(roads.table(), Measures.withMeasure(candidate, first, stages));
                if (with > highest || (with == highest && best == null)) {
                    best = candidate;
                    highest = with;
                }
            }
            if (best == null) {
                break;
            }
            added.add(best);
            stages = Measures.withMeasure(best, first, stages);
            first = stages.getFirst();
            least = highest;
        }
        return added;
    }

    private List<Measure> measures(
            List<Measures.Candidate> added, @Nullable Deal first, RoadSearch.Roads roads, Acceptances table) {
        List<Deal> stages = roads.roads().get(roads.chosen()).stages();
        Measures fresh = new Measures(rules, table);
        Estimate asItIs = new ChainAssessment(rules, table, stages).chance();
        List<Measure> told = new ArrayList<>();
        added.forEach(m -> told.add(new Measure(m.issue(), m.option(), fresh.alone(m), asItIs, true)));
        for (Measures.Candidate m : new Measures(rules, roads.table()).list(stages)) {
            Estimate with = new ChainAssessment(rules, table, Measures.withMeasure(m, first, stages)).chance();
            told.add(new Measure(m.issue(), m.option(), fresh.alone(m), with, false));
        }
        return told;
    }

    private List<Sensitivity> sensitivity(List<Deal> stages) {
        Sampling smaller = sampling.withWorlds(Math.min(SENSITIVITY_WORLDS, sampling.worlds()));
        int[] done = new int[1];
        return Variations.of(written, varied -> {
            progress.report("changing assumptions", done[0]++, Sensitivity.Variation.values().length);
            // The worlds of the case as it is are drawn already: worlds do not depend on how many are drawn.
            Worlds worlds = varied.equals(written)
                    ? draws.choosing()
                    : Worlds.draw(varied, scope.parties(), smaller, Progress.NONE);
            return new ChainAssessment(rules, new Acceptances(rules, worlds, smaller.worlds()), stages).share();
        });
    }
}
