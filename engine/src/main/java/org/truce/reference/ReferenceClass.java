package org.truce.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truce.survival.Subject;
import org.truce.survival.SurvivalCurve;

/// A class of comparable agreements, and how long they stood.
///
/// @param words the criterion that chose them
/// @param members that belong
/// @param unknown agreements of which nobody can say whether they belong, because a value is missing
public record ReferenceClass(String words, List<PastAgreement> members, int unknown) {
    /// Below this many agreements, or without any end, a class says little.
    public static final int FEW = 10;

    public ReferenceClass {
        members = List.copyOf(members);
    }

    /// The agreements of the data that fulfil the criterion.
    public static ReferenceClass of(AgreementData data, Criterion criterion) {
        List<PastAgreement> members = new ArrayList<>();
        int unknown = 0;
        for (PastAgreement agreement : data.agreements()) {
            switch (criterion.holds(agreement)) {
                case YES -> members.add(agreement);
                case UNKNOWN -> unknown++;
                case NO -> {}
            }
        }
        return new ReferenceClass(criterion.words(data.attributes()), members, unknown);
    }

    /// Members whose years are known: only they enter the curve.
    public List<Subject> subjects() {
        return dated().stream()
                .map(a -> new Subject(a.years().orElseThrow(), a.ended(), a.group()))
                .toList();
    }

    /// Members whose years are known, in the order of the data.
    public List<PastAgreement> dated() {
        return members.stream().filter(a -> a.years().isPresent()).toList();
    }

    /// Members that ended on a day that is not known.
    public int undated() {
        return members.size() - dated().size();
    }

    /// How long they stood; empty if there are none whose years are known.
    public Optional<SurvivalCurve> curve() {
        List<Subject> subjects = subjects();
        return subjects.isEmpty() ? Optional.empty() : Optional.of(SurvivalCurve.of(subjects));
    }
}
