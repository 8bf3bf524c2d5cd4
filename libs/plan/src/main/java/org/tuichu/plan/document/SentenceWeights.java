package org.tuichu.plan.document;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// How much text, linked text and running text each element of a page holds, in UTF-16 code units without blanks.
///
/// Nodes of jsoup are equal to themselves only, so that they serve as keys.
final class SentenceWeights {
    /// Share of the page's running text, in percent, that makes an element the article.
    private static final int ARTICLE_PERCENT = 75;

    private static final String PUNCTUATION = "，。；：、！？,;";

    /// `text` all of it, `linked` the part inside links, `running` the part in text nodes with punctuation outside
    /// links, `links` how many links.
    record Weight(int text, int linked, int running, int links) {
        private static final Weight NONE = new Weight(0, 0, 0, 0);
        private static final Weight LINK = new Weight(0, 0, 0, 1);

        private Weight plus(Weight other) {
            return new Weight(text + other.text, linked + other.linked, running + other.running, links + other.links);
        }
    }

    private final Element body;
    private final Map<Node, Weight> weights = new HashMap<>();

    private SentenceWeights(Element body) {
        this.body = body;
    }

    static SentenceWeights measure(Element body) {
        SentenceWeights weights = new SentenceWeights(body);
        body.traverse(new NodeVisitor() {
            private int links;
            private int hidden;

            @Override
            public void head(Node node, int depth) {
                if (isLink(node)) {
                    links++;
                    weights.add(node, Weight.LINK);
                }
                hidden += PageChrome.isNeverText(node) ? 1 : 0;
                if (hidden == 0 && node instanceof TextNode text) {
                    weights.add(text.parent(), ofText(text.getWholeText(), links > 0));
                }
            }

            @Override
            public void tail(Node node, int depth) {
                links -= isLink(node) ? 1 : 0;
                hidden -= PageChrome.isNeverText(node) ? 1 : 0;
                if (node instanceof Element element && !element.equals(body)) {
                    weights.add(element.parent(), weights.of(element));
                }
            }
        });
        return weights;
    }

    private static boolean isLink(Node node) {
        return node instanceof Element element && element.normalName().equals("a") && element.hasAttr("href");
    }

    private static Weight ofText(String text, boolean linked) {
        int ink = 0;
        boolean punctuated = false;
        for (int i = 0; i < text.length(); i++) {
            ink += Blanks.isBlank(text.charAt(i)) ? 0 : 1;
            punctuated |= PUNCTUATION.indexOf(text.charAt(i)) >= 0;
        }
        return new Weight(ink, linked ? ink : 0, punctuated && !linked ? ink : 0, 0);
    }

    private void add(@Nullable Node parent, Weight more) {
        if (parent != null) {
            weights.merge(parent, more, Weight::plus);
        }
    }

    Weight of(Node element) {
        return weights.getOrDefault(element, Weight.NONE);
    }

    Weight ofPage() {
        return of(body);
    }

    /// The smallest element that holds most of the running text.
    Element article() {
        Element article = body;
        @Nullable Element smaller = article;
        while (smaller != null) {
            article = smaller;
            smaller = heavyChild(article);
        }
        return article;
    }

    private @Nullable Element heavyChild(Element element) {
        long needed = (long) ofPage().running() * ARTICLE_PERCENT;
        for (Element child : element.children()) {
            if (needed > 0 && of(child).running() * 100L >= needed) {
                return child;
            }
        }
        return null;
    }
}
