package org.truce.hold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.truce.hold.HoldResult.Broken;
import org.truce.hold.HoldResult.HeldDeal;
import org.truce.hold.HoldResult.HeldDuty;
import org.truce.hold.HoldResult.HeldPower;
import org.truce.hold.HoldResult.Improvements;
import org.truce.hold.HoldResult.Spoiler;
import org.truce.hold.HoldResult.Standing;
import org.truce.hold.HoldResult.Threshold;
import org.truce.model.Obligation;
import org.truce.worlds.Parallel;
import org.truce.worlds.Progress;
import org.truce.worlds.Proportion;
import org.truce.worlds.Quantiles;

/// Judges one deal, world by world, and counts.
final class Holding {
    private static final int[] MONTHS = {6, 12, 24, 36, 60};

    private final Examination examination;
    private final InForce terms;
    private final Spoilers spoilers;
    private final Progress progress;

    Holding(Examination examination, Progress progress) {
        this.examination = examination;
        this.terms = examination.terms();
        this.spoilers = new Spoilers(terms, examination.rules().parties());
        this.progress = progress;
    }

    HeldDeal judge(Improvements improvements) {
        int[] examined = examination.examined();
        Parameters parameters = examination.parameters();
        OfWorld[] found = new OfWorld[examined.length];
        Parallel.forEach(
                examined.length,
                examination.sampling().threads(),
                examination::month,
                (i, month) -> {
                    month.load(examined[i]);
                    found[i] = look(month, examination.shifts(parameters, examined[i]));
                },
                "looking for breaches that pay",
                progress);
        return new HeldDeal(
                terms.deal(),
                examination.signedShare(),
                examination.basis(),
                terms.obligations().stream().map(this::position).toList(),
                share(found.length, i -> found[i].isSelfEnforcing()),
                duties(found),
                spoilers(found),
                spoilers.isComplete(),
                standing(found),
                power(found),
                terms.duties().isEmpty() ? Optional.empty() : Optional.of(WalkAway.of(examination, progress)),
                improvements,
                Swings.of(examination),
                examination.assumed());
    }

    private int position(Obligation obligation) {
        return examination.written().mechanisms().obligations().indexOf(obligation);
    }

    private int inCase(int party) {
        return examination.rules().partyInCase(party);
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

    private OfWorld look(Month month, List<PowerShift> shifts) {
        List<Temptation> temptations = new ArrayList<>();
        for (int d = 0; d < terms.duties().size(); d++) {
            temptations.add(month.temptation(d));
        }
        return new OfWorld(temptations, spoilers.wouldBreak(month), 1 - month.alarm(0), shifts);
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

    private List<HeldDuty> duties(OfWorld[] found) {
        List<HeldDuty> duties = new ArrayList<>();
        for (int d = 0; d < terms.duties().size(); d++) {
            int duty = d;
            List<Temptation> over = new ArrayList<>();
            for (OfWorld world : found) {
                over.add(world.temptations().get(duty));
            }
            duties.add(new HeldDuty(
                    inCase(terms.duties().get(d).party()),
                    position(terms.obligations().get(terms.duties().get(d).obligation())),
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
    private List<Spoiler> spoilers(OfWorld[] found) {
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
            spoiling.add(new Spoiler(parties(coalition), share, broken(spoilers.set(most))));
        }
        spoiling.sort(Comparator.comparingDouble((Spoiler s) -> -s.share().probability())
                .thenComparingInt(s -> s.parties().size())
                .thenComparingInt(s -> s.parties().first()));
        return spoiling;
    }

    private SortedSet<Integer> parties(int mask) {
        SortedSet<Integer> parties = new TreeSet<>();
        for (int p = 0; p < examination.rules().parties(); p++) {
            if ((mask >>> p & 1) != 0) {
                parties.add(inCase(p));
            }
        }
        return parties;
    }

    private List<Broken> broken(long set) {
        List<Broken> broken = new ArrayList<>();
        for (int d = 0; d < terms.duties().size(); d++) {
            if ((set >>> d & 1) != 0) {
                Duty duty = terms.duties().get(d);
                broken.add(new Broken(
                        inCase(duty.party()), position(terms.obligations().get(duty.obligation()))));
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
        for (int i = 0; i < examination.written().mechanisms().power().size(); i++) {
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
