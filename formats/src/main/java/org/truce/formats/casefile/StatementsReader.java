package org.truce.formats.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Names;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;
import org.truce.model.Case;
import org.truce.model.Condition;
import org.truce.model.Evidence;
import org.truce.model.PartialDeal;
import org.truce.model.Statement;

/// Reads `statements`.
final class StatementsReader {
    private static final List<String> KINDS =
            Arrays.stream(Statement.Kind.values()).map(Nodes::word).toList();
    private static final List<String> KEYS = List.of(
            "id",
            "party",
            "wants",
            "prefers",
            "over",
            "opposes",
            "accepts",
            "offers",
            "rejects",
            "requires",
            "for",
            "remark",
            "speaker",
            "capacity",
            "date",
            "source",
            "place",
            "credibility",
            "sincerity",
            "note");
    private static final int CANNOT_BE_JUDGED = 6;

    /// @param statements those without a problem
    record Result(List<Statement> statements, List<Place> places) {}

    private final Nodes nodes;
    private final PartiesReader.Result parties;
    private final Names sources;
    private final TermsReader terms;
    private final Map<String, Place> ids = new HashMap<>();
    private int redLines;

    StatementsReader(Nodes nodes, PartiesReader.Result parties, Names sources, TermsReader terms) {
        this.nodes = nodes;
        this.parties = parties;
        this.sources = sources;
        this.terms = terms;
    }

    Result read(@Nullable Node node) {
        List<Node> list = node == null
                ? null
                : nodes.list(node, "`statements`", "a list, each entry with an `id`, a `party` and what it says");
        List<Statement> statements = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        if (list != null) {
            for (int k = 0; k < list.size(); k++) {
                Statement statement = statement(list.get(k), k);
                if (statement != null) {
                    statements.add(statement);
                }
                places.add(nodes.place(list.get(k)));
            }
        }
        return new Result(statements, places);
    }

    private @Nullable Statement statement(Node node, int position) {
        String owner = owner(node, position);
        Fields fields = new Fields(nodes, node, owner, KEYS);
        if (!fields.isReadable()) {
            return null;
        }
        String id = id(fields);
        Node partyNode = fields.require("party", "the party whose position it is about");
        Integer party = partyNode == null ? null : nodes.reference(partyNode, fields.what("party"), parties.names());
        Evidence evidence = evidence(fields, party);
        Double sincerity = null;
        boolean sincerityRead = true;
        if (fields.has("sincerity")) {
            sincerity =
                    nodes.number(fields.get("sincerity"), fields.what("sincerity"), 0, 1, "a probability from 0 to 1");
            sincerityRead = sincerity != null;
        }
        Statement.Header header = id == null || party == null || evidence == null || !sincerityRead
                ? null
                : new Statement.Header(id, party, evidence, sincerity);
        return ofKind(fields, owner, header);
    }

    /// How messages call the statement: by its id, or by its position if it has none.
    private static String owner(Node node, int position) {
        if (node instanceof MappingNode map) {
            for (var tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("id")
                        && tuple.getValueNode() instanceof ScalarNode id
                        && !Nodes.isEmpty(id)) {
                    return "statement " + Wording.quoted(id.getValue());
                }
            }
        }
        return "statement " + (position + 1);
    }

    private @Nullable String id(Fields fields) {
        Node node = fields.require("id", "a name of its own, such as `u1`");
        if (!(node instanceof ScalarNode scalar) || Nodes.isEmpty(node)) {
            return node == null ? null : nodes.text(node, fields.what("id"));
        }
        nodes.declaredId(scalar, "statement");
        Place earlier = ids.putIfAbsent(scalar.getValue(), nodes.place(scalar));
        if (earlier != null) {
            nodes.report(Problem.error(
                            nodes.place(scalar),
                            "the id %s is taken by the statement in line %d"
                                    .formatted(Wording.quoted(scalar.getValue()), earlier.line()))
                    .found(scalar.getValue())
                    .expected("an id of its own"));
        }
        return scalar.getValue();
    }

    private @Nullable Evidence evidence(Fields fields, @Nullable Integer party) {
        boolean sound = true;
        String speaker = fields.text("speaker");
        if (speaker.isEmpty()
                && party != null
                && parties.parties().size() == parties.names().size()) {
            speaker = parties.parties().get(party).name();
        }
        Evidence.Capacity capacity =
                fields.choice("capacity", "capacity", Evidence.Capacity.class, Evidence.Capacity.ON_THE_RECORD);
        Node dateNode = fields.value("date");
        LocalDate date = dateNode == null ? null : nodes.date(dateNode, fields.what("date"));
        sound &= dateNode == null || date != null;
        Integer source = source(fields);
        Node placeNode = fields.value("place");
        String place = placeNode == null ? "" : nodes.textOrNumber(placeNode, fields.what("place"));
        Node grade = fields.value("credibility");
        Integer credibility = grade == null
                ? Integer.valueOf(CANNOT_BE_JUDGED)
                : nodes.integer(grade, fields.what("credibility"), 1, CANNOT_BE_JUDGED);
        String note = fields.text("note");
        return sound && capacity != null && source != null && place != null && credibility != null
                ? new Evidence(speaker, capacity, date, source, place, credibility, note)
                : null;
    }

    private @Nullable Integer source(Fields fields) {
        if (fields.has("source")) {
            return nodes.reference(fields.get("source"), fields.what("source"), sources);
        }
        if (sources.size() == 1) {
            return 0;
        }
        if (sources.complete() && sources.size() > 1) {
            fields.require("source", Wording.oneOf(sources.ids()));
        }
        return null;
    }

    private @Nullable Statement ofKind(Fields fields, String owner, Statement.@Nullable Header header) {
        List<String> kinds = fields.present(KINDS);
        boolean forInPlace = checkQualifier(fields, "for", "requires", kinds, owner);
        boolean overInPlace = checkQualifier(fields, "over", "prefers", kinds, owner);
        boolean qualified = forInPlace && overInPlace;
        if (kinds.isEmpty()) {
            if (qualified && !fields.isMisspelled(KINDS)) {
                nodes.report(Problem.error(nodes.place(fields.node()), owner + " says nothing")
                        .expected("one of " + Wording.oneOf(KINDS)));
            }
            return null;
        }
        if (kinds.size() > 1) {
            nodes.report(Problem.error(
                            fields.placeOfKey(kinds.get(1)),
                            "%s says %s at once".formatted(owner, Wording.allOf(kinds)))
                    .expected("one of them")
                    .suggest("make each a statement of its own"));
        }
        Statement statement = null;
        for (String kind : kinds) {
            statement = read(kind, fields, header);
        }
        return qualified && kinds.size() == 1 ? statement : null;
    }

    private boolean checkQualifier(Fields fields, String qualifier, String kind, List<String> kinds, String owner) {
        if (!fields.has(qualifier) || kinds.contains(kind) || fields.isMisspelled(List.of(kind))) {
            return true;
        }
        nodes.report(Problem.error(
                        fields.placeOfKey(qualifier), "%s has `%s` without `%s`".formatted(owner, qualifier, kind))
                .found(qualifier)
                .expected("`%s` only next to `%s`".formatted(qualifier, kind)));
        return false;
    }

    private @Nullable Statement read(String kind, Fields fields, Statement.@Nullable Header header) {
        Node node = fields.get(kind);
        String what = fields.what(kind);
        return switch (kind) {
            case "wants" -> make(header, terms.single(node, what), Statement.Wants::new);
            case "prefers" -> prefers(fields, header);
            case "opposes" -> make(header, terms.withFewChoices(node, what), Statement.Opposes::new);
            case "accepts" -> make(header, terms.withFewChoices(node, what), Statement.Accepts::new);
            case "offers" -> make(header, terms.withFewChoices(node, what), Statement.Offers::new);
            case "rejects" -> {
                countRedLine(fields, kind);
                yield make(header, terms.condition(node, what), Statement.Rejects::new);
            }
            case "requires" -> {
                countRedLine(fields, kind);
                yield requires(fields, header);
            }
            case "remark" -> make(header, nodes.text(node, what), Statement.Remark::new);
            default -> throw new IllegalStateException("No such kind of statement: %s.".formatted(kind));
        };
    }

    private interface Maker<T> {
        Statement make(Statement.Header header, T terms);
    }

    private static <T> @Nullable Statement make(Statement.@Nullable Header header, @Nullable T terms, Maker<T> maker) {
        return header == null || terms == null ? null : maker.make(header, terms);
    }

    private @Nullable Statement prefers(Fields fields, Statement.@Nullable Header header) {
        PartialDeal better = terms.single(fields.get("prefers"), fields.what("prefers"));
        Node over = fields.require("over", "`over: {issue: option}`, what it prefers that to");
        PartialDeal worse = over == null ? null : terms.single(over, fields.what("over"));
        return header == null || better == null || worse == null ? null : new Statement.Prefers(header, better, worse);
    }

    private @Nullable Statement requires(Fields fields, Statement.@Nullable Header header) {
        Condition condition = terms.condition(fields.get("requires"), fields.what("requires"));
        Node forNode = fields.value("for");
        Condition target = forNode == null ? null : terms.condition(forNode, fields.what("for"));
        return header == null || condition == null || (forNode != null && target == null)
                ? null
                : new Statement.Requires(header, condition, target);
    }

    private void countRedLine(Fields fields, String kind) {
        if (++redLines == Case.MOST_RED_LINES + 1) {
            nodes.report(Problem.error(fields.placeOfKey(kind), "this is red line number %d".formatted(redLines))
                    .found(Integer.toString(redLines))
                    .expected("at most %d statements that reject or require".formatted(Case.MOST_RED_LINES))
                    .suggest("join red lines of one party, as a list of partial deals"));
        }
    }
}
