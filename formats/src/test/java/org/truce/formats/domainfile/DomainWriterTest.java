package org.truce.formats.domainfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truce.domain.Domain;

/// FEATURE UNDER TEST: what a format cannot express is refused with all the reasons, and what it can is
/// written as people would write it.
class DomainWriterTest {
    @TempDir
    private Path folder;

    private Domain read(String name, String text) {
        return Reading.domain(Reading.write(folder, Map.of(name, text)).resolve(name));
    }

    @Test
    void reasonsOfRefusals() {
        Domain domain = read("sale.yaml", Seeds.TRUCE);
        assertThat(((DomainWriting.Refused) DomainWriter.write(domain, DomainFormat.GENIUS)).reasons())
                .containsExactly("some combinations are impossible, which GENIUS cannot say");
        Domain possible = new Domain(domain.name(), domain.issues(), domain.profiles(), List.of());
        assertThat(((DomainWriting.Refused) DomainWriter.write(possible, DomainFormat.GENIUS)).reasons())
                .containsExactly("party `ben`: the utility depends on several issues together, which GENIUS can say of"
                        + " whole numbers only, and issue `Colour` is not of these");
        assertThat(((DomainWriting.Refused) DomainWriter.write(possible, DomainFormat.GENIUSWEB)).reasons())
                .containsExactly(
                        "party `ann`: there is a reservation value, and GeniusWeb has a reservation bid only",
                        "party `ben`: the utility depends on several issues together, which GeniusWeb can say of"
                                + " discrete issues only, and of not too many at once",
                        "party `ben`: there is a discount factor, which GeniusWeb does not have");
    }

    /// Weights and values are those of the seed; Ben's thirds stay thirds.
    @Test
    void truceIsWrittenAsByHand() {
        Domain domain = Reading.domain(Reading.write(folder, Seeds.GENIUS));
        DomainWriting.Written written = (DomainWriting.Written) DomainWriter.write(domain, DomainFormat.TRUCE);
        assertThat(written.notes()).isEmpty();
        assertThat(written.files()).containsOnlyKeys("domain.yaml");
        assertThat(written.files().firstEntry().getValue()).isEqualTo("""
            truce-domain: 1
            name: Sale
            issues:
              Colour: [red, green, blue]
              Price: {from: 1, to: 5}
            parties:
              ann:
                reservation: 0.25
                weights:
                  Colour: 0.6
                  Price: 0.4
                values:
                  Colour: {red: 1, green: 0.5, blue: 0}
                  Price: {slope: -0.25, intercept: 1.25}
              ben:
                discount: 0.9
                weights:
                  Colour: 0.6
                  Price: 0.4
                values:
                  Colour: {red: 1/3, green: 1, blue: 2/3}
                  Price: {slope: 0.25, intercept: -0.25}
            """);
    }

    /// GENIUS divides by the largest evaluation, so that 1, 3 and 2 are thirds.
    @Test
    void geniusKeepsThirds() {
        Domain domain = Reading.domain(Reading.write(folder, Seeds.GENIUS));
        DomainWriting.Written written = (DomainWriting.Written) DomainWriter.write(domain, DomainFormat.GENIUS);
        assertThat(written.notes()).isEmpty();
        assertThat(written.files()).containsOnlyKeys("domain.xml", "ann.xml", "ben.xml");
        assertThat(written.files().get("ben.xml")).isEqualTo("""
            <?xml version="1.0" encoding="UTF-8"?>
            <utility_space>
              <objective index="0" description="" name="Sale" type="objective" etype="objective">
                <issue index="1" name="Colour" vtype="discrete" type="discrete" etype="discrete">
                  <item index="1" value="red" evaluation="1"/>
                  <item index="2" value="green" evaluation="3"/>
                  <item index="3" value="blue" evaluation="2"/>
                </issue>
                <issue index="2" name="Price" vtype="integer" type="integer" etype="integer" lowerbound="1" upperbound="5">
                  <evaluator ftype="linear" offset="0" slope="0.25"/>
                </issue>
                <weight index="1" value="0.6"/>
                <weight index="2" value="0.4"/>
              </objective>
              <discount_factor value="0.9"/>
            </utility_space>
            """);
    }

    @Test
    void geniusWebRoundsThirdsAndSaysSo() {
        String plain = Seeds.GENIUS_BEN.replace("<discount_factor value=\"0.9\"/>", "");
        Reading.write(folder, Map.of("domain.xml", Seeds.GENIUS_DOMAIN, "ben.xml", plain, "carl.xml", plain));
        DomainWriting.Written written =
                (DomainWriting.Written) DomainWriter.write(Reading.domain(folder), DomainFormat.GENIUSWEB);
        assertThat(written.notes())
                .containsExactly(
                        "party `ben`: numbers without a finite decimal are rounded to 30 places",
                        "party `carl`: numbers without a finite decimal are rounded to 30 places");
        assertThat(written.files().get("ben.json")).contains("\"red\" : 0.333333333333333333333333333333,");
    }
}
