package org.truce.cli;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truce.bargain.Negotiation;
import org.truce.formats.results.Json;
import org.truce.model.Agreement;
import org.truce.model.Case;
import org.truce.model.Party;
import org.truce.worlds.Scope;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// What is asked: which deals count as an agreement, and whose acceptance counts.
final class QuestionOptions {
    private static final String ALL = "all";

    @Option(
            names = "--agreement",
            paramLabel = "NAME",
            description =
                    "The agreement asked about, by its id in the case; `all` for each of them. Default: the first.")
    private @Nullable String agreement;

    @Option(
            names = "--parties",
            paramLabel = "A,B",
            hideParamSyntax = true,
            split = ",",
            description = "Whose acceptance counts, by their ids; the consent of others is taken as given. Default:"
                    + " everybody who decides.")
    private @Nullable List<String> parties;

    /// The scopes to analyse: one, or with `--agreement all` one for every agreement of the case.
    ///
    /// @throws CommandFailure if an id is not known
    List<Scope> scopes(Case c) {
        SortedSet<Integer> deciding = parties == null ? c.decidingParties() : parties("--parties", parties, c);
        List<Scope> scopes = ALL.equals(agreement) && !c.agreements().isEmpty()
                ? c.agreements().stream().map(a -> new Scope(a, deciding)).toList()
                : List.of(new Scope(agreement(c), deciding));
        scopes.forEach(scope -> requireDeal(c, scope));
        return scopes;
    }

    /// The scope of a question about a given deal, which is not asked about any agreement.
    ///
    /// @throws CommandFailure if an id is not known, or an agreement is named all the same
    Scope scopeOfGivenDeal(Case c, String option) {
        if (agreement != null) {
            throw CommandFailure.ofUsage(
                    "--agreement chooses for which agreement the best deal is sought; %s names a".formatted(option)
                            + " deal already.");
        }
        Scope scope = new Scope(null, parties == null ? c.decidingParties() : parties("--parties", parties, c));
        requireDeal(c, scope);
        return scope;
    }

    /// A question about deals that cannot be has no answer.
    private static void requireDeal(Case c, Scope scope) {
        if (!Negotiation.of(c, scope.agreement(), scope.parties()).hasAgreement()) {
            throw CommandFailure.ofUsage("No possible deal that is %s needs the consent of %s."
                    .formatted(
                            scope.agreement() == null
                                    ? "an agreement"
                                    : "an agreement `%s`"
                                            .formatted(scope.agreement().id()),
                            scope.parties().stream()
                                    .map(p ->
                                            "`%s`".formatted(c.parties().get(p).id()))
                                    .collect(Collectors.joining(" or "))));
        }
    }

    /// Whether one answer per agreement is asked for, be it only one.
    boolean asksForAll() {
        return ALL.equals(agreement);
    }

    /// The one result, or an object that holds one per agreement if `all` was asked for.
    ObjectNode tree(List<ObjectNode> results) {
        return asksForAll() ? Json.all(results) : results.getFirst();
    }

    private @Nullable Agreement agreement(Case c) {
        if (agreement == null || asksForAll()) {
            return c.findDefaultAgreement().orElse(null);
        }
        List<String> known = c.agreements().stream().map(Agreement::id).toList();
        return c.agreements().get(Suggestion.indexOf("--agreement", agreement, known, "agreement"));
    }

    /// The positions of deciding parties.
    static SortedSet<Integer> parties(String option, List<String> ids, Case c) {
        List<String> known = c.parties().stream().map(Party::id).toList();
        SortedSet<Integer> positions = new TreeSet<>();
        for (String id : ids) {
            int position = Suggestion.indexOf(option, id.strip(), known, "party");
            Party party = c.parties().get(position);
            if (!party.role().decides()) {
                throw CommandFailure.ofUsage("%s: `%s` is a%s and decides nothing."
                        .formatted(
                                option,
                                party.id(),
                                switch (party.role()) {
                                    case MEDIATOR -> " mediator";
                                    case OBSERVER -> "n observer";
                                    case PARTY, GUARANTOR -> " party";
                                }));
            }
            positions.add(position);
        }
        return positions;
    }
}
