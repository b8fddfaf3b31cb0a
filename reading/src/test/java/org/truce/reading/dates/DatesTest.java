package org.truce.reading.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truce.reading.text.Range;

/// FEATURE UNDER TEST: which days an expression means, seen from the day of publication. The expected days
/// come from a calendar: 11 March 2025 was a Tuesday, 1 January 2025 a Wednesday, 3 March 2024 a Sunday, 29
/// February 2024 a Thursday.
class DatesTest {
    /// The expression stands in brackets; it is either one day, two with `/`, or a reason.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # full dates
        2025-03-11 | The envoy spoke [2025-03-08] in the capital.               | 2025-03-08
        2025-03-11 | It was signed on [24 February 2022] by both.                | 2022-02-24
        2025-03-11 | It was signed on [the 24th of February, 2022] by both.      | 2022-02-24
        2025-03-11 | It was signed on [February 24, 2022], by both.              | 2022-02-24
        2025-03-11 | It was signed on [Feb. 24, 2022] by both.                   | 2022-02-24
        2025-03-11 | It was signed on [Thursday, 24 February 2022] by both.      | 2022-02-24
        2025-03-11 | The round of [8-9 March 2025] failed.                       | 2025-03-08/2025-03-09
        2025-03-11 | The round of [8 to 9 March] failed.                         | 2025-03-08/2025-03-09
        2025-03-11 | The round of [March 8–9, 2025] failed.                      | 2025-03-08/2025-03-09
        # a day of some year
        2025-03-11 | They met on [8 March] in secret.                            | 2025-03-08
        2025-03-11 | They met on [March 8] in secret.                            | 2025-03-08
        2025-01-02 | They met on [30 December] in secret.                        | 2024-12-30
        2025-01-02 | They met on [14 January] in secret.                         | 2024-01-14
        2024-12-30 | They will meet on [14 January] in the capital.              | 2025-01-14
        2024-12-30 | The meeting on [3 January] is open.                         | 2025-01-03
        2025-06-10 | It was signed on [1 October] last.                          | 2024-10-01
        2025-03-11 | They met on [29 February] in secret.                        | 2024-02-29
        # months and years
        2025-03-11 | The truce of [March 2024] failed.                           | 2024-03-01/2024-03-31
        2025-03-11 | Talks failed in [February].                                 | 2025-02-01/2025-02-28
        2024-03-03 | Talks failed in [February].                                 | 2024-02-01/2024-02-29
        2025-01-15 | Talks failed in [December].                                 | 2024-12-01/2024-12-31
        2025-06-10 | It was signed in [October].                                 | 2024-10-01/2024-10-31
        2025-06-10 | It will be signed in [October].                             | 2025-10-01/2025-10-31
        2025-03-11 | The war began in [2014].                                    | 2014-01-01/2014-12-31
        2025-03-11 | The offer of [early 2024] stands.                           | 2024-01-01/2024-04-30
        2025-03-11 | The offer of [mid-2024] stands.                             | 2024-05-01/2024-08-31
        2025-03-11 | The offer of [late March 2024] stands.                      | 2024-03-21/2024-03-31
        2025-03-11 | It ends at [the end of the month].                          | 2025-03-21/2025-03-31
        2025-03-11 | It was so at [the beginning of the year].                   | 2025-01-01/2025-04-30
        # days by their distance
        2025-03-11 | He spoke [today].                                           | 2025-03-11
        2025-03-01 | He spoke [yesterday].                                       | 2025-02-28
        2024-03-01 | He spoke [yesterday].                                       | 2024-02-29
        2025-01-01 | He spoke [last night].                                      | 2024-12-31
        2024-12-31 | He will speak [tomorrow].                                   | 2025-01-01
        2025-03-11 | He spoke [the day before yesterday].                        | 2025-03-09
        2025-03-11 | He spoke [this morning].                                    | 2025-03-11
        2025-03-01 | He spoke [three days ago].                                  | 2025-02-26
        2025-03-11 | He spoke [10 days ago].                                     | 2025-03-01
        2025-03-11 | He spoke [two weeks ago].                                   | 2025-02-22/2025-02-28
        2025-03-31 | He spoke [a month ago].                                     | 2025-02-01/2025-02-28
        2025-01-31 | He spoke [two months ago].                                  | 2024-11-01/2024-11-30
        2025-03-11 | He spoke [two years ago].                                   | 2023-01-01/2023-12-31
        2025-03-11 | They will meet [in three days].                             | 2025-03-14
        2025-03-11 | They will withdraw [within 30 days].                        | 2025-03-11/2025-04-10
        # names of days
        2025-03-11 | He said on [Monday] that it stands.                         | 2025-03-10
        2025-03-11 | He said on [Tuesday] that it stands.                        | 2025-03-11
        2025-03-11 | He said on [Wednesday] that it stands.                      | 2025-03-05
        2025-01-01 | He said on [Tuesday] that it stands.                        | 2024-12-31
        2025-03-11 | They will meet on [Wednesday].                              | 2025-03-12
        2025-03-11 | They agreed to meet on [Friday].                            | 2025-03-14
        2025-03-11 | The paper is to be signed on [Friday].                      | 2025-03-14
        2025-03-11 | He said on [Friday] that they will meet.                    | 2025-03-07
        2025-03-11 | The envoy, who will travel, said on [Friday] it stands.     | 2025-03-07
        2025-03-11 | He went to Sarava on [Friday].                              | 2025-03-07
        2025-03-11 | On [Friday], the envoy will speak.                          | 2025-03-14
        2025-03-11 | They spoke. The meeting was on [Sunday]. They will go.      | 2025-03-09
        2025-03-11 | He spoke [last Thursday].                                   | 2025-03-06
        2025-03-14 | He spoke [last Tuesday].                                    | 2025-03-04/2025-03-11
        2025-03-11 | They meet [next Monday].                                    | 2025-03-17
        2025-03-14 | They meet [next Monday].                                    | 2025-03-17
        2025-03-11 | They meet [next Thursday].                                  | 2025-03-13/2025-03-20
        2025-03-11 | They meet [this Thursday].                                  | 2025-03-13
        2025-03-11 | They met on [Thursday last week].                           | 2025-03-06
        2025-03-11 | They meet on [Thursday of next week].                       | 2025-03-20
        # weeks, months, years by their distance
        2025-03-11 | He spoke [last week].                                       | 2025-03-03/2025-03-09
        2025-01-01 | He spoke [last week].                                       | 2024-12-23/2024-12-29
        2025-03-16 | He spoke [this week].                                       | 2025-03-10/2025-03-16
        2024-12-30 | They meet [next week].                                      | 2025-01-06/2025-01-12
        2025-03-31 | He spoke [last month].                                      | 2025-02-01/2025-02-28
        2025-01-31 | They meet [next month].                                     | 2025-02-01/2025-02-28
        2025-03-11 | They met [this year].                                       | 2025-01-01/2025-12-31
        2025-03-11 | They met [last year].                                       | 2024-01-01/2024-12-31
        2025-03-11 | They met [earlier this month].                              | 2025-03-01/2025-03-11
        2025-03-11 | They meet [later this week].                                | 2025-03-11/2025-03-16
        2025-03-11 | They met over [the weekend].                                | 2025-03-08/2025-03-09
        2025-03-11 | They met [last weekend].                                    | 2025-03-08/2025-03-09
        2025-03-11 | Over [the past three days] nothing moved.                   | 2025-03-08/2025-03-11
        2025-03-11 | In [the next 30 days] nothing moves.                        | 2025-03-11/2025-04-10
        # since, until
        2025-03-11 | It has held [since the beginning of the month].             | 2025-03-01/2025-03-11
        2025-03-11 | It has held [since the start of the year].                  | 2025-01-01/2025-03-11
        2025-03-11 | It has held [since Monday].                                 | 2025-03-10/2025-03-11
        2025-03-11 | It has held [since 24 February 2022].                       | 2022-02-24/2025-03-11
        2025-01-15 | It has held [since November].                               | 2024-11-01/2025-01-15
        2025-03-11 | It has held [since 2014].                                   | 2014-01-01/2025-03-11
        2025-03-11 | It has held [since last week].                              | 2025-03-03/2025-03-11
        2025-03-11 | It holds [until Friday].                                    | 2025-03-11/2025-03-14
        2025-03-11 | They said it holds [until 8 April].                         | 2025-03-11/2025-04-08
        2025-03-11 | An answer is due [by the end of the year].                  | 2025-03-11/2025-12-31
        2024-12-30 | An answer is due [by January].                              | 2024-12-30/2025-01-31
        2025-03-11 | They left [after 8 March].                                  | 2025-03-08
        # at the beginning of a sentence
        2025-03-11 | [Yesterday], he spoke.                                      | 2025-03-10
        2025-03-14 | [Earlier this week] he spoke.                               | 2025-03-10/2025-03-14
        2025-03-11 | [Last week] he spoke.                                       | 2025-03-03/2025-03-09
        2025-03-11 | [Two months ago] he spoke.                                  | 2025-01-01/2025-01-31
        2025-03-11 | [Since the start of the year] he has not spoken.            | 2025-01-01/2025-03-11
        2025-03-11 | [The following day] he spoke.                               | it hangs on another day that the text mentions
        2025-03-11 | In [March] he spoke.                                        | 2025-03-01/2025-03-31
        # what cannot be worked out
        2025-03-11 | They met again [the following day].                         | it hangs on another day that the text mentions
        2025-03-11 | They met again [the next day].                              | it hangs on another day that the text mentions
        2025-03-11 | They met again [two days later].                            | it hangs on another day that the text mentions
        2025-03-11 | They met [several days ago].                                | it names no certain days
        2025-03-11 | In [recent weeks] they met.                                 | it names no certain days
        2025-03-11 | They crossed the river [in three days].                     | it is a length of time, or a day to come
        """)
    void means(LocalDate published, String marked, String expected) {
        int from = marked.indexOf('[');
        int to = marked.indexOf(']') - 1;
        String text = marked.replace("[", "").replace("]", "");
        List<Mention> found = Dates.of(text, published).mentions();
        assertThat(found)
                .filteredOn(mention -> mention.place().equals(new Range(from, to)))
                .as("%s in %s", expected, found)
                .singleElement()
                .satisfies(mention -> assertThat(shown(mention)).isEqualTo(expected));
        assertThat(found).hasSize(1);
    }

    private static String shown(Mention mention) {
        return switch (mention) {
            case Mention.Undated undated -> undated.reason();
            case Mention.Dated dated ->
                dated.first().equals(dated.last()) ? dated.first().toString() : dated.first() + "/" + dated.last();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        They may march on the capital.
        In march the men, by may they are gone.
        The march of 200 men began at the gate.
        Between 11 and 20 men marched in June's honour guard of 2,014.
        Article 8 binds 30 states.
        May 45 men pass?
        The second round of talks, with 31 delegates, has begun.
        On 31 February nothing happens.
        He was the last to speak, and the next to leave.
        In the end, all of them came.
        She speaks on Tuesdays.
        """)
    void saysNothingWhereThereIsNoDay(String text) {
        assertThat(Dates.of(text, LocalDate.of(2025, 3, 11)).mentions()).isEmpty();
    }

    @Test
    void bearingsAreTold() {
        Dates dates = Dates.of(
                "Since Monday they wait; by Friday they must answer; before 20 March nothing moves.",
                LocalDate.of(2025, 3, 11));
        assertThat(dates.mentions())
                .extracting(mention -> ((Mention.Dated) mention).bearing())
                .containsExactly(Bearing.SINCE, Bearing.UNTIL, Bearing.BEFORE);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        # the cue in angle brackets, what is said in braces
        2025-03-11 | The envoy <said> on Monday that {talks will go on}.                        | STATED 2025-03-10 2025-03-10
        2025-03-11 | The envoy <said> that {talks will go on until Friday}.                     | PUBLICATION 2025-03-11 2025-03-11
        2025-03-11 | The envoy <said> that {talks held on Sunday failed}.                       | PUBLICATION 2025-03-11 2025-03-11
        2025-03-11 | On Sunday the envoy <said> {talks held on Friday failed}.                  | STATED 2025-03-09 2025-03-09
        2025-03-11 | The envoy, elected in 2020, <said> last week that {talks go on}.           | STATED 2025-03-03 2025-03-09
        2025-03-14 | Earlier this week the envoy <said> {talks go on}.                          | STATED 2025-03-10 2025-03-14
        2025-03-11 | The next day the envoy <said> {talks go on}.                               | -
        2025-03-11 | The envoy, who will leave on Friday, <said> {talks go on}.                 | PUBLICATION 2025-03-11 2025-03-11
        """)
    void tellsWhenSomethingWasSaid(LocalDate published, String marked, String expected) {
        int cueFrom = marked.indexOf('<');
        int cueTo = marked.indexOf('>') - 1;
        String withoutCue = marked.replace("<", "").replace(">", "");
        int from = withoutCue.indexOf('{');
        int to = withoutCue.indexOf('}') - 1;
        String text = withoutCue.replace("{", "").replace("}", "");
        Range cue = from < cueFrom ? new Range(cueFrom - 2, cueTo - 2) : new Range(cueFrom, cueTo);
        Optional<When> when =
                Dates.of(text, published).whenSaid(new Range(0, text.length()), cue, Optional.of(new Range(from, to)));
        assertThat(when.map(w -> w.basis() + " " + w.first() + " " + w.last()).orElse("-"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Published: 11 March 2025, 18:00 | 2025-03-11
        11/25/2024                      | 2024-11-25
        25/11/2024                      | 2024-11-25
        03/04/2025                      |
        31 February 2025                |
        11.03.2025                      | 2025-03-11
        2025-03-11T18:00:00+03:00       | 2025-03-11
        20250311T180000Z                | 2025-03-11
        Sept 1st, 2024                  | 2024-09-01
        Tue, 11 Mar 2025 18:00:00 GMT   | 2025-03-11
        """)
    void findsAFullDate(String text, LocalDate expected) {
        assertThat(FullDate.find(text)).isEqualTo(Optional.ofNullable(expected));
    }

    /// Words of expressions in any order: no exception, places in order, days in order. A pattern that went
    /// back and forth would not end within the time.
    @Test
    void anyWordsInAnyOrder() {
        List<String> words = List.of(
                ("on in since until by the last next this early late end beginning of March May Tuesday week month"
                    + " year days ago three 31 8 2024 2025-02-30 - , . \n"
                    + " earlier later that following day before after yesterday 29 February 999 weeks within will"
                    + " said")
                        .split(" ", -1));
        Random random = new Random(20250311);
        for (int run = 0; run < 300; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 400; i++) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(8) == 0 ? "" : " ");
            }
            int end = 0;
            for (Mention mention :
                    Dates.of(text.toString(), LocalDate.of(2025, 3, 11)).mentions()) {
                assertThat(mention.place().from()).isGreaterThanOrEqualTo(end);
                end = mention.place().to();
                assertThat(end).isLessThanOrEqualTo(text.length());
            }
        }
    }
}
