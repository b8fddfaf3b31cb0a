package org.truce.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truce.reference.ReferenceResult.Comparison;
import org.truce.reference.ReferenceResult.Contrast;
import org.truce.reference.ReferenceResult.Line;
import org.truce.survival.LogRank;

/// Answers what became of comparable agreements.
public final class ReferenceAnalysis {
    private ReferenceAnalysis() {}

    /// Two curves, their comparison, and the regression where one was asked for.
    public static ReferenceResult of(AgreementData data, ReferenceQuestion question) {
        Line chosen = Line.of(ReferenceClass.of(data, question.where()));
        Optional<Criterion> other = question.where() instanceof Criterion.Everything
                ? question.against()
                : Optional.of(question.against().orElseGet(() -> new Criterion.Not(question.where())));
        Optional<Contrast> contrast = other.map(criterion -> {
            Line line = Line.of(ReferenceClass.of(data, criterion));
            return new Contrast(line, question.against().isEmpty(), compare(chosen.members(), line.members()));
        });
        return new ReferenceResult(
                chosen,
                contrast,
                question.years(),
                question.cox().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Covariates.of(data, chosen.members().dated(), question.cox())
                                .describe()));
    }

    private static Comparison compare(ReferenceClass one, ReferenceClass other) {
        Set<PastAgreement> shared = new HashSet<>(one.dated());
        shared.retainAll(new HashSet<>(other.dated()));
        if (!shared.isEmpty()) {
            return new Comparison.Overlapping(shared.size());
        }
        if (one.dated().isEmpty() || other.dated().isEmpty()) {
            return new Comparison.Empty();
        }
        return LogRank.of(List.of(one.subjects(), other.subjects()))
                .<Comparison>map(Comparison.Tested::new)
                .orElseGet(Comparison.NothingEnded::new);
    }
}
