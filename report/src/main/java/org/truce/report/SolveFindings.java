package org.truce.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.truce.domain.Domain;
import org.truce.domain.Outcome;
import org.truce.domain.Reservation;
import org.truce.solve.Appraisal;
import org.truce.solve.SolveResult;
import org.truce.solve.SolveResult.Certainty;
import org.truce.solve.SolveResult.Kind;
import org.truce.solve.SolveResult.Point;
import org.truce.solve.SolveResult.Solution;

/// The exact analysis of a domain in words.
public final class SolveFindings {
    /// A deal that takes more characters is not written out in a sentence.
    private static final int LONGEST_DEAL = 120;

    private final Domain domain;
    private final SolveResult result;

    public SolveFindings(Domain domain, SolveResult result) {
        this.domain = domain;
        this.result = result;
    }

    /// The answer in one sentence or two.
    public String headline() {
        return switch (result.solution(Kind.NASH)) {
            case Solution.NoAgreement _ ->
                "No agreement: no possible outcome leaves nobody below what no agreement is worth to it. %s."
                        .formatted(efficient());
            case Solution.Undecided(String reason) ->
                "Whether anything can be agreed is not decided, because %s. %s.".formatted(reason, efficient());
            case Solution.Agreed agreed ->
                agreed.certainty() instanceof Certainty.Exact
                        ? "The Nash solution %s gives %s. %s."
                                .formatted(dealOf(agreed), shares(agreed.point()), efficient())
                        : "The best deal found by the measure of Nash, not proven best, %s gives %s. %s."
                                .formatted(dealOf(agreed), shares(agreed.point()), efficient());
        };
    }

    private String dealOf(Solution.Agreed agreed) {
        String deal = deal(agreed.point().deal());
        return (deal.length() <= LONGEST_DEAL ? "(" + deal + ")" : "(the deal stands below)");
    }

    String shares(Point point) {
        return Labels.and(IntStream.range(0, domain.profiles().size())
                .mapToObj(
                        p -> party(p) + " " + Figures.utility(point.utilities().get(p)))
                .toList());
    }

    /// "18 of 180 outcomes are efficient", or the number of efficient points where outcomes with equal
    /// utilities were not counted.
    private String efficient() {
        List<Point> points = result.frontier().points();
        if (points.isEmpty()) {
            return "No outcome is possible";
        }
        String of = result.outcomes()
                .map(all -> Figures.count(all, "outcome", "outcomes"))
                .orElse("the outcomes, which are without number");
        boolean exact = result.frontier().certainty() instanceof Certainty.Exact;
        if (exact && points.stream().allMatch(point -> point.equals().isPresent())) {
            BigInteger sum =
                    points.stream().map(p -> p.equals().orElseThrow()).reduce(BigInteger.ZERO, BigInteger::add);
            String different = sum.equals(BigInteger.valueOf(points.size()))
                    ? ""
                    : ", with %s".formatted(Figures.count(points.size(), "different result", "different results"));
            return "%s of %s %s efficient%s"
                    .formatted(Figures.count(sum), of, sum.equals(BigInteger.ONE) ? "is" : "are", different);
        }
        return "%s %s among %s%s"
                .formatted(
                        Figures.count(points.size(), "efficient result", "efficient results"),
                        points.size() == 1 ? "was found" : "were found",
                        of,
                        exact ? "" : "; they stand for all within the bound given below");
    }

    public String party(int party) {
        return Labels.brief(Labels.plain(domain.profiles().get(party).name()), 60);
    }

    public String issue(int issue) {
        return Labels.plain(domain.issues().get(issue).name());
    }

    public String value(Outcome deal, int issue) {
        return Labels.plain(domain.label(deal, issue));
    }

    /// "Price: 40; Delivery: in a week".
    public String deal(Outcome deal) {
        return String.join(
                "; ",
                IntStream.range(0, domain.issues().size())
                        .mapToObj(j -> issue(j) + ": " + value(deal, j))
                        .toList());
    }

    /// How many of a result's deals are listed, and which.
    public String deals(SolveResult.Point point) {
        int listed = point.deals().size();
        String of = point.equals()
                .map(all -> all.equals(BigInteger.valueOf(listed))
                        ? (listed == 1 ? "its only deal" : "all %s deals".formatted(Figures.count(listed)))
                        : "%s of %s deals".formatted(Figures.count(listed), Figures.count(all)))
                .orElse("one deal; others were not looked for");
        return of
                + ": "
                + (listed == 1
                        ? deal(point.deal())
                        : IntStream.range(0, listed)
                                .mapToObj(i -> "(%s) %s"
                                        .formatted(i + 1, deal(point.deals().get(i))))
                                .collect(Collectors.joining(" ")));
    }

    public static String name(Kind kind) {
        return switch (kind) {
            case NASH -> "Nash";
            case KALAI_SMORODINSKY -> "Kalai–Smorodinsky";
            case EGALITARIAN -> "egalitarian";
            case UTILITARIAN -> "utilitarian";
        };
    }

    /// What a solution maximises, u being a party's utility, r what no agreement is worth to it.
    public static String definition(Kind kind) {
        return switch (kind) {
            case NASH -> "Nash: the largest product of u − r (Nash 1950).";
            case KALAI_SMORODINSKY ->
                "Kalai–Smorodinsky: the largest smallest share (u − r) / (best − r), best being the most that the"
                        + " party has in any acceptable outcome; the next smallest decide ties (Kalai and Smorodinsky"
                        + " 1975).";
            case EGALITARIAN ->
                "Egalitarian: the largest smallest u − r; the next smallest decide ties (leximin, Sen 1970). It is also"
                        + " Kalai's proportional solution with equal proportions (Kalai 1977).";
            case UTILITARIAN -> "Utilitarian: the largest sum of u (Harsanyi 1955).";
        };
    }

    /// Where the disagreement value of a party comes from.
    ///
    /// @param ignored whether those of the files were left aside
    public String origin(int party, boolean ignored) {
        return switch (domain.profiles().get(party).reservation()) {
            case Reservation.Absent _ -> "none in the file: 0";
            case Reservation _ when ignored -> "that of the file ignored: 0";
            case Reservation.Given _ -> "the file";
            case Reservation.Bid _ -> "the file's reservation bid";
        };
    }

    /// How many outcomes are acceptable, if that was counted.
    public Optional<String> acceptable() {
        return result.acceptable()
                .flatMap(count -> result.outcomes().flatMap(all -> {
                    boolean nothingKnown =
                            count.atLeast().signum() == 0 && count.atMost().equals(all);
                    String some = count.isExact()
                            ? Figures.count(count.atMost())
                            : "Between %s and %s"
                                    .formatted(Figures.count(count.atLeast()), Figures.count(count.atMost()));
                    return nothingKnown && !count.isExact()
                            ? Optional.empty()
                            : Optional.of(
                                    "%s of %s %s acceptable: possible, and nobody is below what no agreement is worth to it."
                                            .formatted(
                                                    some,
                                                    Figures.count(all, "outcome", "outcomes"),
                                                    count.atMost().equals(BigInteger.ONE) ? "is" : "are"));
                }));
    }

    /// What is proven of the frontier.
    public String certainty() {
        return switch (result.frontier().certainty()) {
            case Certainty.Exact _ ->
                "Exact: no efficient result is missing, and no acceptable outcome is better by the measure of any"
                        + " solution.";
            case Certainty.Bounded bounded
            when Double.isInfinite(bounded.upper()) ->
                "Not known, because %s: nothing is proven of what is not listed.".formatted(bounded.reason());
            case Certainty.Bounded bounded ->
                "Bounded, because %s: whatever else is possible is better than some result listed by at most %s, for each party."
                        .formatted(bounded.reason(), Figures.utility(bounded.upper()));
        };
    }

    /// The two measures of how much interests are opposed.
    public List<String> opposition() {
        return result.opposition()
                .map(opposition -> {
                    List<String> sentences = new ArrayList<>();
                    sentences.add(
                            "Opposition as GENIUS measures it, the distance of the efficient result nearest to the ideal: %s."
                                    .formatted(Figures.utility(opposition.nearestToIdeal())));
                    opposition
                            .equalToIdeal()
                            .ifPresent(distance -> sentences.add(
                                    "Opposition as GeniusWeb measures it, the distance of the egalitarian solution from the ideal: %s."
                                            .formatted(Figures.utility(distance))));
                    return List.copyOf(sentences);
                })
                .orElse(List.of());
    }

    /// How a bid stands.
    public List<String> appraisal(Appraisal appraisal) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                switch (appraisal.standing()) {
                    case Appraisal.Standing.Impossible _ -> "The domain excludes it: it cannot be agreed.";
                    case Appraisal.Standing.Efficient _ -> "It is efficient.";
                    case Appraisal.Standing.Dominated(Point by) ->
                        "It is not efficient: %s would be better for some party and worse for none (%s)."
                                .formatted(
                                        deal(by.deal()).length() <= LONGEST_DEAL ? deal(by.deal()) : "another outcome",
                                        shares(by));
                    case Appraisal.Standing.Undominated(String reason) ->
                        "No result of the list is better for some party and worse for none; whether it is efficient is"
                                + " not known, for "
                                + reason
                                + ".";
                });
        sentences.add(
                appraisal.acceptable()
                        ? "Nobody is below what no agreement is worth to it."
                        : "Below what no agreement is worth to them: " + Labels.and(below(appraisal)) + ".");
        appraisal
                .toFrontier()
                .ifPresent(distance -> sentences.add("Distance to the nearest efficient result: %s%s."
                        .formatted(
                                Figures.utility(distance),
                                appraisal
                                        .toNash()
                                        .map(nash -> ", to the Nash solution: " + Figures.utility(nash))
                                        .orElse(""))));
        return sentences;
    }

    private List<String> below(Appraisal appraisal) {
        return IntStream.range(0, domain.profiles().size())
                .filter(p ->
                        appraisal.utilities().get(p) < result.parties().get(p).reservation() - 1e-12)
                .mapToObj(this::party)
                .toList();
    }

    /// "0.4837", with what it may be at most where that is not proven.
    public static String value(Solution.Agreed agreed) {
        return switch (agreed.certainty()) {
            case Certainty.Exact _ -> Figures.utility(agreed.value());
            case Certainty.Bounded bounded ->
                "%s (at most %s)".formatted(Figures.utility(agreed.value()), Figures.utility(bounded.upper()));
        };
    }
}
