package org.truce.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Terms on some issues, all of which must hold. A term may allow several options of its issue.
///
/// @param terms one per issue spoken of, in the order of the issues, never empty
public record PartialDeal(List<Term> terms) {
    public PartialDeal {
        terms = terms.stream().sorted(Comparator.comparingInt(Term::issue)).toList();
        if (terms.isEmpty()) {
            throw new IllegalStateException("A partial deal speaks of no issue.");
        }
        if (terms.stream().mapToInt(Term::issue).distinct().count() != terms.size()) {
            throw new IllegalStateException("A partial deal speaks twice of an issue: %s.".formatted(terms));
        }
    }

    /// Whether the deal agrees with this wherever this speaks.
    public boolean isContainedIn(Deal deal) {
        for (Term term : terms) {
            if (!term.allows(deal.option(term.issue()))) {
                return false;
            }
        }
        return true;
    }

    public boolean speaksOf(int issue) {
        return terms.stream().anyMatch(t -> t.issue() == issue);
    }

    /// Whether every term names exactly one option.
    public boolean single() {
        return terms.stream().allMatch(Term::single);
    }

    /// Whether it names the status quo of every issue that it speaks of, and nothing else.
    public boolean isOfStatusQuoOnly() {
        return terms.stream().allMatch(t -> t.options() == 1);
    }

    /// Whether the other speaks of all its issues, and allows there whatever this allows: putting this in the
    /// place of what the other says changes nothing for the other.
    public boolean isWithin(PartialDeal other) {
        return terms.stream()
                .allMatch(t -> other.terms.stream()
                        .anyMatch(o -> o.issue() == t.issue() && (t.options() & ~o.options()) == 0));
    }

    /// Completed by the status quo; terms with several options are settled by the first of them.
    ///
    /// @param issues number of issues of the case
    public Deal completed(int issues) {
        Deal deal = Deal.statusQuo(issues);
        for (Term term : terms) {
            deal = deal.with(term.issue(), term.first());
        }
        return deal;
    }

    /// Every choice of one option per term, as single-option partial deals, in lexicographic order.
    public List<PartialDeal> choices() {
        List<PartialDeal> choices = new ArrayList<>();
        collect(0, new ArrayList<>(), choices);
        return choices;
    }

    private void collect(int at, List<Term> chosen, List<PartialDeal> choices) {
        if (at == terms.size()) {
            choices.add(new PartialDeal(chosen));
            return;
        }
        Term term = terms.get(at);
        for (long rest = term.options(); rest != 0; rest &= rest - 1) {
            chosen.add(new Term(term.issue(), Long.lowestOneBit(rest)));
            collect(at + 1, chosen, choices);
            chosen.removeLast();
        }
    }
}
