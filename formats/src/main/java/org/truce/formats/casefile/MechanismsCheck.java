package org.truce.formats.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;
import org.truce.formats.input.Wording;
import org.truce.model.Case;
import org.truce.model.Guarantee;
import org.truce.model.Monitor;
import org.truce.model.Obligation;
import org.truce.model.PartialDeal;
import org.truce.model.Term;
import org.truce.worlds.CaseReview;

/// Doubts about the mechanisms of a whole case: what can never be in force, and who is bound without having
/// been asked.
final class MechanismsCheck {
    private final Case c;
    private final SourceMap places;
    private final Problems problems;
    private final List<Obligation> obligations;

    MechanismsCheck(Case c, SourceMap places, Problems problems) {
        this.c = c;
        this.places = places;
        this.problems = problems;
        obligations = c.mechanisms().obligations();
    }

    void check() {
        boundUnasked();
        if (problems.hasErrors()) {
            return;
        }
        for (int o = 0; o < obligations.size(); o++) {
            if (!CaseReview.isPossible(c, obligations.get(o).createdBy())) {
                problems.add(Problem.warning(
                                places.obligations().get(o),
                                "no possible deal creates obligation %s"
                                        .formatted(Wording.quoted(
                                                obligations.get(o).id())))
                        .suggest("compare its `created-by` with the impossible combinations"));
            }
        }
        List<Monitor> monitors = c.mechanisms().monitors();
        for (int m = 0; m < monitors.size(); m++) {
            withoutObligation(
                    "monitor %d watches nothing".formatted(m + 1),
                    monitors.get(m).when(),
                    monitors.get(m).of(),
                    places.monitors().get(m));
        }
        List<Guarantee> guarantees = c.mechanisms().guarantees();
        for (int g = 0; g < guarantees.size(); g++) {
            withoutObligation(
                    "guarantee %d covers nothing".formatted(g + 1),
                    guarantees.get(g).when(),
                    guarantees.get(g).of(),
                    places.guarantees().get(g));
        }
    }

    /// Nobody needs a party's consent to an issue that does not name it, and yet it would be bound.
    private void boundUnasked() {
        for (int o = 0; o < obligations.size(); o++) {
            Obligation obligation = obligations.get(o);
            List<String> unasked = obligation.binds().stream()
                    .filter(party -> obligation.createdBy().terms().stream()
                            .noneMatch(term ->
                                    c.issues().get(term.issue()).consent().contains(party)))
                    .map(party -> c.parties().get(party).id())
                    .toList();
            if (!unasked.isEmpty()) {
                problems.add(Problem.warning(
                                places.obligations().get(o),
                                "obligation %s binds %s, whose consent to what creates it is not needed"
                                        .formatted(Wording.quoted(obligation.id()), Wording.allOf(unasked)))
                        .suggest("name in `binds` who has to keep it, or add to the `consent` of the issue"));
            }
        }
    }

    private void withoutObligation(String what, PartialDeal when, SortedSet<Integer> of, Place place) {
        if (of.stream().noneMatch(o -> isPossibleWith(when, obligations.get(o).createdBy()))) {
            problems.add(
                    Problem.warning(place, "%s: no possible deal brings it together with an obligation".formatted(what))
                            .suggest("compare its `when` with what creates the obligations"));
        }
    }

    private boolean isPossibleWith(PartialDeal one, PartialDeal other) {
        List<Term> terms = new ArrayList<>();
        for (Term term : one.terms()) {
            long shared = other.terms().stream()
                    .filter(t -> t.issue() == term.issue())
                    .mapToLong(Term::options)
                    .reduce(term.options(), (a, b) -> a & b);
            if (shared == 0) {
                return false;
            }
            terms.add(new Term(term.issue(), shared));
        }
        other.terms().stream().filter(t -> !one.speaksOf(t.issue())).forEach(terms::add);
        return CaseReview.isPossible(c, new PartialDeal(terms));
    }
}
