package org.truce.cli;

import org.jspecify.annotations.Nullable;
import org.truce.formats.agreements.CriterionReader;
import org.truce.formats.agreements.CriterionReading;
import org.truce.reference.AgreementData;
import org.truce.reference.Criterion;
import org.truce.reference.ReferenceClass;
import picocli.CommandLine.Option;

/// What is asked of a deal that is to hold, and what it is compared with.
final class HoldOptions {
    @Option(
            names = "--target",
            paramLabel = "P",
            defaultValue = "0.8",
            description = "The share of worlds, between 0 and 1, in which the deal is to be self-enforcing: clauses are"
                    + " looked for that lift it there. Default: 0.8.")
    private double target;

    @Option(
            names = "--where",
            paramLabel = "CRITERION",
            description = "Which agreements of the past are comparable, as for `truce reference`. Default: all.")
    private @Nullable String where;

    double target() {
        if (!(target > 0 && target < 1)) {
            throw CommandFailure.ofUsage("--target is %s; it must lie between 0 and 1.".formatted(target));
        }
        return target;
    }

    ReferenceClass comparable(AgreementData past, Console console) {
        if (where == null) {
            return ReferenceClass.of(past, new Criterion.Everything());
        }
        return switch (CriterionReader.read(past, "--where", where)) {
            case CriterionReading.Success success -> ReferenceClass.of(past, success.value());
            case CriterionReading.Failure failure ->
                throw DomainArgument.refused(failure.problems(), console, "nothing was analysed");
        };
    }
}
