package org.truce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Every report is also well-formed XML, so that the strictest parser at hand reads it.
class HtmlReportTest {
    private static final String HOSTILE = "\u202E<script>alert(\"x\")</script>'&amp;<!--]]>\u0000\u200F שלום ";

    private static final Map<String, String> MADE = new ConcurrentHashMap<>();

    /// Each is made once.
    static List<Named<Supplier<String>>> reports() {
        return List.of(
                once("river", HtmlReportTest::river),
                once("4 × 13", () -> Generated.of(4, 13).html()),
                once("2 × 2", () -> Generated.of(2, 2).html()),
                once("8 × 40", HtmlReportTest::largest),
                once("nothing said", () -> Generated.silent().html()),
                once("hostile", HtmlReportTest::hostile));
    }

    private static Named<Supplier<String>> once(String name, Supplier<String> report) {
        return Named.of(name, () -> MADE.computeIfAbsent(name, _ -> report.get()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void isWellFormedAndEveryLinkLeadsSomewhere(Supplier<String> report) {
        List<Element> all = elements(parse(report.get()), "*");
        Set<String> ids = new HashSet<>();
        for (Element e : all) {
            if (e.hasAttribute("id")) {
                assertThat(ids.add(e.getAttribute("id")))
                        .as("id %s is unique", e.getAttribute("id"))
                        .isTrue();
            }
        }
        for (Element link : all) {
            if (link.hasAttribute("href")) {
                assertThat(link.getAttribute("href")).startsWith("#");
                assertThat(ids).contains(link.getAttribute("href").substring(1));
            }
        }
    }

    /// Nothing is fetched: no script, no frame, no picture, no font, no address outside the file.
    @ParameterizedTest
    @MethodSource("reports")
    void asksNothingOfTheOutsideWorld(Supplier<String> report) {
        String html = report.get();
        Document page = parse(html);
        for (String forbidden :
                List.of("script", "link", "img", "iframe", "object", "embed", "base", "form", "image", "use")) {
            assertThat(elements(page, forbidden)).as(forbidden).isEmpty();
        }
        for (Element e : elements(page, "*")) {
            for (int i = 0; i < e.getAttributes().getLength(); i++) {
                Node attribute = e.getAttributes().item(i);
                assertThat(attribute.getNodeName())
                        .doesNotStartWith("on")
                        .isNotIn("src", "srcset", "style", "xlink:href");
                assertThat(attribute.getNodeValue()).doesNotContain("http:", "https:");
            }
        }
        assertThat(elements(page, "style")).hasSize(1);
        String style = elements(page, "style").getFirst().getTextContent();
        assertThat(style).doesNotContain("url(", "http:", "https:", "@import");
        assertThat(html)
                .contains(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
                                + sha256(style) + "'; base-uri 'none'; form-action 'none'\"/>");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void headingsComeInOrder(Supplier<String> report) {
        Document page = parse(report.get());
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        int before = 0;
        for (Element heading : elements(page, "*")) {
            if (heading.getTagName().matches("h[1-6]")) {
                int level = heading.getTagName().charAt(1) - '0';
                assertThat(level).as(text(heading)).isLessThanOrEqualTo(before + 1);
                before = level;
            }
        }
        assertThat(elements(page, "h1")).hasSize(1);
        assertThat(elements(page, "h2").stream().map(HtmlReportTest::text))
                .containsExactly(
                        "Contents",
                        "1. Findings",
                        "2. Positions and their evidence",
                        "3. How far apart",
                        "4. Who would have to give what",
                        "5. Red lines in the way",
                        "6. What to ask next",
                        "7. What all could accept",
                        "8. Proposals on the table",
                        "9. Would it hold?",
                        "10. The road there",
                        "11. Assumptions and how the answers move with them",
                        "12. Sources",
                        "13. Provenance");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void chartsAndTablesSpeakToAScreenReader(Supplier<String> report) {
        Document page = parse(report.get());
        assertThat(elements(page, "svg")).isNotEmpty();
        for (Element svg : elements(page, "svg")) {
            List<Element> children = children(svg);
            Element title = children.get(0);
            Element desc = children.get(1);
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(List.of(title.getTagName(), desc.getTagName())).containsExactly("title", "desc");
            assertThat(svg.getAttribute("aria-labelledby"))
                    .isEqualTo(title.getAttribute("id") + " " + desc.getAttribute("id"));
            assertThat(text(title)).isNotBlank();
            assertThat(text(desc)).isNotBlank();
        }
        for (Element table : elements(page, "table")) {
            assertThat(children(table).getFirst().getTagName()).isEqualTo("caption");
            assertThat(elements(table, "th")).isNotEmpty().allMatch(th -> th.hasAttribute("scope"));
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noNumberIsBroken(Supplier<String> report) {
        Document page = parse(report.get());
        for (Element e : elements(page, "*")) {
            if (!List.of("html", "head", "style").contains(e.getTagName())) {
                assertThat(text(e)).doesNotContain("NaN", "Infinity", "null");
            }
        }
        for (String attribute : List.of("x", "y", "x1", "x2", "y1", "y2", "width", "height", "cx", "cy", "r")) {
            for (Element svg : elements(page, "svg")) {
                for (Element shape : elements(svg, "*")) {
                    if (shape.hasAttribute(attribute)) {
                        assertThat(shape.getAttribute(attribute)).matches("-?[0-9]+(\\.[0-9])?");
                    }
                }
            }
        }
    }

    @Test
    void everyStatementHasItsEvidenceAndIsLinkedFromItsCell() {
        Document page = parse(river());
        Element row = byId(page, "statement-b2");
        assertThat(children(row).stream().map(HtmlReportTest::text))
                .containsExactly(
                        "b2",
                        "Belmark requires inspection: “A joint commission” for “A sharing of the water”",
                        "Dr Weld, analyst",
                        "",
                        "Talks on the river open",
                        "B, usually reliable",
                        "3, possibly true",
                        // .70 × .92 × .85 = .5474
                        "55\u00a0%");
        Element cell = byId(page, "position-2-2");
        assertThat(text(cell)).contains("major").contains("requires “A joint commission”");
        assertThat(elements(cell, "a").getFirst().getAttribute("href")).isEqualTo("#statement-b2");
        assertThat(text(byId(page, "position-1-2"))).contains("no statement");
    }

    /// The figures of [RiverResults], each where it belongs.
    @Test
    void theHeatMapPrintsItsValuesAndMarksSilence() {
        Document page = parse(river());
        Element table = elements(byId(page, "concessions"), "table").getFirst();
        List<Element> cells = elements(table, "td");
        assertThat(cells.stream().map(HtmlReportTest::text).map(t -> t.replaceAll("[\u00a0\u2060]", " ")))
                .startsWith("31 % 30 – 32 %", "52 % 51 – 53 %", "8 % 7 – 9 %", "44 % ? 43 – 45 %");
        assertThat(cells.stream().map(e -> e.getAttribute("class")))
                .startsWith("h3", "h5", "h1", "h4 silent", "h1", "h0 silent");
        assertThat(elements(cells.get(3), "a").getFirst().getAttribute("href")).isEqualTo("#position-1-2");
    }

    @Test
    void provenanceIsComplete() {
        assertThat(text(byId(parse(river()), "provenance")))
                .contains(
                        "9f2c4e7a1b3d5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8",
                        "0.1.0",
                        "gap and deals",
                        "10,000",
                        "20310504",
                        "312",
                        "8,412",
                        "The chains of Belmark mixed slowly.",
                        "Deals: none left out; all 24 were examined.",
                        "Sets of red lines to soften: all minimal ones of up to 3 red lines are listed.",
                        "Single worlds: 3 are known by bounds only.");
    }

    @Test
    void anAbsentAnswerIsSaid() {
        Document page = parse(Generated.silent().html());
        assertThat(text(byId(page, "statements"))).contains("The case holds no statement");
        assertThat(text(byId(page, "red-lines"))).contains("No party has drawn a red line");
        assertThat(text(byId(page, "questions"))).contains("No statement changes whether");
        assertThat(text(byId(page, "deals"))).contains("No agreement: for “A partial settlement”");
        assertThat(text(byId(page, "proposals"))).contains("The case names no proposal.");
        assertThat(text(byId(page, "sources"))).contains("The case names no source.");
    }

    @Test
    void theSameResultsGiveTheSameBytesInEveryLocale() {
        String first = Generated.of(4, 13).html();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("ar", "EG"));
        try {
            assertThat(Generated.of(4, 13).html()).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theLargestReportStaysSmall() {
        assertThat(MADE.computeIfAbsent("8 × 40", _ -> largest()).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(2_000_000);
    }

    /// Text of a case is shown as text: the parser sees no element and no control character that the case
    /// wrote.
    @Test
    void textOfTheCaseStaysText() {
        String html = hostile();
        assertThat(html).doesNotContain("<script", "\u202E", "\u0000", "<!--]");
        assertThat(text(elements(parse(html), "h1").getFirst()))
                .startsWith("<script>alert(\"x\")</script>'&amp;<!--]]>");
    }

    private static String river() {
        return HtmlReport.render(
                Answers.withMechanisms(River.written(), s -> s), RiverResults.all(), RiverResults.provenance());
    }

    private static String largest() {
        return Generated.of(8, 40).html();
    }

    private static String hostile() {
        return Generated.of(3, 4, true, s -> HOSTILE + s + " " + "w".repeat(2_000))
                .html();
    }

    private static Document parse(String html) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(html)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    private static List<Element> elements(Document page, String tag) {
        return elements(page.getElementsByTagName(tag));
    }

    private static List<Element> elements(Element in, String tag) {
        return elements(in.getElementsByTagName(tag));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<Element> children(Element of) {
        List<Element> children = new ArrayList<>();
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static Element byId(Document page, String id) {
        return elements(page, "*").stream()
                .filter(e -> e.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is called " + id));
    }

    private static String text(Element e) {
        return e.getTextContent().replaceAll("[ \n]+", " ").strip();
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
