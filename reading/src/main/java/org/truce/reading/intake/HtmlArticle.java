package org.truce.reading.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// The article on a page.
///
/// First goes what is marked as something else, by its element, its role or its class: navigation, banners,
/// forms, comments, captions, related links. What is left is weighed by its words outside of links (after the
/// link density of Kohlschütter, Fankhauser & Nejdl 2010). If what the page calls its article holds a good
/// part of the weight, that is it; else the search goes down from the whole page as long as one child holds
/// nearly all. Last, blocks that are mostly links go, and what follows a heading such as "Related".
final class HtmlArticle {
    private static final String NEVER = "script, style, noscript, template, svg, math, canvas, iframe, object, embed,"
            + " nav, aside, footer, form, button, input, select, textarea, dialog, menu, figcaption, audio, video, map,"
            + " [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo],"
            + " [role=complementary], [role=search], [role=dialog], [role=alertdialog], [role=menu], [role=toolbar]";
    private static final String SEMANTIC = "[itemprop=articleBody], article, main, [role=main], [role=article]";
    private static final String MAIN = "h1, main, [itemprop=articleBody]";

    /// Words of classes and ids that never belong to an article, however much text there is.
    private static final Set<String> OTHER =
            Set.of("comment comments disqus respond reply replies cookie cookies consent gdpr newsletter".split(" "));
    /// Words of classes and ids that stand beside an article.
    private static final Set<String> BESIDE = Set.of(
            ("subscribe subscription signup login related recommended recommendations trending popular share sharing"
                            + " social breadcrumb breadcrumbs promo advert advertisement ads sponsored sidebar menu"
                            + " navbar nav navigation footer masthead caption credit credits byline popup modal paywall"
                            + " pagination tags teaser teasers toolbar outbrain taboola")
                    .split(" "));

    private static final Set<String> WITH_TELLING_ID = Set.of("div", "section", "ul", "ol", "table");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+");
    private static final Pattern AFTER_THE_END = Pattern.compile(
            "(?:leave a (?:comment|reply)|(?:\\d+ )?comments?|join the (?:conversation|discussion)|related(?: \\w+)?"
                    + "|read (?:more|next|also)|more (?:from|on|in) .{1,40}|most (?:read|popular)"
                    + "|you (?:may|might) also like|recommended(?: \\w+)*|share this.*|follow us.*|sign up.*"
                    + "|about the author)[:.…]?",
            Pattern.CASE_INSENSITIVE);

    private static final double SEMANTIC_SHARE = 0.4;
    private static final double NEARLY_ALL = 0.9;
    private static final double MOST_BESIDE = 0.5;
    private static final double MOSTLY_LINKS = 0.5;
    private static final int LONG_WITH_LINKS = 240;
    /// Runs of words that are shorter weigh nothing: menus are made of such.
    private static final int SHORTEST = 25;

    private final Element body;
    private Map<Element, Long> weights;

    private HtmlArticle(Document page) {
        body = page.body();
        weights = weights();
    }

    /// The words of the article, with an empty line after each paragraph; empty if the page has none.
    static String of(Document page) {
        openForms(page);
        page.select(NEVER).remove();
        HtmlArticle article = new HtmlArticle(page);
        article.dropByClass();
        article.weights = article.weights();
        return untilTheEnd(HtmlBlocks.of(article.root()))
                .map(HtmlBlocks.Block::text)
                .collect(Collectors.joining("\n\n"));
    }

    /// Some servers put a form around the whole page; that one is no form to fill in.
    private static void openForms(Document page) {
        int most = (int) (MOST_BESIDE * page.text().length());
        for (Element form : page.select("form")) {
            if (form.selectFirst(MAIN) != null || form.text().length() > most) {
                form.unwrap();
            }
        }
    }

    /// For every element below the body, the characters in its runs of words outside of links.
    private Map<Element, Long> weights() {
        Map<Element, Long> found = new HashMap<>();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    private int links;

                    @Override
                    public void head(Node node, int depth) {
                        links += node.nameIs("a") ? 1 : 0;
                        if (links == 0 && node instanceof TextNode text && node.parent() instanceof Element parent) {
                            int length = text.text().strip().length();
                            found.merge(parent, length < SHORTEST ? 0L : length, Long::sum);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        links -= node.nameIs("a") ? 1 : 0;
                        if (node instanceof Element element
                                && !node.equals(body)
                                && node.parent() instanceof Element parent) {
                            found.merge(parent, found.getOrDefault(element, 0L), Long::sum);
                        }
                    }
                },
                body);
        return found;
    }

    private long weight(Element element) {
        return weights.getOrDefault(element, 0L);
    }

    private void dropByClass() {
        for (Element element : body.select("[class], [id]")) {
            Set<String> words = words(element);
            boolean other = words.stream().anyMatch(OTHER::contains);
            boolean beside = words.stream().anyMatch(BESIDE::contains) && weight(element) <= MOST_BESIDE * weight(body);
            if (!element.equals(body) && (other || beside) && element.selectFirst(MAIN) == null) {
                element.remove();
            }
        }
    }

    private static Set<String> words(Element element) {
        String name = element.normalName();
        String said = element.is("h1, h2, h3, h4, h5, h6") ? "" : element.className();
        String id = WITH_TELLING_ID.contains(name) ? element.id() : "";
        return BETWEEN_WORDS
                .splitAsStream(said + " " + id)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Element root() {
        Element heaviest = null;
        for (Element element : body.select(SEMANTIC)) {
            // of an element and the one around it that weigh the same, the inner
            heaviest = heaviest == null || weight(element) >= weight(heaviest) ? element : heaviest;
        }
        return heaviest != null && weight(heaviest) >= SEMANTIC_SHARE * weight(body) ? heaviest : densest();
    }

    private Element densest() {
        Element at = body;
        while (true) {
            Element around = at;
            Element down = at.children().stream()
                    .filter(child -> child.is("div, section, center, table, tbody, tr, td"))
                    .filter(child -> weight(child) >= NEARLY_ALL * weight(around))
                    .findFirst()
                    .orElse(at);
            if (down.equals(at)) {
                return at;
            }
            at = down;
        }
    }

    private static Stream<HtmlBlocks.Block> untilTheEnd(List<HtmlBlocks.Block> blocks) {
        List<HtmlBlocks.Block> kept = new ArrayList<>();
        int after = 0;
        for (HtmlBlocks.Block block : blocks) {
            boolean heading = block.level() > 0;
            if (after > 0 && heading && block.level() <= after) {
                after = 0;
            }
            boolean end = AFTER_THE_END.matcher(block.text()).matches();
            if (end && heading && after == 0) {
                after = block.level();
            }
            if (after == 0 && !end && !isLinks(block)) {
                kept.add(block);
            }
        }
        return kept.stream();
    }

    private static boolean isLinks(HtmlBlocks.Block block) {
        int length = block.text().length();
        return block.linked() > MOSTLY_LINKS * length && length < LONG_WITH_LINKS && block.level() == 0;
    }
}
