package org.truce.formats.domainfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Exclusion;
import org.truce.domain.Fractions;
import org.truce.domain.Profile;
import org.truce.domain.Reservation;
import org.truce.domain.Term;
import org.truce.domain.UtilityRange;

/// Writes Truce's own domain file, which can say all that a domain holds, exactly.
final class TruceDomainWriter {
    /// Lists of more are written one entry a line.
    private static final int MOST_IN_A_LINE = 8;

    private final Domain domain;
    private final StringBuilder text = new StringBuilder();

    private TruceDomainWriter(Domain domain) {
        this.domain = domain;
    }

    static DomainWriting write(Domain domain) {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        String text = new TruceDomainWriter(domain).text();
        files.put(FileNames.of(domain, ".yaml").domain(), text);
        return text.length() > DomainFiles.YAML.mostBytes() / 2
                ? new DomainWriting.Refused(List.of("the file would be larger than can be read back"))
                : new DomainWriting.Written(files, List.of());
    }

    private String text() {
        line(0, TruceDomainReader.VERSION_KEY + ": 1");
        line(0, "name: " + YamlText.scalar(domain.name()));
        line(0, "issues:");
        domain.issues().forEach(this::issue);
        line(0, "parties:");
        domain.profiles().forEach(this::party);
        if (!domain.excluded().isEmpty()) {
            line(0, "impossible:");
            domain.excluded().forEach(exclusion -> line(1, "- " + map(exclusion)));
        }
        return text.toString();
    }

    private void line(int depth, String content) {
        text.repeat("  ", depth).append(content).append('\n');
    }

    private void issue(DomainIssue issue) {
        String name = YamlText.scalar(issue.name());
        switch (issue) {
            case DomainIssue.Discrete discrete ->
                list(
                        1,
                        name + ":",
                        discrete.values().stream().map(YamlText::scalar).toList());
            case DomainIssue.Whole whole ->
                line(1, "%s: {from: %d, to: %d}".formatted(name, whole.low(), whole.high()));
            case DomainIssue.Stepped stepped ->
                line(
                        1,
                        "%s: {from: %s, to: %s, step: %s}"
                                .formatted(
                                        name,
                                        Fractions.text(stepped.low()),
                                        Fractions.text(stepped.high()),
                                        Fractions.text(stepped.step())));
            case DomainIssue.Real real ->
                line(
                        1,
                        "%s: {from: %s, to: %s, real: true}"
                                .formatted(name, Fractions.text(real.low()), Fractions.text(real.high())));
        }
    }

    private void list(int depth, String key, List<String> entries) {
        if (entries.size() <= MOST_IN_A_LINE) {
            line(depth, key + " [" + String.join(", ", entries) + "]");
        } else {
            line(depth, key);
            entries.forEach(entry -> line(depth + 1, "- " + entry));
        }
    }

    private void party(Profile profile) {
        line(1, YamlText.scalar(profile.name()) + ":");
        switch (profile.reservation()) {
            case Reservation.Absent _ -> {
                // 0 is what the reader takes
            }
            case Reservation.Given given -> line(2, "reservation: " + Fractions.text(given.value()));
            case Reservation.Bid bid -> line(2, "reservation: " + bid(bid.coordinates()));
        }
        profile.ceiling().ifPresent(ceiling -> line(2, "ceiling: " + Fractions.text(ceiling)));
        profile.discount().ifPresent(discount -> line(2, "discount: " + Fractions.text(discount)));
        ProfileParts parts = ProfileParts.of(profile, domain.issues());
        values(parts);
        if (parts.constant().signum() != 0 || !parts.interactions().isEmpty()) {
            line(2, "interactions:");
            if (parts.constant().signum() != 0) {
                line(3, "- {when: {}, value: %s}".formatted(Fractions.text(parts.constant())));
            }
            parts.interactions().forEach(this::interaction);
        }
    }

    private String bid(SortedMap<Integer, BigFraction> coordinates) {
        return coordinates.entrySet().stream()
                .map(entry -> {
                    DomainIssue issue = domain.issues().get(entry.getKey());
                    String value = switch (issue) {
                        case DomainIssue.Countable countable ->
                            value(countable, entry.getValue().longValue());
                        case DomainIssue.Real _ -> Fractions.text(entry.getValue());
                    };
                    return YamlText.scalar(issue.name()) + ": " + value;
                })
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String value(DomainIssue.Countable issue, long position) {
        return issue instanceof DomainIssue.Discrete discrete
                ? YamlText.scalar(discrete.label(position))
                : issue.label(position);
    }

    // -- values of single issues

    private void values(ProfileParts parts) {
        List<BigFraction> weights = new ArrayList<>();
        for (Term single : parts.singles()) {
            weights.add(weight(single));
        }
        if (weights.stream().anyMatch(weight -> !weight.equals(BigFraction.ONE))) {
            line(2, "weights:");
            for (int i = 0; i < weights.size(); i++) {
                line(3, name(i) + ": " + Fractions.text(weights.get(i)));
            }
        }
        line(2, "values:");
        for (int i = 0; i < weights.size(); i++) {
            Term single = parts.singles().get(i);
            if (single == null) {
                line(3, name(i) + ": 0");
            } else {
                single(single, weights.get(i));
            }
        }
    }

    private String name(int issue) {
        return YamlText.scalar(domain.issues().get(issue).name());
    }

    /// The largest value, so that the values are shares of it.
    private BigFraction weight(@Nullable Term single) {
        if (single == null) {
            return BigFraction.ONE;
        }
        UtilityRange range = UtilityRange.of(single, domain.issues());
        return range.least().signum() < 0 || range.greatest().signum() == 0 ? BigFraction.ONE : range.greatest();
    }

    private void single(Term single, BigFraction weight) {
        String name = name(single.issues().first());
        switch (single) {
            case Term.Linear linear ->
                line(
                        3,
                        "%s: {slope: %s, intercept: %s}"
                                .formatted(
                                        name,
                                        Fractions.text(linear.slope().divide(weight)),
                                        Fractions.text(linear.intercept().divide(weight))));
            case Term.Table table -> {
                List<String> values = table.values().stream()
                        .map(value -> Fractions.text(value.divide(weight)))
                        .toList();
                Optional<DomainIssue.Discrete> discrete =
                        domain.issues().get(table.issue()) instanceof DomainIssue.Discrete d
                                ? Optional.of(d)
                                : Optional.empty();
                if (discrete.isEmpty()) {
                    list(3, name + ":", values);
                    return;
                }
                List<String> entries = new ArrayList<>();
                for (int i = 0; i < values.size(); i++) {
                    entries.add(value(discrete.get(), i) + ": " + values.get(i));
                }
                if (entries.size() <= MOST_IN_A_LINE) {
                    line(3, name + ": {" + String.join(", ", entries) + "}");
                } else {
                    line(3, name + ":");
                    entries.forEach(entry -> line(4, entry));
                }
            }
            case Term.Box _, Term.Group _ -> throw new IllegalStateException("No table or line: " + single);
        }
    }

    // -- interactions

    private void interaction(Term term) {
        switch (term) {
            case Term.Box box -> {
                line(
                        3,
                        "- when: "
                                + box.spans().stream()
                                        .map(span -> YamlText.scalar(domain.issues()
                                                        .get(span.issue())
                                                        .name()) + ": " + span(span))
                                        .collect(Collectors.joining(", ", "{", "}")));
                line(3, "  value: " + Fractions.text(box.value()));
            }
            case Term.Group group -> {
                line(
                        3,
                        "- issues: "
                                + group.members().stream().map(this::name).collect(Collectors.joining(", ", "[", "]")));
                if (group.values().isEmpty()) {
                    line(3, "  table: []");
                } else {
                    line(3, "  table:");
                }
                group.values().forEach((positions, value) -> line(5, "- " + row(group, positions, value)));
                if (group.otherwise().signum() != 0) {
                    line(3, "  otherwise: " + Fractions.text(group.otherwise()));
                }
            }
            case Term.Table _, Term.Linear _ -> throw new IllegalStateException("No interaction: " + term);
        }
    }

    private String row(Term.Group group, List<Long> positions, BigFraction value) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            entries.add(value(
                    (DomainIssue.Countable) domain.issues().get(group.members().get(i)), positions.get(i)));
        }
        entries.add(Fractions.text(value));
        return "[" + String.join(", ", entries) + "]";
    }

    private String span(Term.Span span) {
        DomainIssue.Countable issue = (DomainIssue.Countable) domain.issues().get(span.issue());
        if (span.first() == span.last()) {
            return value(issue, span.first());
        }
        return "{from: %s, to: %s}".formatted(value(issue, span.first()), value(issue, span.last()));
    }

    private String map(Exclusion exclusion) {
        List<String> entries = new ArrayList<>();
        exclusion.positions().forEach((issue, positions) -> {
            DomainIssue.Countable countable =
                    (DomainIssue.Countable) domain.issues().get(issue);
            boolean run = positions.last() - positions.first() == positions.size() - 1L;
            String values = run
                    ? span(new Term.Span(issue, positions.first(), positions.last()))
                    : positions.stream()
                            .map(position -> value(countable, position))
                            .collect(Collectors.joining(", ", "[", "]"));
            entries.add(name(issue) + ": " + values);
        });
        return "{" + String.join(", ", entries) + "}";
    }
}
