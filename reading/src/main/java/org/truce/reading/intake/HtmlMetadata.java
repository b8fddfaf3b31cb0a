package org.truce.reading.intake;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.truce.reading.dates.FullDate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page says of itself: JSON-LD and microdata after schema.org, Open Graph, Dublin Core, the tags that
/// scholarly and news indexes read, `time` elements.
///
/// @param title without the publisher's name behind it; empty where none is stated
/// @param publisher empty where none is stated
record HtmlMetadata(String title, String publisher, Optional<LocalDate> published) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_NODES = 20_000;
    private static final List<String> TITLES = List.of("og:title", "twitter:title", "dc.title", "citation_title");
    private static final List<String> PUBLISHERS =
            List.of("og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher");
    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:article:published_time",
            "datepublished",
            "citation_publication_date",
            "citation_date",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date",
            "dcterms.created",
            "dcterms.date",
            "parsely-pub-date",
            "sailthru.date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "date");

    static HtmlMetadata of(Document page) {
        List<JsonNode> linked = linked(page);
        String publisher = first(Stream.concat(
                        PUBLISHERS.stream().map(name -> meta(page, name)),
                        linked.stream().map(HtmlMetadata::publisher)))
                .orElse("");
        Stream<String> headings =
                Stream.of(text(page.selectFirst("article h1, main h1")), onlyHeading(page), page.title());
        String title = first(Stream.concat(TITLES.stream().map(name -> meta(page, name)), headings))
                .orElse("");
        return new HtmlMetadata(withoutPublisher(title, publisher), publisher, published(page, linked));
    }

    private static Optional<LocalDate> published(Document page, List<JsonNode> linked) {
        Stream<String> stated = Stream.of(
                        linked.stream().map(node -> node.path("datePublished").asString("")),
                        DATES.stream().map(name -> meta(page, name)),
                        page.select("[itemprop=datePublished]").stream().map(HtmlMetadata::moment),
                        page.select("time[pubdate], article time, main time, header time").stream()
                                .map(HtmlMetadata::moment))
                .flatMap(stream -> stream);
        return stated.flatMap(text -> FullDate.find(text).stream()).findFirst();
    }

    private static String moment(Element element) {
        return first(Stream.of(element.attr("datetime"), element.attr("content"), element.text()))
                .orElse("");
    }

    private static String meta(Document page, String name) {
        return page.select("meta[content]").stream()
                .filter(meta -> meta.attr("property").equalsIgnoreCase(name)
                        || meta.attr("name").equalsIgnoreCase(name)
                        || meta.attr("itemprop").equalsIgnoreCase(name))
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String publisher(JsonNode node) {
        JsonNode publisher = node.path("publisher");
        return publisher.isObject() ? publisher.path("name").asString("") : publisher.asString("");
    }

    /// The objects of JSON-LD that are an article or a page, in the order of the page.
    private static List<JsonNode> linked(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .flatMap(script -> objects(script.data()).stream())
                .filter(node -> node.has("datePublished") || node.has("publisher"))
                .toList();
    }

    private static List<JsonNode> objects(String json) {
        Deque<JsonNode> left = new ArrayDeque<>();
        Deque<JsonNode> objects = new ArrayDeque<>();
        try {
            left.add(JSON.readTree(json));
        } catch (JacksonException _) {
            return List.of(); // a page's own broken note about itself takes nothing from its article
        }
        while (!left.isEmpty() && objects.size() < MOST_NODES) {
            JsonNode node = left.poll();
            if (node.isObject()) {
                objects.add(node);
                left.addAll(node.path("@graph").valueStream().toList());
            } else if (node.isArray()) {
                left.addAll(node.valueStream().toList());
            }
        }
        return List.copyOf(objects);
    }

    private static String onlyHeading(Document page) {
        List<Element> headings = page.select("h1");
        return headings.size() == 1 ? headings.getFirst().text() : "";
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : element.text();
    }

    private static Optional<String> first(Stream<String> texts) {
        return texts.map(String::strip).filter(text -> !text.isEmpty()).findFirst();
    }

    /// `Talks resume - The Courier` by The Courier is "Talks resume".
    private static String withoutPublisher(String title, String publisher) {
        if (!publisher.isEmpty() && title.endsWith(publisher)) {
            String rest =
                    title.substring(0, title.length() - publisher.length()).stripTrailing();
            if (!rest.isEmpty() && "|-–—·:".indexOf(rest.charAt(rest.length() - 1)) >= 0) {
                return rest.substring(0, rest.length() - 1).strip();
            }
        }
        return title;
    }
}
