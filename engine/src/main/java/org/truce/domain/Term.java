package org.truce.domain;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;

/// A part of a utility. A utility is the sum of its terms ([Profile]); a term looks at some issues only.
/// Issues are meant by their position in the domain, values of countable issues by theirs in the issue.
public sealed interface Term {
    /// The issues on which the term depends.
    SortedSet<Integer> issues();

    /// A value for every value of one countable issue: the usual additive term w_j · e_j(x_j) of a discrete
    /// issue (Keeney & Raiffa 1976, ch. 3), weight and evaluation multiplied out.
    ///
    /// @param values as many as the issue has
    record Table(int issue, List<BigFraction> values) implements Term {
        public Table {
            values = List.copyOf(values);
        }

        @Override
        public SortedSet<Integer> issues() {
            return new TreeSet<>(List.of(issue));
        }
    }

    /// `slope · x + intercept`, where x is the number that the issue takes (not its position). The issue is
    /// whole, stepped or real.
    record Linear(int issue, BigFraction slope, BigFraction intercept) implements Term {
        @Override
        public SortedSet<Integer> issues() {
            return new TreeSet<>(List.of(issue));
        }
    }

    /// `value` for every outcome in a hyper-rectangle, else 0: a utility constraint (Ito, Hattori & Klein
    /// 2007). Without spans it is a constant.
    ///
    /// @param spans over different countable issues; the outcome lies in the box if it lies in every span
    record Box(List<Span> spans, BigFraction value) implements Term {
        public Box {
            spans = List.copyOf(spans);
            if (spans.stream().map(Span::issue).distinct().count() < spans.size()) {
                throw new IllegalStateException(
                        "The spans of a box must be over different issues: %s.".formatted(spans));
            }
        }

        @Override
        public SortedSet<Integer> issues() {
            SortedSet<Integer> issues = new TreeSet<>();
            spans.forEach(span -> issues.add(span.issue()));
            return issues;
        }
    }

    /// The values of an issue from position `first` to position `last`, both included.
    record Span(int issue, long first, long last) {
        public Span {
            if (first < 0 || first > last) {
                throw new IllegalStateException("A span from position %d to position %d.".formatted(first, last));
            }
        }

        public boolean contains(long position) {
            return first <= position && position <= last;
        }
    }

    /// A value for combinations of values of several countable issues, taken together.
    ///
    /// @param members different issues, at least one, in the order of the keys of `values`
    /// @param values by the positions on `members`, in the order written
    /// @param otherwise of every other combination
    record Group(List<Integer> members, SequencedMap<List<Long>, BigFraction> values, BigFraction otherwise)
            implements Term {
        public Group {
            members = List.copyOf(members);
            if (members.isEmpty() || new HashSet<>(members).size() < members.size()) {
                throw new IllegalStateException("A group of the issues %s.".formatted(members));
            }
            SequencedMap<List<Long>, BigFraction> copy = new LinkedHashMap<>();
            for (Map.Entry<List<Long>, BigFraction> entry : values.entrySet()) {
                if (entry.getKey().size() != members.size()) {
                    throw new IllegalStateException(
                            "The positions %s for the issues %s.".formatted(entry.getKey(), members));
                }
                copy.put(List.copyOf(entry.getKey()), entry.getValue());
            }
            values = Collections.unmodifiableSequencedMap(copy);
        }

        @Override
        public SortedSet<Integer> issues() {
            return new TreeSet<>(members);
        }
    }
}
