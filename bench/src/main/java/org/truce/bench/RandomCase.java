package org.truce.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.truce.model.Agreement;
import org.truce.model.Assumptions;
import org.truce.model.Case;
import org.truce.model.Condition;
import org.truce.model.Evidence;
import org.truce.model.Impossible;
import org.truce.model.Issue;
import org.truce.model.Option;
import org.truce.model.PartialDeal;
import org.truce.model.Party;
import org.truce.model.Role;
import org.truce.model.Source;
import org.truce.model.Stake;
import org.truce.model.Statement;
import org.truce.model.Term;

/// Random cases with the proportions of `cases/sarava-basin`: issues of two to five options, two thirds
/// of them on a scale, each the concern of some of the parties; one impossible combination for five
/// issues and two red lines for five; an agreement that settles three issues; every stake as likely as in
/// that case.
final class RandomCase {
    private final SplittableRandom random;
    private final int parties;
    private final List<Issue> issues = new ArrayList<>();

    private RandomCase(int parties, long seed) {
        this.random = new SplittableRandom(seed);
        this.parties = parties;
    }

    static Case of(int parties, int issues, long seed) {
        return new RandomCase(parties, seed).draw(issues);
    }

    private Case draw(int count) {
        for (int j = 0; j < count; j++) {
            List<Option> options = IntStream.range(0, random.nextInt(2, 6))
                    .mapToObj(x -> new Option("o" + x, "Option " + x))
                    .toList();
            SortedSet<Integer> consent = new TreeSet<>();
            int size = j < 3 || random.nextInt(4) == 0 ? parties : random.nextInt(1, Math.min(4, parties) + 1);
            while (consent.size() < size) {
                consent.add(random.nextInt(parties));
            }
            issues.add(new Issue("i" + j, "?", random.nextInt(3) > 0, options, consent));
        }
        List<Term> settled = IntStream.range(0, 3)
                .mapToObj(j -> new Term(j, issues.get(j).allOptions() & ~1L))
                .toList();
        List<Impossible> impossible = IntStream.range(0, count / 5)
                .mapToObj(_ -> new Impossible(pair(), ""))
                .toList();
        List<Statement> redLines = new ArrayList<>();
        for (int k = 0; k < 2 * count / 5; k++) {
            Statement.Header header = new Statement.Header(
                    "k" + k,
                    random.nextInt(parties),
                    new Evidence("", Evidence.Capacity.DOCUMENT, LocalDate.EPOCH, 0, "", 2, ""),
                    null);
            redLines.add(
                    random.nextBoolean()
                            ? new Statement.Rejects(header, Condition.of(worst()))
                            : new Statement.Requires(header, Condition.of(worst()), null));
        }
        List<List<Stake>> stakes = IntStream.range(0, parties)
                .mapToObj(_ -> IntStream.range(0, count)
                        .mapToObj(_ -> new Stake(rank(), ""))
                        .toList())
                .toList();
        return new Case(
                "Random",
                null,
                "",
                IntStream.range(0, parties)
                        .mapToObj(p -> new Party("p" + p, "Party " + p, Role.PARTY))
                        .toList(),
                issues,
                List.of(new Agreement("settled", "Settled", Condition.of(new PartialDeal(settled)))),
                impossible,
                stakes,
                List.of(new Source("s", "Source", "", null, Source.Reliability.B, "")),
                redLines,
                List.of(),
                Assumptions.DEFAULT);
    }

    private Stake.Rank rank() {
        int draw = random.nextInt(20);
        return draw < 2
                ? Stake.Rank.VITAL
                : draw < 6 ? Stake.Rank.MAJOR : draw < 13 ? Stake.Rank.MINOR : Stake.Rank.NONE;
    }

    private PartialDeal worst() {
        int j = random.nextInt(issues.size());
        return new PartialDeal(
                List.of(new Term(j, 1L << (issues.get(j).options().size() - 1))));
    }

    private PartialDeal pair() {
        int j = random.nextInt(issues.size());
        int k = (j + random.nextInt(1, issues.size())) % issues.size();
        return new PartialDeal(List.of(
                new Term(j, 1L << random.nextInt(issues.get(j).options().size())),
                new Term(k, 1L << random.nextInt(issues.get(k).options().size()))));
    }
}
