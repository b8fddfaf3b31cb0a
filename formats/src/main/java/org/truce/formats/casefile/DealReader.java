package org.truce.formats.casefile;

import java.util.List;
import java.util.Optional;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;
import org.truce.formats.input.Wording;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.model.Impossible;
import org.truce.model.Issue;
import org.truce.model.Option;

/// Reads a deal as it is written on a command line: `issue=option,issue=option`, by the ids of the case. What
/// it does not name stays at the status quo.
public final class DealReader {
    private static final String FORM = "`issue=option`";

    private final Case c;
    private final String where;
    private final Problems problems = new Problems();
    private final boolean[] named;
    private Deal deal;

    private DealReader(Case c, String where) {
        this.c = c;
        this.where = where;
        this.named = new boolean[c.issues().size()];
        this.deal = Deal.statusQuo(named.length);
    }

    /// Every problem at once, each with its column in the text.
    ///
    /// @param where names the text in problems, such as the option it was given to
    public static DealReading parse(String text, Case c, String where) {
        return new DealReader(c, where).read(text);
    }

    /// The combination that the case holds to be impossible and the deal contains, if there is one.
    public static Optional<Impossible> findImpossible(Case c, Deal deal) {
        return c.impossible().stream()
                .filter(i -> i.combination().isContainedIn(deal))
                .findFirst();
    }

    private DealReading read(String text) {
        int begin = 0;
        for (String part : text.split(",", -1)) {
            term(part, begin + 1);
            begin += part.length() + 1;
        }
        if (!problems.hasErrors() && deal.isStatusQuo()) {
            problems.add(Problem.error(place(1), "this deal leaves everything as it is")
                    .found(text)
                    .expected("an option other than the first of its issue"));
        }
        return problems.hasErrors() ? new DealReading.Failure(problems.list()) : new DealReading.Success(deal);
    }

    private Place place(int column) {
        return new Place(where, 1, column);
    }

    private void term(String part, int column) {
        int indent = part.length() - part.stripLeading().length();
        int equals = part.indexOf('=');
        if (equals < 0) {
            problems.add(
                    part.isBlank()
                            ? Problem.error(place(column), "there is nothing between two commas, or at an end")
                                    .expected(FORM)
                            : Problem.error(
                                            place(column + indent),
                                            Wording.quoted(part.strip()) + " names no option of an issue")
                                    .found(part.strip())
                                    .expected(FORM));
            return;
        }
        String issueId = part.substring(0, equals).strip();
        String value = part.substring(equals + 1);
        List<String> issues = c.issues().stream().map(Issue::id).toList();
        int issue = issues.indexOf(issueId);
        if (issue < 0) {
            unknown("issue", issueId, issues, column + indent);
            return;
        }
        if (named[issue]) {
            problems.add(
                    Problem.error(place(column + indent), "issue %s is named twice".formatted(Wording.quoted(issueId)))
                            .found(issueId)
                            .suggest("keep one of the two"));
        }
        named[issue] = true;
        List<String> options =
                c.issues().get(issue).options().stream().map(Option::id).toList();
        int option = options.indexOf(value.strip());
        if (option < 0) {
            int valueIndent = value.length() - value.stripLeading().length();
            unknown(
                    "option of issue " + Wording.quoted(issueId),
                    value.strip(),
                    options,
                    column + equals + 1 + valueIndent);
        } else {
            deal = deal.with(issue, option);
        }
    }

    private void unknown(String what, String found, List<String> known, int column) {
        Problem problem = Problem.error(
                        place(column), "there is no %s called %s".formatted(what, Wording.quoted(found)))
                .found(found)
                .expected(Wording.oneOf(known));
        problems.add(Wording.findNearest(found, known)
                .map(nearest -> problem.suggest(Wording.didYouMean(nearest)))
                .orElse(problem));
    }
}
