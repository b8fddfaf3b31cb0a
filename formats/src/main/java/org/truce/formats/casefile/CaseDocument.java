package org.truce.formats.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.truce.model.Agreement;
import org.truce.model.Assumptions;
import org.truce.model.Case;
import org.truce.model.Condition;
import org.truce.model.Deal;
import org.truce.model.Impossible;
import org.truce.model.PartialDeal;
import org.truce.model.Proposal;
import org.truce.model.Stake;

/// Reads the whole document: the case's own keys, and each section by its reader.
final class CaseDocument {
    static final List<String> KEYS = List.of(
            "truce",
            "title",
            "date",
            "about",
            "parties",
            "people",
            "issues",
            "agreements",
            "impossible",
            "stakes",
            "sources",
            "statements",
            "proposals",
            "mechanisms",
            "assumptions");

    /// The name that `--agreement` takes for all of them.
    private static final String RESERVED_AGREEMENT = "all";

    private static final int FORMAT = 1;

    /// A sound case, as far as its parts go.
    record Draft(Case value, SourceMap places) {}

    private final Nodes nodes;
    private final Fields fields;
    private final PartiesReader.Result parties;
    private final PeopleReader.Result people;
    private final IssuesReader.Result issues;
    private final TermsReader terms;
    private final @Nullable String title;

    private CaseDocument(Nodes nodes, Fields fields) {
        this.nodes = nodes;
        this.fields = fields;
        version();
        title = fields.requireText("title");
        parties = PartiesReader.read(nodes, fields.require("parties", "a map of the parties at the table"));
        people = new PeopleReader(nodes, parties.names()).read(fields.value("people"));
        issues = new IssuesReader(nodes, parties)
                .read(fields.require("issues", "a map of the issues that a deal would settle"));
        terms = new TermsReader(nodes, issues.names(), issues.options());
    }

    /// @return empty if there were errors, which are then among the problems
    static Optional<Draft> read(Node root, Nodes nodes) {
        Fields fields = new Fields(nodes, root, "the case", KEYS);
        return fields.isReadable() ? new CaseDocument(nodes, fields).draft() : Optional.empty();
    }

    private Optional<Draft> draft() {
        Node dateNode = fields.value("date");
        LocalDate date = dateNode == null ? null : nodes.date(dateNode, fields.what("date"));
        String about = fields.text("about");
        Placed<Agreement> agreements = agreements();
        Placed<Impossible> impossible = impossible();
        List<List<Stake>> stakes = new StakesReader(nodes, parties, issues.names())
                .read(fields.require("stakes", "a rank for every party that decides and every issue"));
        SourcesReader.Result sources = sources();
        StatementsReader.Result statements =
                new StatementsReader(nodes, parties, sources.names(), terms).read(fields.value("statements"));
        Placed<Proposal> proposals = proposals();
        MechanismsReader.Result mechanisms =
                new MechanismsReader(nodes, parties, terms).read(fields.value("mechanisms"));
        Assumptions assumptions = new AssumptionsReader(nodes, parties).read(fields.value("assumptions"));
        if (nodes.problems().hasErrors() || title == null) {
            return Optional.empty();
        }
        return Optional.of(new Draft(
                new Case(
                        title,
                        date,
                        about,
                        parties.parties(),
                        people.people(),
                        issues.issues(),
                        agreements.values(),
                        impossible.values(),
                        stakes,
                        sources.sources(),
                        statements.statements(),
                        proposals.values(),
                        assumptions,
                        mechanisms.value()),
                new SourceMap(
                        parties.places(),
                        people.places(),
                        issues.places(),
                        agreements.places(),
                        impossible.places(),
                        sources.places(),
                        statements.places(),
                        proposals.places(),
                        mechanisms.obligations(),
                        mechanisms.monitors(),
                        mechanisms.guarantees())));
    }

    private void version() {
        Node node = fields.require("truce", "`truce: 1`, the version of the format");
        if (node instanceof ScalarNode scalar && !Nodes.isEmpty(node)) {
            if (!scalar.getValue().equals(Integer.toString(FORMAT))) {
                nodes.report(Problem.error(
                                nodes.place(node),
                                "version %s of the format is unknown".formatted(Wording.quoted(scalar.getValue())))
                        .found(scalar.getValue())
                        .expected("`%d`".formatted(FORMAT)));
            } else {
                nodes.integer(node, fields.what("truce"), FORMAT, FORMAT);
            }
        } else if (node != null) {
            nodes.integer(node, fields.what("truce"), FORMAT, FORMAT);
        }
    }

    /// Statements cannot stand without sources; that is one problem, not one for each of them.
    private SourcesReader.Result sources() {
        String expected = "the sources of the statements, each with a `title` and a `reliability`";
        Node statements = fields.value("statements");
        Node node = statements == null || Nodes.isEmpty(statements)
                ? fields.value("sources")
                : fields.require("sources", expected);
        if (statements != null
                && (node == null
                        || (node instanceof MappingNode map && map.getValue().isEmpty()))) {
            if (node != null) {
                nodes.report(
                        Problem.error(nodes.place(node), "`sources` is empty").expected(expected));
            }
            return new SourcesReader.Result(Names.unreadable("source", ""), List.of(), List.of());
        }
        return SourcesReader.read(nodes, node);
    }

    private record Placed<T>(List<T> values, List<Place> places) {
        Placed() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(@Nullable T value, Place place) {
            if (value != null) {
                values.add(value);
            }
            places.add(place);
        }
    }

    private Placed<Agreement> agreements() {
        Placed<Agreement> agreements = new Placed<>();
        Node node = fields.value("agreements");
        List<Entry> entries = node == null
                ? null
                : nodes.map(node, "`agreements`", "a map of agreements, each with a `name` and `terms`");
        if (entries != null) {
            for (Entry entry : entries) {
                agreements.add(agreement(entry), nodes.place(entry.keyNode()));
            }
        }
        return agreements;
    }

    private @Nullable Agreement agreement(Entry entry) {
        nodes.declaredId((ScalarNode) entry.keyNode(), "agreement");
        if (entry.key().equals(RESERVED_AGREEMENT)) {
            nodes.report(Problem.error(nodes.place(entry.keyNode()), "no agreement can be called `all`")
                    .found(entry.key())
                    .expected("another id, as `--agreement all` means all of them"));
        }
        Fields own =
                new Fields(nodes, entry.value(), "agreement " + Wording.quoted(entry.key()), List.of("name", "terms"));
        String name = own.requireText("name");
        Node termsNode = own.require("terms", "`terms: {issue: option}`, what counts as this agreement");
        Condition condition = termsNode == null ? null : terms.condition(termsNode, own.what("terms"));
        if (condition != null && condition.holdsIn(statusQuo())) {
            nodes.report(Problem.error(
                            nodes.place(termsNode == null ? entry.value() : termsNode),
                            "agreement %s already holds in the status quo".formatted(Wording.quoted(entry.key())))
                    .expected("terms that the first option of every issue does not meet"));
        }
        return name == null || condition == null ? null : new Agreement(entry.key(), name, condition);
    }

    private Placed<Impossible> impossible() {
        Placed<Impossible> impossible = new Placed<>();
        Node node = fields.value("impossible");
        List<Node> list = node == null
                ? null
                : nodes.list(node, "`impossible`", "a list, each entry with `terms` and a `reason`");
        if (list != null) {
            for (int i = 0; i < list.size(); i++) {
                Fields own = new Fields(
                        nodes, list.get(i), "impossible combination %d".formatted(i + 1), List.of("terms", "reason"));
                impossible.add(impossible(own), nodes.place(list.get(i)));
            }
        }
        return impossible;
    }

    private @Nullable Impossible impossible(Fields own) {
        Node termsNode = own.require("terms", "`terms: {issue: option}`, the combination that is excluded");
        String reason = own.text("reason");
        PartialDeal combination = termsNode == null ? null : terms.withAlternatives(termsNode, own.what("terms"));
        if (combination != null && combination.isContainedIn(statusQuo())) {
            nodes.report(Problem.error(nodes.place(own.node()), "the status quo itself is excluded, although it stands")
                    .expected("terms that the first option of every issue does not meet"));
        }
        return combination == null ? null : new Impossible(combination, reason);
    }

    private Placed<Proposal> proposals() {
        Placed<Proposal> proposals = new Placed<>();
        Node node = fields.value("proposals");
        List<Entry> entries = node == null
                ? null
                : nodes.map(node, "`proposals`", "a map of proposals, each with `name`, `by` and `terms`");
        if (entries != null) {
            for (Entry entry : entries) {
                proposals.add(proposal(entry), nodes.place(entry.keyNode()));
            }
        }
        return proposals;
    }

    private @Nullable Proposal proposal(Entry entry) {
        nodes.declaredId((ScalarNode) entry.keyNode(), "proposal");
        Fields own = new Fields(
                nodes, entry.value(), "proposal " + Wording.quoted(entry.key()), List.of("name", "by", "terms"));
        String name = own.requireText("name");
        Node byNode = own.require("by", "the party that proposes it");
        Integer by = byNode == null ? null : nodes.reference(byNode, own.what("by"), parties.names());
        Node termsNode = own.require("terms", "`terms: {issue: option}`, what it would settle");
        PartialDeal deal = termsNode == null ? null : terms.single(termsNode, own.what("terms"));
        return name == null || by == null || deal == null ? null : new Proposal(entry.key(), name, by, deal);
    }

    private Deal statusQuo() {
        return Deal.statusQuo(issues.names().size());
    }
}
