package org.truce.worlds;

import java.util.BitSet;
import java.util.List;

/// Looks for a smallest set of one party's statements that cannot all be sincere.
final class Contradiction {
    /// Direct draws that may prove statements consistent before a linear programme is asked.
    private static final int DRAWS = 500;

    /// Sets of two are searched if there are no more statements than this.
    private static final int MANY = 300;

    /// Sets of three are searched if there are no more statements than this.
    private static final int FEW = 30;

    private final PartyModel model;
    private final PartySampler sampler;

    Contradiction(PartyModel model) {
        this.model = model;
        this.sampler = new PartySampler(model, 0, 1);
    }

    /// @return numbers of the party's statements, ascending; empty if all of them agree
    List<Integer> listSmallest() {
        BitSet all = CaseReview.claims(model);
        if (isConsistent(all)) {
            return List.of();
        }
        BitSet smallest = findWithin(all, new BitSet(), 0, all.cardinality() > MANY ? 1 : 2);
        if (smallest.isEmpty()) {
            smallest = reduced(all);
            if (smallest.cardinality() > 3 && all.cardinality() <= FEW) {
                BitSet three = findWithin(all, new BitSet(), 0, 3);
                smallest = three.isEmpty() ? smallest : three;
            }
        }
        return smallest.stream().boxed().toList();
    }

    boolean isConsistent(BitSet statements) {
        if (model.isPlainlyContradictory(statements, new BitSet())) {
            return false;
        }
        return model.inequalities(statements).isEmpty()
                || sampler.search(statements, DRAWS, () -> true)
                || !model.feasibility().isContradictory(statements);
    }

    /// The first contradictory set of the smallest size up to `most`; empty if there is none.
    private BitSet findWithin(BitSet all, BitSet chosen, int from, int most) {
        for (int size = 1; size <= most; size++) {
            BitSet found = findOfSize(all, chosen, from, size);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return new BitSet();
    }

    private BitSet findOfSize(BitSet all, BitSet chosen, int from, int more) {
        if (more == 0) {
            return isConsistent(chosen) ? new BitSet() : (BitSet) chosen.clone();
        }
        for (int s = all.nextSetBit(from); s >= 0; s = all.nextSetBit(s + 1)) {
            chosen.set(s);
            BitSet found = findOfSize(all, chosen, s + 1, more - 1);
            chosen.clear(s);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return new BitSet();
    }

    /// Leaves out whatever can be left out: first large parts, at last one statement after the other.
    private BitSet reduced(BitSet contradictory) {
        BitSet rest = (BitSet) contradictory.clone();
        for (int size = Integer.highestOneBit(rest.cardinality()); size > 0; size /= 2) {
            int[] members = rest.stream().toArray();
            for (int end = members.length; end > 0; end -= size) {
                BitSet part = new BitSet();
                for (int i = Math.max(0, end - size); i < end; i++) {
                    part.set(members[i]);
                }
                rest.andNot(part);
                if (isConsistent(rest)) {
                    rest.or(part);
                }
            }
        }
        return rest;
    }
}
