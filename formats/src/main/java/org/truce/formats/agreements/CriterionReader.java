package org.truce.formats.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.truce.formats.agreements.CriterionToken.Kind;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;
import org.truce.formats.input.Wording;
import org.truce.reference.AgreementData;
import org.truce.reference.Attribute;
import org.truce.reference.Criterion;
import org.truce.reference.Criterion.Relation;
import org.truce.reference.Value;

/// Reads criteria such as `cease-fire and (third party or region = Asia) and not year < 1990`. Names may be
/// written with blanks or hyphens, in any case of letters, or by their aliases; `not` binds closer than
/// `and`, `and` closer than `or`. All problems are told at once, each with its column.
public final class CriterionReader {
    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 100;

    private final AgreementData data;
    private final Problems problems = new Problems();
    private final List<CriterionToken> tokens;
    private int at;
    private int depth;

    private CriterionReader(AgreementData data, String name, String text) {
        this.data = data;
        this.tokens = CriterionToken.listTokens(name, text, problems);
    }

    /// @param name of the option that the text was given to, as the file of the places
    public static CriterionReading read(AgreementData data, String name, String text) {
        if (text.length() > LONGEST) {
            return new CriterionReading.Failure(List.of(
                    Problem.error(Place.ofFile(name), "the criterion has %d characters".formatted(text.length()))
                            .expected("at most %d".formatted(LONGEST))));
        }
        CriterionReader reader = new CriterionReader(data, name, text);
        Criterion criterion = reader.whole();
        return reader.problems.hasErrors()
                ? new CriterionReading.Failure(reader.problems.list())
                : new CriterionReading.Success(criterion);
    }

    /// The attribute that is called so, by name or alias.
    public static OptionalInt findAttribute(AgreementData data, String written) {
        String name = joined(written);
        for (int k = 0; k < data.attributes().size(); k++) {
            Attribute attribute = data.attributes().get(k);
            if (names(attribute).anyMatch(known -> joined(known).equals(name))) {
                return OptionalInt.of(k);
            }
        }
        return OptionalInt.empty();
    }

    /// The error of an attribute that does not exist, with the one that was probably meant.
    public static Problem unknown(AgreementData data, Place place, String written) {
        Problem problem = Problem.error(place, "there is no attribute %s".formatted(Wording.quoted(written)))
                .found(written);
        return Wording.findNearest(
                        written,
                        data.attributes().stream()
                                .flatMap(CriterionReader::names)
                                .toList())
                .map(near -> problem.suggest(Wording.didYouMean(near)))
                .orElse(problem.suggest("`--attributes` lists them"));
    }

    static boolean isReserved(String name) {
        return CriterionToken.kind(name) != Kind.WORD;
    }

    private static Stream<String> names(Attribute attribute) {
        return Stream.concat(Stream.of(attribute.name()), attribute.aliases().stream());
    }

    private static String joined(String name) {
        return AgreementsReader.plain(name).replace("-", "");
    }

    private Criterion whole() {
        if (tokens.size() == 1) {
            problems.add(Problem.error(token().place(), "the criterion is empty")
                    .expected("attributes, such as `cease-fire and third-party`"));
            return new Criterion.Everything();
        }
        Criterion criterion = either();
        while (token().kind() != Kind.END) {
            unexpected("`and`, `or` or the end");
            at++;
            if (token().kind() != Kind.END) {
                either();
            }
        }
        return criterion;
    }

    private CriterionToken token() {
        return tokens.get(at);
    }

    private boolean accepts(Kind kind) {
        boolean there = token().kind() == kind;
        at += there ? 1 : 0;
        return there;
    }

    private void unexpected(String expected) {
        CriterionToken token = token();
        problems.add(Problem.error(
                        token.place(),
                        token.kind() == Kind.END
                                ? "the criterion ends here"
                                : "%s does not belong here".formatted(Wording.quoted(token.text())))
                .found(token.text())
                .expected(expected));
    }

    private Criterion either() {
        List<Criterion> parts = new ArrayList<>(List.of(both()));
        while (accepts(Kind.OR)) {
            parts.add(both());
        }
        return parts.size() == 1 ? parts.getFirst() : new Criterion.Or(parts);
    }

    private Criterion both() {
        List<Criterion> parts = new ArrayList<>(List.of(negation()));
        while (accepts(Kind.AND)) {
            parts.add(negation());
        }
        return parts.size() == 1 ? parts.getFirst() : new Criterion.And(parts);
    }

    private Criterion negation() {
        if (depth > DEEPEST) {
            problems.add(Problem.error(token().place(), "the criterion is nested more than %d deep".formatted(DEEPEST))
                    .expected("at most %d".formatted(DEEPEST)));
            at = tokens.size() - 1;
            return new Criterion.Everything();
        }
        depth++;
        Criterion criterion = accepts(Kind.NOT) ? new Criterion.Not(negation()) : simple();
        depth--;
        return criterion;
    }

    private Criterion simple() {
        if (token().kind() == Kind.OPEN) {
            Place opened = token().place();
            at++;
            Criterion inner = either();
            if (!accepts(Kind.CLOSE)) {
                if (token().kind() == Kind.END) {
                    problems.add(Problem.error(opened, "a parenthesis is opened here and never closed")
                            .found("(")
                            .expected("a `)`"));
                } else {
                    unexpected("`and`, `or` or `)`");
                    at++;
                }
            }
            return inner;
        }
        if (token().kind() != Kind.WORD && token().kind() != Kind.QUOTED) {
            unexpected("an attribute, such as `cease-fire`");
            // what can begin the next part stays; the rest would only be told again
            if (token().kind() == Kind.RELATION) {
                at++;
                words();
            }
            return new Criterion.Everything();
        }
        return comparison();
    }

    /// Words side by side, or one text in quotation marks.
    private Optional<CriterionToken> words() {
        CriterionToken first = token();
        if (accepts(Kind.QUOTED)) {
            return Optional.of(first);
        }
        List<String> words = new ArrayList<>();
        while (token().kind() == Kind.WORD) {
            words.add(token().text());
            at++;
        }
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new CriterionToken(Kind.WORD, String.join(" ", words), first.place()));
    }

    private Criterion comparison() {
        CriterionToken name = words().orElseThrow();
        OptionalInt found = findAttribute(data, name.text());
        if (found.isEmpty()) {
            problems.add(unknown(data, name.place(), name.text()));
        }
        if (token().kind() != Kind.RELATION) {
            return found.isPresent() ? flag(found.getAsInt(), name) : new Criterion.Everything();
        }
        CriterionToken sign = token();
        at++;
        Optional<CriterionToken> value = words();
        if (value.isEmpty()) {
            unexpected("a value to compare with");
        }
        return found.isPresent() && value.isPresent()
                ? compares(found.getAsInt(), sign, value.get())
                : new Criterion.Everything();
    }

    private Criterion flag(int k, CriterionToken name) {
        Attribute attribute = data.attributes().get(k);
        if (attribute.kind() == Attribute.Kind.FLAG) {
            return new Criterion.Has(k);
        }
        problems.add(Problem.error(
                        name.place(),
                        "%s is %s and needs a comparison"
                                .formatted(
                                        Wording.quoted(attribute.name()),
                                        attribute.kind() == Attribute.Kind.NUMBER ? "a number" : "a text"))
                .found(name.text())
                .expected(
                        attribute.kind() == Attribute.Kind.NUMBER
                                ? "such as `%s >= 2000`".formatted(attribute.name())
                                : data.listTexts(k).stream()
                                        .findFirst()
                                        .map(text -> "such as `%s = %s`".formatted(attribute.name(), written(text)))
                                        .orElse("a value")));
        return new Criterion.Everything();
    }

    private static String written(String text) {
        return text.matches("[\\p{L}\\p{N} -]+") ? text : '"' + text + '"';
    }

    private Criterion compares(int k, CriterionToken sign, CriterionToken value) {
        Attribute attribute = data.attributes().get(k);
        Relation relation = CriterionToken.findRelation(sign.text()).orElseThrow();
        boolean fits = switch (attribute.kind()) {
            case FLAG -> relation == Relation.EQUAL || relation == Relation.UNEQUAL;
            case NUMBER -> relation != Relation.CONTAINS;
            case TEXT -> relation == Relation.EQUAL || relation == Relation.UNEQUAL || relation == Relation.CONTAINS;
        };
        if (!fits) {
            problems.add(Problem.error(
                            sign.place(),
                            "%s cannot be compared by `%s`".formatted(Wording.quoted(attribute.name()), sign.text()))
                    .found(sign.text())
                    .expected(
                            switch (attribute.kind()) {
                                case FLAG -> "`=` or `!=`";
                                case NUMBER -> "`=`, `!=`, `<`, `<=`, `>` or `>=`";
                                case TEXT -> "`=`, `!=` or `~`";
                            }));
        }
        return value(k, attribute, relation, value)
                .<Criterion>map(v -> new Criterion.Compares(k, relation, v))
                .orElseGet(Criterion.Everything::new);
    }

    private Optional<Value> value(int k, Attribute attribute, Relation relation, CriterionToken written) {
        String text = written.text();
        return switch (attribute.kind()) {
            case FLAG -> {
                Optional<Boolean> flag = AttributeColumn.findFlag(text);
                if (flag.isEmpty()) {
                    wrong(written, attribute, "`yes` or `no`");
                }
                yield flag.map(Value.Flag::new);
            }
            case NUMBER -> {
                OptionalDouble number = AttributeColumn.findNumber(text);
                if (number.isEmpty()) {
                    wrong(written, attribute, "a number");
                    yield Optional.empty();
                }
                yield Optional.of(new Value.Quantity(number.getAsDouble()));
            }
            case TEXT -> {
                List<String> texts = data.listTexts(k);
                String plain = joined(text);
                Optional<String> same =
                        texts.stream().filter(t -> joined(t).equals(plain)).findFirst();
                if (relation != Relation.CONTAINS && same.isEmpty()) {
                    Problem problem = Problem.error(
                                    written.place(),
                                    "no agreement has %s for %s"
                                            .formatted(Wording.quoted(text), Wording.quoted(attribute.name())))
                            .found(text)
                            .expected(Wording.oneOf(texts));
                    problems.add(Wording.findNearest(text, texts)
                            .map(near -> problem.suggest(Wording.didYouMean(near)))
                            .orElse(problem));
                }
                yield Optional.of(new Value.Text(relation == Relation.CONTAINS ? text : same.orElse(text)));
            }
        };
    }

    private void wrong(CriterionToken written, Attribute attribute, String expected) {
        problems.add(Problem.error(
                        written.place(),
                        "%s is compared with %s"
                                .formatted(Wording.quoted(attribute.name()), Wording.quoted(written.text())))
                .found(written.text())
                .expected(expected));
    }
}
