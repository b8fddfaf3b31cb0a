package org.truce.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truce.reading.intake.Readings.ENGLISH;
import static org.truce.reading.intake.Readings.article;
import static org.truce.reading.intake.Readings.read;
import static org.truce.reading.intake.Readings.refusal;
import static org.truce.reading.intake.Readings.warnings;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truce.formats.input.Reading;

/// FEATURE UNDER TEST: English is read; other languages are refused by name.
class LanguagesTest {
    private static final String RUSSIAN =
            "Посланник заявил, что переговоры будут продолжены на следующей неделе, если другая"
                    + " сторона согласится, и что перемирие зависит от того, прекратится ли огонь на границе.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        German     | Der Gesandte sagte am Dienstag, dass die Gespräche fortgesetzt werden, und dass die andere Seite nun antworten müsse. Sie hat bisher nicht gesagt, wann das sein wird, aber es war in der Stadt so erwartet worden.
        French     | L’envoyé a déclaré mardi que les pourparlers se poursuivront et que l’autre partie doit maintenant répondre. Elle n’a pas encore dit quand elle le ferait, mais on s’y attendait dans la capitale.
        Spanish    | El enviado dijo el martes que las conversaciones continuarán y que la otra parte debe responder ahora. Todavía no ha dicho cuándo lo hará, pero en la capital se esperaba que fuera pronto.
        Dutch      | De gezant zei dinsdag dat de gesprekken worden voortgezet en dat de andere partij nu moet antwoorden. Zij heeft nog niet gezegd wanneer dat zal zijn, maar in de hoofdstad was het al verwacht.
        Swedish    | Sändebudet sade på tisdagen att samtalen fortsätter och att den andra sidan nu måste svara. Den har ännu inte sagt när det ska ske, men i huvudstaden hade man väntat sig det för länge sedan.
        Ukrainian  | Посланець заявив, що переговори будуть продовжені наступного тижня, якщо інша сторона погодиться, і що перемир’я залежить від того, чи припиниться вогонь на кордоні між країнами.
        Arabic     | قال المبعوث يوم الثلاثاء إن المحادثات ستستمر وإن على الطرف الآخر أن يرد الآن ولم يقل بعد متى سيفعل ذلك ولكن كان ذلك متوقعا في العاصمة منذ وقت طويل جدا بين الناس
        Turkish    | Temsilci salı günü görüşmelerin süreceğini ve diğer tarafın artık yanıt vermesi gerektiğini söyledi. Bunun ne zaman olacağını henüz söylemedi, ama başkentte uzun zamandır böyle olması bekleniyordu.
        """)
    void othersAreRefusedByName(String language, String text) {
        assertThat(refusal(read(text)))
                .isEqualTo("standard input: error: the text seems to be in " + language
                        + "; expected English; `--language en` reads it as English all the same");
    }

    @Test
    void theUserKnowsBetter() {
        Reading<Article> reading = Intake.read(
                new ByteArrayInputStream(RUSSIAN.getBytes(StandardCharsets.UTF_8)), new Hints(Optional.empty(), true));
        assertThat(article(reading).text().string()).isEqualTo(RUSSIAN);
    }

    @Test
    void mixedTextsAreReadWithAWarning() {
        assertThat(warnings(read(ENGLISH + "\n\n" + (RUSSIAN + "\n\n").repeat(5))))
                .contains("standard input: warning: only a part of the text seems to be in English; expected English;"
                        + " what is in other languages is not understood: look at it yourself");
    }

    @Test
    void shortTextsAreRead() {
        assertThat(article(read("Keine Einigung.")).language()).isEqualTo("en");
    }

    /// A list of names and figures has none of the words of English.
    @Test
    void headlinesAreEnglish() {
        assertThat(article(read("Envoy rejects offer. Talks break down. Marania recalls delegates, demands guarantees,"
                                + " closes border crossings. Sarava urges restraint, offers mediation, proposes"
                                + " new round next week. Markets fall sharply."))
                        .language())
                .isEqualTo("en");
    }

    @Test
    void languagesHaveEnglishNames() {
        assertThat(Languages.name("deu")).isEqualTo("German");
        assertThat(Languages.name("ckb")).isEqualTo("Central Kurdish");
        assertThat(Languages.name("zzy")).isEqualTo("a language other than English (ISO 639-3 code `zzy`)");
    }
}
