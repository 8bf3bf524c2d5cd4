package org.tuichu.plan.document;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Tells what surrounds the article of a page: scripts, navigation, breadcrumbs, share buttons, footers.
///
/// The article is the smallest element with most of the page's sentences. Around it an element goes when its tag, its
/// class or its links say that it is chrome; inside it hardly anything does. In doubt it stays.
final class PageChrome {
    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "applet",
            "svg",
            "select",
            "button",
            "input",
            "datalist",
            "canvas",
            "audio",
            "video",
            "map",
            "head",
            "xml",
            "title");

    private PageChrome() {}

    /// Shortest title, in UTF-16 code units, that is told from the name of a site.
    private static final int SHORTEST_TITLE = 10;

    private static final Pattern SITE_NAME = Pattern.compile(".*(?:政府|網站|网站|门户|门户网|信息网|平台|委员会|公开|局|网)$");

    /// The elements of the page that are no part of its article; what is inside them is not listed.
    static Set<Element> of(Document page) {
        SentenceWeights weights = SentenceWeights.measure(page.body());
        return new ChromeSearch(weights, weights.article(), headlines(page, page.title())).run(page.body());
    }

    /// Whether a browser shows no text of this element as part of the page.
    static boolean isNeverText(Node node) {
        return node instanceof Element element && NEVER_TEXT.contains(element.normalName());
    }

    private static List<Element> headlines(Document page, String title) {
        return page.body().getAllElements().stream()
                .filter(element -> repeats(title, element))
                .toList();
    }

    private static boolean repeats(String title, Element element) {
        String own = element.ownText();
        return own.length() >= SHORTEST_TITLE
                && own.length() <= title.length()
                && title.contains(own)
                && !SITE_NAME.matcher(own).matches()
                && !element.normalName().equals("a");
    }
}
