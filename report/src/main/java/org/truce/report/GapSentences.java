package org.truce.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.truce.gap.GapResult;
import org.truce.gap.GapResult.BlockingRedLine;
import org.truce.gap.GapResult.Concession;
import org.truce.gap.GapResult.KeyStatement;
import org.truce.gap.GapResult.UnblockingSet;
import org.truce.model.Case;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;
import org.truce.worlds.Quantiles;

/// Words the answer to "how far apart are they?".
final class GapSentences {
    private static final String NOBODY_WORSE =
            "crosses no red line and leaves nobody needed worse off than no agreement";

    private final Case c;
    private final GapResult gap;
    private final Labels labels;

    GapSentences(Case c, GapResult gap) {
        this.c = c;
        this.gap = gap;
        this.labels = new Labels(c);
    }

    GapFindings findings() {
        return new GapFindings(
                headline(),
                Findings.meaning(),
                distance(),
                informationGap(),
                between(),
                blocking(),
                unblocking(),
                concessions(),
                gap.keyStatements().stream()
                        .filter(KeyStatement::isClear)
                        .map(this::askNext)
                        .toList(),
                noDifference(),
                Findings.sensitivity(gap.sensitivity(), "The chance that an acceptable deal exists"),
                Findings.cautions(gap.diagnostics(), gap.sampling().worlds()));
    }

    private Finding headline() {
        Proportion exists = gap.agreementExists();
        String opening = Findings.between(c, labels, gap.scope()) + "for " + Findings.sought(labels, gap.scope());
        String worlds = Figures.count(exists.trials(), "world", "worlds");
        String text;
        if (exists.successes() == 0) {
            text = "No agreement: %s, no deal was found in any of %s that %s (%s)."
                    .formatted(opening, worlds, NOBODY_WORSE, Figures.percent(exists));
        } else if (exists.successes() == exists.trials()) {
            text = "%s, a deal acceptable to everyone whose consent is needed exists in all of %s (%s): one that %s."
                    .formatted(opening, worlds, Figures.percent(exists), NOBODY_WORSE);
        } else {
            text = "%s, a deal acceptable to everyone whose consent is needed %s: in %s of %s, some such deal %s."
                    .formatted(
                            opening, Words.exists(exists.probability()), Figures.percent(exists), worlds, NOBODY_WORSE);
        }
        return Finding.of(Findings.capital(text));
    }

    private Finding distance() {
        List<Proportion> crossed = gap.redLinesCrossed();
        List<String> shares = IntStream.range(0, crossed.size())
                .filter(r -> crossed.get(r).successes() > 0)
                .mapToObj(r -> (r == 0 ? "no red line" : Figures.count(r, "red line", "red lines")) + " in "
                        + Figures.percent(crossed.get(r)))
                .toList();
        Quantiles margin = gap.margin().quantiles();
        String middle = margin.q50() < 0
                ? "%s of its range below no agreement".formatted(Figures.percent(-margin.q50()))
                : "%s of its range above no agreement".formatted(Figures.percent(margin.q50()));
        return Finding.of(
                ("The closest deal crosses %s of worlds. Under it the party worst off stands %s in the middle world,"
                    + " and between %s and %s in nine worlds of ten. Its range is the span from its worst to its best"
                    + " outcome over all issues.")
                        .formatted(
                                Labels.and(shares),
                                middle,
                                Figures.signedPercent(margin.q05()),
                                Figures.signedPercent(margin.q95())));
    }

    private Finding informationGap() {
        GapResult.InformationGap information = gap.informationGap();
        Proportion exists = gap.agreementExists();
        return Finding.of(
                ("Not agreeing, or not knowing? In %s of worlds no deal would do: that is not agreeing. The one deal"
                    + " most likely to be acceptable to everyone needed (%s) is so in %s of worlds. The difference to"
                    + " %s, %s, is not knowing: some deal would do, but nobody can tell which.")
                        .formatted(
                                Figures.percent(1 - exists.probability()),
                                labels.deal(information.best()),
                                Figures.percent(information.joint()),
                                Figures.shareAlone(Estimate.of(exists)),
                                Figures.width(information.value())));
    }

    private List<Finding> between() {
        return gap.between().stream()
                .map(s -> Finding.of(
                        "Asked of %s only, the consent of others taken as given, an acceptable deal exists in %s of worlds."
                                .formatted(labels.parties(s.parties()), Figures.percent(s.agreementExists()))))
                .toList();
    }

    private List<Finding> blocking() {
        if (gap.blockingRedLines().isEmpty()) {
            return List.of(Finding.of(
                    Findings.redLines(c).isEmpty()
                            ? "No party has drawn a red line; what keeps them apart is what they want."
                            : "The closest deal crosses no red line in any world."));
        }
        return gap.blockingRedLines().stream().map(this::blocking).toList();
    }

    private Finding blocking(BlockingRedLine line) {
        Proportion soft = line.ifSoft();
        String effect = soft.successes() > gap.agreementExists().successes()
                ? "were it soft, an acceptable deal would exist in %s of worlds".formatted(Figures.percent(soft))
                : "softening it alone would not raise the chance of an acceptable deal";
        return new Finding(
                Findings.capital("%s is crossed by the closest deal in %s of worlds; %s."
                        .formatted(labels.redLine(line.statement()), Figures.percent(line.crossed()), effect)),
                List.of(line.statement()));
    }

    private List<Finding> unblocking() {
        GapResult.Unblocking unblocking = gap.unblocking();
        String level = Figures.percent(unblocking.level());
        String allSoft = Figures.percent(unblocking.ifAllSoft());
        if (Findings.redLines(c).isEmpty()) {
            return List.of();
        }
        if (unblocking.sets().isEmpty()) {
            String text;
            if (gap.agreementExists().probability() >= unblocking.level()) {
                text = "The chance of an acceptable deal is above %s already; no red line has to soften for that."
                        .formatted(level);
            } else if (unblocking.ifAllSoft().probability() < unblocking.level()) {
                text = ("Softening red lines alone cannot lift the chance of an acceptable deal over %s: without any"
                                + " of them it would be %s. The rest lies in what the parties want.")
                        .formatted(level, allSoft);
            } else {
                text = ("No set of up to %s lifts the chance of an acceptable deal over %s; without any of them it"
                                + " would be %s.")
                        .formatted(
                                Figures.count(unblocking.largestSearched(), "red line", "red lines"), level, allSoft);
            }
            return List.of(Finding.of(text));
        }
        List<Finding> said =
                new ArrayList<>(unblocking.sets().stream().map(this::unblocking).toList());
        if (!unblocking.complete()) {
            said.add(Finding.of("This list may be incomplete: not every set of up to %s was tried."
                    .formatted(Figures.count(unblocking.largestSearched(), "red line", "red lines"))));
        }
        return said;
    }

    private Finding unblocking(UnblockingSet set) {
        List<String> lines = set.statements().stream().map(labels::redLine).toList();
        String effect = "the chance of an acceptable deal would pass %s, at %s"
                .formatted(Figures.percent(gap.unblocking().level()), Figures.percent(set.agreementExists()));
        String text = switch (lines.size()) {
            case 1 -> "If %s alone were softened, %s.".formatted(lines.getFirst(), effect);
            case 2 -> "Only if both %s were softened, not one of them alone, %s.".formatted(Labels.and(lines), effect);
            default ->
                "Only if all %s of these were softened, not some of them alone, %s: %s."
                        .formatted(lines.size(), effect, Labels.and(lines));
        };
        return new Finding(text, set.statements());
    }

    private List<Finding> concessions() {
        List<Integer> parties = List.copyOf(gap.scope().parties());
        List<String> most = new ArrayList<>();
        List<Finding> unspoken = new ArrayList<>();
        for (int row = 0; row < parties.size(); row++) {
            List<Concession> concessions = gap.concessions().get(row);
            String party = labels.party(parties.get(row));
            IntStream.range(0, concessions.size())
                    .boxed()
                    .filter(j -> concessions.get(j).share().value() > 0)
                    .max(Comparator.comparingDouble(
                                    (Integer j) -> concessions.get(j).share().value())
                            .thenComparing(Comparator.reverseOrder()))
                    .ifPresent(j -> most.add("%s on %s, %s"
                            .formatted(
                                    party,
                                    labels.issue(j),
                                    Figures.percent(concessions.get(j).share()))));
            List<String> silent = IntStream.range(0, concessions.size())
                    .filter(j -> concessions.get(j).unspoken())
                    .mapToObj(labels::issue)
                    .toList();
            if (!silent.isEmpty()) {
                unspoken.add(Finding.of(
                        "No statement says anything about the position of %s on %s; what is asked of it there rests on no evidence."
                                .formatted(party, Labels.and(silent))));
            }
        }
        List<Finding> said = new ArrayList<>();
        if (!most.isEmpty()) {
            said.add(Finding.of(
                    "Where the closest deals ask most of each party, as a share of the way from its best to its worst outcome there: %s."
                            .formatted(String.join("; ", most))));
        }
        said.addAll(unspoken);
        return said;
    }

    private List<Finding> noDifference() {
        List<Integer> unclear = gap.keyStatements().stream()
                .filter(key -> !key.isClear())
                .map(KeyStatement::statement)
                .sorted()
                .toList();
        if (unclear.isEmpty()) {
            return List.of();
        }
        return List.of(new Finding(
                "For %s, no difference to whether an acceptable deal exists could be told from chance in %s worlds."
                        .formatted(
                                Labels.and(unclear.stream().map(labels::cite).toList()),
                                Figures.count(gap.sampling().worlds())),
                unclear));
    }

    private Finding askNext(KeyStatement key) {
        return new Finding(
                ("Does this hold: %s? The probability assumed is %s. If it does, an acceptable deal exists in %s of"
                    + " worlds; if not, in %s. Knowing would remove %s of the uncertainty about whether one exists.")
                        .formatted(
                                labels.statement(key.statement()),
                                Figures.percent(key.sincerity()),
                                Figures.percent(key.ifSincere()),
                                Figures.percent(key.ifNot()),
                                Figures.percent(key.varianceReduction())),
                List.of(key.statement()));
    }
}
