package org.truce.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.truce.conflict.Concept;
import org.truce.hold.HoldResult;
import org.truce.hold.HoldResult.Basis;
import org.truce.hold.HoldResult.Clause;
import org.truce.hold.HoldResult.HeldDeal;
import org.truce.hold.HoldResult.HeldDuty;
import org.truce.hold.HoldResult.HeldPower;
import org.truce.hold.HoldResult.ImprovedBy;
import org.truce.hold.HoldResult.OfConcept;
import org.truce.hold.HoldResult.OtherTerms;
import org.truce.hold.HoldResult.Spoiler;
import org.truce.hold.HoldResult.StaticStability;
import org.truce.hold.HoldResult.Swing;
import org.truce.hold.HoldResult.Threshold;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.model.Obligation;
import org.truce.model.PowerPath;
import org.truce.reference.AgreementData;
import org.truce.reference.ReferenceClass;
import org.truce.survival.SurvivalCurve.Standing;
import org.truce.worlds.Proportion;

/// Words the answer to "would it hold?".
final class HoldSentences {
    /// The middle of the range in which an answer counts as neither for nor against.
    private static final double EVEN = .5;

    private static final String NOTHING = "–";
    private static final int YEARS = 5;
    private static final int MONTHS_A_YEAR = 12;

    private final Case c;
    private final HoldResult hold;
    private final List<Deal> listed;
    private final AgreementData past;
    private final ReferenceClass comparable;
    private final Labels labels;

    HoldSentences(Case c, HoldResult hold, List<Deal> listed, AgreementData past, ReferenceClass comparable) {
        this.c = c;
        this.hold = hold;
        this.listed = listed;
        this.past = past;
        this.comparable = comparable;
        this.labels = new Labels(c);
    }

    HoldFindings findings() {
        return new HoldFindings(
                Finding.of("Three answers, different in kind. Who would walk away asks about moves and answers at one"
                        + " moment. Whether keeping pays asks about months without end. Comparable agreements are"
                        + " history: they know nothing of these parties. No single score is made of them."),
                hold.deals().stream().map(this::deal).toList(),
                comparable(),
                HoldParameters.assumptions(c, hold),
                Findings.cautions(hold.diagnostics(), hold.sampling().worlds()));
    }

    private HoldFindings.OfDeal deal(HeldDeal deal) {
        return new HoldFindings.OfDeal(
                c.proposals().stream()
                        .filter(p -> p.terms().completed(c.issues().size()).equals(deal.deal()))
                        .map(p -> "Proposal " + p.id())
                        .findFirst()
                        .orElse("Deal " + (listed.indexOf(deal.deal()) + 1)),
                labels.deal(deal.deal()),
                overview(deal),
                headline(deal),
                signing(deal),
                deal.obligations().stream().map(this::obligation).toList(),
                deal.stability().map(s -> walkAway(deal, s)).orElse(List.of()),
                deal.duties().stream().map(this::duty).toList(),
                spoilers(deal),
                alarms(deal),
                deal.power().stream().map(this::power).toList(),
                improvements(deal),
                deal.swings().stream().map(HoldSentences::swing).toList());
    }

    private static HoldFindings.Overview overview(HeldDeal deal) {
        String among = deal.basis() == Basis.SIGNED ? "" : "*";
        return new HoldFindings.Overview(
                Figures.percent(deal.signed()),
                deal.stability()
                        .map(s -> Figures.percent(s.equilibrium(Concept.SEQ)) + among)
                        .orElse(NOTHING),
                deal.stability()
                        .map(_ -> Figures.percent(deal.selfEnforcing()) + among)
                        .orElse(NOTHING),
                deal.standing().stream()
                        .filter(s ->
                                s.months() == MONTHS_A_YEAR && deal.stability().isPresent())
                        .map(s -> Figures.percent(s.share().q50()))
                        .findFirst()
                        .orElse(NOTHING));
    }

    private Finding headline(HeldDeal deal) {
        if (deal.duties().isEmpty()) {
            return Finding.of("The case names no obligation that this deal creates: nothing can be said of whether its"
                    + " parties would keep it. Name obligations under `mechanisms`.");
        }
        String among = deal.basis() == Basis.SIGNED ? "of the worlds in which it is signed" : "of all worlds";
        Proportion stable = deal.stability().orElseThrow().equilibrium(Concept.SEQ);
        List<String> answers = new ArrayList<>();
        answers.add("No party would move away from it, for fear of answers that others would really give, in %s %s."
                .formatted(Figures.percent(stable), among));
        answers.add("Keeping it pays for everybody, month after month, in %s."
                .formatted(Figures.percent(deal.selfEnforcing())));
        Optional<Standing> standing = standing();
        standing.ifPresent(s -> answers.add("Of comparable agreements, %s still stood after %s years."
                .formatted(Figures.percent(s.share()), YEARS)));
        return Finding.of(String.join(" ", answers) + disagreement(deal, stable, standing));
    }

    /// Where the answers point to different sides of one half, for certain.
    private static String disagreement(HeldDeal deal, Proportion stable, Optional<Standing> standing) {
        List<String> holds = new ArrayList<>();
        List<String> fails = new ArrayList<>();
        sort("who would walk away", stable.low(), stable.high(), holds, fails);
        sort(
                "whether keeping pays",
                deal.selfEnforcing().low(),
                deal.selfEnforcing().high(),
                holds,
                fails);
        standing.ifPresent(s -> sort(
                "what became of comparable agreements",
                s.share().low(),
                s.share().high(),
                holds,
                fails));
        return holds.isEmpty() || fails.isEmpty()
                ? ""
                : " The answers disagree. For it: %s; against it: %s.".formatted(Labels.and(holds), Labels.and(fails));
    }

    private static void sort(String answer, double low, double high, List<String> holds, List<String> fails) {
        if (low > EVEN) {
            holds.add(answer);
        } else if (high < EVEN) {
            fails.add(answer);
        }
    }

    private Finding signing(HeldDeal deal) {
        String signed = "Everybody needed accepts it in %s of worlds".formatted(Figures.percent(deal.signed()));
        return Finding.of(
                deal.basis() == Basis.SIGNED
                        ? signed + "; what follows is asked of these worlds, in which it would be signed."
                        : signed
                                + ", too few to ask these alone; what follows is asked of all worlds, also of those in"
                                + " which it would not be signed.");
    }

    private Finding obligation(int position) {
        Obligation obligation = c.mechanisms().obligations().get(position);
        return Finding.of("%s (%s).%s"
                .formatted(
                        Labels.plain(obligation.name()),
                        labels.parties(obligation.binds()),
                        obligation.breach().isBlank()
                                ? ""
                                : " A breach: %s".formatted(ended(Labels.plain(obligation.breach())))));
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private String obligationName(int position) {
        return Labels.quoted(
                Labels.plain(c.mechanisms().obligations().get(position).name()));
    }

    private List<Finding> walkAway(HeldDeal deal, StaticStability stability) {
        List<Finding> said = new ArrayList<>();
        for (OfConcept of : stability.concepts()) {
            said.add(Finding.of("%s: all keep the deal in %s of worlds (%s)."
                    .formatted(
                            concept(of.concept()),
                            Figures.percent(of.equilibrium()),
                            of.byParty().stream()
                                    .map(p -> "%s stays in %s"
                                            .formatted(
                                                    labels.party(p.party()),
                                                    Figures.percent(p.stable().probability())))
                                    .collect(Collectors.joining(", ")))));
        }
        said.add(Finding.of("Asked in %s %s. For the mean of what the states are worth in them:"
                .formatted(
                        Figures.count(stability.worlds(), "world", "worlds"),
                        deal.basis() == Basis.SIGNED ? "in which it is signed" : "of all")));
        stability.sentences().forEach(sentence -> said.add(Finding.of(Labels.plain(sentence))));
        return said;
    }

    private static String concept(Concept concept) {
        return switch (concept) {
            case NASH -> "Without looking at answers (Nash)";
            case GMR -> "For fear of any answer (GMR)";
            case SMR -> "For fear of any answer from which there is no way out (SMR)";
            case SEQ -> "For fear of answers that help whoever gives them (SEQ)";
            case SSEQ -> "For fear of such answers from which there is no way out (symmetric SEQ)";
        };
    }

    private Finding duty(HeldDuty duty) {
        String spoiled = duty.spoiledByFalseAlarms().successes() == 0
                ? ""
                : " In %s of worlds false alarms alone make it impossible, however patient the party."
                        .formatted(Figures.percent(duty.spoiledByFalseAlarms()));
        return Finding.of("%s keeps %s in %s of worlds, all else being kept. In the middle world, keeping is %s than"
                        .formatted(
                                labels.party(duty.party()),
                                obligationName(duty.obligation()),
                                Figures.percent(duty.kept()),
                                duty.slack().q50() < 0 ? "worse" : "better")
                + " breaking by %s of utility for a month; it takes a patience δ* of %s, detection r₁ of %s, false alarms r₀ of %s.%s"
                        .formatted(
                                Figures.plain(Math.abs(duty.slack().q50())),
                                threshold(duty.patience(), "at least"),
                                threshold(duty.detection(), "at least"),
                                threshold(duty.falseAlarms(), "at most"),
                                spoiled));
    }

    /// "at least 0.4 (in 5 % of worlds none is enough)".
    private static String threshold(Threshold threshold, String bound) {
        return threshold
                .values()
                .map(q -> bound + " " + Figures.plain(q.q50())
                        + (threshold.never().successes() == 0
                                ? ""
                                : " (in %s of worlds none is enough)"
                                        .formatted(Figures.percent(
                                                threshold.never().probability()))))
                .orElse("no value that is enough");
    }

    private List<Finding> spoilers(HeldDeal deal) {
        List<Finding> said = new ArrayList<>();
        for (Spoiler spoiler : deal.spoilers()) {
            String broken = spoiler.breaks().stream()
                    .map(b -> labels.party(b.party()) + " " + obligationName(b.obligation()))
                    .collect(Collectors.joining(", "));
            said.add(Finding.of("%s %s by breaking something%s in %s of worlds; most often: %s."
                    .formatted(
                            labels.parties(spoiler.parties()),
                            spoiler.parties().size() == 1 ? "gains" : "each gain",
                            spoiler.parties().size() == 1 ? "" : " together",
                            Figures.percent(spoiler.share()),
                            broken)));
        }
        if (deal.spoilers().isEmpty() && !deal.duties().isEmpty()) {
            said.add(Finding.of("Nobody gains by breaking anything, alone or with others, in any world."));
        }
        if (!deal.completeSpoilers()) {
            said.add(Finding.of("There are too many duties for all combinations: for each party, breaking one of its"
                    + " duties or all of them was looked at."));
        }
        return said;
    }

    private List<Finding> alarms(HeldDeal deal) {
        if (deal.duties().isEmpty()) {
            return List.of();
        }
        if (deal.standing().getLast().share().q05() == 1) {
            return List.of(Finding.of("If all comply, no false alarm comes up."));
        }
        return List.of(Finding.of("If all comply, the chance that no false alarm has come up yet is %s."
                .formatted(deal.standing().stream()
                        .map(s -> "%s after %s (%s to %s in nine worlds of ten)"
                                .formatted(
                                        Figures.percent(s.share().q50()),
                                        s.months() % MONTHS_A_YEAR == 0
                                                ? Figures.count(s.months() / MONTHS_A_YEAR, "year", "years")
                                                : Figures.count(s.months(), "month", "months"),
                                        Figures.percent(s.share().q05()),
                                        Figures.percent(s.share().q95())))
                        .collect(Collectors.joining("; ")))));
    }

    private Finding power(HeldPower power) {
        PowerPath path = c.mechanisms().power().get(power.path());
        return Finding.of(
                ("Power between %s and %s shifts as declared: an agreement is possible in %s of worlds whoever makes"
                    + " the later offers, in %s if the rising side makes them all. The declining side would sit out a"
                    + " loss of %s of its chance to win (middle world; 90 %% of worlds: %s to %s).")
                        .formatted(
                                labels.party(path.first()),
                                labels.party(path.second()),
                                Figures.percent(power.possible()),
                                Figures.percent(power.possibleIfOtherOffers()),
                                Figures.percent(power.largestShift().q50()),
                                Figures.percent(power.largestShift().q05()),
                                Figures.percent(power.largestShift().q95())));
    }

    private static Finding swing(Swing swing) {
        return Finding.of("%s: %s if all are at the lower end of their intervals, %s at the upper end."
                .formatted(
                        HoldParameters.name(swing.kind()),
                        Figures.percent(swing.low()),
                        Figures.percent(swing.high())));
    }

    private List<Finding> improvements(HeldDeal deal) {
        List<Finding> said = new ArrayList<>();
        HoldResult.Improvements all = deal.improvements();
        String target = Figures.percent(all.target());
        if (!deal.duties().isEmpty() && all.now().probability() >= all.target()) {
            said.add(Finding.of("It is self-enforcing in %s of worlds as it stands, the %s asked for or more."
                    .formatted(Figures.percent(all.now()), target)));
        }
        for (ImprovedBy improved : all.clauses()) {
            said.add(Finding.of(
                    improved.suffices()
                            ? "%s lifts the self-enforcing share to %s (asked: %s; %s of the way there is)."
                                    .formatted(
                                            Findings.capital(clause(improved.clause())),
                                            Figures.percent(improved.reached()),
                                            target,
                                            Figures.percent(improved.size()))
                            : "%s is not enough: %s (asked: %s)."
                                    .formatted(
                                            Findings.capital(clause(improved.clause())),
                                            Figures.percent(improved.reached()),
                                            target)));
        }
        for (OtherTerms other : all.terms()) {
            said.add(Finding.of("With %s on %s it would be signed in %s of worlds and self-enforcing in %s%s."
                    .formatted(
                            Labels.quoted(labels.option(other.issue(), other.option())),
                            labels.issue(other.issue()),
                            Figures.percent(other.signed()),
                            Figures.percent(other.selfEnforcing()),
                            other.basis() == Basis.SIGNED ? " of these" : " of all")));
        }
        return said;
    }

    private static String clause(Clause clause) {
        return switch (clause) {
            case Clause.Detection(double least) ->
                "monitoring that sees a breach in a month with a chance of at least %s"
                        .formatted(Figures.percent(least));
            case Clause.FalseAlarms(double most) ->
                "monitoring that raises a false alarm in a month with a chance of at most %s"
                        .formatted(Figures.percent(most));
            case Clause.Penalty(double cost) ->
                "an answer by others that costs whoever breaks anything %s of utility a month, as it expects"
                        .formatted(Figures.plain(cost));
            case Clause.Collapse collapse ->
                collapse.isForEver()
                        ? "a collapse that is for ever"
                        : "a collapse of at least %s".formatted(Figures.count(collapse.months(), "month", "months"));
        };
    }

    private Optional<Standing> standing() {
        return comparable.curve().flatMap(curve -> curve.findAt(YEARS));
    }

    private List<Finding> comparable() {
        List<Finding> said = new ArrayList<>();
        said.add(Finding.of(standing()
                .map(s -> "Of %s comparable agreements (%s), %s still stood after %s years."
                        .formatted(
                                Figures.count(comparable.dated().size()),
                                ReferenceFindings.words(comparable),
                                Figures.percent(s.share()),
                                YEARS))
                .orElse("No comparable agreement was seen for %s years.".formatted(YEARS))));
        said.add(Finding.of(ReferenceFindings.WARNING));
        past.credit().ifPresent(credit -> said.add(Finding.of(credit.line())));
        return said;
    }
}
