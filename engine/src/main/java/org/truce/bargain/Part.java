package org.truce.bargain;

import java.util.List;

/// A task within domains, with the multipliers and the bound tuned for it.
@SuppressWarnings("ArrayRecordComponent") // scratch memory of one search, never compared
record Part(Task task, long[] domains, List<Nogood> nogoods, double[] multipliers, double bound) {
    static final Part NOTHING = new Part(Task.NOTHING, new long[0], List.of(), new double[0], Double.NEGATIVE_INFINITY);

    Part exactly() {
        return new Part(task.onlyExactly(), domains, nogoods, multipliers, bound);
    }
}
