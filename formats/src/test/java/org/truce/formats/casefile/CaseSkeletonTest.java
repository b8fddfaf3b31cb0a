package org.truce.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.truce.formats.input.Problem;
import org.truce.model.Case;
import org.truce.model.Role;
import org.truce.model.Statement;

class CaseSkeletonTest {
    @Test
    void itIsSoundAndRaisesNoDoubt() {
        CaseReading reading = read();
        assertThat(reading.problems()).extracting(Problem::render).isEmpty();
        assertThat(reading).isInstanceOf(CaseReading.Success.class);
    }

    @Test
    void itsFirstLineNamesTheSchemaForEditors() {
        assertThat(CaseSkeleton.text().lines().findFirst())
                .contains("# yaml-language-server: $schema=../../docs/schema/case.schema.json");
    }

    @Test
    void itShowsEveryKindOfStatementAndEveryPartOfACase() {
        Case c = ((CaseReading.Success) read()).value();
        EnumSet<Statement.Kind> kinds = EnumSet.noneOf(Statement.Kind.class);
        c.statements().forEach(s -> kinds.add(s.kind()));
        assertThat(kinds).containsExactlyInAnyOrder(Statement.Kind.values());
        assertThat(c.parties()).extracting(p -> p.role()).containsExactly(Role.PARTY, Role.PARTY, Role.MEDIATOR);
        assertThat(c.issues()).hasSize(5);
        assertThat(c.agreements()).hasSize(2);
        assertThat(c.impossible()).isNotEmpty();
        assertThat(c.proposals()).isNotEmpty();
        assertThat(c.mechanisms().obligations()).hasSize(2);
        assertThat(c.mechanisms().monitors()).isNotEmpty();
        assertThat(c.mechanisms().guarantees()).isNotEmpty();
        assertThat(c.mechanisms().patience()).isNotEmpty();
        assertThat(c.mechanisms().power()).isNotEmpty();
        assertThat(Arrays.stream(CaseSkeleton.text().split("\n")))
                .contains("assumptions:")
                .allMatch(line -> line.length() <= 120);
    }

    private static CaseReading read() {
        return CaseReader.read(Path.of("case.yaml"), CaseSkeleton.text().getBytes(StandardCharsets.UTF_8));
    }
}
