package org.truce.hold;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.truce.conflict.Concept;
import org.truce.model.Deal;
import org.truce.worlds.Diagnostics;
import org.truce.worlds.Proportion;
import org.truce.worlds.Quantiles;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;

/// Whether deals would hold: what the worlds say. Parties, issues, obligations and guarantees are meant by
/// their positions in the case.
public record HoldResult(Scope scope, Sampling sampling, List<HeldDeal> deals, Diagnostics diagnostics) {
    public HoldResult {
        deals = List.copyOf(deals);
    }

    /// In which worlds a deal is examined.
    public enum Basis {
        /// Those in which everybody needed accepts it.
        SIGNED,
        /// All, since it is hardly ever accepted.
        ALL
    }

    /// @param signed share of worlds in which everybody needed accepts the deal
    /// @param obligations that it creates
    /// @param selfEnforcing share of the worlds of the basis in which nobody, alone or with others, gains by
    ///     breaking anything, and no shift of power rules an agreement out
    /// @param duties by party and obligation
    /// @param spoilers parties and coalitions that gain by breaking something in some world, most often first
    /// @param completeSpoilers whether every set of duties was looked at
    /// @param standing after numbers of months, if all comply
    /// @param improvements what would make it more self-enforcing
    /// @param swings how the self-enforcing share moves with what is not known, most first
    /// @param parameters what was drawn, with its intervals
    public record HeldDeal(
            Deal deal,
            Proportion signed,
            Basis basis,
            List<Integer> obligations,
            Proportion selfEnforcing,
            List<HeldDuty> duties,
            List<Spoiler> spoilers,
            boolean completeSpoilers,
            List<Standing> standing,
            List<HeldPower> power,
            Optional<StaticStability> stability,
            Improvements improvements,
            List<Swing> swings,
            List<Parameter> parameters) {
        public HeldDeal {
            obligations = List.copyOf(obligations);
            duties = List.copyOf(duties);
            spoilers = List.copyOf(spoilers);
            standing = List.copyOf(standing);
            power = List.copyOf(power);
            swings = List.copyOf(swings);
            parameters = List.copyOf(parameters);
        }
    }

    /// A party before one of its obligations, all others being kept.
    ///
    /// @param kept share of worlds in which it keeps it
    /// @param slack by how much keeping beats breaking, units of utility for a month
    /// @param patience δ*, the least with which it is kept; `never`: no patience is enough
    /// @param detection the least r₁; `never`: certainty is not enough
    /// @param falseAlarms the highest r₀; `never`: it is not kept without any
    /// @param spoiledByFalseAlarms share of worlds in which no patience is enough because of false alarms
    ///     alone
    public record HeldDuty(
            int party,
            int obligation,
            Proportion kept,
            Quantiles slack,
            Threshold patience,
            Threshold detection,
            Threshold falseAlarms,
            Proportion spoiledByFalseAlarms) {}

    /// A value from which on an obligation is kept.
    ///
    /// @param never share of worlds in which no value is enough
    /// @param values in the others; empty if there are none
    public record Threshold(Proportion never, Optional<Quantiles> values) {}

    /// @param parties one, or several that break something together
    /// @param share of worlds in which there is something that they gain by breaking
    /// @param breaks the obligations that they break most often in these worlds, and who breaks them
    public record Spoiler(SortedSet<Integer> parties, Proportion share, List<Broken> breaks) {
        public Spoiler {
            parties = new TreeSet<>(parties);
            breaks = List.copyOf(breaks);
        }
    }

    public record Broken(int party, int obligation) {}

    /// @param share probability that no false alarm has ended the deal, over worlds
    public record Standing(int months, Quantiles share) {}

    /// A declared shift of power; see [PowerShift].
    ///
    /// @param path position in the case
    /// @param possible share of worlds in which an agreement is possible, whoever makes the later offers
    /// @param possibleIfOtherOffers share in which one is possible if the rising side makes all later offers
    /// @param largestShift the largest loss of its chance to win that the declining side would sit out
    public record HeldPower(
            int path,
            Proportion possible,
            Proportion possibleIfOtherOffers,
            Quantiles slack,
            Quantiles slackIfOtherOffers,
            Quantiles largestShift) {}

    /// Whether "all keep the deal" is stable where parties can break their obligations or walk away (the
    /// graph model for conflict resolution).
    ///
    /// @param worlds of the basis that were examined
    /// @param concepts by concept, in the order of the enum
    /// @param sentences why, and what would change it, for the preferences that are the mean over these
    ///     worlds
    public record StaticStability(int worlds, List<OfConcept> concepts, List<String> sentences) {
        public StaticStability {
            concepts = List.copyOf(concepts);
            sentences = List.copyOf(sentences);
        }

        /// The share of worlds in which the state is stable for all parties.
        public Proportion equilibrium(Concept concept) {
            return concepts.stream()
                    .filter(of -> of.concept() == concept)
                    .findFirst()
                    .orElseThrow()
                    .equilibrium();
        }
    }

    /// @param equilibrium share of worlds in which the state is stable for all parties
    /// @param byParty share in which it is stable for each of the parties that can move
    public record OfConcept(Concept concept, Proportion equilibrium, List<OfParty> byParty) {
        public OfConcept {
            byParty = List.copyOf(byParty);
        }
    }

    public record OfParty(int party, Proportion stable) {}

    /// The self-enforcing share if all parameters of a kind are at one end of their intervals.
    ///
    /// @param low at the lower end
    /// @param high at the upper end
    public record Swing(Parameter.Kind kind, Proportion low, Proportion high) {}

    /// Changes of one mechanism each.
    ///
    /// @param target the self-enforcing share that is asked for
    /// @param worlds of the basis on which changes were compared
    /// @param now the share as things are, in these worlds
    /// @param clauses those that reach the target, the smallest change first; then the others, the
    ///     highest share first
    /// @param terms the deal with another option on one issue that brings other monitors or guarantees,
    ///     and no other obligations
    public record Improvements(
            double target, int worlds, Proportion now, List<ImprovedBy> clauses, List<OtherTerms> terms) {
        public Improvements {
            clauses = List.copyOf(clauses);
            terms = List.copyOf(terms);
        }
    }

    /// @param size of the change, from 0 (as it is, in the middle of its interval) to 1 (as far as it goes)
    /// @param reached the share with it
    /// @param suffices whether that is the target
    public record ImprovedBy(Clause clause, double size, Proportion reached, boolean suffices) {}

    /// One mechanism, changed.
    public sealed interface Clause {
        /// Every breach, whatever is broken, comes to light in a month with this chance at least.
        record Detection(double least) implements Clause {}

        /// A month in which all comply ends with a false alarm, for each obligation, with this chance at
        /// most.
        record FalseAlarms(double most) implements Clause {}

        /// Whoever breaks anything expects to pay so much for it, a month, in units of utility.
        record Penalty(double cost) implements Clause {}

        /// After an alarm the deal is void for so many months; [Automaton#FOR_EVER].
        record Collapse(int months) implements Clause {
            public boolean isForEver() {
                return months == Automaton.FOR_EVER;
            }
        }
    }

    /// @param signed share of worlds in which everybody needed accepts the changed deal
    /// @param basis in which worlds it was examined
    /// @param selfEnforcing share of these
    public record OtherTerms(int issue, int option, Proportion signed, Basis basis, Proportion selfEnforcing) {}
}
