package org.truce.formats.casefile;

import java.util.List;
import java.util.stream.IntStream;
import org.truce.model.Case;
import org.truce.model.Condition;
import org.truce.model.Evidence;
import org.truce.model.Issue;
import org.truce.model.PartialDeal;
import org.truce.model.Statement;
import org.truce.model.Term;

/// Whether a red line, which can rule out an agreement on its own, rests on more than one voice that nobody
/// can hold to its word.
///
/// A red line is weak if it comes from an unnamed official, an analyst or a journalist, and no other
/// statement about the same party supports it: one made on the record or in a document, or one from another
/// source. A statement supports a red line if a party that means it would not accept what the red line rules
/// out, or would accept it only reluctantly: it rejects or opposes those terms, or wants or prefers something
/// else in their place.
final class RedLineEvidence {
    private final Case c;

    RedLineEvidence(Case c) {
        this.c = c;
    }

    /// The positions of the weak red lines in the case.
    List<Integer> listWeak() {
        return IntStream.range(0, c.statements().size())
                .filter(k -> isWeak(c.statements().get(k)))
                .boxed()
                .toList();
    }

    private boolean isWeak(Statement line) {
        return line.isRedLine()
                && !isAnswerable(line)
                && c.statements().stream()
                        .noneMatch(other -> !other.equals(line)
                                && other.party() == line.party()
                                && (isAnswerable(other) || sourceOf(other) != sourceOf(line))
                                && supports(other, line));
    }

    /// Whether somebody can be held to it: the party's own word, or a document.
    private static boolean isAnswerable(Statement statement) {
        return switch (statement.header().evidence().capacity()) {
            case ON_THE_RECORD, DOCUMENT -> true;
            case OFFICIAL_UNNAMED, ANALYST, JOURNALIST -> false;
        };
    }

    private static int sourceOf(Statement statement) {
        Evidence evidence = statement.header().evidence();
        return evidence.source();
    }

    private boolean supports(Statement other, Statement line) {
        return switch (line) {
            case Statement.Rejects rejects ->
                rejects.terms().alternatives().stream().allMatch(terms -> speaksAgainst(other, terms));
            case Statement.Requires requires -> supports(other, requires.condition());
            default -> throw new IllegalStateException("Not a red line: %s.".formatted(line));
        };
    }

    /// Whether the statement insists on the condition too, or speaks against everything that would do without
    /// it.
    private boolean supports(Statement other, Condition condition) {
        List<PartialDeal> alternatives = condition.alternatives();
        return switch (other) {
            case Statement.Requires requires ->
                requires.condition().alternatives().stream().allMatch(own -> impliesOne(own, alternatives));
            case Statement.Wants wants -> impliesOne(wants.best(), alternatives);
            case Statement.Offers _, Statement.Accepts _, Statement.Remark _ -> false;
            case Statement.Rejects _, Statement.Opposes _, Statement.Prefers _ ->
                alternatives.stream()
                        .allMatch(terms -> terms.terms().stream().allMatch(term -> isAgainstTheRest(other, term)));
        };
    }

    private boolean isAgainstTheRest(Statement other, Term term) {
        Issue issue = c.issues().get(term.issue());
        return IntStream.range(0, issue.options().size())
                .filter(option -> !term.allows(option))
                .mapToObj(option -> new PartialDeal(List.of(new Term(term.issue(), 1L << option))))
                .allMatch(single -> speaksAgainst(other, single));
    }

    private static boolean speaksAgainst(Statement other, PartialDeal terms) {
        return switch (other) {
            case Statement.Rejects rejects -> impliesOne(terms, rejects.terms().alternatives());
            case Statement.Opposes opposes -> implies(terms, opposes.terms());
            case Statement.Prefers prefers -> implies(terms, prefers.worse());
            case Statement.Wants wants ->
                wants.best().terms().stream()
                        .anyMatch(best -> terms.terms().stream()
                                .anyMatch(term -> term.issue() == best.issue() && !term.allows(best.first())));
            case Statement.Requires requires ->
                requires.condition().alternatives().stream().allMatch(own -> excludes(own, terms));
            case Statement.Offers _, Statement.Accepts _, Statement.Remark _ -> false;
        };
    }

    private static boolean impliesOne(PartialDeal terms, List<PartialDeal> alternatives) {
        return alternatives.stream().anyMatch(alternative -> implies(terms, alternative));
    }

    /// Whether every deal that contains the first contains the second.
    private static boolean implies(PartialDeal terms, PartialDeal implied) {
        return implied.terms().stream()
                .allMatch(wide -> terms.terms().stream()
                        .anyMatch(
                                narrow -> narrow.issue() == wide.issue() && (narrow.options() & ~wide.options()) == 0));
    }

    /// Whether no deal contains both.
    private static boolean excludes(PartialDeal one, PartialDeal other) {
        return one.terms().stream()
                .anyMatch(a -> other.terms().stream()
                        .anyMatch(b -> a.issue() == b.issue() && (a.options() & b.options()) == 0));
    }
}
