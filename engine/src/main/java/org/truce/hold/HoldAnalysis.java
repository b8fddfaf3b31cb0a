package org.truce.hold;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.truce.bargain.Negotiation;
import org.truce.deal.Acceptances;
import org.truce.hold.HoldResult.Basis;
import org.truce.hold.HoldResult.Broken;
import org.truce.hold.HoldResult.HeldDeal;
import org.truce.hold.HoldResult.HeldDuty;
import org.truce.hold.HoldResult.HeldPower;
import org.truce.hold.HoldResult.Spoiler;
import org.truce.hold.HoldResult.Standing;
import org.truce.hold.HoldResult.Threshold;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.model.PowerPath;
import org.truce.worlds.Parallel;
import org.truce.worlds.Progress;
import org.truce.worlds.Proportion;
import org.truce.worlds.Quantiles;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;
import org.truce.worlds.Worlds;

/// Would it hold? (method.md, section 7)
///
/// A deal is examined in the worlds in which everybody needed accepts it: whether others would keep it is
/// asked of those who sign. If that is so in fewer than [#LEAST_SIGNED] worlds, all worlds are taken, and the
/// result says so.
public final class HoldAnalysis {
    static final int LEAST_SIGNED = 100;
    private static final int[] MONTHS = {6, 12, 24, 36, 60};

    private final Case written;
    private final Sampling sampling;
    private final Progress progress;
    private final Negotiation rules;
    private final Worlds worlds;
    private final Acceptances acceptances;

    private HoldAnalysis(Case written, Scope scope, Sampling sampling, Progress progress) {
        this.written = written;
        this.sampling = sampling;
        this.progress = progress;
        this.rules = Negotiation.of(written, scope.agreement(), scope.parties());
        this.worlds = Worlds.draw(written, scope.parties(), sampling, progress);
        this.acceptances = new Acceptances(rules, worlds, worlds.size());
    }

    /// @param deals to be examined, each by itself
    public static HoldResult of(Case c, Scope scope, Sampling sampling, List<Deal> deals, Progress progress) {
        HoldAnalysis analysis = new HoldAnalysis(c, scope, sampling, progress);
        return new HoldResult(
                scope, sampling, deals.stream().map(analysis::examine).toList(), analysis.worlds.diagnostics());
    }

    private HeldDeal examine(Deal deal) {
        BitSet accepted = acceptances.acceptedByAllNeeded(deal);
        Basis basis = accepted.cardinality() < LEAST_SIGNED ? Basis.ALL : Basis.SIGNED;
        BitSet all = new BitSet();
        all.set(0, worlds.size());
        int[] examined = (basis == Basis.SIGNED ? accepted : all).stream().toArray();
        InForce terms = InForce.of(written, rules, deal);
        Parameters parameters = new Parameters(written, rules, terms, sampling.seed());
        Spoilers spoilers = new Spoilers(terms, rules.parties());
        OfWorld[] found = new OfWorld[examined.length];
        Parallel.forEach(
                examined.length,
                sampling.threads(),
                () -> new Month(rules, terms, parameters, worlds),
                (i, month) -> {
                    month.load(examined[i]);
                    found[i] = look(examined[i], month, terms, parameters, spoilers);
                },
                "looking for breaches that pay",
                progress);
        return new HeldDeal(
                deal,
                Proportion.of(accepted.cardinality(), worlds.size()),
                basis,
                terms.obligations().stream()
                        .map(written.mechanisms().obligations()::indexOf)
                        .toList(),
                share(found.length, i -> found[i].isSelfEnforcing()),
                duties(terms, found),
                spoilers(spoilers, terms, found),
                spoilers.isComplete(),
                standing(found),
                power(found),
                terms.duties().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                WalkAway.of(written, rules, terms, parameters, worlds, examined, sampling, progress)),
                parameters.all());
    }

    /// What was found in one world.
    ///
    /// @param quiet chance that a month in which all comply ends without an alarm
    @SuppressWarnings("ArrayRecordComponent") // scratch, never compared
    private record OfWorld(List<Temptation> temptations, boolean[] broken, double quiet, List<PowerShift> shifts) {
        boolean isSelfEnforcing() {
            for (boolean one : broken) {
                if (one) {
                    return false;
                }
            }
            return shifts.stream().allMatch(shift -> shift.slack() >= 0);
        }
    }

    private OfWorld look(int world, Month month, InForce terms, Parameters parameters, Spoilers spoilers) {
        List<Temptation> temptations = new ArrayList<>();
        for (int d = 0; d < terms.duties().size(); d++) {
            temptations.add(month.temptation(d));
        }
        List<PowerShift> shifts = new ArrayList<>();
        for (PowerPath path : written.mechanisms().power()) {
            shifts.add(parameters.shift(path, world));
        }
        return new OfWorld(temptations, spoilers.wouldBreak(month, rules.parties()), 1 - month.alarm(0), shifts);
    }

    private static Proportion share(int of, IntPredicate is) {
        int count = 0;
        for (int i = 0; i < of; i++) {
            count += is.test(i) ? 1 : 0;
        }
        return Proportion.of(count, of);
    }

    private static Quantiles quantiles(int of, IntToDoubleFunction value) {
        double[] values = new double[of];
        for (int i = 0; i < of; i++) {
            values[i] = value.applyAsDouble(i);
        }
        return Quantiles.of(values);
    }

    private static Threshold threshold(List<OptionalDouble> values) {
        double[] known = values.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        return new Threshold(
                Proportion.of(values.size() - known.length, values.size()),
                known.length == 0 ? Optional.empty() : Optional.of(Quantiles.of(known)));
    }

    private List<HeldDuty> duties(InForce terms, OfWorld[] found) {
        List<HeldDuty> duties = new ArrayList<>();
        for (int d = 0; d < terms.duties().size(); d++) {
            int duty = d;
            List<Temptation> over = new ArrayList<>();
            for (OfWorld world : found) {
                over.add(world.temptations().get(duty));
            }
            duties.add(new HeldDuty(
                    rules.partyInCase(terms.duties().get(d).party()),
                    written.mechanisms()
                            .obligations()
                            .indexOf(terms.obligations()
                                    .get(terms.duties().get(d).obligation())),
                    share(over.size(), i -> over.get(i).slack() >= 0),
                    quantiles(over.size(), i -> over.get(i).slack()),
                    threshold(over.stream().map(Temptation::criticalPatience).toList()),
                    threshold(over.stream().map(Temptation::leastDetection).toList()),
                    threshold(over.stream().map(Temptation::mostFalseAlarms).toList()),
                    share(over.size(), i -> over.get(i).isSpoiledByFalseAlarms())));
        }
        return duties;
    }

    /// Those who gain by breaking something, by the share of worlds; what they break most often.
    private List<Spoiler> spoilers(Spoilers spoilers, InForce terms, OfWorld[] found) {
        TreeSet<Integer> coalitions = new TreeSet<>();
        int[] times = new int[spoilers.size()];
        for (int i = 0; i < spoilers.size(); i++) {
            for (OfWorld world : found) {
                times[i] += world.broken()[i] ? 1 : 0;
            }
            if (times[i] > 0) {
                coalitions.add(spoilers.coalition(i));
            }
        }
        List<Spoiler> spoiling = new ArrayList<>();
        for (int coalition : coalitions) {
            int most = -1;
            for (int i = 0; i < spoilers.size(); i++) {
                if (spoilers.coalition(i) == coalition && (most < 0 || times[i] > times[most])) {
                    most = i;
                }
            }
            Proportion share = share(found.length, w -> {
                for (int i = 0; i < spoilers.size(); i++) {
                    if (spoilers.coalition(i) == coalition && found[w].broken()[i]) {
                        return true;
                    }
                }
                return false;
            });
            spoiling.add(new Spoiler(parties(coalition), share, broken(terms, spoilers.set(most))));
        }
        spoiling.sort(Comparator.comparingDouble((Spoiler s) -> -s.share().probability())
                .thenComparingInt(s -> s.parties().size())
                .thenComparingInt(s -> s.parties().first()));
        return spoiling;
    }

    private SortedSet<Integer> parties(int mask) {
        SortedSet<Integer> parties = new TreeSet<>();
        for (int p = 0; p < rules.parties(); p++) {
            if ((mask >>> p & 1) != 0) {
                parties.add(rules.partyInCase(p));
            }
        }
        return parties;
    }

    private List<Broken> broken(InForce terms, long set) {
        List<Broken> broken = new ArrayList<>();
        for (int d = 0; d < terms.duties().size(); d++) {
            if ((set >>> d & 1) != 0) {
                Duty duty = terms.duties().get(d);
                broken.add(new Broken(
                        rules.partyInCase(duty.party()),
                        written.mechanisms()
                                .obligations()
                                .indexOf(terms.obligations().get(duty.obligation()))));
            }
        }
        return broken;
    }

    private static List<Standing> standing(OfWorld[] found) {
        List<Standing> standing = new ArrayList<>();
        for (int months : MONTHS) {
            standing.add(new Standing(months, quantiles(found.length, i -> Math.pow(found[i].quiet(), months))));
        }
        return standing;
    }

    private List<HeldPower> power(OfWorld[] found) {
        List<HeldPower> power = new ArrayList<>();
        for (int i = 0; i < written.mechanisms().power().size(); i++) {
            int path = i;
            List<PowerShift> over = new ArrayList<>();
            for (OfWorld world : found) {
                over.add(world.shifts().get(path));
            }
            power.add(new HeldPower(
                    path,
                    share(over.size(), w -> over.get(w).slack() >= 0),
                    share(over.size(), w -> over.get(w).slackIfOtherOffers() >= 0),
                    quantiles(over.size(), w -> over.get(w).slack()),
                    quantiles(over.size(), w -> over.get(w).slackIfOtherOffers()),
                    quantiles(over.size(), w -> over.get(w).largestShift())));
        }
        return power;
    }
}
