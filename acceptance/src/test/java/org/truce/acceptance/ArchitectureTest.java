package org.truce.acceptance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truce.cli.Main;

/// The arrows of ARCHITECTURE.md.
class ArchitectureTest {
    private static final JavaClasses TRUCE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.truce");
    private static final String[] ENGINE = {
        "org.truce.model",
        "org.truce.domain",
        "org.truce.worlds",
        "org.truce.bargain",
        "org.truce.gap",
        "org.truce.hold",
        "org.truce.deal",
        "org.truce.roadmap",
        "org.truce.solve",
        "org.truce.divide",
        "org.truce.survival",
        "org.truce.reference",
        "org.truce.conflict"
    };
    private static final List<String> FEATURES = List.of(
            "org.truce.model",
            "org.truce.domain",
            "org.truce.worlds",
            "org.truce.bargain",
            "org.truce.gap",
            "org.truce.deal",
            "org.truce.hold",
            "org.truce.roadmap",
            "org.truce.solve",
            "org.truce.divide",
            "org.truce.survival",
            "org.truce.reference",
            "org.truce.conflict",
            "org.truce.formats",
            "org.truce.formats.input",
            "org.truce.formats.edit",
            "org.truce.formats.casefile",
            "org.truce.formats.domainfile",
            "org.truce.formats.divisionfile",
            "org.truce.formats.agreements",
            "org.truce.formats.conflictfile",
            "org.truce.formats.results",
            "org.truce.report",
            "org.truce.reading.text",
            "org.truce.reading.dates",
            "org.truce.reading.intake",
            "org.truce.reading.language",
            "org.truce.reading.attribution",
            "org.truce.reading.who",
            "org.truce.reading.what",
            "org.truce.reading.draft",
            "org.truce.reading.review",
            "org.truce.reading.skeleton",
            "org.truce.reading.timeline",
            "org.truce.cli");

    @Test
    void theRulesSeeTheCode() {
        assertThat(TRUCE.containPackage("org.truce.gap")).isTrue();
        assertThat(TRUCE.containPackage("org.truce.formats.casefile")).isTrue();
        assertThat(TRUCE.contain(Main.class)).isTrue();
    }

    @Test
    void theCaseAsWrittenDependsOnNothingElse() {
        only("org.truce.model", "org.truce.model..");
    }

    @Test
    void theDomainAsWrittenDependsOnNothingElse() {
        only("org.truce.domain", "org.truce.domain..", "org.apache.commons.numbers.fraction..");
    }

    @Test
    void worldsDependOnTheCaseOnly() {
        only("org.truce.worlds", "org.truce.model", "org.truce.worlds..", "org.ojalgo..", "org.apache.commons..");
    }

    @Test
    void bargainingKnowsNoAnalysis() {
        only("org.truce.bargain", "org.truce.model", "org.truce.worlds", "org.truce.bargain..");
    }

    @Test
    void analysesStandOnWorldsAndBargaining() {
        only(
                "org.truce.gap",
                "org.truce.model",
                "org.truce.worlds",
                "org.truce.bargain",
                "org.truce.deal",
                "org.truce.gap..",
                "org.apache.commons..");
        only(
                "org.truce.deal",
                "org.truce.model",
                "org.truce.worlds",
                "org.truce.bargain",
                "org.truce.deal..",
                "org.apache.commons..");
        only(
                "org.truce.roadmap",
                "org.truce.model",
                "org.truce.worlds",
                "org.truce.bargain",
                "org.truce.deal",
                "org.truce.roadmap..");
    }

    @Test
    void whatBecameOfAgreementsKnowsNoCase() {
        only("org.truce.survival", "org.truce.worlds", "org.truce.survival..", "org.apache.commons.statistics..");
        only("org.truce.reference", "org.truce.survival", "org.truce.reference..");
    }

    @Test
    void exactAnalysesKnowNoCase() {
        only(
                "org.truce.solve",
                "org.truce.domain",
                "org.truce.bargain",
                "org.truce.model",
                "org.truce.solve..",
                "org.apache.commons.numbers.fraction..");
        only("org.truce.divide", "org.truce.divide..", "org.apache.commons.numbers.fraction..");
        only("org.truce.conflict", "org.truce.conflict..");
    }

    private static void only(String from, String... allowed) {
        ArchRule rule = classes()
                .that()
                .resideInAPackage(from + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        with(allowed, "java.lang..", "java.math..", "java.util..", "java.time..", "org.jspecify.."));
        rule.check(TRUCE);
    }

    private static String[] with(String[] packages, String... more) {
        return java.util.stream.Stream.concat(List.of(packages).stream(), List.of(more).stream())
                .toArray(String[]::new);
    }

    @Test
    void theEngineKnowsNoFileNoClockAndNoConsole() {
        noClasses()
                .that()
                .resideInAnyPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "org.truce.formats..", "tools.jackson..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(TRUCE);
    }

    @Test
    void reportReadsResultsOnly() {
        noClasses()
                .that()
                .resideInAPackage("org.truce.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.truce.formats..", "org.truce.bargain..", "org.truce.cli..")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Analysis")
                .check(TRUCE);
    }

    @Test
    void formatsKnowNeitherReportNorCommandLine() {
        noClasses()
                .that()
                .resideInAPackage("org.truce.formats..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.truce.report..", "org.truce.cli..")
                .check(TRUCE);
    }

    @Test
    void onlyTheCommandLineKnowsReading() {
        assertThat(TRUCE.containPackage("org.truce.reading.text")).isTrue();
        noClasses()
                .that()
                .resideOutsideOfPackages("org.truce.reading..", "org.truce.cli..", "org.truce.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.truce.reading..")
                .check(TRUCE);
        noClasses()
                .that()
                .resideInAPackage("org.truce.reading..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.truce.report..", "org.truce.cli..")
                .check(TRUCE);
        only("org.truce.reading.text", "org.truce.reading.text..");
        only("org.truce.reading.dates", "org.truce.reading.text", "org.truce.reading.dates..");
        only(
                "org.truce.reading.intake",
                "org.truce.formats.input",
                "org.truce.reading.text",
                "org.truce.reading.dates",
                "org.truce.reading.intake..",
                "java.io..",
                "java.nio..",
                "java.text..",
                "javax.xml.stream..",
                "opennlp.tools.langdetect..",
                "org.apache.fontbox..",
                "org.apache.pdfbox..",
                "org.jsoup..",
                "tools.jackson..");
        only(
                "org.truce.reading.language",
                "org.truce.reading.text",
                "org.truce.reading.language..",
                "java.io..",
                "opennlp.tools..");
        only(
                "org.truce.reading.attribution",
                "org.truce.reading.text",
                "org.truce.reading.language",
                "org.truce.reading.attribution..",
                "java.io..",
                "java.nio.charset..");
        only(
                "org.truce.reading.who",
                "org.truce.model",
                "org.truce.reading.text",
                "org.truce.reading.who..",
                "java.io..",
                "java.nio.charset..");
        only(
                "org.truce.reading.what",
                "org.truce.model",
                "org.truce.reading.text",
                "org.truce.reading.language",
                "org.truce.reading.attribution",
                "org.truce.reading.who",
                "org.truce.reading.what..",
                "ai.onnxruntime..",
                "opennlp.tools..",
                "tools.jackson..",
                "java.io..",
                "java.nio.charset..",
                "java.text..");
    }

    /// The terminal and the browser both show a review; it knows neither.
    @Test
    void reviewsKnowNoTerminalAndWriteNoFile() {
        only(
                "org.truce.reading.review",
                "org.truce.model",
                "org.truce.formats.casefile",
                "org.truce.formats.edit",
                "org.truce.formats.input",
                "org.truce.formats.results",
                "org.truce.reading.attribution",
                "org.truce.reading.draft",
                "org.truce.reading.intake",
                "org.truce.reading.text",
                "org.truce.reading.what",
                "org.truce.reading.who",
                "org.truce.reading.review..",
                "org.snakeyaml..",
                "tools.jackson..",
                "java.nio.file..");
        noClasses()
                .that()
                .resideInAPackage("org.truce.reading..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jline..")
                .check(TRUCE);
    }

    @Test
    void nothingDependsOnTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.truce.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.truce.cli..")
                .check(TRUCE);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("org.truce.(**)").should().beFreeOfCycles().check(TRUCE);
    }

    @Test
    void oneFeatureIsOneFlatPackage() {
        assertThat(TRUCE.getPackage("org.truce").getSubpackagesInTree().stream()
                        .filter(p -> !p.getClasses().isEmpty())
                        .map(JavaPackage::getName)
                        .filter(name -> !name.startsWith("org.truce.acceptance"))
                        .filter(name -> !name.startsWith("org.truce.bench")))
                .as("packages; a new feature is added to this test and to ARCHITECTURE.md")
                .isSubsetOf(FEATURES);
    }

    @Test
    void oneLineEndsTheProcess() {
        noClasses()
                .that()
                .areNotAssignableTo(Main.class)
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(TRUCE);
    }

    @Test
    void randomNumbersComeFromSeedsThatAreGiven() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .check(TRUCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Impl", "Manager", "Helper", "Util", "Utils"})
    void namesSayWhatAClassIs(String ending) {
        noClasses().should().haveSimpleNameEndingWith(ending).check(TRUCE);
    }
}
