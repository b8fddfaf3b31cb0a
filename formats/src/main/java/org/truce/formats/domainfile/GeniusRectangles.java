package org.truce.formats.domainfile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Outcome;
import org.truce.domain.Profile;
import org.truce.domain.Term;
import org.truce.domain.Term.Span;
import org.truce.domain.UtilityRange;
import org.truce.formats.input.Wording;

/// A nonlinear utility space to write: every term as hyper-rectangles over whole numbers. All utilities are
/// put over a common denominator, which is the `maxutility`, so that nothing is rounded where that is of a
/// reasonable size.
record GeniusRectangles(List<DomainIssue> issues, List<Term.Box> boxes) {
    /// Rectangles of lines and tables, which stand for single values.
    private static final long MOST_VALUES = 1_000;

    private static final long MOST_ENUMERATED = 100_000;
    private static final int MOST_BITS = 50;

    static Optional<GeniusRectangles> find(Profile profile, Domain domain, List<String> reasons) {
        List<DomainIssue> issues = domain.issues();
        for (DomainIssue issue : issues) {
            if (!(issue instanceof DomainIssue.Whole)) {
                reasons.add(
                        "the utility depends on several issues together, which GENIUS can say of whole numbers only,"
                                + " and issue %s is not of these".formatted(Wording.quoted(issue.name())));
            }
        }
        if (!reasons.isEmpty()) {
            return Optional.empty();
        }
        List<Term.Box> boxes = new ArrayList<>();
        ProfileParts parts = ProfileParts.of(profile, issues);
        if (parts.constant().signum() != 0) {
            boxes.add(new Term.Box(List.of(), parts.constant()));
        }
        for (Term single : parts.singles()) {
            if (single != null) {
                addSingle(single, issues, boxes, reasons);
            }
        }
        for (Term term : parts.interactions()) {
            switch (term) {
                case Term.Box box -> boxes.add(box);
                case Term.Group group -> addGroup(group, boxes);
                case Term.Table _, Term.Linear _ -> throw new IllegalStateException("No interaction: " + term);
            }
        }
        if (GeniusSpace.clips(profile, greatest(profile, domain))) {
            reasons.add("the utility can exceed 1, where GENIUS cuts it off");
        }
        return reasons.isEmpty() ? Optional.of(new GeniusRectangles(issues, boxes)) : Optional.empty();
    }

    private static void addSingle(Term single, List<DomainIssue> issues, List<Term.Box> boxes, List<String> reasons) {
        int issue = single.issues().first();
        long size = ((DomainIssue.Countable) issues.get(issue)).size();
        if (size > MOST_VALUES) {
            reasons.add("issue %s has more than %d values, too many for a rectangle each"
                    .formatted(Wording.quoted(issues.get(issue).name()), MOST_VALUES));
            return;
        }
        for (int first = 0; first < size; ) {
            BigFraction value = ProfileParts.value(single, first, issues);
            int last = first;
            while (last + 1 < size
                    && ProfileParts.value(single, last + 1, issues).equals(value)) {
                last++;
            }
            if (value.signum() != 0) {
                boxes.add(new Term.Box(List.of(new Span(issue, first, last)), value));
            }
            first = last + 1;
        }
    }

    private static void addGroup(Term.Group group, List<Term.Box> boxes) {
        if (group.otherwise().signum() != 0) {
            boxes.add(new Term.Box(List.of(), group.otherwise()));
        }
        group.values().forEach((positions, value) -> {
            List<Span> spans = new ArrayList<>();
            for (int i = 0; i < positions.size(); i++) {
                spans.add(new Span(group.members().get(i), positions.get(i), positions.get(i)));
            }
            boxes.add(new Term.Box(spans, value.subtract(group.otherwise())));
        });
    }

    /// The greatest utility before any ceiling: by looking at all outcomes where they are few, else a bound.
    private static BigFraction greatest(Profile profile, Domain domain) {
        BigFraction bound = UtilityRange.of(profile.terms(), domain.issues()).greatest();
        BigInteger size = domain.findSize().orElseThrow();
        if (bound.compareTo(BigFraction.ONE) <= 0 || size.compareTo(BigInteger.valueOf(MOST_ENUMERATED)) > 0) {
            return bound;
        }
        Profile open = new Profile(
                profile.name(), profile.terms(), Optional.empty(), profile.reservation(), profile.discount());
        long[] positions = new long[domain.issues().size()];
        @Nullable BigFraction greatest = null;
        for (long i = 0; i < size.longValueExact(); i++) {
            long rest = i;
            for (int issue = 0; issue < positions.length; issue++) {
                long values = ((DomainIssue.Countable) domain.issues().get(issue)).size();
                positions[issue] = rest % values;
                rest /= values;
            }
            BigFraction utility = domain.utility(open, Outcome.of(positions));
            greatest = greatest == null || utility.compareTo(greatest) > 0 ? utility : greatest;
        }
        return greatest == null ? bound : greatest;
    }

    void write(XmlText xml, Decimals decimals) {
        for (int i = 0; i < issues.size(); i++) {
            GeniusSpace.issue(xml, issues.get(i), i, Optional.empty(), Optional.empty());
        }
        BigInteger common =
                Decimals.commonDenominator(boxes.stream().map(Term.Box::value).toList());
        BigInteger scale = common.bitLength() <= MOST_BITS ? common : BigInteger.ONE;
        xml.open("utility", "maxutility", scale.toString());
        xml.open("ufun", "type", "PlainUfun", "weight", "1", "aggregation", "sum");
        for (Term.Box box : boxes) {
            String utility = decimals.text(box.value().multiply(scale));
            if (box.spans().isEmpty()) {
                xml.empty("hyperRectangle", "utility", utility);
                continue;
            }
            xml.open("hyperRectangle", "utility", utility);
            for (Span span : box.spans()) {
                DomainIssue.Whole whole = (DomainIssue.Whole) issues.get(span.issue());
                xml.empty(
                        "INCLUDES",
                        Stream.of(
                                        "index",
                                        span.issue() + 1,
                                        "min",
                                        whole.low() + span.first(),
                                        "max",
                                        whole.low() + span.last())
                                .map(String::valueOf)
                                .toArray(String[]::new));
            }
            xml.close("hyperRectangle");
        }
        xml.close("ufun").close("utility");
    }
}
