package org.truce.formats.domainfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Fractions;
import org.truce.domain.Profile;
import org.truce.domain.Reservation;
import org.truce.domain.Term;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Names;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;

/// A profile of GeniusWeb.
///
/// `LinearAdditiveUtilitySpace`: u = Σ weight_j · utility_j, where a number set's utility is a straight line
/// between that of its lowest and that of its highest value. GeniusWeb rounds this line to eight decimals;
/// here it is exact.
///
/// `SumOfGroupsUtilitySpace`: u = Σ over groups of issues of the utility of their values taken together, 0
/// where none is given.
///
/// GeniusWeb refuses utilities outside [0, 1], and weights that do not sum to 1. So does this reader with the
/// former; of the latter it warns.
final class GeniusWebProfile {
    static final List<String> KINDS = List.of("LinearAdditiveUtilitySpace", "SumOfGroupsUtilitySpace");

    private static final Set<String> DISCRETE = Set.of("DiscreteValueSetUtilities", "discreteutils");
    private static final Set<String> NUMBER = Set.of("NumberValueSetUtilities", "numberutils");

    private final DomainNodes reader;
    private final Nodes nodes;
    private final GeniusWebIssues issues;
    private boolean sound = true;

    private GeniusWebProfile(DomainNodes reader, GeniusWebIssues issues) {
        this.reader = reader;
        this.nodes = reader.nodes();
        this.issues = issues;
    }

    /// @param kind one of [#KINDS]
    /// @param issues of the domain
    static @Nullable Profile read(String kind, Node node, String stem, DomainNodes reader, GeniusWebIssues issues) {
        return new GeniusWebProfile(reader, issues).read(kind, node, stem);
    }

    private @Nullable Profile read(String kind, Node node, String stem) {
        boolean additive = kind.equals(KINDS.getFirst());
        List<String> keys =
                new ArrayList<>(additive ? List.of("issueUtilities", "issueWeights") : List.of("partUtilities"));
        keys.addAll(List.of("domain", "name", "reservationBid"));
        Fields fields = new Fields(nodes, node, "the profile", keys);
        if (!fields.isReadable()) {
            return null;
        }
        String name = fields.text("name");
        Node own = fields.value("domain");
        if (own != null && !Nodes.isEmpty(own)) {
            GeniusWebIssues.read(own, reader).compare(issues, own, nodes);
        }
        GeniusWebGroups groups = new GeniusWebGroups(reader, issues);
        List<Term> terms = additive ? additive(fields) : groups.read(fields);
        sound &= groups.isSound();
        SortedMap<Integer, BigFraction> bid = bid(fields);
        if (!sound || !issues.complete()) {
            return null;
        }
        Reservation reservation = bid == null
                ? new Reservation.Absent()
                : new Reservation.Bid(bid, Domain.utility(issues.issues(), terms, Optional.empty(), bid));
        return new Profile(name.isEmpty() ? stem : name, terms, Optional.empty(), reservation, Optional.empty());
    }

    private void report(Problem problem) {
        sound = false;
        nodes.report(problem);
    }

    private <T> @Nullable T needed(@Nullable T value) {
        sound &= value != null;
        return value;
    }

    // -- additive

    private List<Term> additive(Fields fields) {
        Map<Integer, BigFraction> weights = weights(fields);
        Map<Integer, Entry> utilities = byIssue(fields, "issueUtilities");
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < issues.issues().size(); i++) {
            DomainIssue issue = issues.issues().get(i);
            Entry entry = utilities.get(i);
            if (entry == null) {
                if (issues.complete() && fields.has("issueUtilities")) {
                    report(Problem.error(
                                    nodes.place(fields.get("issueUtilities")),
                                    "the profile has no utilities of issue %s".formatted(Wording.quoted(issue.name())))
                            .expected("utilities of every issue"));
                }
                continue;
            }
            BigFraction weight = weights.getOrDefault(i, BigFraction.ZERO);
            Term term = switch (issue) {
                case DomainIssue.Discrete discrete -> table(entry, discrete, i, weight);
                case DomainIssue.Scale scale -> line(entry, scale, i, weight);
                case DomainIssue.Real real -> throw new IllegalStateException("GeniusWeb has no real issue " + real);
            };
            if (needed(term) != null) {
                terms.add(term);
            }
        }
        return terms;
    }

    /// The entries of a map whose keys are issues, by the issue's position.
    private Map<Integer, Entry> byIssue(Fields fields, String key) {
        Node map = needed(fields.require(key, "a map of issues"));
        List<Entry> entries = map == null ? null : needed(nodes.map(map, fields.what(key), "a map of issues"));
        Map<Integer, Entry> byIssue = new HashMap<>();
        for (Entry entry : entries == null ? List.<Entry>of() : entries) {
            int position = position(entry.keyNode());
            if (position >= 0) {
                byIssue.put(position, entry);
            }
        }
        return byIssue;
    }

    private int position(Node node) {
        int position = issues.position(node, nodes);
        sound &= position >= 0 || !issues.complete();
        return position;
    }

    private Map<Integer, BigFraction> weights(Fields fields) {
        Map<Integer, Entry> entries = byIssue(fields, "issueWeights");
        Map<Integer, BigFraction> weights = new HashMap<>();
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < issues.issues().size(); i++) {
            String owner = "issue " + Wording.quoted(issues.issues().get(i).name());
            Entry entry = entries.get(i);
            if (entry == null) {
                if (issues.complete() && fields.has("issueWeights")) {
                    report(Problem.error(nodes.place(fields.get("issueWeights")), owner + " has no weight")
                            .expected("a weight for every issue"));
                }
                continue;
            }
            BigFraction weight = needed(reader.share(entry.value(), "the weight of " + owner, false));
            if (weight != null) {
                weights.put(i, weight);
                sum = sum.add(weight);
            }
        }
        if (sound && issues.complete() && !sum.equals(BigFraction.ONE)) {
            nodes.report(Problem.warning(
                            fields.placeOfKey("issueWeights"),
                            "the weights of the profile sum to " + Wording.shown(Fractions.text(sum)))
                    .expected("1")
                    .suggest("they are used as they stand"));
        }
        return weights;
    }

    private @Nullable Term table(Entry entry, DomainIssue.Discrete issue, int position, BigFraction weight) {
        String owner = "issue " + Wording.quoted(issue.name());
        Node node = utilities(entry, DISCRETE, owner, "DiscreteValueSetUtilities");
        Fields fields =
                node == null ? null : new Fields(nodes, node, "the utilities of " + owner, List.of("valueUtilities"));
        Node map = fields == null ? null : fields.require("valueUtilities", "a map of values");
        List<Entry> entries = map == null ? null : nodes.map(map, "the utilities of " + owner, "a map of values");
        if (map == null || entries == null) {
            return null;
        }
        Names values = issues.values().get(position);
        @Nullable BigFraction[] found = new BigFraction[values.size()];
        boolean whole = true;
        for (Entry value : entries) {
            Long at = reader.position(value.keyNode(), issue, values, false);
            BigFraction utility = reader.share(
                    value.value(),
                    "the utility of value %s of %s".formatted(Wording.quoted(value.key()), owner),
                    false);
            whole &= at != null && utility != null;
            if (at != null) {
                found[at.intValue()] = utility == null ? BigFraction.ZERO : utility;
            }
        }
        List<BigFraction> table = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] == null) {
                whole = false;
                report(Problem.error(
                                nodes.place(map),
                                "%s has no utility of the value %s"
                                        .formatted(
                                                owner,
                                                Wording.quoted(issue.values().get(i))))
                        .expected("a utility of every value"));
            } else {
                table.add(weight.multiply(found[i]));
            }
        }
        return whole ? new Term.Table(position, table) : null;
    }

    private @Nullable Node utilities(Entry entry, Set<String> wrappers, String owner, String expected) {
        Node node = GeniusWebIssues.findUnwrapped(entry.value(), wrappers).orElse(null);
        if (node == null) {
            report(Problem.error(nodes.place(entry.value()), "the utilities of %s are of another kind".formatted(owner))
                    .expected(Wording.quoted(expected)));
        }
        return node;
    }

    private @Nullable Term line(Entry entry, DomainIssue.Scale issue, int position, BigFraction weight) {
        String owner = "issue " + Wording.quoted(issue.name());
        Node node = utilities(entry, NUMBER, owner, "NumberValueSetUtilities");
        if (node == null) {
            return null;
        }
        List<String> keys = List.of("lowValue", "lowUtility", "highValue", "highUtility");
        Fields fields = new Fields(nodes, node, "the utilities of " + owner, keys);
        List<@Nullable BigFraction> numbers = new ArrayList<>();
        for (String key : keys) {
            Node value = fields.require(key, "a number");
            numbers.add(
                    value == null
                            ? null
                            : key.endsWith("Utility")
                                    ? reader.share(value, fields.what(key), false)
                                    : reader.number(value, fields.what(key), false));
        }
        BigFraction low = numbers.get(0);
        BigFraction lowUtility = numbers.get(1);
        BigFraction high = numbers.get(2);
        BigFraction highUtility = numbers.get(3);
        if (low == null || lowUtility == null || high == null || highUtility == null) {
            return null;
        }
        BigFraction lowest = issue.number(0);
        BigFraction highest = switch (issue) {
            case DomainIssue.Whole whole -> BigFraction.of(whole.high());
            case DomainIssue.Stepped stepped -> stepped.high();
        };
        if (!low.equals(lowest) || !high.equals(highest) || low.equals(high)) {
            report(Problem.error(
                            nodes.place(node),
                            "the utilities of %s go from %s to %s"
                                    .formatted(owner, Fractions.text(low), Fractions.text(high)))
                    .found("%s to %s".formatted(Fractions.text(low), Fractions.text(high)))
                    .expected(
                            lowest.equals(highest)
                                    ? "more than one value"
                                    : "%s to %s, as in the domain"
                                            .formatted(Fractions.text(lowest), Fractions.text(highest))));
            return null;
        }
        BigFraction slope = highUtility.subtract(lowUtility).divide(high.subtract(low));
        return new Term.Linear(
                position, weight.multiply(slope), weight.multiply(lowUtility.subtract(slope.multiply(low))));
    }

    // -- reservation

    private @Nullable SortedMap<Integer, BigFraction> bid(Fields fields) {
        Node node = fields.value("reservationBid");
        if (node == null || Nodes.isEmpty(node)) {
            return null;
        }
        Fields bid = new Fields(nodes, node, "the reservation bid", List.of("issuevalues"));
        Node map = needed(bid.require("issuevalues", "a map of issues to values"));
        List<Entry> entries =
                map == null ? null : needed(nodes.map(map, "the reservation bid", "a map of issues to values"));
        SortedMap<Integer, BigFraction> coordinates = new TreeMap<>();
        for (Entry entry : entries == null ? List.<Entry>of() : entries) {
            int issue = position(entry.keyNode());
            Long position = issue < 0
                    ? null
                    : needed(reader.position(
                            entry.value(),
                            issues.issues().get(issue),
                            issues.values().get(issue),
                            false));
            if (position != null) {
                coordinates.put(issue, BigFraction.of(position));
            }
        }
        return coordinates;
    }
}
