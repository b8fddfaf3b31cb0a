package org.truce.acceptance;

import java.util.List;
import java.util.SortedSet;
import org.truce.conflict.Concept;
import org.truce.model.Deal;
import org.truce.worlds.Scope;

/// What a careful reader of a case would insist on; `cases/README.md` defines each form.
sealed interface Expectation {
    /// The party's chance of accepting the deal is within the bound.
    record Accept(int party, Deal deal, Bound bound) implements Expectation {}

    /// The party is less likely to accept `deal` than `than`.
    record LessAcceptable(int party, Deal deal, Deal than) implements Expectation {}

    /// The chance that all of the parties who are needed accept is within the bound.
    record Joint(Deal deal, SortedSet<Integer> parties, Bound bound) implements Expectation {}

    /// The deal needs the consent of exactly these parties.
    record Needs(Deal deal, SortedSet<Integer> parties) implements Expectation {}

    /// The chance that such an agreement exists is within the bound.
    record AgreementExists(Scope scope, Bound bound) implements Expectation {}

    /// The one agreement is less likely to exist than the other.
    record LessLikely(Scope scope, Scope than) implements Expectation {}

    /// The share of worlds whose closest agreement crosses no red line is within the bound.
    record ClearOfRedLines(Scope scope, Bound bound) implements Expectation {}

    /// By the chance of an agreement without it, one of these red lines is among the first so many.
    record Softening(Scope scope, List<Integer> anyOf, int amongFirst) implements Expectation {
        public Softening {
            anyOf = List.copyOf(anyOf);
        }
    }

    /// The chance of an agreement, were the red line not there, is within the bound.
    record IfSoft(int statement, Scope scope, Bound bound) implements Expectation {}

    /// The chance of an agreement among the worlds in which the statement is sincere, or is not, is within
    /// the bound.
    record IfSincere(int statement, boolean sincere, Scope scope, Bound bound) implements Expectation {}

    /// The information gap is within the bound.
    record InformationGap(Scope scope, Bound bound) implements Expectation {}

    /// The share of the worlds in which the deal is signed and keeping it pays for all is within the bound.
    record SelfEnforcing(Deal deal, Bound bound) implements Expectation {}

    /// The share of the worlds in which the deal is signed and nobody would move away from it, by one concept
    /// of stability, is within the bound.
    record Stable(Deal deal, Concept concept, Bound bound) implements Expectation {}

    /// The deal found most likely to be accepted by everyone needed is this one.
    record BestDeal(Deal deal, Scope scope) implements Expectation {}
}
