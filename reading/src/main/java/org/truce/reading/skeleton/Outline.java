package org.truce.reading.skeleton;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.truce.formats.edit.Block;
import org.truce.formats.edit.YamlValue;
import org.truce.formats.edit.YamlValue.Mapping;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Wording;
import org.truce.model.Case;
import org.truce.model.Issue;
import org.truce.model.Party;
import org.truce.model.Role;
import org.truce.model.Statement;
import org.truce.reading.draft.CaseIds;
import org.truce.reading.draft.DraftText;
import org.truce.reading.draft.Drafts;
import org.truce.reading.what.Bearing;
import org.truce.reading.what.Position;

/// A case file in the making: parties, issues and options, with what has to be checked as comments.
final class Outline {
    /// As many as the case format allows.
    static final int MOST_PARTIES = 64;

    private static final int MOST_ISSUES = 256;
    private static final String CHECK = " # check: ";

    private record Choice(String id, String name, String check) {}

    private record Question(String id, String question, List<Choice> options, int positions) {}

    private final Case parties;
    private final String title;
    private final Optional<LocalDate> day;
    private final List<Question> questions = new ArrayList<>();
    private final IdentityHashMap<Position, List<Bearing>> terms = new IdentityHashMap<>();
    private final IdentityHashMap<Position, List<Bearing>> targets = new IdentityHashMap<>();
    private final IdentityHashMap<Position, List<String>> reasons = new IdentityHashMap<>();
    private int left;

    private Outline(Case parties, String title, Optional<LocalDate> day) {
        this.parties = parties;
        this.title = title;
        this.day = day;
    }

    static Outline of(Case parties, Topics topics, String title, Optional<LocalDate> day) {
        Outline outline = new Outline(parties, title, day);
        CaseIds ids = new CaseIds();
        for (Topic topic : topics.topics().stream().limit(MOST_ISSUES).toList()) {
            outline.add(topic, ids.make(topic.label().replaceFirst("^the ", ""), "issue"));
        }
        outline.left += Math.max(0, topics.topics().size() - MOST_ISSUES);
        topics.unplaced()
                .forEach(u -> outline.reason(
                        u.held(), "“%s”: %s".formatted(u.held().says().words(), u.why())));
        return outline;
    }

    private void add(Topic topic, String id) {
        CaseIds ids = new CaseIds();
        List<Choice> options = new ArrayList<>();
        for (int o = 0; o < Math.min(topic.options().size(), Issue.MOST_OPTIONS); o++) {
            Topic.Choice choice = topic.options().get(o);
            options.add(new Choice(ids.make(choice.id(), "option"), choice.name(), check(topic, o)));
        }
        left += Math.max(0, topic.options().size() - Issue.MOST_OPTIONS);
        for (Topic.Placed placed : topic.placed()) {
            if (placed.option() < options.size()) {
                place(placed);
            }
        }
        int positions = (int)
                topic.placed().stream().map(p -> p.held().position()).distinct().count();
        questions.add(new Question(id, topic.question(), options, positions));
    }

    /// Several options of the issue on which one position bears are alternatives.
    private void place(Topic.Placed placed) {
        Held held = placed.held();
        List<Bearing> bearings =
                (held.isTarget() ? targets : terms).computeIfAbsent(held.position(), _ -> new ArrayList<>());
        int issue = questions.size();
        Optional<Bearing> known =
                bearings.stream().filter(b -> b.issue() == issue).findFirst();
        List<Integer> options = new ArrayList<>(known.map(Bearing::options).orElse(List.of()));
        options.add(placed.option());
        bearings.removeIf(b -> b.issue() == issue);
        double probability =
                Math.min(placed.probability(), known.map(Bearing::probability).orElse(1.0));
        bearings.add(new Bearing(issue, options, probability, probability, List.of()));
        reason(held, placed.reason());
    }

    private void reason(Held held, String why) {
        List<String> known = reasons.computeIfAbsent(held.position(), _ -> new ArrayList<>());
        if (!known.contains(why)) {
            known.add(why);
        }
    }

    /// Why a position was placed where it is, or was not.
    List<String> reasons(Position position) {
        return List.copyOf(reasons.getOrDefault(position, List.of()));
    }

    private String check(Topic topic, int option) {
        String who = who(topic.placed().stream()
                .filter(p -> p.option() == option && p.held().names())
                .map(Topic.Placed::held)
                .toList());
        if (option > 0) {
            return who;
        }
        return "the status quo, if nothing is agreed?" + (who.isEmpty() ? "" : " " + who);
    }

    /// "wanted by Velim; refused by Ostra".
    private String who(List<Held> from) {
        Set<String> said = from.stream()
                .map(held -> "%s by %s%s"
                        .formatted(
                                verb(held),
                                parties.parties()
                                        .get(held.position().party().orElseThrow())
                                        .name(),
                                held.position().isSure() ? "" : " (not sure)"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join("; ", said);
    }

    private static String verb(Held held) {
        return switch (held.position().kind()) {
            case WANTS -> "wanted";
            case PREFERS -> held.isTarget() ? "liked less" : "preferred";
            case OPPOSES -> "opposed";
            case ACCEPTS -> "accepted";
            case OFFERS -> "offered";
            case REJECTS -> "rejected";
            case REQUIRES -> held.isTarget() ? "made conditional" : "required";
            case REMARK -> throw new IllegalStateException("A remark names no option.");
        };
    }

    /// The issue and option on which a position bears; empty if none could be named.
    List<Bearing> bearings(Position position, boolean isTarget) {
        return position.kind() == Statement.Kind.REMARK
                ? List.of()
                : List.copyOf((isTarget ? targets : terms).getOrDefault(position, List.of()));
    }

    // -- the file

    /// Parties, issues, stakes.
    String text() {
        return String.join("\n", head(new ArrayList<>())) + "\n";
    }

    /// The whole file.
    String text(Drafts drafts) {
        List<String> lines = new ArrayList<>();
        lines.add("# Drafted from %s, for a person to complete: nothing here is confirmed. What to look at is marked"
                .formatted(
                        drafts.drafts().size() == 1 ? "a text" : drafts.drafts().size() + " texts"));
        lines.add("# \"check\". A confidence is that of party, kind and issue; issues and options are proposals.");
        lines.add("# %d statements held to be right, %d not sure."
                .formatted(drafts.sure().size(), drafts.unsure().size()));
        if (left > 0) {
            lines.add("# check: %d further issues or options found no room in a case.".formatted(left));
        }
        head(lines);
        lines.add("");
        List<String> sources = DraftText.sources(drafts);
        lines.add(sources.getFirst() + CHECK + "how reliable each is; F says that nobody has judged it");
        lines.addAll(sources.subList(1, sources.size()));
        people(drafts, lines);
        lines.add("");
        lines.addAll(DraftText.statements(drafts));
        return String.join("\n", lines) + "\n";
    }

    private List<String> head(List<String> lines) {
        lines.add("truce: 1");
        lines.addAll(Block.entry(0, "title", new YamlValue.Text(title)));
        day.ifPresent(date -> lines.add("date: " + date));
        lines.add("");
        lines.add("parties:" + CHECK + "names and roles; in the order of how many positions were found");
        for (Party party : parties.parties()) {
            SequencedMap<String, YamlValue> entry = new LinkedHashMap<>();
            entry.put("name", new YamlValue.Text(party.name()));
            if (party.role() != Role.PARTY) {
                entry.put("role", new YamlValue.Text(Nodes.word(party.role())));
            }
            lines.addAll(Block.entry(2, party.id(), new Mapping(entry)));
        }
        lines.add("");
        lines.add("issues:" + CHECK + "whether these are issues, and one each; who has to consent (here: all parties)");
        questions.forEach(question -> question(question, lines));
        lines.add("");
        lines.add("stakes:" + CHECK + "the texts tell no stakes; equal ranks order nothing and are no judgement");
        for (Party party : parties.parties()) {
            if (party.role().decides()) {
                SequencedMap<String, YamlValue> ranks = new LinkedHashMap<>();
                questions.forEach(question -> ranks.put(question.id(), new YamlValue.Text("major")));
                lines.addAll(Block.entry(2, party.id(), new Mapping(ranks)));
            }
        }
        return lines;
    }

    private static void question(Question question, List<String> lines) {
        lines.add("  %s:%sgrouped from the words of %d positions"
                .formatted(new YamlValue.Text(question.id()).line(), CHECK, question.positions()));
        lines.addAll(Block.entry(4, "question", new YamlValue.Text(question.question())));
        lines.add("    options:");
        for (Choice option : question.options()) {
            lines.add("      %s: %s%s%s"
                    .formatted(
                            new YamlValue.Text(option.id()).line(),
                            new YamlValue.Text(option.name()).line(),
                            CHECK,
                            option.check()));
        }
    }

    /// Whom the texts introduce as somebody's voice. Of the others nothing is said: without a party they
    /// would be taken for people who speak for none.
    private static void people(Drafts drafts, List<String> lines) {
        SequencedMap<String, YamlValue> people = new LinkedHashMap<>();
        Set<String> others = new HashSet<>();
        drafts.people().forEach(person -> {
            if (person.person().party().isPresent()) {
                people.put(person.id(), person.entry());
            } else {
                others.add(person.person().name());
            }
        });
        if (!people.isEmpty()) {
            lines.add("");
            List<String> block = Block.entry(0, "people", new Mapping(people));
            lines.add(block.getFirst() + CHECK + "for whom each speaks");
            lines.addAll(block.subList(1, block.size()));
        }
        others.stream()
                .sorted()
                .forEach(name -> lines.add("# check: for whom does %s speak, if for anybody?"
                        .formatted(Wording.visible(name.replaceAll("[\\p{Cc}\u2028\u2029]", " ")))));
    }
}
