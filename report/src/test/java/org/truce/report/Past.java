package org.truce.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.truce.reference.AgreementData;
import org.truce.reference.Attribute;
import org.truce.reference.PastAgreement;
import org.truce.reference.Value;

/// Four agreements of the past, made up: one that bears a flag ended after 2 years and another stands after
/// 10; of those without it one ended after 5 years, and one was seen so long.
final class Past {
    private Past() {}

    /// @param flag name of the only attribute
    static AgreementData of(String flag) {
        return new AgreementData(
                "Made up",
                Optional.of(
                        new AgreementData.Credit("Data: somebody.", "CC BY 4.0", "https://x.example", "", List.of())),
                true,
                List.of(new Attribute(flag, List.of(), "a flag", Attribute.Kind.FLAG)),
                List.of(
                        agreement(1, 2, true, true),
                        agreement(2, 10, false, true),
                        agreement(3, 5, true, false),
                        agreement(4, 5, false, false)));
    }

    private static PastAgreement agreement(int id, double years, boolean ended, boolean flag) {
        return new PastAgreement(
                "a" + id, "agreement", OptionalDouble.of(years), ended, id, List.of(new Value.Flag(flag)));
    }
}
