package org.truce.formats.domainfile;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Profile;
import org.truce.domain.Term;
import org.truce.domain.UtilityRange;
import org.truce.formats.input.Wording;

/// An additive utility space to write. The weight of an issue is its largest value, so that dividing by the
/// largest evaluation gives back what it was; evaluations are decimals, or whole numbers where the decimals
/// do not end.
record GeniusSpace(List<DomainIssue> issues, List<Term> terms) {
    /// Evaluations as whole numbers stay within what a double holds exactly.
    private static final int MOST_BITS = 50;

    static Optional<GeniusSpace> find(Profile profile, Domain domain, List<String> reasons) {
        List<DomainIssue> issues = domain.issues();
        ProfileParts given = ProfileParts.of(profile, issues);
        if (!given.interactions().isEmpty()) {
            reasons.add("the utility depends on several issues together");
            return Optional.empty();
        }
        Optional<ProfileParts> parts = given.findNonNegative(issues);
        if (parts.isEmpty()) {
            reasons.add("the utility can be below 0");
            return Optional.empty();
        }
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < issues.size(); i++) {
            Term single = parts.get().single(i, issues);
            Optional<? extends Term> written = issues.get(i) instanceof DomainIssue.Discrete
                    ? Optional.of(single)
                    : ProfileParts.findLine(single, issues);
            written.ifPresent(terms::add);
            if (written.isEmpty()) {
                reasons.add("the values of issue %s lie on no straight line"
                        .formatted(Wording.quoted(issues.get(i).name())));
            }
        }
        if (clips(profile, UtilityRange.of(terms, issues).greatest())) {
            reasons.add("the utility can exceed 1, where GENIUS cuts it off");
        }
        return reasons.isEmpty() ? Optional.of(new GeniusSpace(issues, terms)) : Optional.empty();
    }

    /// Whether GENIUS's ceiling of 1 would change the utility.
    static boolean clips(Profile profile, BigFraction greatest) {
        if (profile.ceiling().isPresent() && profile.ceiling().get().compareTo(greatest) < 0) {
            return !profile.ceiling().get().equals(BigFraction.ONE);
        }
        return greatest.compareTo(BigFraction.ONE) > 0;
    }

    void write(XmlText xml, Decimals decimals) {
        List<BigFraction> weights = new ArrayList<>();
        for (int i = 0; i < issues.size(); i++) {
            BigFraction weight = weight(i);
            weights.add(weight);
            switch (terms.get(i)) {
                case Term.Table table ->
                    issue(xml, issues.get(i), i, Optional.of(evaluations(table, weight, decimals)), Optional.empty());
                case Term.Linear linear ->
                    issue(xml, issues.get(i), i, Optional.empty(), Optional.of(evaluator(linear, weight, decimals)));
                case Term.Box _, Term.Group _ -> throw new IllegalStateException("Not additive: " + terms);
            }
        }
        for (int i = 0; i < issues.size(); i++) {
            xml.empty("weight", "index", Integer.toString(i + 1), "value", decimals.text(weights.get(i)));
        }
    }

    private BigFraction weight(int issue) {
        BigFraction greatest = UtilityRange.of(terms.get(issue), issues).greatest();
        if (!(terms.get(issue) instanceof Term.Linear linear) || greatest.signum() == 0) {
            return greatest;
        }
        // a line needs two decimals, which dividing by a power of ten leaves as they are
        BigFraction power = BigFraction.ONE;
        while (power.compareTo(greatest) < 0) {
            power = power.multiply(BigInteger.TEN);
        }
        boolean divides = Decimals.areFinite(List.of(
                greatest, linear.slope().divide(greatest), linear.intercept().divide(greatest)));
        return divides ? greatest : power;
    }

    private static List<String> evaluations(Term.Table table, BigFraction weight, Decimals decimals) {
        if (weight.signum() == 0) {
            return Collections.nCopies(table.values().size(), "1");
        }
        List<BigFraction> shares =
                table.values().stream().map(value -> value.divide(weight)).toList();
        BigInteger common = Decimals.commonDenominator(shares);
        boolean whole = !Decimals.areFinite(shares) && common.bitLength() <= MOST_BITS;
        return shares.stream()
                .map(share -> decimals.text(whole ? share.multiply(common) : share))
                .toList();
    }

    /// The attributes of the evaluator: an integer's line counts from the lower bound, a real one's from 0.
    private List<String> evaluator(Term.Linear linear, BigFraction weight, Decimals decimals) {
        BigFraction divisor = weight.signum() == 0 ? BigFraction.ONE : weight;
        BigFraction slope = linear.slope().divide(divisor);
        BigFraction intercept = linear.intercept().divide(divisor);
        return issues.get(linear.issue()) instanceof DomainIssue.Scale scale
                ? List.of(
                        "offset",
                        decimals.text(intercept.add(slope.multiply(scale.number(0)))),
                        "slope",
                        decimals.text(slope))
                : List.of("parameter0", decimals.text(intercept), "parameter1", decimals.text(slope));
    }

    /// @param evaluations of the values of a discrete issue
    /// @param evaluator the attributes of a line
    static void issue(
            XmlText xml,
            DomainIssue issue,
            int position,
            Optional<List<String>> evaluations,
            Optional<List<String>> evaluator) {
        String index = Integer.toString(position + 1);
        String kind = switch (issue) {
            case DomainIssue.Discrete _ -> "discrete";
            case DomainIssue.Scale _ -> "integer";
            case DomainIssue.Real _ -> "real";
        };
        List<String> attributes = new ArrayList<>(
                List.of("index", index, "name", issue.name(), "vtype", kind, "type", kind, "etype", kind));
        if (issue instanceof DomainIssue.Whole whole) {
            attributes.addAll(
                    List.of("lowerbound", Long.toString(whole.low()), "upperbound", Long.toString(whole.high())));
        }
        xml.open("issue", attributes.toArray(String[]::new));
        switch (issue) {
            case DomainIssue.Discrete discrete -> {
                for (int i = 0; i < discrete.values().size(); i++) {
                    List<String> item = new ArrayList<>(List.of(
                            "index",
                            Integer.toString(i + 1),
                            "value",
                            discrete.values().get(i)));
                    if (evaluations.isPresent()) {
                        item.addAll(List.of("evaluation", evaluations.get().get(i)));
                    }
                    xml.empty("item", item.toArray(String[]::new));
                }
            }
            case DomainIssue.Real real -> {
                Decimals exact = new Decimals(RoundingMode.UNNECESSARY);
                xml.empty("range", "lowerbound", exact.text(real.low()), "upperbound", exact.text(real.high()));
            }
            case DomainIssue.Scale _ -> {
                // the bounds stand in the tag
            }
        }
        evaluator.ifPresent(line -> {
            List<String> all = new ArrayList<>(List.of("ftype", "linear"));
            all.addAll(line);
            xml.empty("evaluator", all.toArray(String[]::new));
        });
        xml.close("issue");
    }
}
