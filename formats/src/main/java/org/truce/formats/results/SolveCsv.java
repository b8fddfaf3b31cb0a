package org.truce.formats.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.truce.domain.Domain;
import org.truce.domain.Fractions;
import org.truce.domain.Outcome;
import org.truce.solve.SolveResult;
import org.truce.solve.SolveResult.Point;

/// The frontier as a table: a row for every efficient result, or for each of its deals if more than one was
/// asked for.
///
/// The columns are the number of the result from 1 on, the utility of each party (`utility:Itex`), the same
/// as fractions if exact arithmetic was asked for (`exact:Itex`), how many deals have these utilities (empty
/// if not counted), whether nobody is below its reservation value, which solutions it is, and the deal
/// (`issue:Price`).
public final class SolveCsv {
    private SolveCsv() {}

    public static String of(Domain domain, SolveResult result) {
        boolean exact = result.frontier().points().stream()
                .anyMatch(point -> point.exact().isPresent());
        List<String> header = new ArrayList<>(List.of("result"));
        domain.profiles().forEach(profile -> header.add("utility:" + profile.name()));
        if (exact) {
            domain.profiles().forEach(profile -> header.add("exact:" + profile.name()));
        }
        header.addAll(List.of("deals", "acceptable", "solutions"));
        domain.issues().forEach(issue -> header.add("issue:" + issue.name()));
        Csv table = new Csv(header);
        int number = 0;
        for (Point point : result.frontier().points()) {
            number++;
            for (Outcome deal : point.deals()) {
                List<String> row = new ArrayList<>(List.of(Integer.toString(number)));
                point.utilities().forEach(utility -> row.add(Csv.number(utility)));
                if (exact) {
                    point.exact().orElse(List.of()).forEach(utility -> row.add(Fractions.text(utility)));
                }
                row.add(point.equals().map(Object::toString).orElse(""));
                row.add(Boolean.toString(result.isAcceptable(point)));
                row.add(result.listKinds(point).stream().map(Ids::of).collect(Collectors.joining(" ")));
                for (int j = 0; j < domain.issues().size(); j++) {
                    row.add(domain.label(deal, j));
                }
                table.row(row);
            }
        }
        return table.text();
    }
}
