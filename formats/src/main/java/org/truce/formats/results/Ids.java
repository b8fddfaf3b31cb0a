package org.truce.formats.results;

import java.util.Collection;
import java.util.List;
import org.truce.model.Case;
import org.truce.model.Deal;

/// The ids that stand in results for positions in the case.
final class Ids {
    private final Case c;

    Ids(Case c) {
        this.c = c;
    }

    String party(int party) {
        return c.parties().get(party).id();
    }

    List<String> parties(Collection<Integer> parties) {
        return parties.stream().map(this::party).toList();
    }

    String issue(int issue) {
        return c.issues().get(issue).id();
    }

    String option(Deal deal, int issue) {
        return c.issues().get(issue).options().get(deal.option(issue)).id();
    }

    String statement(int statement) {
        return c.statements().get(statement).id();
    }

    List<String> statements(Collection<Integer> statements) {
        return statements.stream().map(this::statement).toList();
    }

    int issues() {
        return c.issues().size();
    }

    /// The name of an enum constant in files: `AS_GIVEN` is `as-given`.
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
