package org.truce.reading.what;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.truce.model.Statement;

/// What "it", "such a limit" and bare numbers refer to: the issue of which the paragraph has just spoken.
final class Antecedents {
    private static final Pattern ANAPHOR =
            Pattern.compile("\\b(it|this|that|them|one|ones|such|those|these|either|so)\\b");
    private static final int FEW = 2;
    private static final double DOUBT = .75;
    /// From here on words are taken at their own.
    private static final double CLEAR = .6;

    private final Agenda agenda;
    private int paragraph = -1;
    private Optional<Bearing> last = Optional.empty();

    Antecedents(Agenda agenda) {
        this.agenda = agenda;
    }

    /// What words bear on, in themselves or by what the paragraph has said before them.
    List<Bearing> list(String words, Statement.Kind kind, int ofParagraph) {
        if (ofParagraph != paragraph) {
            last = Optional.empty();
            paragraph = ofParagraph;
        }
        List<Bearing> own = agenda.list(words, kind);
        boolean clear = own.stream().anyMatch(b -> b.probability() >= CLEAR);
        List<Bearing> found = clear || last.isEmpty()
                ? own
                : referring(words, kind, last.get()).map(List::of).orElse(own);
        if (found.size() == 1 && found.getFirst().probability() >= CLEAR) {
            last = Optional.of(found.getFirst());
        }
        return found;
    }

    private Optional<Bearing> referring(String words, Statement.Kind kind, Bearing before) {
        Clause clause = agenda.clause(words, kind);
        if (clause.stems().size() > FEW) {
            return Optional.empty();
        }
        Subject subject = agenda.subjects().get(before.issue());
        Set<Integer> numbered = IntStream.rangeClosed(0, subject.last())
                .filter(o -> subject.quantities(o).shares(clause.quantities()))
                .boxed()
                .collect(java.util.stream.Collectors.toSet());
        double probability = DOUBT * before.probability();
        if (numbered.size() == 1) {
            return Optional.of(
                    new Bearing(before.issue(), List.copyOf(numbered), before.onIssue(), probability, List.of()));
        }
        boolean same =
                clause.quantities().isEmpty() && ANAPHOR.matcher(clause.plain()).find();
        return same
                ? Optional.of(
                        new Bearing(before.issue(), before.options(), before.onIssue(), probability, before.rivals()))
                : Optional.empty();
    }
}
