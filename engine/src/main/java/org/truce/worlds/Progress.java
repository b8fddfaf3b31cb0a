package org.truce.worlds;

/// Told how far an analysis has come; called from several threads.
@FunctionalInterface
public interface Progress {
    Progress NONE = (phase, done, total) -> {};

    /// @param phase what is being done, in words for a person
    /// @param done steps of the phase that are finished, 0 to total
    void report(String phase, long done, long total);
}
