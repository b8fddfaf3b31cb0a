package org.truce.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.truce.domain.Exclusion;
import org.truce.domain.Term;

/// A component as boxes: every term is a constant and boxes of values above 0, of which an outcome gets those
/// it lies in. A table becomes boxes of one value each; a box of a negative value becomes a constant and the
/// slabs around it.
///
/// A region is a set of values for every issue, as bits: those of issue i of the component start at word
/// `firstWord[i]`.
final class BoxModel {
    /// A group has a box for each combination, or for each that it names; more than these are too many.
    static final int MOST_COMBINATIONS = 20_000;

    private final Instance instance;
    private final Component component;
    private final int[] firstWord;
    private final long[] everything;
    private final long[] constants;
    private final List<Box> boxes = new ArrayList<>();
    private final List<long[]> excluded = new ArrayList<>();

    /// @param region the values that the box allows, for every issue
    /// @param worth in units, above 0
    @SuppressWarnings("ArrayRecordComponent") // scratch, never compared
    record Box(int party, long worth, long[] region) {}

    BoxModel(Instance instance, Component component) {
        this.instance = instance;
        this.component = component;
        int[] issues = component.issues();
        this.firstWord = new int[issues.length + 1];
        for (int i = 0; i < issues.length; i++) {
            firstWord[i + 1] = firstWord[i] + (size(i) + 63) / 64;
        }
        this.everything = new long[firstWord[issues.length]];
        for (int i = 0; i < issues.length; i++) {
            for (int x = 0; x < size(i); x++) {
                set(everything, i, x);
            }
        }
        this.constants = new long[instance.parties()];
        for (int p = 0; p < instance.parties(); p++) {
            for (Term term : component.terms().get(p)) {
                add(p, term);
            }
        }
        for (Exclusion exclusion : component.excluded()) {
            excluded.add(region(exclusion));
        }
    }

    /// Whether its terms have few enough combinations.
    static boolean isFeasible(Instance instance, Component component) {
        return component.terms().stream()
                .flatMap(List::stream)
                .allMatch(term -> !(term instanceof Term.Group group)
                        || hasFewCombinations(instance, group)
                        || group.values().size() <= MOST_COMBINATIONS);
    }

    private static boolean hasFewCombinations(Instance instance, Term.Group group) {
        long combinations = 1;
        for (int issue : group.members()) {
            combinations *= instance.values(issue).size();
            if (combinations > MOST_COMBINATIONS) {
                return false;
            }
        }
        return true;
    }

    int issues() {
        return component.issues().length;
    }

    int size(int i) {
        return instance.values(component.issues()[i]).size();
    }

    int firstWord(int i) {
        return firstWord[i];
    }

    List<Box> boxes() {
        return boxes;
    }

    List<long[]> excluded() {
        return excluded;
    }

    long[] everything() {
        return everything.clone();
    }

    long[] constants() {
        return constants.clone();
    }

    private static void set(long[] region, int word, int bit, boolean on) {
        if (on) {
            region[word + bit / 64] |= 1L << bit % 64;
        } else {
            region[word + bit / 64] &= ~(1L << bit % 64);
        }
    }

    private void set(long[] region, int i, int x) {
        set(region, firstWord[i], x, true);
    }

    boolean has(long[] region, int i, int x) {
        return (region[firstWord[i] + x / 64] >>> x % 64 & 1) != 0;
    }

    /// Only one value of an issue.
    void keep(long[] region, int i, int x) {
        Arrays.fill(region, firstWord[i], firstWord[i + 1], 0);
        set(region, i, x);
    }

    boolean meets(long[] one, long[] other) {
        for (int i = 0; i < issues(); i++) {
            if (!meets(one, other, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean meets(long[] one, long[] other, int i) {
        for (int w = firstWord[i]; w < firstWord[i + 1]; w++) {
            if ((one[w] & other[w]) != 0) {
                return true;
            }
        }
        return false;
    }

    static boolean isWithin(long[] inner, long[] outer) {
        for (int w = 0; w < inner.length; w++) {
            if ((inner[w] & ~outer[w]) != 0) {
                return false;
            }
        }
        return true;
    }

    /// The only issue on which the region goes beyond the box; -1 if there is none or more than one.
    int onlyBeyond(long[] region, long[] box) {
        int only = -1;
        for (int i = 0; i < issues(); i++) {
            for (int w = firstWord[i]; w < firstWord[i + 1]; w++) {
                if ((region[w] & ~box[w]) != 0) {
                    if (only >= 0 && only != i) {
                        return -1;
                    }
                    only = i;
                }
            }
        }
        return only;
    }

    /// A region in disjoint parts: first what lies in the box, then what lies outside by one issue after the
    /// other. The region meets the box.
    List<long[]> split(long[] region, long[] box) {
        List<long[]> parts = new ArrayList<>();
        long[] rest = region.clone();
        for (int i = 0; i < issues(); i++) {
            long[] outside = rest.clone();
            boolean some = false;
            for (int w = firstWord[i]; w < firstWord[i + 1]; w++) {
                outside[w] &= ~box[w];
                some |= outside[w] != 0;
                rest[w] &= box[w];
            }
            if (some) {
                parts.add(outside);
            }
        }
        parts.addFirst(rest);
        return parts;
    }

    private void add(int party, Term term) {
        switch (term) {
            case Term.Box box ->
                addBox(party, box.spans(), instance.scale(party).units(box.value()));
            case Term.Group group when !hasFewCombinations(instance, group) -> addNamed(party, group);
            case Term.Table _, Term.Linear _, Term.Group _ -> addCombinations(party, term);
        }
    }

    private void addBox(int party, List<Term.Span> spans, long worth) {
        if (spans.isEmpty()) {
            constants[party] += worth;
        } else if (worth > 0) {
            boxes.add(new Box(party, worth, region(spans)));
        } else if (worth < 0) {
            constants[party] += worth;
            addSlabs(party, spans, -worth);
        }
    }

    /// All that lies outside of a box, as disjoint boxes.
    private void addSlabs(int party, List<Term.Span> spans, long worth) {
        for (int k = 0; k < spans.size(); k++) {
            long[] slab = region(spans.subList(0, k));
            int i = local(spans.get(k).issue());
            long[] inside = region(spans.subList(k, k + 1));
            for (int w = firstWord[i]; w < firstWord[i + 1]; w++) {
                slab[w] &= ~inside[w];
            }
            if (meets(slab, slab)) {
                boxes.add(new Box(party, worth, slab));
            }
        }
    }

    /// What a group gives to most combinations is a constant; those that it names have boxes.
    private void addNamed(int party, Term.Group group) {
        Scale scale = instance.scale(party);
        long otherwise = scale.units(group.otherwise());
        constants[party] += otherwise;
        group.values().forEach((positions, value) -> {
            List<Term.Span> spans = new ArrayList<>();
            for (int i = 0; i < positions.size(); i++) {
                spans.add(new Term.Span(group.members().get(i), positions.get(i), positions.get(i)));
            }
            addBox(party, spans, scale.units(value) - otherwise);
        });
    }

    private long[] region(List<Term.Span> spans) {
        long[] region = everything();
        for (Term.Span span : spans) {
            int i = local(span.issue());
            IssueValues values = instance.values(span.issue());
            for (int x = 0; x < values.size(); x++) {
                if (!span.contains(values.coordinates().get(x).longValue())) {
                    set(region, firstWord[i], x, false);
                }
            }
        }
        return region;
    }

    private long[] region(Exclusion exclusion) {
        long[] region = everything();
        exclusion.positions().forEach((issue, positions) -> {
            IssueValues values = instance.values(issue);
            for (int x = 0; x < values.size(); x++) {
                if (!positions.contains(values.coordinates().get(x).longValue())) {
                    set(region, firstWord[local(issue)], x, false);
                }
            }
        });
        return region;
    }

    /// A box for every combination whose value is above the least.
    private void addCombinations(int party, Term term) {
        int[] scope = term.issues().stream().mapToInt(Integer::intValue).toArray();
        int[] at = new int[scope.length];
        List<Long> worths = new ArrayList<>();
        List<int[]> combinations = new ArrayList<>();
        boolean more = true;
        while (more) {
            Map<Integer, Integer> choices = new TreeMap<>();
            for (int i = 0; i < scope.length; i++) {
                choices.put(scope[i], at[i]);
            }
            worths.add(instance.units(party, List.of(term), choices));
            combinations.add(at.clone());
            more = advance(at, scope);
        }
        long least = worths.stream().mapToLong(Long::longValue).min().orElse(0);
        constants[party] += least;
        for (int c = 0; c < worths.size(); c++) {
            if (worths.get(c) > least) {
                long[] region = everything();
                for (int i = 0; i < scope.length; i++) {
                    keep(region, local(scope[i]), combinations.get(c)[i]);
                }
                boxes.add(new Box(party, worths.get(c) - least, region));
            }
        }
    }

    private boolean advance(int[] at, int[] scope) {
        for (int i = at.length - 1; i >= 0; i--) {
            if (++at[i] < instance.values(scope[i]).size()) {
                return true;
            }
            at[i] = 0;
        }
        return false;
    }

    private int local(int issue) {
        return Arrays.binarySearch(component.issues(), issue);
    }
}
