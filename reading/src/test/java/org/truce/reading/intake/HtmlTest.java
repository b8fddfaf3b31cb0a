package org.truce.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truce.reading.intake.Readings.ENGLISH;
import static org.truce.reading.intake.Readings.article;
import static org.truce.reading.intake.Readings.paragraphs;
import static org.truce.reading.intake.Readings.read;
import static org.truce.reading.intake.Readings.refusal;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE UNDER TEST: of a page only the article is read, with what the page says of title, publisher and
/// date.
class HtmlTest {
    private static final String NEWS = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
        <title>Talks resume | The Sarava Courier</title>
        <meta property="og:site_name" content="The Sarava Courier">
        <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle",
          "datePublished": "2025-03-11T18:00:00+03:00", "publisher": {"name": "Another Name"}}]}</script>
        <script>var text = "The envoy said that this is a script.";</script>
        <style>p { color: red }</style></head>
        <body class="has-sidebar comments-open">
        <header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>
        <div id="cookie-banner"><p>We use cookies, and we said that we value your privacy more than anything else.</p></div>
        <div class="wrap"><article class="post category-comment"><h1>Talks resume</h1>
          <p class="byline">By Jānis Ozols, in Sarava</p>
          <figure><img src="x.jpg"><figcaption>The envoy said hello to a child in the street on Monday.</figcaption></figure>
          <p>“We are&nbsp;ready,” said <b>Jānis <i>Ozols</i></b>, the envoy of Marania<sup>[1]</sup>, on Tuesday.</p>
          <h2>What comes next</h2>
          <ul><li>Both sides withdraw from the bridge.</li><li>Prisoners are exchanged.</li></ul>
          <div class="related"><p><a href="/1">Marania said that it will never withdraw from the bridge at Ald</a></p></div>
          <p>He added that <a href="/2">the bridge</a> stays closed until Friday.</p>
          <blockquote>Nothing is agreed until everything is agreed.</blockquote>
          <h2>Related stories</h2>
          <p>The king said that he is not amused by what the envoy of Marania has said about him.</p>
          <div class="share-buttons">Share this on all of the networks that have ever been invented</div>
        </article>
        <section class="comments-area"><h2>Comments</h2>
          <article class="comment"><p>Reader said: I demand that the war goes on for ever, and that everybody agrees with me about it.</p></article>
          <form><textarea>Write here what you want to say about it</textarea></form></section>
        <aside><p>The minister said in another story that nothing of the kind was ever said by him to anybody.</p></aside>
        </div><footer><p>© The Sarava Courier. All rights are reserved by the publisher, said the lawyer.</p></footer>
        </body></html>
        """;

    @Test
    void onlyTheArticleIsRead() {
        Article article = article(read(NEWS));
        assertThat(paragraphs(article))
                .containsExactly(
                        "Talks resume",
                        "“We are ready,” said Jānis Ozols, the envoy of Marania, on Tuesday.",
                        "What comes next",
                        "Both sides withdraw from the bridge.",
                        "Prisoners are exchanged.",
                        "He added that the bridge stays closed until Friday.",
                        "Nothing is agreed until everything is agreed.");
        assertThat(article.title()).isEqualTo("Talks resume");
        assertThat(article.publisher()).isEqualTo("The Sarava Courier");
        assertThat(article.published()).contains(LocalDate.of(2025, 3, 11));
        assertThat(article.format()).isEqualTo(Format.HTML);
    }

    @Test
    void aPageWithoutMarksOfAnArticle() {
        Article article = article(read("""
            <html><head><title>Press release</title></head><body><table><tr><td><a href="/">Start</a><br><a href="/p">Press</a></td>
            <td><font>The ministry states the following.<br><br>It wants the talks to go on,
            and it is ready for the next round of them.<br>It asks the other side for an answer.</font></td></tr></table>
            </body></html>
            """));
        assertThat(paragraphs(article))
                .containsExactly(
                        "The ministry states the following.",
                        "It wants the talks to go on, and it is ready for the next round of them.",
                        "It asks the other side for an answer.");
        assertThat(article.title()).isEqualTo("Press release");
    }

    @Test
    void theBodyOfAnArticleInsideOfOthers() {
        assertThat(paragraphs(article(read("<html><body><main><h1>T</h1><div class='teasers'><article><p>Other: "
                        + ENGLISH + "</p></article></div><div itemprop='articleBody'><p>" + ENGLISH + "</p><p>"
                        + ENGLISH
                        + "</p></div></main></body></html>"))))
                .containsExactly(ENGLISH, ENGLISH);
    }

    @Test
    void aFormAroundThePageIsNoForm() {
        assertThat(paragraphs(article(read("<html><body><form action='.'><p>" + ENGLISH
                        + "</p><form><p>Write to us.</p></form></form></body></html>"))))
                .containsExactly(ENGLISH, "Write to us.");
        assertThat(paragraphs(article(
                        read("<html><body><p>" + ENGLISH + "</p><form><p>Write to us.</p></form></body></html>"))))
                .containsExactly(ENGLISH);
    }

    @Test
    void preformattedTextKeepsItsParagraphs() {
        assertThat(paragraphs(
                        article(read("<html><body><pre>The first said that it is so.\n\nThe second said that it is"
                                + " not.</pre></body></html>"))))
                .containsExactly("The first said that it is so.", "The second said that it is not.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <meta property="article:published_time" content="2025-03-11T01:00:00Z">       | 2025-03-11
        <meta name="DC.date.issued" content="11 March 2025">                          | 2025-03-11
        <meta name="citation_publication_date" content="2025/03/11">                  | 2025-03-11
        <meta itemprop="datePublished" content="2025-03-11">                          | 2025-03-11
        <script type="application/ld+json">[{"datePublished":"2025-03-11"}]</script>  | 2025-03-11
        <script type="application/ld+json">{"datePublished":"2025-03-11"</script>     |
        <meta name="date" content="soon">                                             |
        """)
    void findsTheDateInTheHead(String head, LocalDate expected) {
        assertThat(article(read("<html><head>" + head + "</head><body><p>" + ENGLISH + "</p></body></html>"))
                        .published())
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void findsTheDateInATimeElementAndInTheText() {
        assertThat(article(read("<html><body><article><time datetime='2025-03-11'>Tuesday</time><p>" + ENGLISH
                                + "</p></article></body></html>"))
                        .published())
                .contains(LocalDate.of(2025, 3, 11));
        assertThat(article(read("<html><body><p>Sarava, 11 March 2025</p><p>" + ENGLISH + "</p></body></html>"))
                        .published())
                .contains(LocalDate.of(2025, 3, 11));
    }

    @Test
    void theDeclaredEncodingCounts() {
        String page =
                "<html><head><meta charset='windows-1251'></head><body><p>Москва: " + ENGLISH + "</p></body></html>";
        assertThat(paragraphs(article(read(page.getBytes(Charset.forName("windows-1251"))))))
                .containsExactly("Москва: " + ENGLISH);
    }

    @Test
    void aPageWithoutAnArticleIsRefused() {
        assertThat(refusal(read("<html><body><nav>Home</nav></body></html>")))
                .isEqualTo(
                        "standard input: error: no article was found on the page; expected a page with the text of an"
                                + " article in it; copy the article's words into a text file");
    }

    /// Nesting without end, floods of entities and of open tags, attributes without end: an article or a
    /// refusal, within seconds.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<a href=x>",
                "<table><tr><td>",
                "<ul><li>",
                "<font size=1>",
                "<svg>",
                "<select>",
                "<x-y>"
            })
    void nestingWithoutEnd(String tag) {
        String page = "<html><body>" + tag.repeat(100_000) + "<p>" + ENGLISH + "</p>";
        Assertions.assertTimeout(Duration.ofSeconds(40), () -> read(page));
    }

    @Test
    void floodsOfEntities() {
        String page = "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><html><body><p>" + ENGLISH
                + "&b;" + "&amp;".repeat(1_000_000) + "</p></body></html>";
        Article article = Assertions.assertTimeout(Duration.ofSeconds(20), () -> article(read(page)));
        assertThat(article.text().codePoints()).isLessThan(1_100_000);
    }

    @Test
    void tooManyTagsAreRefused() {
        assertThat(refusal(read("<html><body>" + "<p>x".repeat(HtmlReader.MOST_TAGS))))
                .isEqualTo(
                        "standard input: error: the page has 300,002 tags; expected at most 300,000, far more than any"
                                + " article needs; copy the article's words into a text file");
    }
}
