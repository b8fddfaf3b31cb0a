package org.truce.bargain;
/** Placeholder until the solver lands in the next commit. */
final class Pending {
    private Pending() {}
}
