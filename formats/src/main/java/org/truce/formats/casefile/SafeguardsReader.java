package org.truce.formats.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;
import org.truce.model.Guarantee;
import org.truce.model.Interval;
import org.truce.model.Mechanisms;
import org.truce.model.Monitor;
import org.truce.model.Monitoring;
import org.truce.model.PartialDeal;

/// Reads the `monitors` and the `guarantees` of the mechanisms.
final class SafeguardsReader {
    static final int MOST_SAFEGUARDS = 64;

    private static final List<String> MONITOR_KEYS = List.of("when", "of", "detection", "false-alarm");
    private static final List<String> GUARANTEE_KEYS = List.of("when", "by", "against", "of", "cost", "credibility");
    private static final IntervalReader.Range COST = new IntervalReader.Range(0, 10, "a number from 0 to 10");

    /// @param values those without a problem
    record Result<T>(List<T> values, List<Place> places) {}

    private final Nodes nodes;
    private final PartiesReader.Result parties;
    private final TermsReader terms;
    private final ObligationsReader.Result obligations;

    SafeguardsReader(
            Nodes nodes, PartiesReader.Result parties, TermsReader terms, ObligationsReader.Result obligations) {
        this.nodes = nodes;
        this.parties = parties;
        this.terms = terms;
        this.obligations = obligations;
    }

    // -- monitors

    Result<Monitor> monitors(@Nullable Node node) {
        return list(node, "monitor", "a list, each entry with `when`, `detection` and `false-alarm`", this::monitor);
    }

    private Optional<Monitor> monitor(Node node, String owner) {
        Fields fields = new Fields(nodes, node, owner, MONITOR_KEYS);
        if (!fields.isReadable()) {
            return Optional.empty();
        }
        PartialDeal when = when(fields, owner, "the terms of a deal that bring the monitor");
        SortedSet<Integer> of = of(fields, owner, "watches");
        Optional<Monitoring> monitoring = new MonitoringReader(nodes).required(fields, owner);
        return when == null || of == null || monitoring.isEmpty()
                ? Optional.empty()
                : Optional.of(new Monitor(when, of, monitoring.get()));
    }

    // -- guarantees

    Result<Guarantee> guarantees(@Nullable Node node) {
        return list(node, "guarantee", "a list, each entry with `when` and `by`", this::guarantee);
    }

    private Optional<Guarantee> guarantee(Node node, String owner) {
        Fields fields = new Fields(nodes, node, owner, GUARANTEE_KEYS);
        if (!fields.isReadable()) {
            return Optional.empty();
        }
        PartialDeal when = when(fields, owner, "the terms of a deal that bring the guarantee");
        Node byNode = fields.require("by", "the party that answers a breach");
        Integer by = byNode == null ? null : nodes.reference(byNode, fields.what("by"), parties.names());
        SortedSet<Integer> of = of(fields, owner, "covers");
        SortedSet<Integer> against = against(fields, owner, by, of);
        Interval cost = interval(fields, "cost", COST, Mechanisms.COST);
        Interval credibility =
                interval(fields, "credibility", IntervalReader.Range.PROBABILITY, Mechanisms.CREDIBILITY);
        return when == null || by == null || against == null || of == null || cost == null || credibility == null
                ? Optional.empty()
                : Optional.of(new Guarantee(when, by, against, of, cost, credibility));
    }

    private @Nullable Interval interval(Fields fields, String key, IntervalReader.Range range, Interval otherwise) {
        Node node = fields.value(key);
        return node == null ? otherwise : new IntervalReader(nodes).read(node, fields.what(key), range);
    }

    private @Nullable SortedSet<Integer> against(
            Fields fields, String owner, @Nullable Integer by, @Nullable SortedSet<Integer> of) {
        Optional<SortedSet<Integer>> bound = of == null ? Optional.empty() : bound(of);
        Node node = fields.value("against");
        if (node != null) {
            SortedSet<Integer> against = new PartyListReader(nodes, parties)
                    .read(
                            node,
                            fields.what("against"),
                            "break an obligation",
                            "it would answer nobody",
                            "leave `against` out for everybody bound");
            return against == null || !areAnswerable(node, owner, against, by, bound) ? null : against;
        }
        if (by == null || bound.isEmpty()) {
            return null;
        }
        SortedSet<Integer> against = new TreeSet<>(bound.get());
        against.remove(by);
        if (against.isEmpty()) {
            nodes.report(Problem.error(
                            nodes.place(fields.node()),
                            "%s answers nobody: its guarantor %s alone is bound".formatted(owner, id(by)))
                    .expected("a guarantor that answers breaches of others"));
            return null;
        }
        return against;
    }

    private boolean areAnswerable(
            Node node,
            String owner,
            SortedSet<Integer> against,
            @Nullable Integer by,
            Optional<SortedSet<Integer>> bound) {
        boolean sound = true;
        for (int party : against) {
            if (by != null && party == by) {
                sound = false;
                nodes.report(Problem.error(
                                nodes.place(node), "%s of %s is against %s itself".formatted(owner, id(by), id(by)))
                        .found(parties.names().ids().get(party))
                        .expected("other parties than the guarantor"));
            } else if (bound.isPresent() && !bound.get().contains(party)) {
                sound = false;
                nodes.report(Problem.error(
                                nodes.place(node),
                                "%s is against %s, which none of its obligations binds".formatted(owner, id(party)))
                        .found(parties.names().ids().get(party))
                        .expected(Wording.oneOf(bound.get().stream()
                                .map(parties.names().ids()::get)
                                .toList())));
            }
        }
        return sound;
    }

    /// Everybody whom these obligations bind; empty where that could not be read.
    private Optional<SortedSet<Integer>> bound(SortedSet<Integer> of) {
        return of.stream().map(obligations.bound()::get).allMatch(Optional::isPresent)
                ? Optional.of(of.stream()
                        .flatMap(o -> obligations.bound().get(o).stream())
                        .flatMap(Collection::stream)
                        .collect(Collectors.toCollection(TreeSet::new)))
                : Optional.empty();
    }

    private String id(int party) {
        return Wording.quoted(parties.names().ids().get(party));
    }

    // -- of both

    private interface Element<T> {
        Optional<T> read(Node node, String owner);
    }

    private <T> Result<T> list(@Nullable Node node, String noun, String expected, Element<T> element) {
        List<T> values = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        List<Node> list = node == null ? null : nodes.list(node, "`%ss`".formatted(noun), expected);
        if (list == null) {
            return new Result<>(values, places);
        }
        if (list.size() > MOST_SAFEGUARDS) {
            nodes.report(Problem.error(
                            nodes.place(list.get(MOST_SAFEGUARDS)), "`%ss` has %d entries".formatted(noun, list.size()))
                    .found(Integer.toString(list.size()))
                    .expected("at most %d".formatted(MOST_SAFEGUARDS)));
        }
        for (int i = 0; i < Math.min(list.size(), MOST_SAFEGUARDS); i++) {
            element.read(list.get(i), "%s %d".formatted(noun, i + 1)).ifPresent(values::add);
            places.add(nodes.place(list.get(i)));
        }
        return new Result<>(values, places);
    }

    private @Nullable PartialDeal when(Fields fields, String owner, String expected) {
        Node node = fields.require("when", "`when: {issue: option}`, " + expected);
        PartialDeal when = node == null ? null : terms.withAlternatives(node, fields.what("when"));
        if (node != null && when != null && when.isOfStatusQuoOnly()) {
            nodes.report(Problem.error(
                            nodes.place(node), "no option brings %s: its `when` is the status quo".formatted(owner))
                    .expected("an option that a deal brings, which is none of the first"));
            return null;
        }
        return when;
    }

    /// The obligations that are named, or else all.
    private @Nullable SortedSet<Integer> of(Fields fields, String owner, String does) {
        String what = fields.what("of");
        Node node = fields.value("of");
        List<Node> list = node == null ? null : nodes.list(node, what, "a list of obligations, such as `[air-truce]`");
        if (node != null && list == null) {
            return null;
        }
        boolean nothing = obligations.names().size() == 0 && obligations.names().complete();
        if (list == null ? nothing : list.isEmpty()) {
            nodes.report(Problem.error(
                            nodes.place(node == null ? fields.node() : node), "%s %s nothing".formatted(owner, does))
                    .expected(nothing ? "an obligation under `obligations`" : "one obligation or more")
                    .suggest(nothing ? "" : "leave `of` out for all obligations"));
            return null;
        }
        if (list == null) {
            return IntStream.range(0, obligations.names().size())
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        SortedSet<Integer> of = new TreeSet<>();
        boolean sound = true;
        for (Node element : list) {
            Integer obligation = nodes.reference(element, "an entry of " + what, obligations.names());
            if (obligation != null && !of.add(obligation)) {
                String id = obligations.names().ids().get(obligation);
                nodes.report(
                        Problem.error(nodes.place(element), "%s stands twice in %s".formatted(Wording.quoted(id), what))
                                .found(id)
                                .suggest("remove one of the two"));
                sound = false;
            }
            sound &= obligation != null;
        }
        return sound ? of : null;
    }
}
