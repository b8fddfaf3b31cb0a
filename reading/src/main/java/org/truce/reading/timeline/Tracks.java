package org.truce.reading.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Finds the moves of a party on an issue. Quadratic in the number of its statements there at worst.
final class Tracks {
    private record Stated(Said said, Stance stance) {}

    private Tracks() {}

    /// @param all statements of the party, on this issue or not
    /// @return empty if none is on the issue
    static Optional<Track> of(int issue, int party, List<Said> all) {
        TreeMap<LocalDate, List<Stated>> days = new TreeMap<>(Comparator.naturalOrder());
        List<Said> undated = new ArrayList<>();
        for (Said said : all) {
            Stance.of(said.statement(), issue)
                    .ifPresent(stance -> said.day()
                            .ifPresentOrElse(
                                    day -> days.computeIfAbsent(day, _ -> new ArrayList<>())
                                            .add(new Stated(said, stance)),
                                    () -> undated.add(said)));
        }
        List<Track.Entry> dated = new ArrayList<>();
        List<Stated> earlier = new ArrayList<>();
        for (List<Stated> day : days.values()) {
            day.forEach(stated -> dated.add(entry(stated, earlier)));
            day.stream().filter(stated -> stated.said().isSure()).forEach(earlier::add);
        }
        return dated.isEmpty() && undated.isEmpty()
                ? Optional.empty()
                : Optional.of(new Track(issue, party, dated, undated));
    }

    /// What is said twice on one day is no move, nor does it matter in which order.
    private static Track.Entry entry(Stated stated, List<Stated> earlier) {
        if (!stated.said().isSure() || earlier.isEmpty()) {
            return new Track.Entry(stated.said(), Optional.empty(), Optional.empty());
        }
        Stated before = before(stated.stance(), earlier);
        Optional<Move> move = stated.stance().since(before.stance());
        return new Track.Entry(stated.said(), move, move.map(_ -> before.said()));
    }

    /// Of the earlier statements on which it bears those of the last day: one that says the same, else the
    /// last of them. If it bears on none, the last of all.
    private static Stated before(Stance stance, List<Stated> earlier) {
        List<Stated> relevant =
                earlier.stream().filter(e -> stance.bearsOn(e.stance())).toList();
        if (relevant.isEmpty()) {
            return earlier.getLast();
        }
        Optional<LocalDate> last = relevant.getLast().said().day();
        return relevant.stream()
                .filter(e -> e.said().day().equals(last) && e.stance().equals(stance))
                .findFirst()
                .orElse(relevant.getLast());
    }
}
