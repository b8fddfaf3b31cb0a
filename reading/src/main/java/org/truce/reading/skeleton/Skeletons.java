package org.truce.reading.skeleton;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseReading;
import org.truce.model.Assumptions;
import org.truce.model.Case;
import org.truce.model.Mechanisms;
import org.truce.model.Party;
import org.truce.model.Role;
import org.truce.model.Stake;
import org.truce.model.Statement;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.attribution.Attributions;
import org.truce.reading.draft.CaseIds;
import org.truce.reading.draft.Drafting;
import org.truce.reading.draft.Drafts;
import org.truce.reading.intake.Article;
import org.truce.reading.text.Text;
import org.truce.reading.what.Bearing;
import org.truce.reading.what.Position;
import org.truce.reading.what.Positions;

/// Drafts a new case from texts: who holds positions, on which issues, with which options.
///
/// Names under which somebody speaks are taken for parties, and their positions read as if there were no
/// issue; then the positions are grouped by topic, and become statements on what was found.
public final class Skeletons {
    /// Grouping takes quadratic time; positions beyond these are left without an issue, and listed so.
    static final int MOST_GROUPED = 2_000;

    private final List<Article> articles;

    private Skeletons(List<Article> articles) {
        this.articles = articles;
    }

    public static Skeleton of(List<Article> articles) {
        return new Skeletons(articles).skeleton();
    }

    private Skeleton skeleton() {
        List<String> bodies = Bodies.in(articles.stream().map(Article::text).toList());
        Case found = withParties(bodies.stream().limit(Outline.MOST_PARTIES).toList());
        IdentityHashMap<Text, List<Position>> positions = read(found);
        Case parties = ranked(found, positions);
        IdentityHashMap<Text, List<Position>> own = parties.equals(found) ? positions : read(parties);
        List<String> missing = new ArrayList<>();
        if (parties.parties().size() < 2) {
            missing.add(
                    parties.parties().isEmpty()
                            ? "nobody's position was found: no state or organisation wants, refuses or offers something"
                            : "a second party: only positions of %s were found"
                                    .formatted(parties.parties().getFirst().name()));
        }
        Topics topics = Topics.of(
                held(own, Held.names(parties)).stream().limit(MOST_GROUPED).toList());
        if (topics.topics().isEmpty()) {
            missing.add("an issue: no position was clear enough to tell what it is about");
        }
        if (!missing.isEmpty()) {
            return new Skeleton.Missing(parties, missing, drafts(parties, own));
        }
        Outline outline = Outline.of(parties, topics, title(), day());
        Case theCase = read(outline.text());
        Drafts drafts = drafts(theCase, bearing(own, outline));
        String text = outline.text(drafts);
        return new Skeleton.Drafted(read(text), text, drafts);
    }

    private String title() {
        return articles.stream()
                .map(Article::title)
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse("Untitled text");
    }

    /// What the texts tell is known on the day of the last of them.
    private Optional<LocalDate> day() {
        return articles.stream()
                .flatMap(article -> article.published().stream())
                .max(Comparator.naturalOrder());
    }

    // -- parties

    private static Case withParties(List<String> names) {
        CaseIds ids = new CaseIds();
        return withParties(
                names.stream()
                        .map(name -> new Party(ids.make(name, "party"), name, Role.PARTY))
                        .toList(),
                "");
    }

    private static Case withParties(List<Party> parties, String title) {
        return new Case(
                title,
                null,
                "",
                parties,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                parties.stream().map(_ -> List.<Stake>of()).toList(),
                List.of(),
                List.of(),
                List.of(),
                Assumptions.DEFAULT,
                Mechanisms.NONE);
    }

    /// Those whose positions the texts state, the most often stated first. Beyond as many as can decide, the
    /// others are observers.
    private static Case ranked(Case found, IdentityHashMap<Text, List<Position>> positions) {
        Map<Integer, Integer> counts = new HashMap<>();
        positions.values().stream()
                .flatMap(List::stream)
                .filter(p -> p.kind() != Statement.Kind.REMARK && p.party().isPresent())
                .forEach(p -> counts.merge(p.party().getAsInt(), 1, Integer::sum));
        List<Integer> ranked = counts.keySet().stream()
                .sorted(Comparator.comparingInt((Integer p) -> -counts.getOrDefault(p, 0))
                        .thenComparingInt(p -> p))
                .toList();
        List<Party> parties = new ArrayList<>();
        for (int p : ranked) {
            Party party = found.parties().get(p);
            Role role = parties.size() < Case.MOST_DECIDING_PARTIES ? Role.PARTY : Role.OBSERVER;
            parties.add(new Party(party.id(), party.name(), role));
        }
        return withParties(parties, "");
    }

    // -- positions

    private IdentityHashMap<Text, List<Position>> read(Case parties) {
        Positions positions = Positions.of(parties);
        IdentityHashMap<Text, List<Position>> read = new IdentityHashMap<>();
        articles.forEach(
                article -> read.put(article.text(), positions.find(article.text(), Attributions.find(article.text()))));
        return read;
    }

    private List<Held> held(IdentityHashMap<Text, List<Position>> positions, Set<String> names) {
        List<Held> held = new ArrayList<>();
        int paragraphs = 0;
        for (Article article : articles) {
            Text text = article.text();
            for (Position position : positions.getOrDefault(text, List.of())) {
                held.addAll(Held.in(text, position, names, paragraphs));
            }
            paragraphs += text.paragraphs().size();
        }
        return held;
    }

    /// The positions with the issues and options that they bear on.
    private static IdentityHashMap<Text, List<Position>> bearing(
            IdentityHashMap<Text, List<Position>> positions, Outline outline) {
        IdentityHashMap<Text, List<Position>> bearing = new IdentityHashMap<>();
        positions.forEach((text, list) ->
                bearing.put(text, list.stream().map(p -> with(p, outline)).toList()));
        return bearing;
    }

    /// A position is no surer than its place.
    private static Position with(Position p, Outline outline) {
        List<Bearing> terms = outline.bearings(p, false);
        List<Bearing> target = outline.bearings(p, true);
        double placed = Stream.concat(terms.stream(), target.stream())
                .mapToDouble(Bearing::probability)
                .min()
                .orElse(1);
        List<String> reasons =
                Stream.concat(p.reasons().stream(), outline.reasons(p).stream()).toList();
        return new Position(
                p.attribution(),
                p.speaker(),
                p.party(),
                p.kind(),
                terms,
                target,
                p.negated(),
                p.hedged(),
                p.stance(),
                p.confidence() * placed,
                reasons);
    }

    private Drafts drafts(Case theCase, IdentityHashMap<Text, List<Position>> positions) {
        return Drafting.of(
                articles, theCase, (Text text, List<Attribution> _) -> positions.getOrDefault(text, List.of()));
    }

    private static Case read(String text) {
        return switch (CaseReader.read(Path.of(CaseReader.FILE_NAME), text.getBytes(StandardCharsets.UTF_8))) {
            case CaseReading.Success success -> success.value();
            case CaseReading.Failure failure ->
                throw new IllegalStateException("The drafted case is none: " + failure.problems());
        };
    }
}
