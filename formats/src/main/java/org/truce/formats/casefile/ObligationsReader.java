package org.truce.formats.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Names;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;
import org.truce.model.Interval;
import org.truce.model.Monitoring;
import org.truce.model.Obligation;
import org.truce.model.PartialDeal;
import org.truce.model.Term;

/// Reads the `obligations` of the mechanisms.
final class ObligationsReader {
    static final int MOST_OBLIGATIONS = 64;

    private static final List<String> KEYS =
            List.of("name", "created-by", "binds", "breach", "broken-into", "gain", "detection", "false-alarm");
    private static final String EXPECTED = "a map of obligations, each with a `name` and `created-by`";
    private static final IntervalReader.Range GAIN = new IntervalReader.Range(-1, 1, "a number from -1 to 1");

    /// @param names all ids, also of obligations with a problem
    /// @param bound whom each of the names binds; empty where it could not be read
    /// @param obligations those without a problem
    record Result(
            Names names, List<Optional<SortedSet<Integer>>> bound, List<Obligation> obligations, List<Place> places) {}

    private final Nodes nodes;
    private final PartiesReader.Result parties;
    private final TermsReader terms;
    private final MonitoringReader monitoring;
    private final PartyListReader lists;

    ObligationsReader(Nodes nodes, PartiesReader.Result parties, TermsReader terms) {
        this.nodes = nodes;
        this.parties = parties;
        this.terms = terms;
        monitoring = new MonitoringReader(nodes);
        lists = new PartyListReader(nodes, parties);
    }

    Result read(@Nullable Node node) {
        if (node == null) {
            return new Result(Names.of("obligation", "", List.of(), List.of()), List.of(), List.of(), List.of());
        }
        List<Entry> entries = nodes.map(node, "`obligations`", EXPECTED, MOST_OBLIGATIONS);
        if (entries == null) {
            return new Result(Names.unreadable("obligation", ""), List.of(), List.of(), List.of());
        }
        List<Optional<SortedSet<Integer>>> bound = new ArrayList<>();
        List<Obligation> obligations = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Entry entry : entries) {
            nodes.declaredId((ScalarNode) entry.keyNode(), "obligation");
            String owner = "obligation " + Wording.quoted(entry.key());
            Fields fields = new Fields(nodes, entry.value(), owner, KEYS);
            SortedSet<Integer> binds = fields.isReadable() ? binds(fields, owner) : null;
            String name = fields.requireText("name");
            obligation(fields, entry, name, binds).ifPresent(obligations::add);
            bound.add(Optional.ofNullable(binds));
            places.add(nodes.place(entry.keyNode()));
            labels.add(name == null ? "" : name);
        }
        Names names =
                Names.of("obligation", "", entries.stream().map(Entry::key).toList(), labels);
        boolean cutShort = ((MappingNode) node).getValue().size() > MOST_OBLIGATIONS;
        return new Result(cutShort ? names.cutShort() : names, bound, obligations, places);
    }

    private Optional<Obligation> obligation(
            Fields fields, Entry entry, @Nullable String name, @Nullable SortedSet<Integer> binds) {
        String owner = "obligation " + Wording.quoted(entry.key());
        PartialDeal createdBy = createdBy(fields, owner);
        String breach = fields.text("breach");
        PartialDeal brokenInto = brokenInto(fields, entry, createdBy);
        Map<Integer, Interval> gain = gain(fields, owner, binds);
        Optional<Monitoring> watched = monitoring.withDefaults(fields, owner);
        return name == null || binds == null || createdBy == null || brokenInto == null || watched.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Obligation(entry.key(), name, createdBy, binds, breach, brokenInto, gain, watched.get()));
    }

    private @Nullable SortedSet<Integer> binds(Fields fields, String owner) {
        Node node = fields.value("binds");
        if (node != null) {
            return lists.read(
                    node,
                    fields.what("binds"),
                    "be bound",
                    "nobody would have to do anything",
                    "leave `binds` out for all parties");
        }
        if (lists.onlyGuarantorsDecide()) {
            nodes.report(Problem.error(nodes.place(fields.node()), owner + " binds nobody")
                    .expected("a `binds` that names guarantors, as there is no party with role `party`"));
        }
        SortedSet<Integer> principals = lists.principals();
        return principals.isEmpty() ? null : principals;
    }

    private @Nullable PartialDeal createdBy(Fields fields, String owner) {
        Node node = fields.require("created-by", "`created-by: {issue: option}`, the terms of a deal that bring it");
        PartialDeal createdBy = node == null ? null : terms.withAlternatives(node, fields.what("created-by"));
        if (node != null && createdBy != null && createdBy.isOfStatusQuoOnly()) {
            nodes.report(Problem.error(nodes.place(node), "%s is created by the status quo".formatted(owner))
                    .expected("an option that a deal brings, which is none of the first"));
            return null;
        }
        return createdBy;
    }

    private @Nullable PartialDeal brokenInto(Fields fields, Entry entry, @Nullable PartialDeal createdBy) {
        Node node = fields.value("broken-into");
        PartialDeal brokenInto = node != null
                ? terms.single(node, fields.what("broken-into"))
                : createdBy == null ? null : statusQuoOf(createdBy);
        if (createdBy == null || brokenInto == null) {
            return null;
        }
        if (brokenInto.isWithin(createdBy)) {
            nodes.report(Problem.error(
                            nodes.place(node == null ? entry.keyNode() : node),
                            "breaking obligation %s changes nothing: %s is among what creates it"
                                    .formatted(
                                            Wording.quoted(entry.key()),
                                            node == null ? "the status quo" : "its `broken-into`"))
                    .expected("`broken-into: {issue: option}`, an option that does not create it"));
            return null;
        }
        return brokenInto;
    }

    private static PartialDeal statusQuoOf(PartialDeal deal) {
        return new PartialDeal(
                deal.terms().stream().map(term -> new Term(term.issue(), 1)).toList());
    }

    private Map<Integer, Interval> gain(Fields fields, String owner, @Nullable SortedSet<Integer> binds) {
        Node node = fields.value("gain");
        return node == null
                ? Map.of()
                : new PartyValuesReader(nodes, parties)
                        .readOneOrEach(
                                node,
                                "gain",
                                fields.what("gain"),
                                "gain",
                                GAIN,
                                binds,
                                (party, key) -> unbound(party, key, owner, binds));
    }

    private Optional<Problem> unbound(int party, Node key, String owner, @Nullable SortedSet<Integer> binds) {
        if (binds == null || binds.contains(party)) {
            return Optional.empty();
        }
        List<String> ids = parties.names().ids();
        return Optional.of(Problem.error(
                        nodes.place(key),
                        "%s is not bound by %s and cannot break it".formatted(Wording.quoted(ids.get(party)), owner))
                .found(ids.get(party))
                .expected(Wording.oneOf(binds.stream().map(ids::get).toList())));
    }
}
