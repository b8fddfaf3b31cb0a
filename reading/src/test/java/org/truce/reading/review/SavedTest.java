package org.truce.reading.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Reading;

/// Saved reviews that cannot be taken up: every fault at once, with its place and what to do.
class SavedTest {
    @TempDir
    private Path folder = Path.of("");

    private List<String> problems(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml.0.review.json"), text);
        Reading<Saved> reading = Saved.read(file, Ridge.review());
        assertThat(reading).isInstanceOf(Reading.Failure.class);
        assertThat(Files.readString(file)).isEqualTo(text);
        return reading.problems().stream()
                .map(Problem::render)
                .map(line -> line.substring(line.indexOf(".review.json") + ".review.json".length()))
                .toList();
    }

    /// A sound file, with some of its words exchanged.
    private static String with(String from, String to) {
        Review review = Ridge.review();
        String first = review.ids().getFirst();
        Review decided = ((Outcome.Done) review.decide(first, new Decision.Rejected())).review();
        String sound = new String(Saved.of(decided, "ab").bytes(), StandardCharsets.UTF_8);
        assertThat(sound).contains(from);
        return sound.replace(from, to);
    }

    @Test
    void faultsAreToldAllAtOnce() throws IOException {
        assertThat(problems(with("\"decisions\" : [", """
            "decisions" : [
                {"about": "statement", "drafted": "x", "decision": "acepted"},
                {"about": "statement", "drafted": "x", "decision": "changed"},
                {"about": "person", "drafted": "x", "decision": "changed", "revision": {"name": "A", "kind": "wants"}},
                {"about": "nobody", "drafted": "x", "decision": "rejected"},
                {"about": "person", "decision": "rejected"},
            """)))
                .hasSize(5)
                .anyMatch(p -> p.contains("unknown decision `acepted` of decision 1") && p.contains("`accepted`"))
                .anyMatch(p -> p.contains("decision 2 has no `revision`; expected what it was changed to"))
                .anyMatch(p -> p.contains("unknown key `kind` of the revision of decision 3"))
                .anyMatch(p -> p.contains("unknown about `nobody`"))
                .anyMatch(p -> p.contains("decision 5 has no `drafted`"))
                .allMatch(p -> p.matches("(?s):\\d+:\\d+: error: .*"));
    }

    @Test
    void anotherVersionIsToldAlone() throws IOException {
        assertThat(problems(with("\"truce-review\" : 1", "\"more\": {}, \"truce-review\": 2")))
                .containsExactly(":2:31: error: this review was saved in version `2` of the format; expected version"
                        + " `1`; another version of Truce wrote it, and can finish it");
    }

    @Test
    void anotherCaseAndOtherTextsAreToldTogether() throws IOException {
        String sha = Ridge.review().drafts().drafts().getFirst().article().sha256();
        String text = with("The ridge crossing", "The strait")
                .replace(sha, "0".repeat(64))
                .replace("talks resume", "talks begin");
        assertThat(problems(text))
                .containsExactly(
                        ":3:12: error: this review is about the case `The strait`; expected the case `The ridge"
                                + " crossing`; if only the title was changed, change it here, too",
                        ":7:13: error: this review is about `Ridge talks begin (SHA-256 00000000…)`; expected `Ridge"
                                + " talks"
                                + " resume (SHA-256 %s…)`; give the texts that it was begun with, in their order"
                                        .formatted(sha.substring(0, 8)));
    }

    /// An edited case is still the case.
    @Test
    void theCaseMayHaveChanged() throws IOException {
        Path file =
                Files.writeString(folder.resolve("a.review.json"), with("\"sha256\" : \"ab\"", "\"sha256\" : \"cd\""));
        assertThat(Saved.read(file, Ridge.review())).isInstanceOf(Reading.Success.class);
    }

    @Test
    void whatIsNoReviewIsRefusedInWords() throws IOException {
        String sound = with("{", "{");
        for (String text : List.of("", "[]", "\u0000", "{", "{}", "42", sound.substring(0, sound.length() / 2))) {
            assertThat(problems(text)).as(text).isNotEmpty().allMatch(p -> p.contains("error: "));
        }
    }
}
