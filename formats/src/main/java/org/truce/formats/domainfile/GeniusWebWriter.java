package org.truce.formats.domainfile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Fractions;
import org.truce.domain.Profile;
import org.truce.domain.Reservation;
import org.truce.domain.Term;
import org.truce.domain.UtilityRange;
import org.truce.formats.input.Wording;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a domain as GeniusWeb reads it: additive where that can be, else as a sum of groups. Utilities must
/// lie in [0, 1] and weights sum to 1; what is missing from 1 goes to the weight of an issue whose utilities
/// then shrink.
final class GeniusWebWriter {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final BigFraction SLIGHT = BigFraction.of(1, 1_000_000);

    private final Domain domain;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private GeniusWebWriter(Domain domain) {
        this.domain = domain;
    }

    static DomainWriting write(Domain domain) {
        return new GeniusWebWriter(domain).write();
    }

    private DomainWriting write() {
        if (!domain.excluded().isEmpty()) {
            reasons.add("some combinations are impossible, which GeniusWeb cannot say");
        }
        for (DomainIssue issue : domain.issues()) {
            String name = Wording.quoted(issue.name());
            switch (issue) {
                case DomainIssue.Real _ ->
                    reasons.add("issue %s is real, and GeniusWeb has numbers in steps only".formatted(name));
                case DomainIssue.Scale scale
                when scale.size() == 1 ->
                    reasons.add("issue %s has one number only, and GeniusWeb needs two".formatted(name));
                case DomainIssue.Stepped stepped
                when !Decimals.areFinite(List.of(stepped.low(), stepped.high(), stepped.step())) ->
                    reasons.add("a number of issue %s is no decimal".formatted(name));
                case DomainIssue.Discrete _, DomainIssue.Scale _ -> {
                    // GeniusWeb has these
                }
            }
        }
        FileNames names = FileNames.of(domain, ".json");
        SequencedMap<String, String> files = new LinkedHashMap<>();
        if (reasons.isEmpty()) {
            files.put(names.domain(), text(domainNode()));
            for (int i = 0; i < domain.profiles().size(); i++) {
                files.put(names.profiles().get(i), profile(domain.profiles().get(i)));
            }
        }
        notes.addAll(names.notes());
        return reasons.isEmpty() ? new DomainWriting.Written(files, notes) : new DomainWriting.Refused(reasons);
    }

    private static String text(ObjectNode node) {
        return JSON.writeValueAsString(node).replace(System.lineSeparator(), "\n") + "\n";
    }

    private ObjectNode domainNode() {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", domain.name());
        ObjectNode issues = node.putObject("issuesValues");
        for (DomainIssue issue : domain.issues()) {
            ObjectNode values = issues.putObject(issue.name());
            if (issue instanceof DomainIssue.Discrete discrete) {
                ArrayNode list = values.putArray("values");
                discrete.values().forEach(list::add);
            } else {
                UtilityRange ends = TruceParty.ends(issue);
                ObjectNode range = values.putObject("range");
                range.put("low", exact(ends.least()));
                range.put("high", exact(ends.greatest()));
                range.put(
                        "step", issue instanceof DomainIssue.Stepped stepped ? exact(stepped.step()) : BigDecimal.ONE);
            }
        }
        return node;
    }

    private static BigDecimal exact(BigFraction number) {
        return Fractions.findDecimal(number).orElseThrow();
    }

    private String profile(Profile profile) {
        String owner = "party %s: ".formatted(Wording.quoted(profile.name()));
        List<String> own = new ArrayList<>();
        Decimals decimals = new Decimals(RoundingMode.DOWN);
        ProfileParts parts = ProfileParts.of(profile, domain.issues());
        boolean additive = parts.interactions().isEmpty();
        ObjectNode root = JSON.createObjectNode();
        ObjectNode space = root.putObject(GeniusWebProfile.KINDS.get(additive ? 0 : 1));
        if (additive) {
            additive(profile, parts, space, decimals, own);
        } else {
            groups(profile, space, decimals, own);
        }
        space.set("domain", domainNode());
        space.put("name", profile.name());
        reservation(profile, space, own);
        if (profile.discount().isPresent() && !profile.discount().get().equals(BigFraction.ONE)) {
            own.add("there is a discount factor, which GeniusWeb does not have");
        }
        if (decimals.hasRounded()) {
            notes.add(owner + "numbers without a finite decimal are rounded to %d places".formatted(Decimals.PLACES));
        }
        own.forEach(reason -> reasons.add(owner + reason));
        return own.isEmpty() ? text(root) : "";
    }

    private static boolean exceeds(Profile profile, BigFraction greatest, List<String> own) {
        boolean above = greatest.compareTo(BigFraction.ONE) > 0;
        if (above) {
            own.add("the utility can exceed 1, which GeniusWeb does not allow");
        } else if (profile.ceiling().isPresent() && profile.ceiling().get().compareTo(greatest) < 0) {
            own.add("there is a ceiling below the greatest sum, which GeniusWeb does not have");
        }
        return above;
    }

    private void additive(Profile profile, ProfileParts given, ObjectNode space, Decimals decimals, List<String> own) {
        List<DomainIssue> issues = domain.issues();
        Optional<ProfileParts> parts = given.findNonNegative(issues);
        if (parts.isEmpty()) {
            own.add("the utility can be below 0, which GeniusWeb does not allow");
            return;
        }
        List<List<BigFraction>> values = new ArrayList<>();
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < issues.size(); i++) {
            Optional<List<BigFraction>> found = values(parts.get().single(i, issues), issues.get(i));
            if (found.isEmpty()) {
                own.add("the values of issue %s lie on no straight line between 0 and 1"
                        .formatted(Wording.quoted(issues.get(i).name())));
            }
            values.add(found.orElse(List.of(BigFraction.ZERO)));
            sum = sum.add(Collections.max(values.getLast()));
        }
        BigFraction divisor = divisor(profile, sum);
        if (exceeds(profile, sum.divide(divisor), own) || !own.isEmpty()) {
            return;
        }
        List<BigFraction> weights = new ArrayList<>();
        for (int i = 0; i < issues.size(); i++) {
            values.set(
                    i,
                    values.get(i).stream().map(value -> value.divide(divisor)).toList());
            weights.add(Collections.max(values.get(i)));
        }
        BigFraction rest = BigFraction.ONE.subtract(sum.divide(divisor));
        int filled = filled(values, weights, rest);
        weights.set(filled, weights.get(filled).add(rest));
        ObjectNode utilities = space.putObject("issueUtilities");
        for (int i = 0; i < issues.size(); i++) {
            BigFraction weight = weights.get(i).signum() == 0 ? BigFraction.ONE : weights.get(i);
            utilities(
                    utilities.putObject(issues.get(i).name()),
                    issues.get(i),
                    values.get(i).stream().map(value -> value.divide(weight)).toList(),
                    decimals);
        }
        ObjectNode written = space.putObject("issueWeights");
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < issues.size(); i++) {
            BigDecimal weight =
                    i < issues.size() - 1 ? decimals.decimal(weights.get(i)) : BigDecimal.ONE.subtract(total);
            total = total.add(weight);
            written.put(issues.get(i).name(), weight);
        }
    }

    /// Weights that were meant to sum to 1 sum to a little more in many files, which GeniusWeb refuses.
    private BigFraction divisor(Profile profile, BigFraction sum) {
        BigFraction excess = sum.subtract(BigFraction.ONE);
        if (excess.signum() <= 0 || excess.compareTo(SLIGHT) > 0) {
            return BigFraction.ONE;
        }
        notes.add("party %s: the weights sum to %s, and all utilities are divided by that"
                .formatted(Wording.quoted(profile.name()), Wording.shown(Fractions.text(sum))));
        return sum;
    }

    /// The values of a discrete issue, or the two ends of a line.
    private Optional<List<BigFraction>> values(Term single, DomainIssue issue) {
        if (issue instanceof DomainIssue.Discrete) {
            return Optional.of(((Term.Table) single).values());
        }
        UtilityRange ends = TruceParty.ends(issue);
        return ProfileParts.findLine(single, domain.issues())
                .map(line -> List.of(
                        line.slope().multiply(ends.least()).add(line.intercept()),
                        line.slope().multiply(ends.greatest()).add(line.intercept())))
                .filter(both -> both.getLast().signum() >= 0);
    }

    /// The issue whose weight takes what is missing from 1: one where the utilities stay decimals, if there
    /// is one.
    private static int filled(List<List<BigFraction>> values, List<BigFraction> weights, BigFraction rest) {
        for (int i = 0; i < weights.size(); i++) {
            BigFraction weight = weights.get(i).add(rest);
            if (weight.signum() > 0
                    && Decimals.areFinite(values.get(i).stream()
                            .map(value -> value.divide(weight))
                            .toList())) {
                return i;
            }
        }
        return 0;
    }

    private static void utilities(ObjectNode node, DomainIssue issue, List<BigFraction> values, Decimals decimals) {
        if (issue instanceof DomainIssue.Discrete discrete) {
            ObjectNode map = node.putObject("DiscreteValueSetUtilities").putObject("valueUtilities");
            for (int i = 0; i < values.size(); i++) {
                map.put(discrete.values().get(i), decimals.decimal(values.get(i)));
            }
        } else {
            UtilityRange ends = TruceParty.ends(issue);
            ObjectNode line = node.putObject("NumberValueSetUtilities");
            line.put("lowValue", exact(ends.least()));
            line.put("lowUtility", decimals.decimal(values.getFirst()));
            line.put("highValue", exact(ends.greatest()));
            line.put("highUtility", decimals.decimal(values.getLast()));
        }
    }

    private void groups(Profile profile, ObjectNode space, Decimals decimals, List<String> own) {
        Optional<List<Term.Group>> tables = JointTables.find(profile, domain.issues());
        if (tables.isEmpty()) {
            own.add("the utility depends on several issues together, which GeniusWeb can say of discrete issues only,"
                    + " and of not too many at once");
            return;
        }
        Optional<List<Term.Group>> sound = JointTables.findNonNegative(tables.get());
        if (sound.isEmpty()) {
            own.add("the utility can be below 0, which GeniusWeb does not allow");
            return;
        }
        BigFraction greatest = BigFraction.ZERO;
        for (Term.Group table : sound.get()) {
            greatest = greatest.add(Collections.max(table.values().values()));
        }
        if (exceeds(profile, greatest, own)) {
            return;
        }
        ObjectNode parts = space.putObject("partUtilities");
        for (Term.Group table : sound.get()) {
            ObjectNode part = parts.putObject("group" + (parts.size() + 1)).putObject("partsutils");
            ArrayNode members = part.putArray("issues");
            table.members()
                    .forEach(issue -> members.add(domain.issues().get(issue).name()));
            ArrayNode rows = part.putArray("utilslist");
            table.values().forEach((positions, value) -> {
                if (value.signum() != 0) {
                    ObjectNode row = rows.addObject();
                    ArrayNode values = row.putArray("values");
                    for (int i = 0; i < positions.size(); i++) {
                        values.add(((DomainIssue.Discrete)
                                        domain.issues().get(table.members().get(i)))
                                .label(positions.get(i)));
                    }
                    row.put("util", decimals.decimal(value));
                }
            });
        }
    }

    private void reservation(Profile profile, ObjectNode space, List<String> own) {
        switch (profile.reservation()) {
            case Reservation.Absent _ -> {
                // GeniusWeb takes 0
            }
            case Reservation.Given given -> {
                if (given.value().signum() != 0) {
                    own.add("there is a reservation value, and GeniusWeb has a reservation bid only");
                }
            }
            case Reservation.Bid given -> {
                if (given.coordinates().size() < domain.issues().size() && !isPlain(profile)) {
                    own.add("the reservation bid is silent on an issue, and would be worth something else");
                    return;
                }
                ObjectNode bid = space.putObject("reservationBid").putObject("issuevalues");
                given.coordinates().forEach((issue, coordinate) -> {
                    DomainIssue.Countable known =
                            (DomainIssue.Countable) domain.issues().get(issue);
                    if (known instanceof DomainIssue.Scale scale) {
                        bid.put(known.name(), exact(scale.number(coordinate.longValue())));
                    } else {
                        bid.put(known.name(), known.label(coordinate.longValue()));
                    }
                });
            }
        }
    }

    /// Whether every term is written as it is, and worth 0 where a bid is silent on its issues.
    private boolean isPlain(Profile profile) {
        ProfileParts parts = ProfileParts.of(profile, domain.issues());
        return parts.interactions().isEmpty()
                && parts.findNonNegative(domain.issues()).filter(parts::equals).isPresent();
    }
}
