package org.truce.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.truce.bargain.Closest;
import org.truce.bargain.Negotiation;
import org.truce.bargain.Solver;
import org.truce.bargain.Status;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseReading;
import org.truce.model.Case;

/// How many branches, how much time and how large a gap between the bounds, for one limit of branches
/// after another. Arguments: the folder of a case (or `PARTIESxISSUES` for a random one), the number of
/// worlds, limits.
final class Branches {
    private Branches() {}

    public static void main(String[] arguments) {
        Case c = read(arguments[0]);
        int worlds = Integer.parseInt(arguments[1]);
        for (int i = 2; i < arguments.length; i++) {
            measure(c, worlds, Long.parseLong(arguments[i]));
        }
    }

    private static Case read(String source) {
        if (source.matches("\\d+x\\d+")) {
            String[] sizes = source.split("x", 2);
            return RandomCase.of(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]), 1);
        }
        return read(Path.of(source));
    }

    static Case read(Path folder) {
        return switch (CaseReader.read(folder)) {
            case CaseReading.Success success -> success.value();
            case CaseReading.Failure failure -> throw new IllegalStateException(failure.toString());
        };
    }

    private static void measure(Case c, int worlds, long limit) {
        Negotiation rules = Negotiation.of(c, c.findDefaultAgreement().orElse(null), c.decidingParties());
        SplittableRandom random = new SplittableRandom(1);
        // of the processor, since other work may share the machine
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        Solver solver = new Solver(rules);
        solver.limitNodes(limit);
        double[] milliseconds = new double[worlds];
        double[] gaps = new double[worlds];
        int exact = 0;
        for (int w = 0; w < worlds; w++) {
            RandomWorld world = RandomWorld.draw(c, rules, random);
            long start = clock.getCurrentThreadCpuTime();
            world.load(solver);
            Closest closest = solver.closest();
            milliseconds[w] = (clock.getCurrentThreadCpuTime() - start) / 1e6;
            if (closest instanceof Closest.Found found && found.status() instanceof Status.Bounded bounded) {
                gaps[w] = bounded.upper() - bounded.lower();
            } else {
                exact++;
            }
        }
        double mean = Arrays.stream(milliseconds).average().orElse(0);
        Arrays.sort(milliseconds);
        Arrays.sort(gaps);
        System.out.printf(
                "limit %,d: exact %.1f%%; ms mean %.2f, median %.2f, 95%% %.2f, most %.1f; gap mean %.4f, 95%% %.4f%n",
                limit,
                100.0 * exact / worlds,
                mean,
                milliseconds[worlds / 2],
                milliseconds[worlds * 95 / 100],
                milliseconds[worlds - 1],
                Arrays.stream(gaps).average().orElse(0),
                gaps[worlds * 95 / 100]);
    }
}
