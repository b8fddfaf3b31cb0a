package org.truce.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.truce.conflict.Concept;
import org.truce.model.Agreement;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.model.Issue;
import org.truce.model.Option;
import org.truce.model.Party;
import org.truce.model.Proposal;
import org.truce.model.Statement;
import org.truce.worlds.Scope;

/// An `expected.yaml`, with its names resolved against the case.
///
/// @param worlds to draw
record ExpectationsFile(int worlds, List<Entry> entries) {
    private static final Set<String> BOUNDS = Set.of("at-least", "at-most", "equals", "within-standard-errors");

    ExpectationsFile {
        entries = List.copyOf(entries);
    }

    /// @param wording the expectation as it stands in the file
    record Entry(String id, Expectation expectation, String wording, String reason) {}

    static ExpectationsFile read(Path file, Case written) {
        return read(file.toString(), Repository.read(file), written);
    }

    static ExpectationsFile read(String name, String text, Case written) {
        Object loaded = new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(text);
        Keys root = Keys.of(name, loaded).only(Set.of("worlds", "expectations"));
        List<Entry> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Object node : root.list("expectations")) {
            Keys entry = Keys.of(name, node).only(Set.of("id", "expect", "reason"));
            String id = entry.text("id");
            if (!ids.add(id)) {
                throw new IllegalArgumentException("%s: the id `%s` stands twice.".formatted(name, id));
            }
            Reader reader = new Reader(name + ", " + id, written);
            entries.add(new Entry(
                    id,
                    reader.read(entry.get("expect")),
                    String.valueOf(entry.get("expect")),
                    entry.text("reason").strip()));
        }
        return new ExpectationsFile(root.count("worlds"), entries);
    }

    private record Reader(String place, Case written) {
        Expectation read(Object node) {
            Keys outer = Keys.of(place, node);
            if (outer.map().size() != 1) {
                throw new IllegalArgumentException("%s: not exactly one form in %s.".formatted(place, outer.map()));
            }
            String form = String.valueOf(outer.map().keySet().iterator().next());
            Keys keys = outer.map(form);
            return switch (form) {
                case "accept" -> {
                    only(keys, true, "party", "deal");
                    yield new Expectation.Accept(party(keys.get("party")), deal(keys, "deal"), bound(keys));
                }
                case "less-acceptable" -> {
                    only(keys, false, "party", "deal", "than");
                    yield new Expectation.LessAcceptable(
                            party(keys.get("party")), deal(keys, "deal"), deal(keys, "than"));
                }
                case "joint" -> {
                    only(keys, true, "deal", "parties");
                    yield new Expectation.Joint(deal(keys, "deal"), parties(keys), bound(keys));
                }
                case "needs" -> {
                    only(keys, false, "deal", "parties");
                    yield new Expectation.Needs(deal(keys, "deal"), parties(keys));
                }
                case "agreement-exists" -> {
                    only(keys, true, "agreement", "parties");
                    yield new Expectation.AgreementExists(scope(keys), bound(keys));
                }
                case "less-likely" -> {
                    only(keys, false, "agreement", "parties", "than");
                    Keys than = keys.map("than");
                    only(than, false, "agreement", "parties");
                    yield new Expectation.LessLikely(scope(keys), scope(than));
                }
                case "clear-of-red-lines" -> {
                    only(keys, true, "agreement", "parties");
                    yield new Expectation.ClearOfRedLines(scope(keys), bound(keys));
                }
                case "softening" -> {
                    only(keys, false, "agreement", "any-of", "among-first");
                    yield new Expectation.Softening(
                            scope(keys),
                            keys.list("any-of").stream().map(this::redLine).toList(),
                            keys.count("among-first"));
                }
                case "if-soft" -> {
                    only(keys, true, "statement", "agreement", "parties");
                    yield new Expectation.IfSoft(redLine(keys.get("statement")), scope(keys), bound(keys));
                }
                case "if-sincere", "if-not-sincere" -> {
                    only(keys, true, "statement", "agreement", "parties");
                    yield new Expectation.IfSincere(
                            statement(keys.get("statement")), form.equals("if-sincere"), scope(keys), bound(keys));
                }
                case "information-gap" -> {
                    only(keys, true, "agreement", "parties");
                    yield new Expectation.InformationGap(scope(keys), bound(keys));
                }
                case "self-enforcing" -> {
                    only(keys, true, "deal");
                    yield new Expectation.SelfEnforcing(deal(keys, "deal"), bound(keys));
                }
                case "stable" -> {
                    only(keys, true, "deal", "concept");
                    List<Concept> concepts = List.of(Concept.values());
                    yield new Expectation.Stable(
                            deal(keys, "deal"),
                            concepts.get(find(
                                    keys.get("concept"),
                                    concepts,
                                    concept -> concept.name().toLowerCase(Locale.ROOT))),
                            bound(keys));
                }
                case "best-deal" -> {
                    only(keys, false, "deal", "agreement", "parties");
                    yield new Expectation.BestDeal(deal(keys, "deal"), scope(keys));
                }
                default -> throw new IllegalArgumentException("%s: `%s` is no form.".formatted(place, form));
            };
        }

        private static void only(Keys keys, boolean bound, String... names) {
            Set<String> allowed = new HashSet<>(Set.of(names));
            if (bound) {
                allowed.addAll(BOUNDS);
            }
            keys.only(allowed);
        }

        private Bound bound(Keys keys) {
            List<String> given = BOUNDS.stream().filter(keys::has).sorted().toList();
            return switch (String.join(" ", given)) {
                case "at-least" -> new Bound.AtLeast(keys.number("at-least"));
                case "at-most" -> new Bound.AtMost(keys.number("at-most"));
                case "equals within-standard-errors" ->
                    new Bound.Equals(keys.number("equals"), keys.number("within-standard-errors"));
                default -> throw new IllegalArgumentException("%s: %s is no bound.".formatted(place, given));
            };
        }

        private Scope scope(Keys keys) {
            return new Scope(agreement(keys), parties(keys));
        }

        private @Nullable Agreement agreement(Keys keys) {
            return keys.has("agreement")
                    ? written.agreements().get(find(keys.get("agreement"), written.agreements(), Agreement::id))
                    : written.findDefaultAgreement().orElse(null);
        }

        private SortedSet<Integer> parties(Keys keys) {
            return keys.has("parties")
                    ? new TreeSet<>(
                            keys.list("parties").stream().map(this::party).toList())
                    : written.decidingParties();
        }

        private int party(Object id) {
            int party = find(id, written.parties(), Party::id);
            if (!written.parties().get(party).role().decides()) {
                throw new IllegalArgumentException("%s: `%s` does not decide.".formatted(place, id));
            }
            return party;
        }

        private int statement(Object id) {
            return find(id, written.statements(), Statement::id);
        }

        private int redLine(Object id) {
            int statement = statement(id);
            if (!written.statements().get(statement).isRedLine()) {
                throw new IllegalArgumentException("%s: `%s` is no red line.".formatted(place, id));
            }
            return statement;
        }

        private Deal deal(Keys keys, String key) {
            Object node = keys.get(key);
            if (node instanceof String) {
                return written.proposals()
                        .get(find(node, written.proposals(), Proposal::id))
                        .terms()
                        .completed(written.issues().size());
            }
            Deal deal = Deal.statusQuo(written.issues().size());
            for (Map.Entry<?, ?> term : keys.map(key).map().entrySet()) {
                int issue = find(term.getKey(), written.issues(), Issue::id);
                deal = deal.with(
                        issue, find(term.getValue(), written.issues().get(issue).options(), Option::id));
            }
            return deal;
        }

        private <T> int find(@Nullable Object id, List<T> among, Function<T, String> idOf) {
            List<String> ids = among.stream().map(idOf).toList();
            int at = ids.indexOf(String.valueOf(id));
            if (at < 0) {
                throw new IllegalArgumentException("%s: `%s` is none of %s.".formatted(place, id, ids));
            }
            return at;
        }
    }
}
