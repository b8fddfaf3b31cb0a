package org.truce.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.truce.formats.agreements.AgreementsReading;
import org.truce.formats.agreements.ShippedAgreements;
import org.truce.reference.Criterion;
import org.truce.reference.ReferenceAnalysis;
import org.truce.reference.ReferenceQuestion;
import org.truce.reference.ReferenceResult;
import org.truce.survival.CoxFit;
import org.truce.survival.CoxRegression;
import org.truce.survival.LogRank;
import org.truce.survival.Subject;
import org.truce.survival.SurvivalCurve;

/// Curve, test and regression of random subjects, half of them censored, in groups of five; six covariates.
/// And the shipped data: read, and two classes compared.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SurvivalBenchmark {
    private static final int COVARIATES = 6;

    @Param({"340", "3400", "34000"})
    private int subjects = 340;

    private final List<Subject> all = new ArrayList<>();
    private double[][] rows = {};
    private AgreementsReading.Success shipped = ShippedAgreements.read();

    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(1);
        rows = new double[subjects][COVARIATES];
        for (int i = 0; i < subjects; i++) {
            // days, so that there are ties as in real data
            all.add(new Subject(random.nextInt(10_000) / 365.25, random.nextBoolean(), i / 5));
            for (int k = 0; k < COVARIATES; k++) {
                rows[i][k] = random.nextInt(2);
            }
        }
    }

    @Benchmark
    public SurvivalCurve curve() {
        return SurvivalCurve.of(all);
    }

    @Benchmark
    public Optional<LogRank> logRank() {
        return LogRank.of(List.of(all.subList(0, subjects / 2), all.subList(subjects / 2, subjects)));
    }

    @Benchmark
    public CoxFit cox() {
        return CoxRegression.of(
                all, rows, IntStream.range(0, COVARIATES).mapToObj(k -> "x" + k).toList());
    }

    @Benchmark
    public AgreementsReading.Success reading() {
        shipped = ShippedAgreements.read();
        return shipped;
    }

    @Benchmark
    public ReferenceResult shippedClasses() {
        return ReferenceAnalysis.of(
                shipped.value(),
                new ReferenceQuestion(new Criterion.Has(7), Optional.empty(), List.of(1.0, 5.0), List.of()));
    }
}
