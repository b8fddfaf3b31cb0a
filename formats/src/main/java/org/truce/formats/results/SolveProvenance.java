package org.truce.formats.results;

import java.util.List;
import java.util.OptionalDouble;
import org.truce.solve.SolveOptions;

/// What it takes to get the same answer again.
///
/// @param format of the files, as the command line names it
/// @param files their names, in the order in which they count
/// @param sha256 of what was read, as [org.truce.formats.domainfile.DomainReading.Success#sha256] defines it
/// @param timeLimit in seconds, if there was one: then the answer may depend on the machine
public record SolveProvenance(
        String version,
        String format,
        List<String> files,
        String sha256,
        SolveOptions options,
        OptionalDouble timeLimit) {
    public SolveProvenance {
        files = List.copyOf(files);
    }
}
