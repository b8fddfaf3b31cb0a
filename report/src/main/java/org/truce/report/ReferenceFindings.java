package org.truce.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.truce.reference.AgreementData;
import org.truce.reference.ReferenceClass;
import org.truce.reference.ReferenceResult;
import org.truce.reference.ReferenceResult.Comparison;
import org.truce.reference.ReferenceResult.Contrast;
import org.truce.reference.ReferenceResult.CoxDescription;
import org.truce.reference.ReferenceResult.Line;
import org.truce.survival.CoxFit;
import org.truce.survival.CoxFit.Coefficient;
import org.truce.survival.LogRank;
import org.truce.survival.SurvivalCurve;
import org.truce.survival.SurvivalCurve.Standing;
import org.truce.worlds.Estimate;

/// What became of comparable agreements, in words.
public final class ReferenceFindings {
    /// Stands next to every figure that compares agreements.
    public static final String WARNING =
            "Agreements are not assigned their clauses at random: a clause that hard cases get, such as a cease-fire,"
                    + " goes with more failures. Neither a difference between classes nor a hazard ratio is what"
                    + " adding a clause would do.";

    public static final String INTERVALS =
            "Kaplan–Meier curves with 95 % pointwise intervals by Greenwood's variance and the log-log transform"
                    + " (Kalbfleisch and Prentice 2002); before the first end, Wilson's interval for those seen so"
                    + " long.";

    public static final String RATIOS =
            "Hazard ratio: how many times as often agreements with the attribute (or with one unit more of it) end as"
                    + " those without, with its 95 % interval by the robust error. Ties by Efron; robust errors by"
                    + " conflict or group (Lin and Wei 1989).";

    private static final int LONGEST = 100;

    private final AgreementData data;
    private final ReferenceResult result;

    public ReferenceFindings(AgreementData data, ReferenceResult result) {
        this.data = data;
        this.result = result;
    }

    /// The answer in a sentence or two, for the middle one of the years.
    public String headline() {
        double years = result.years().get(result.years().size() / 2);
        String first = sentence("comparable agreements", result.chosen(), years);
        return result.contrast()
                .map(contrast -> first + " "
                        + sentence(
                                contrast.complement() ? "other agreements" : "agreements held against them",
                                contrast.other(),
                                years))
                .orElse(first);
    }

    private static String sentence(String what, Line line, double years) {
        ReferenceClass members = line.members();
        String of = "%s %s (%s)".formatted(Figures.count(members.dated().size()), what, words(members));
        if (line.curve().isEmpty()) {
            return "There are no %s (%s) whose duration is known.".formatted(what, words(members));
        }
        return line.curve()
                .get()
                .findAt(years)
                .map(standing -> "Of %s, %s still stood after %s."
                        .formatted(of, Figures.percent(standing.share()), years(years)))
                .orElseGet(() -> "Of %s, none was seen for %s.".formatted(of, years(years)));
    }

    /// What a class is called: its criterion.
    public static String words(ReferenceClass members) {
        return plain(members.words());
    }

    /// Text of a data set without what could disturb its surroundings.
    public static String plain(String text) {
        return Labels.brief(Labels.plain(text), LONGEST);
    }

    /// "1 year", "2.5 years".
    public static String years(double years) {
        return Figures.plain(years) + (years == 1 ? " year" : " years");
    }

    /// What is in a class, and what is not known of it.
    public String members(Line line) {
        ReferenceClass members = line.members();
        List<String> parts = new ArrayList<>();
        parts.add(Figures.count(members.members().size(), "agreement", "agreements"));
        line.curve().ifPresent(curve -> {
            if (data.grouped()) {
                parts.add("in " + Figures.count(curve.clusters(), "conflict", "conflicts"));
            }
            parts.add(Figures.count(curve.ended()) + " of them ended");
        });
        String text = String.join(", ", parts) + ".";
        if (members.undated() > 0) {
            text += " %s ended on a day that is not known and %s left out."
                    .formatted(Figures.count(members.undated()), members.undated() == 1 ? "is" : "are");
        }
        if (members.unknown() > 0) {
            text += " Whether %s belong is not known, because a value is missing."
                    .formatted(Figures.count(members.unknown(), "more agreement", "more agreements"));
        }
        return text;
    }

    /// A class that says little says so.
    public static Optional<String> caution(Line line) {
        int seen = line.members().dated().size();
        if (line.curve().isEmpty()) {
            return Optional.empty();
        }
        if (seen < ReferenceClass.FEW) {
            return Optional.of(
                    "With %s this class says very little.".formatted(Figures.count(seen, "agreement", "agreements")));
        }
        return line.curve().get().ended() == 0
                ? Optional.of("None of these agreements ended while it was seen. That is no proof that such agreements"
                        + " last.")
                : Optional.empty();
    }

    /// What `years` of a line are, or nothing if no agreement was seen so long.
    public static Optional<Standing> findStanding(Line line, double years) {
        return line.curve().flatMap(curve -> curve.findAt(years));
    }

    /// Whether the difference could be chance.
    public Optional<String> comparison() {
        return result.contrast().map(Contrast::comparison).map(comparison -> switch (comparison) {
            case Comparison.Tested(LogRank test) -> tested(test);
            case Comparison.Overlapping(int shared) ->
                "The two classes have %s in common, so that a test of two groups does not apply."
                        .formatted(Figures.count(shared, "agreement", "agreements"));
            case Comparison.Empty() -> "One class has no agreement whose duration is known; there is nothing to test.";
            case Comparison.NothingEnded() ->
                "No agreement ended while some of both classes were seen; there is nothing to test.";
        });
    }

    private String tested(LogRank test) {
        LogRank.Group one = test.groups().getFirst();
        LogRank.Group other = test.groups().getLast();
        return "If both classes ended alike, %s and %s ends would be expected; there were %s and %s. If agreements are independent, a difference as large comes up by chance in %s of cases (log-rank test, chi-squared %s with 1 degree of freedom, p = %s)%s."
                .formatted(
                        decimals(one.expected(), 1),
                        decimals(other.expected(), 1),
                        Figures.count(one.observed()),
                        Figures.count(other.observed()),
                        Figures.percent(test.probability()),
                        decimals(test.statistic(), 2),
                        probability(test.probability()),
                        data.grouped() && test.clustered().isPresent()
                                ? "; if only conflicts are, in %s (robust score test, p = %s)"
                                        .formatted(
                                                Figures.percent(test.clustered().getAsDouble()),
                                                probability(test.clustered().getAsDouble()))
                                : "");
    }

    private static String decimals(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /// "0.042", "below 0.0001".
    public static String probability(double p) {
        return p < 1e-4 ? "below 0.0001" : String.format(Locale.ROOT, "%.2g", p).replaceAll("^1\\.0$", "1");
    }

    /// What the regression may and may not be read as; then why it has no answer, if it has none.
    public List<String> cox(CoxDescription description) {
        List<String> said = new ArrayList<>();
        said.add("As description only. " + WARNING);
        switch (description.fit()) {
            case CoxFit.Fitted fit -> {
                said.add("%s, %s ended. Likelihood-ratio chi-squared %s with %s, p = %s."
                        .formatted(
                                Figures.count(fit.subjects(), "agreement", "agreements"),
                                Figures.count(fit.ended()),
                                decimals(fit.likelihoodRatio(), 2),
                                Figures.count(fit.degrees(), "degree of freedom", "degrees of freedom"),
                                probability(fit.probability())));
                if (fit.clusters() < SurvivalCurve.LEAST_CLUSTERS || fit.clusters() <= fit.degrees()) {
                    said.add("Robust errors rest on %s only and are too small."
                            .formatted(Figures.count(fit.clusters(), "group", "groups")));
                }
            }
            case CoxFit.NotFitted(CoxFit.Reason reason, List<String> covariates) ->
                said.add("There is no answer: " + reason(reason, covariates));
        }
        description
                .bases()
                .forEach(base -> said.add("%s is held against %s."
                        .formatted(Labels.plain(base.attribute()), Labels.plain(base.value()))));
        if (description.incomplete() > 0) {
            said.add("%s left out because a value is missing."
                    .formatted(Figures.count(description.incomplete(), "agreement is", "agreements are")));
        }
        return said;
    }

    private static String reason(CoxFit.Reason reason, List<String> covariates) {
        String names = covariates.stream().map(Labels::plain).collect(Collectors.joining(", "));
        return switch (reason) {
            case NOTHING_ENDED -> "no agreement ended.";
            case DEPENDENT ->
                "%s is the same for all agreements, or follows from the attributes before it.".formatted(names);
            case WITHOUT_BOUND ->
                "%s tells apart without exception what ended from what stood on, so that no ratio is large enough."
                        .formatted(names);
        };
    }

    /// "1.63 (0.91–2.90)".
    public static String ratio(Coefficient coefficient) {
        Estimate ratio = coefficient.hazardRatio();
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", ratio.value(), ratio.low(), ratio.high());
    }

    /// How the answer came about, and what it takes for granted.
    public List<String> method() {
        List<String> said = new ArrayList<>();
        said.add(INTERVALS);
        said.add(
                data.grouped()
                        ? "The first interval takes each agreement as independent of the others. Those of one conflict"
                                + " often end together; the second takes only conflicts as independent (infinitesimal"
                                + " jackknife), and is given from "
                                + SurvivalCurve.LEAST_CLUSTERS
                                + " conflicts up. So with the tests."
                        : "Each agreement is taken as independent of the others. If some belong to one conflict, a"
                                + " column `group` says so.");
        said.add("An agreement that had not ended when last seen counts as long as it was seen. That takes it that"
                + " being seen for a shorter time has nothing to do with how long agreements last.");
        return said;
    }
}
