package org.truce.cli;

import java.util.List;
import org.truce.deal.DealAnalysis;
import org.truce.formats.casefile.DealReader;
import org.truce.formats.casefile.DealReading;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.model.Impossible;
import org.truce.model.Proposal;
import org.truce.worlds.Draws;
import org.truce.worlds.Progress;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;

/// A deal as it is named on the command line: the id of a proposal, `issue=option,issue=option`, or `best`.
final class DealOption {
    /// The deal that `truce deals` lists first.
    static final String BEST = "best";

    /// As many as `truce deals` lists unless told otherwise, so that its first is found in the same way.
    private static final int LISTED = 5;

    private final String option;
    private final String text;
    private final Console console;

    /// @param option that the deal was given to
    DealOption(String option, String text, Console console) {
        this.option = option;
        this.text = text.strip();
        this.console = console;
    }

    /// Whether the deal is to be found for an agreement, rather than given. A proposal of that name is given.
    boolean isBest(Case c) {
        return text.equals(BEST) && c.proposals().stream().map(Proposal::id).noneMatch(BEST::equals);
    }

    /// The deal, which contains no impossible combination.
    ///
    /// @throws CommandFailure with every problem, if it is none
    Deal deal(Case c, Scope scope, Sampling sampling, Progress progress) {
        if (isBest(c)) {
            return best(c, scope, sampling, Draws.of(c, scope.parties(), sampling, progress), progress);
        }
        return given(c);
    }

    /// The deal that `truce deals` lists first.
    static Deal best(Case c, Scope scope, Sampling sampling, Draws draws, Progress progress) {
        return DealAnalysis.listMostAcceptable(c, scope, sampling, draws, LISTED, progress)
                .getFirst();
    }

    /// The same, where `best` is no answer or was excluded.
    Deal given(Case c) {
        List<String> proposals = c.proposals().stream().map(Proposal::id).toList();
        int proposal = proposals.indexOf(text);
        if (proposal >= 0) {
            return possible(
                    c, c.proposals().get(proposal).terms().completed(c.issues().size()));
        }
        if (!text.contains("=")) {
            throw refused(List.of(unknownName(proposals)));
        }
        return switch (DealReader.parse(text, c, option)) {
            case DealReading.Success success -> possible(c, success.value());
            case DealReading.Failure failure -> throw refused(failure.problems());
        };
    }

    private Problem unknownName(List<String> proposals) {
        Problem problem = Problem.error(new Place(option, 1, 1), "there is no proposal called " + Wording.quoted(text))
                .found(text)
                .expected((proposals.isEmpty() ? "" : "a proposal (" + Wording.oneOf(proposals) + "), ")
                        + "a deal such as `issue=option,issue=option`, or `" + BEST + "`");
        return Wording.findNearest(text, proposals)
                .map(nearest -> problem.suggest(Wording.didYouMean(nearest)))
                .orElse(problem);
    }

    private Deal possible(Case c, Deal deal) {
        Impossible excluded = DealReader.findImpossible(c, deal).orElse(null);
        if (excluded != null) {
            throw refused(List.of(Problem.error(
                            new Place(option, 1, 1), "the case holds this deal to be impossible: " + excluded.reason())
                    .found(text)));
        }
        return deal;
    }

    /// Every problem on a line of its own, then how many there are.
    CommandFailure refused(List<Problem> problems) {
        return DomainArgument.refused(problems, console, "nothing was analysed");
    }
}
