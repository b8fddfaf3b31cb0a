package org.truce.model;

import org.jspecify.annotations.Nullable;

/// What a party has said, or what others say about its position. The effect of each kind, if sincere, is that
/// of method.md, section 1.
public sealed interface Statement {
    /// The kinds, in the order of method.md.
    enum Kind {
        WANTS,
        PREFERS,
        OPPOSES,
        ACCEPTS,
        OFFERS,
        REJECTS,
        REQUIRES,
        REMARK
    }

    /// What all statements have in common.
    ///
    /// @param party whose position it is about
    /// @param sincerity the probability that the statement is sincere where the case gives it, else null: see
    ///     [Assumptions]
    record Header(
            String id,
            int party,
            Evidence evidence,
            @Nullable Double sincerity) {}

    Header header();

    default String id() {
        return header().id();
    }

    default int party() {
        return header().party();
    }

    default Kind kind() {
        return switch (this) {
            case Wants _ -> Kind.WANTS;
            case Prefers _ -> Kind.PREFERS;
            case Opposes _ -> Kind.OPPOSES;
            case Accepts _ -> Kind.ACCEPTS;
            case Offers _ -> Kind.OFFERS;
            case Rejects _ -> Kind.REJECTS;
            case Requires _ -> Kind.REQUIRES;
            case Remark _ -> Kind.REMARK;
        };
    }

    /// Whether it says something about how the issue is settled.
    default boolean speaksOf(int issue) {
        return switch (this) {
            case Wants wants -> wants.best().speaksOf(issue);
            case Prefers prefers ->
                prefers.better().speaksOf(issue) || prefers.worse().speaksOf(issue);
            case Opposes opposes -> opposes.terms().speaksOf(issue);
            case Accepts accepts -> accepts.terms().speaksOf(issue);
            case Offers offers -> offers.terms().speaksOf(issue);
            case Rejects rejects -> rejects.terms().speaksOf(issue);
            case Requires requires ->
                requires.condition().speaksOf(issue)
                        || (requires.target() != null && requires.target().speaksOf(issue));
            case Remark _ -> false;
        };
    }

    /// Whether it restricts which deals are acceptable at all, without a price.
    default boolean isRedLine() {
        return this instanceof Rejects || this instanceof Requires;
    }

    /// Each named option is the party's best on its issue.
    record Wants(Header header, PartialDeal best) implements Statement {
        public Wants {
            if (!best.single()) {
                throw new IllegalStateException(
                        "Statement %s wants several options of one issue.".formatted(header.id()));
            }
        }
    }

    /// `U(better) ≥ U(worse)`, each completed by the status quo.
    record Prefers(Header header, PartialDeal better, PartialDeal worse) implements Statement {
        public Prefers {
            if (!better.single() || !worse.single()) {
                throw new IllegalStateException("Statement %s compares alternatives.".formatted(header.id()));
            }
        }
    }

    /// Every choice that the terms allow is worse than the status quo: `U ≤ 0`.
    record Opposes(Header header, PartialDeal terms) implements Statement {}

    /// Every choice that the terms allow would do, on its own: `U ≥ b`.
    record Accepts(Header header, PartialDeal terms) implements Statement {}

    /// As [Accepts], and on the table as the party's proposal.
    record Offers(Header header, PartialDeal terms) implements Statement {}

    /// Red line: no deal that contains one of the alternatives is acceptable.
    record Rejects(Header header, Condition terms) implements Statement {}

    /// Precondition: no deal in which `target` holds is acceptable unless `condition` holds too.
    ///
    /// @param target null for the case's first agreement (every deal other than the status quo, where it
    ///     names none)
    record Requires(
            Header header, Condition condition, @Nullable Condition target) implements Statement {}

    /// Evidence without effect on preferences.
    record Remark(Header header, String text) implements Statement {}
}
