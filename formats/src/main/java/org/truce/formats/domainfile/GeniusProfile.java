package org.truce.formats.domainfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.truce.domain.DomainIssue;
import org.truce.domain.Fractions;
import org.truce.domain.Profile;
import org.truce.domain.Reservation;
import org.truce.domain.Term;
import org.truce.domain.UtilityRange;
import org.truce.formats.domainfile.GeniusIssues.Numbered;
import org.truce.formats.domainfile.XmlElement.XmlAttribute;
import org.truce.formats.input.ExactNumber;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;

/// A utility space of GENIUS, additive or nonlinear.
///
/// Additive: u = min(1, Σ weight_j · eval_j). The evaluation of a discrete value is divided by the largest
/// one of its issue ([GeniusEvaluation]); weights are taken as they stand, and a sum other than 1 is only
/// warned of. An issue is meant by its index; GENIUS does not look at its name, so another name is only
/// warned of, unless it is that of another issue. Weights of objectives count nothing, as in GENIUS 10.
///
/// Nonlinear: see [GeniusConstraints].
final class GeniusProfile {
    private static final BigFraction WEIGHTS_OFF = BigFraction.of(1, 1_000_000);

    private final XmlElement root;
    private final String name;
    private final GeniusIssues issues;
    private final XmlFields fields;
    private boolean sound = true;

    private GeniusProfile(XmlElement root, String name, GeniusIssues issues, XmlFields fields) {
        this.root = root;
        this.name = name;
        this.issues = issues;
        this.fields = fields;
    }

    static @Nullable Profile read(XmlElement root, String name, GeniusIssues issues, XmlFields fields) {
        return new GeniusProfile(root, name, issues, fields).read();
    }

    private @Nullable Profile read() {
        List<XmlElement> functions = root.descendants("utility");
        List<Term> terms = functions.isEmpty()
                ? additive()
                : GeniusConstraints.read(functions.getFirst(), issues, fields).orElse(null);
        String owner = "profile " + Wording.quoted(name);
        Optional<BigFraction> reservation = value("reservation", owner);
        Optional<BigFraction> discount = value("discount_factor", owner)
                .filter(factor -> factor.signum() > 0 && factor.compareTo(BigFraction.ONE) <= 0);
        if (terms == null || !sound) {
            return null;
        }
        List<DomainIssue> domainIssues =
                issues.numbered().stream().map(Numbered::issue).toList();
        boolean clips = UtilityRange.of(terms, domainIssues).greatest().compareTo(BigFraction.ONE) > 0;
        return new Profile(
                name,
                terms,
                clips ? Optional.of(BigFraction.ONE) : Optional.empty(),
                reservation.<Reservation>map(Reservation.Given::new).orElseGet(Reservation.Absent::new),
                discount);
    }

    private Optional<BigFraction> value(String element, String owner) {
        List<XmlElement> found = root.descendants(element);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        XmlElement first = found.getFirst();
        BigFraction number = fields.number(first, "value", "the `%s` of %s".formatted(element, owner));
        sound &= number != null;
        if (number != null && (number.signum() < 0 || number.compareTo(BigFraction.ONE) > 0)) {
            fields.report(Problem.warning(
                            first.find("value").map(XmlAttribute::place).orElse(first.place()),
                            "the `%s` of %s is %s".formatted(element, owner, Wording.quoted(first.text("value"))))
                    .found(first.text("value"))
                    .expected("a number from 0 to 1"));
        }
        return Optional.ofNullable(number);
    }

    private @Nullable List<Term> additive() {
        Map<Integer, XmlElement> elements = issuesByIndex();
        Map<Integer, BigFraction> weights = weights();
        Set<String> weighed =
                root.descendants("weight").stream().map(w -> w.text("index")).collect(Collectors.toSet());
        List<Term> terms = new ArrayList<>();
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < issues.numbered().size(); i++) {
            Numbered numbered = issues.numbered().get(i);
            XmlElement element = elements.get(numbered.index());
            BigFraction weight = weights.get(numbered.index());
            String owner = "issue " + Wording.quoted(numbered.issue().name());
            if (element == null) {
                report(Problem.error(
                                root.place(),
                                "profile %s has no issue with index %d, which is %s"
                                        .formatted(Wording.quoted(name), numbered.index(), owner))
                        .expected("an `<issue index=\"%d\">`".formatted(numbered.index())));
                continue;
            }
            if (weight == null) {
                if (!weighed.contains(Integer.toString(numbered.index()))) {
                    report(Problem.error(element.place(), "%s has no weight".formatted(owner))
                            .expected("`<weight index=\"%d\" value=\"…\">`".formatted(numbered.index())));
                }
            } else {
                sum = sum.add(weight);
            }
            checkName(element, numbered);
            Term term = GeniusEvaluation.read(element, numbered, i, weight == null ? BigFraction.ZERO : weight, fields)
                    .orElse(null);
            sound &= term != null;
            if (term != null) {
                terms.add(term);
            }
        }
        if (sound && issues.complete() && sum.subtract(BigFraction.ONE).abs().compareTo(WEIGHTS_OFF) > 0) {
            fields.report(Problem.warning(
                            root.place(),
                            "the weights of profile %s sum to %s"
                                    .formatted(Wording.quoted(name), Wording.shown(Fractions.text(sum))))
                    .expected("1")
                    .suggest("they are used as they stand"));
        }
        return sound && issues.complete() ? terms : null;
    }

    private void report(Problem problem) {
        sound = false;
        fields.report(problem);
    }

    private Map<Integer, XmlElement> issuesByIndex() {
        Map<Integer, XmlElement> byIndex = new HashMap<>();
        Set<Integer> known = issues.numbered().stream().map(Numbered::index).collect(Collectors.toSet());
        for (XmlElement element : root.descendants("issue")) {
            Integer index = fields.index(element, "issue " + Wording.quoted(element.text("name")));
            if (index == null) {
                sound = false;
            } else if (byIndex.putIfAbsent(index, element) != null) {
                report(Problem.error(element.place(), "two issues have the index %d".formatted(index))
                        .found(element.text("index"))
                        .expected("a different one for each issue"));
            } else if (issues.complete() && !known.contains(index)) {
                report(Problem.error(
                                element.place(),
                                "the domain has no issue with index %d, here called %s"
                                        .formatted(index, Wording.quoted(element.text("name"))))
                        .found(element.text("index")));
            }
        }
        return byIndex;
    }

    private Map<Integer, BigFraction> weights() {
        Map<Integer, BigFraction> weights = new HashMap<>();
        Set<Integer> known = new HashSet<>();
        issues.numbered().forEach(numbered -> known.add(numbered.index()));
        root.descendants("objective")
                .forEach(objective -> ExactNumber.findDecimal(objective.text("index"))
                        .ifPresent(index -> known.add(index.intValue())));
        for (XmlElement element : root.descendants("weight")) {
            Integer index = fields.index(element, "a weight");
            BigFraction value = fields.number(
                    element, "value", index == null ? "a weight" : "the weight with index %d".formatted(index));
            sound &= index != null && value != null;
            if (index == null || value == null) {
                continue;
            }
            if (value.signum() < 0) {
                report(Problem.error(
                                element.find("value").map(XmlAttribute::place).orElse(element.place()),
                                "the weight with index %d is negative".formatted(index))
                        .found(element.text("value"))
                        .expected("a number that is not below 0"));
            } else if (issues.complete() && !known.contains(index)) {
                report(Problem.error(
                                element.place(), "a weight is for the index %d, which no issue has".formatted(index))
                        .found(element.text("index"))
                        .expected("the index of an issue"));
            } else if (weights.putIfAbsent(index, value) != null) {
                report(Problem.error(element.place(), "two weights have the index %d".formatted(index))
                        .found(element.text("index"))
                        .suggest("remove one of the two"));
            }
        }
        return weights;
    }

    private void checkName(XmlElement element, Numbered numbered) {
        String found = element.text("name");
        String expected = numbered.issue().name();
        if (found.equals(expected)) {
            return;
        }
        boolean other =
                issues.numbered().stream().anyMatch(n -> n.issue().name().equals(found));
        Problem problem = other
                ? Problem.error(
                        element.place(),
                        "the issue %s has the index %d here, which is that of %s in the domain"
                                .formatted(Wording.quoted(found), numbered.index(), Wording.quoted(expected)))
                : Problem.warning(
                        element.place(),
                        "the issue with index %d is called %s here and %s in the domain"
                                .formatted(numbered.index(), Wording.quoted(found), Wording.quoted(expected)));
        sound &= !other;
        fields.report(problem.found(found).expected(Wording.quoted(expected)));
    }
}
