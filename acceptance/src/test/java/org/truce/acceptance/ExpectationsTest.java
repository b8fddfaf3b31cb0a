package org.truce.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseReading;
import org.truce.model.Case;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;
import org.truce.worlds.Sampling;

/// The analysis of every case is held to what a careful reader of its statements would insist on:
/// `cases/*/expected.yaml`, whose forms and tolerances `cases/README.md` defines.
///
/// The worlds are drawn from a fixed seed. An exact value is missed by more than four standard errors, where
/// the analysis is right, with a probability below 0.0001.
class ExpectationsTest {
    private static final long SEED = 1;

    @TestFactory
    Stream<DynamicContainer> everyCaseMeetsItsExpectations() {
        List<Path> files = Repository.listFiles("expected.yaml");
        assertThat(files)
                .extracting(f -> String.valueOf(f.getParent()))
                .contains("cases/jeddah-2025", "cases/ridge-crossing", "cases/sarava-basin");
        return files.stream().map(ExpectationsTest::container);
    }

    private static DynamicContainer container(Path file) {
        Case written = read(file.resolveSibling(CaseReader.FILE_NAME));
        ExpectationsFile expected = ExpectationsFile.read(file, written);
        CaseFigures figures = new CaseFigures(
                written,
                new Sampling(expected.worlds(), SEED, Runtime.getRuntime().availableProcessors()),
                expected.entries().stream()
                        .map(ExpectationsFile.Entry::expectation)
                        .toList());
        return DynamicContainer.dynamicContainer(
                String.valueOf(file.getParent()),
                expected.entries().stream()
                        .map(entry -> DynamicTest.dynamicTest(entry.id(), () -> hold(entry, figures, written))));
    }

    private static void hold(ExpectationsFile.Entry entry, CaseFigures figures, Case written) {
        Verdict verdict = Verdict.on(entry.expectation(), figures, written);
        assertThat(verdict.holds())
                .as(
                        "%s%n  expect: %s%n  reason: %s%n  figures: %s",
                        entry.id(), entry.wording(), entry.reason(), verdict.figures())
                .isTrue();
    }

    private static Case read(Path file) {
        return switch (CaseReader.read(file)) {
            case CaseReading.Success success -> success.value();
            case CaseReading.Failure failure -> throw new AssertionError(failure.problems());
        };
    }

    /// 600 in 1000: the Wilson interval at 95 % is 0.5693 to 0.6299 (Wilson 1927, worked out by hand).
    @Test
    void aBoundHoldsOnlyForTheWholeInterval() {
        Proportion share = Proportion.of(600, 1000);
        assertThat(new Bound.AtLeast(.569).holds(share)).isTrue();
        assertThat(new Bound.AtLeast(.57).holds(share)).isFalse();
        assertThat(new Bound.AtMost(.63).holds(share)).isTrue();
        assertThat(new Bound.AtMost(.6295).holds(share)).isFalse();
        Estimate product = new Estimate(.6, .5, .7);
        assertThat(new Bound.AtLeast(.5).holds(product)).isTrue();
        assertThat(new Bound.AtLeast(.51).holds(product)).isFalse();
        assertThat(new Bound.AtMost(.7).holds(product)).isTrue();
        assertThat(new Bound.AtMost(.69).holds(product)).isFalse();
    }

    /// The standard error of a share of .5 in 1000 is √(.25/1000) = 0.015811; that of an interval from .5 to
    /// .7 is .1/1.959964 = 0.051021.
    @Test
    void aValueIsMetWithinItsStandardErrors() {
        Proportion share = Proportion.of(547, 1000); // 2.97 standard errors above .5
        assertThat(new Bound.Equals(.5, 3).holds(share)).isTrue();
        assertThat(new Bound.Equals(.5, 2.9).holds(share)).isFalse();
        Estimate product = new Estimate(.6, .5, .7); // 1.96 standard errors above .5
        assertThat(new Bound.Equals(.5, 2).holds(product)).isTrue();
        assertThat(new Bound.Equals(.5, 1.9).holds(product)).isFalse();
    }

    @Test
    void whatCannotBeReadIsRefused() {
        Case ridge = read(Path.of("cases", "ridge-crossing"));
        assertThatThrownBy(() -> one("{accept: {party: ostra, deal: {fee: halved}, at-least: 0.5}}", ridge))
                .hasMessage("expected.yaml, e: `halved` is none of [full, waived].");
        assertThatThrownBy(() -> one("{accept: {party: ostra, deal: {fee: waived}, atleast: 0.5}}", ridge))
                .hasMessage("expected.yaml, e, accept: `atleast` is none of"
                        + " [at-least, at-most, deal, equals, party, within-standard-errors].");
        assertThatThrownBy(() -> one("{accept: {party: ostra, deal: {fee: waived}, equals: 0.5}}", ridge))
                .hasMessage("expected.yaml, e: [equals] is no bound.");
        assertThatThrownBy(() -> one("{if-soft: {statement: o1, at-least: 0.5}}", ridge))
                .hasMessage("expected.yaml, e: `o1` is no red line.");
        assertThatThrownBy(() -> one("{exists: {at-least: 0.5}}", ridge))
                .hasMessage("expected.yaml, e: `exists` is no form.");
    }

    /// Every form, turned into what must not hold of the hand-worked case (its SOURCES.md has the figures).
    @Test
    void wrongExpectationsAreContradicted() {
        Case ridge = read(Path.of("cases", "ridge-crossing"));
        List<Expectation> wrong = Stream.of(
                        "{accept: {party: ostra, deal: {crossing: open}, at-least: 0.2}}",
                        "{less-acceptable: {party: velim, deal: velim-first, than: {crossing: open}}}",
                        "{joint: {deal: velim-first, at-least: 0.2}}",
                        "{needs: {deal: {fee: waived}, parties: [velim]}}",
                        "{agreement-exists: {at-most: 0.3}}",
                        "{less-likely: {parties: [velim], than: {parties: [ostra]}}}",
                        "{clear-of-red-lines: {at-most: 0.5}}",
                        "{softening: {any-of: [v2], among-first: 1}}",
                        "{if-soft: {statement: o2, at-least: 0.5}}",
                        "{if-sincere: {statement: v1, at-most: 0.4}}",
                        "{if-not-sincere: {statement: v1, at-least: 0.4}}",
                        "{information-gap: {at-least: 0.1}}",
                        "{best-deal: {deal: ostra-first}}")
                .map(form -> one(form, ridge))
                .toList();
        CaseFigures figures = new CaseFigures(ridge, new Sampling(20_000, SEED, 1), wrong);
        for (Expectation expectation : wrong) {
            Verdict verdict = Verdict.on(expectation, figures, ridge);
            assertThat(verdict.holds())
                    .as("%s: %s", expectation, verdict.figures())
                    .isFalse();
        }
    }

    private static Expectation one(String form, Case written) {
        String text = "worlds: 1\nexpectations:\n- {id: e, expect: %s, reason: none}\n".formatted(form);
        return ExpectationsFile.read("expected.yaml", text, written)
                .entries()
                .getFirst()
                .expectation();
    }
}
