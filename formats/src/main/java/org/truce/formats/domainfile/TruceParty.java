package org.truce.formats.domainfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Profile;
import org.truce.domain.Reservation;
import org.truce.domain.Term;
import org.truce.domain.UtilityRange;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;

/// Reads a party of Truce's domain file: u = min(ceiling, Σ weight_j · value_j + interactions).
final class TruceParty {
    static final List<String> KEYS = List.of("reservation", "ceiling", "discount", "weights", "values", "interactions");

    private final DomainNodes reader;
    private final Nodes nodes;
    private final TruceIssues issues;
    private final String owner;
    private final Set<Integer> mentioned = new HashSet<>();
    private boolean sound = true;

    private TruceParty(DomainNodes reader, TruceIssues issues, String name) {
        this.reader = reader;
        this.nodes = reader.nodes();
        this.issues = issues;
        owner = "party " + Wording.quoted(name);
    }

    static @Nullable Profile read(Entry entry, DomainNodes reader, TruceIssues issues) {
        return new TruceParty(reader, issues, entry.key()).read(entry);
    }

    private @Nullable Profile read(Entry entry) {
        Fields fields = new Fields(nodes, entry.value(), owner, KEYS);
        if (!fields.isReadable()) {
            return null;
        }
        Map<Integer, BigFraction> weights = weights(fields);
        List<Term> terms = values(fields, weights);
        TruceInteractions interactions = new TruceInteractions(reader, issues);
        terms.addAll(interactions.read(fields));
        sound &= interactions.isSound();
        terms.forEach(term -> mentioned.addAll(term.issues()));
        Optional<BigFraction> ceiling = number(fields, "ceiling");
        Optional<BigFraction> discount = discount(fields);
        SortedMap<Integer, BigFraction> bid = bid(fields);
        Optional<BigFraction> reservation =
                fields.value("reservation") instanceof MappingNode ? Optional.empty() : number(fields, "reservation");
        sound &= issues.isComplete();
        if (!sound) {
            return null;
        }
        warnOfSilence(entry);
        List<DomainIssue> domainIssues = domainIssues();
        return new Profile(
                entry.key(),
                terms,
                ceiling,
                bid != null
                        ? new Reservation.Bid(bid, Domain.utility(domainIssues, terms, ceiling, bid))
                        : reservation.<Reservation>map(Reservation.Given::new).orElseGet(Reservation.Absent::new),
                discount);
    }

    private List<DomainIssue> domainIssues() {
        List<DomainIssue> known = new ArrayList<>();
        for (DomainIssue issue : issues.issues()) {
            if (issue != null) {
                known.add(issue);
            }
        }
        return known;
    }

    private <T> @Nullable T needed(@Nullable T value) {
        sound &= value != null;
        return value;
    }

    private Optional<BigFraction> number(Fields fields, String key) {
        Node node = fields.value(key);
        return node == null
                ? Optional.empty()
                : Optional.ofNullable(needed(reader.number(node, fields.what(key), true)));
    }

    private Optional<BigFraction> discount(Fields fields) {
        Optional<BigFraction> discount = number(fields, "discount");
        if (discount.isPresent()
                && (discount.get().signum() <= 0 || discount.get().compareTo(BigFraction.ONE) > 0)) {
            sound = false;
            reader.reportValue(fields.get("discount"), fields.what("discount"), "a number above 0, at most 1");
        }
        return discount;
    }

    private void warnOfSilence(Entry entry) {
        for (int i = 0; i < issues.issues().size(); i++) {
            if (!mentioned.contains(i)) {
                nodes.report(Problem.warning(
                                nodes.place(entry.keyNode()),
                                "%s says nothing of issue %s"
                                        .formatted(
                                                owner,
                                                Wording.quoted(
                                                        issues.names().ids().get(i))))
                        .suggest("it counts nothing; write `%s: 0` in `values` if that is meant"
                                .formatted(Wording.shown(issues.names().ids().get(i)))));
            }
        }
    }

    // -- values of single issues

    private Map<Integer, BigFraction> weights(Fields fields) {
        Map<Integer, BigFraction> weights = new HashMap<>();
        Node map = fields.value("weights");
        List<Entry> entries =
                map == null ? List.of() : needed(nodes.map(map, fields.what("weights"), "a map of issues"));
        for (Entry entry : entries == null ? List.<Entry>of() : entries) {
            Integer issue = needed(nodes.reference(entry.keyNode(), "an issue", issues.names()));
            BigFraction weight =
                    needed(reader.number(entry.value(), "the weight of issue " + Wording.quoted(entry.key()), true));
            if (issue != null && weight != null) {
                weights.put(issue, weight);
            }
        }
        return weights;
    }

    private List<Term> values(Fields fields, Map<Integer, BigFraction> weights) {
        List<Term> terms = new ArrayList<>();
        Node map = fields.value("values");
        List<Entry> entries =
                map == null ? List.of() : needed(nodes.map(map, fields.what("values"), "a map of issues"));
        Set<Integer> valued = new HashSet<>();
        for (Entry entry : entries == null ? List.<Entry>of() : entries) {
            Integer issue = needed(nodes.reference(entry.keyNode(), "an issue", issues.names()));
            DomainIssue known = issue == null ? null : issues.issues().get(issue);
            if (issue == null || known == null) {
                continue;
            }
            valued.add(issue);
            mentioned.add(issue);
            if (fields.has("weights") && !weights.containsKey(issue) && sound) {
                sound = false;
                nodes.report(Problem.error(
                                nodes.place(entry.keyNode()),
                                "issue %s has values and no weight".formatted(Wording.quoted(entry.key())))
                        .expected("a weight for every issue, or no `weights`"));
            }
            Term term = needed(term(entry, known, issue, weights.getOrDefault(issue, BigFraction.ONE)));
            if (term != null && !(term instanceof Term.Box box && box.value().signum() == 0)) {
                terms.add(term);
            }
        }
        for (int issue : weights.keySet()) {
            if (!valued.contains(issue) && entries != null) {
                sound = false;
                nodes.report(Problem.error(
                                nodes.place(fields.get("weights")),
                                "issue %s has a weight and no values"
                                        .formatted(Wording.quoted(
                                                issues.names().ids().get(issue))))
                        .expected("values of every issue that has a weight"));
            }
        }
        return terms;
    }

    private @Nullable Term term(Entry entry, DomainIssue issue, int position, BigFraction weight) {
        String what = "the values of issue " + Wording.quoted(issue.name());
        return switch (entry.value()) {
            case SequenceNode list -> inOrder(list, issue, position, weight, what);
            case MappingNode map
            when issue instanceof DomainIssue.Discrete -> byValue(map, issue, position, weight, what);
            case MappingNode map when isLine(map) -> line(map, issue, position, weight, what);
            case MappingNode map -> byValue(map, issue, position, weight, what);
            default -> {
                BigFraction constant = reader.number(entry.value(), what, true);
                yield constant == null ? null : new Term.Box(List.of(), weight.multiply(constant));
            }
        };
    }

    private static boolean isLine(MappingNode map) {
        return map.getValue().isEmpty()
                || GeniusWebReader.keys(map).stream().anyMatch(Set.of("slope", "intercept", "from", "to")::contains);
    }

    private @Nullable Term inOrder(
            SequenceNode list, DomainIssue issue, int position, BigFraction weight, String what) {
        long size = issue instanceof DomainIssue.Countable countable ? countable.size() : -1;
        if (size != list.getValue().size()) {
            nodes.report(Problem.error(
                            nodes.place(list),
                            "%s are %d".formatted(what, list.getValue().size()))
                    .found(Integer.toString(list.getValue().size()))
                    .expected(
                            size < 0
                                    ? "`{slope, intercept}` or `{from, to}`"
                                    : "%d, one for each value".formatted(size)));
            return null;
        }
        List<BigFraction> values = new ArrayList<>();
        for (Node element : list.getValue()) {
            BigFraction value = reader.number(element, "one of " + what, true);
            if (value != null) {
                values.add(weight.multiply(value));
            }
        }
        return values.size() == size ? new Term.Table(position, values) : null;
    }

    private @Nullable Term byValue(MappingNode map, DomainIssue issue, int position, BigFraction weight, String what) {
        List<Entry> entries = nodes.map(map, what, "a map of values");
        if (entries == null || !(issue instanceof DomainIssue.Countable countable)) {
            nodes.report(Problem.error(nodes.place(map), what + " are given one by one")
                    .expected("`{slope, intercept}` or `{from, to}`"));
            return null;
        }
        @Nullable BigFraction[] values = new BigFraction[(int) Math.min(countable.size(), entries.size() + 1L)];
        boolean whole = true;
        int found = 0;
        for (Entry entry : entries) {
            Long at = reader.position(entry.keyNode(), issue, issues.values().get(position), true);
            BigFraction value = reader.number(
                    entry.value(), "the value of %s in %s".formatted(Wording.quoted(entry.key()), what), true);
            whole &= at != null && value != null;
            if (at != null && at < values.length) {
                found += values[at.intValue()] == null ? 1 : 0;
                values[at.intValue()] = value == null ? BigFraction.ZERO : value;
            }
        }
        if (found < countable.size() && whole) {
            long missing = Math.max(Arrays.asList(values).indexOf(null), 0);
            whole = false;
            nodes.report(Problem.error(
                            nodes.place(map),
                            "%s leave out %s".formatted(what, Wording.quoted(countable.label(missing))))
                    .expected("every value"));
        }
        if (!whole) {
            return null;
        }
        List<BigFraction> table = new ArrayList<>();
        for (BigFraction value : values) {
            table.add(weight.multiply(value == null ? BigFraction.ZERO : value));
        }
        return new Term.Table(position, table);
    }

    private @Nullable Term line(MappingNode map, DomainIssue issue, int position, BigFraction weight, String what) {
        boolean ends = GeniusWebReader.keys(map).stream().anyMatch(Set.of("from", "to")::contains);
        List<String> keys = ends ? List.of("from", "to") : List.of("slope", "intercept");
        Fields fields = new Fields(nodes, map, what, keys);
        List<@Nullable BigFraction> numbers = new ArrayList<>();
        for (String key : keys) {
            Node node = fields.require(key, "a number");
            numbers.add(node == null ? null : reader.number(node, fields.what(key), true));
        }
        BigFraction first = numbers.getFirst();
        BigFraction second = numbers.getLast();
        if (first == null || second == null) {
            return null;
        }
        if (!ends) {
            return new Term.Linear(position, weight.multiply(first), weight.multiply(second));
        }
        BigFraction low = ends(issue).least();
        BigFraction high = ends(issue).greatest();
        if (low.equals(high)) {
            nodes.report(Problem.error(nodes.place(map), what + " go from the only value to itself")
                    .expected("`{slope, intercept}`, or a number"));
            return null;
        }
        BigFraction slope = second.subtract(first).divide(high.subtract(low));
        return new Term.Linear(position, weight.multiply(slope), weight.multiply(first.subtract(slope.multiply(low))));
    }

    /// The bounds of an issue that is no discrete one; the upper bound need not be a step.
    static UtilityRange ends(DomainIssue issue) {
        return switch (issue) {
            case DomainIssue.Whole whole -> new UtilityRange(BigFraction.of(whole.low()), BigFraction.of(whole.high()));
            case DomainIssue.Stepped stepped -> new UtilityRange(stepped.low(), stepped.high());
            case DomainIssue.Real real -> new UtilityRange(real.low(), real.high());
            case DomainIssue.Discrete discrete ->
                throw new IllegalStateException("Issue %s has no numbers.".formatted(discrete));
        };
    }

    // -- reservation

    private @Nullable SortedMap<Integer, BigFraction> bid(Fields fields) {
        if (!(fields.value("reservation") instanceof MappingNode map)) {
            return null;
        }
        SortedMap<Integer, BigFraction> coordinates = new TreeMap<>();
        List<Entry> entries = nodes.map(map, fields.what("reservation"), "a number, or a map of issues to values");
        for (Entry entry : entries == null ? List.<Entry>of() : entries) {
            Integer issue = needed(nodes.reference(entry.keyNode(), "an issue", issues.names()));
            DomainIssue known = issue == null ? null : issues.issues().get(issue);
            BigFraction coordinate = issue == null || known == null
                    ? null
                    : needed(reader.coordinate(
                            entry.value(), known, issues.values().get(issue)));
            if (issue != null && coordinate != null) {
                coordinates.put(issue, coordinate);
            }
        }
        return coordinates;
    }
}
