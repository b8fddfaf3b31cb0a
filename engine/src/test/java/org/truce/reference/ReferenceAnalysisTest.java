package org.truce.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.truce.reference.Attribute.Kind;
import org.truce.reference.ReferenceResult.Base;
import org.truce.reference.ReferenceResult.Comparison;
import org.truce.reference.ReferenceResult.CoxDescription;
import org.truce.survival.CoxFit;

/// Eight agreements with a flag, a number and a text, worked out by hand.
class ReferenceAnalysisTest {
    private static final int FLAG = 0;
    private static final int NUMBER = 1;
    private static final int TEXT = 2;

    private static PastAgreement agreement(int id, double years, boolean ended, Value... values) {
        return new PastAgreement(
                "a" + id,
                "agreement " + id,
                years < 0 ? OptionalDouble.empty() : OptionalDouble.of(years),
                ended,
                id,
                List.of(values));
    }

    private static Value flag(boolean present) {
        return new Value.Flag(present);
    }

    private static Value number(double amount) {
        return new Value.Quantity(amount);
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private static final AgreementData DATA = new AgreementData(
            "Made up",
            Optional.empty(),
            true,
            List.of(
                    new Attribute("flag", List.of(), "a flag", Kind.FLAG),
                    new Attribute("number", List.of(), "a number", Kind.NUMBER),
                    new Attribute("text", List.of(), "a text", Kind.TEXT)),
            List.of(
                    agreement(1, 1, true, flag(true), number(1), text("A")),
                    agreement(2, 2, true, flag(false), number(2), text("b")),
                    agreement(3, 3, true, flag(true), number(3), text("A")),
                    agreement(4, 4, true, flag(false), number(4), text("A")),
                    agreement(5, 5, false, flag(true), number(5), text("c")),
                    agreement(6, 6, false, flag(false), number(6), text("b")),
                    agreement(7, -1, true, flag(true), number(7), new Value.Missing()),
                    agreement(8, 8, false, new Value.Missing(), number(8), text("A"))));

    private static List<String> ids(Criterion criterion) {
        return ReferenceClass.of(DATA, criterion).members().stream()
                .map(PastAgreement::id)
                .toList();
    }

    private static ReferenceResult ask(Criterion where, Optional<Criterion> against, Integer... cox) {
        return ReferenceAnalysis.of(DATA, new ReferenceQuestion(where, against, List.of(2.0), List.of(cox)));
    }

    @Test
    void whatIsNotKnownBelongsToNeitherClass() {
        Criterion has = new Criterion.Has(FLAG);
        assertThat(ids(has)).containsExactly("a1", "a3", "a5", "a7");
        assertThat(ids(new Criterion.Not(has))).containsExactly("a2", "a4", "a6");
        assertThat(ReferenceClass.of(DATA, has).unknown()).isOne();
        // nothing is unknown where another part decides
        assertThat(ids(new Criterion.Or(
                        List.of(has, new Criterion.Compares(NUMBER, Criterion.Relation.EQUAL, number(8))))))
                .containsExactly("a1", "a3", "a5", "a7", "a8");
        assertThat(ReferenceClass.of(
                                DATA,
                                new Criterion.And(List.of(
                                        has, new Criterion.Compares(NUMBER, Criterion.Relation.LESS, number(8)))))
                        .unknown())
                .isZero();
    }

    @Test
    void comparisonsOfNumbersAndTexts() {
        for (Criterion.Relation relation : Criterion.Relation.values()) {
            if (relation != Criterion.Relation.CONTAINS) {
                List<String> expected = IntStream.rangeClosed(1, 8)
                        .filter(i -> switch (relation) {
                            case EQUAL -> i == 4;
                            case UNEQUAL -> i != 4;
                            case LESS -> i < 4;
                            case AT_MOST -> i <= 4;
                            case GREATER -> i > 4;
                            case AT_LEAST, CONTAINS -> i >= 4;
                        })
                        .mapToObj(i -> "a" + i)
                        .toList();
                assertThat(ids(new Criterion.Compares(NUMBER, relation, number(4))))
                        .isEqualTo(expected);
            }
        }
        assertThat(ids(new Criterion.Compares(TEXT, Criterion.Relation.CONTAINS, text("B"))))
                .containsExactly("a2", "a6");
        assertThat(ids(new Criterion.Compares(TEXT, Criterion.Relation.UNEQUAL, text("a"))))
                .containsExactly("a2", "a5", "a6");
    }

    /// With the flag: 1 of 3 ended by 2 years, without it 1 of 3. Expected with the flag: 1/2 of the end at 1
    /// (3 of 6), 2/5 at 2, 1/2 at 3, 1/3 at 4.
    @Test
    void classesAreComparedWithTheirComplement() {
        ReferenceResult result = ask(new Criterion.Has(FLAG), Optional.empty());
        assertThat(result.chosen().members().undated()).isOne();
        assertThat(result.chosen()
                        .curve()
                        .orElseThrow()
                        .findAt(2)
                        .orElseThrow()
                        .share()
                        .value())
                .isEqualTo(2 / 3.0, within(1e-12));
        assertThat(result.contrast().orElseThrow().complement()).isTrue();
        Comparison comparison = result.contrast().orElseThrow().comparison();
        assertThat(comparison).isInstanceOf(Comparison.Tested.class);
        assertThat(((Comparison.Tested) comparison).test().groups().getFirst().expected())
                .isEqualTo(1 / 2.0 + 2 / 5.0 + 1 / 2.0 + 1 / 3.0, within(1e-12));
    }

    @Test
    void whatCannotBeComparedSaysWhy() {
        Criterion has = new Criterion.Has(FLAG);
        Criterion everything = new Criterion.Everything();
        Criterion late = new Criterion.Compares(NUMBER, Criterion.Relation.AT_LEAST, number(5));
        Criterion none = new Criterion.Compares(NUMBER, Criterion.Relation.GREATER, number(9));
        assertThat(ask(everything, Optional.empty()).contrast()).isEmpty();
        assertThat(ask(has, Optional.of(everything)).contrast().orElseThrow().comparison())
                .isEqualTo(new Comparison.Overlapping(3));
        assertThat(ask(none, Optional.of(has)).contrast().orElseThrow().comparison())
                .isEqualTo(new Comparison.Empty());
        assertThat(ask(
                                new Criterion.And(List.of(late, has)),
                                Optional.of(new Criterion.And(List.of(late, new Criterion.Not(has)))))
                        .contrast()
                        .orElseThrow()
                        .comparison())
                .isEqualTo(new Comparison.NothingEnded());
    }

    @Test
    void textsAreHeldAgainstTheMostFrequent() {
        CoxDescription description = ask(new Criterion.Everything(), Optional.empty(), TEXT, NUMBER)
                .cox()
                .orElseThrow();
        assertThat(description.bases()).containsExactly(new Base("text", "A"));
        // a7 has no years and so was never in
        assertThat(description.incomplete()).isZero();
        // the smaller number ends first, always
        assertThat(description.fit()).isInstanceOf(CoxFit.NotFitted.class);
        assertThat(((CoxFit.NotFitted) description.fit()).reason()).isEqualTo(CoxFit.Reason.WITHOUT_BOUND);
        assertThat(ask(new Criterion.Everything(), Optional.empty(), FLAG)
                        .cox()
                        .orElseThrow()
                        .incomplete())
                .isOne();
    }

    @Test
    void aTextThatIsAlwaysTheSameExplainsNothing() {
        Criterion same = new Criterion.Compares(TEXT, Criterion.Relation.EQUAL, text("A"));
        assertThat(ask(same, Optional.empty(), TEXT).cox().orElseThrow().fit())
                .isEqualTo(new CoxFit.NotFitted(CoxFit.Reason.DEPENDENT, List.of("text")));
    }

    @Test
    void criteriaReadAsTheyAreWritten() {
        Criterion criterion = new Criterion.Or(List.of(
                new Criterion.And(List.of(
                        new Criterion.Has(FLAG),
                        new Criterion.Not(new Criterion.Compares(TEXT, Criterion.Relation.EQUAL, text("A"))))),
                new Criterion.Compares(NUMBER, Criterion.Relation.AT_LEAST, number(2.5))));
        assertThat(criterion.words(DATA.attributes())).isEqualTo("(flag and not text = A) or number >= 2.5");
    }

    @Test
    void aValueForEachAttribute() {
        assertThatThrownBy(() -> new AgreementData(
                        "Broken", Optional.empty(), false, DATA.attributes(), List.of(agreement(1, 1, true))))
                .hasMessage("Agreement a1 has 0 values for 3 attributes.");
    }
}
