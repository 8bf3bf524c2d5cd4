package org.tuichu.plan.document;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanText;

/// A web page: its article without the navigation around it.
final class HtmlDocument {
    private HtmlDocument() {}

    static PlanText read(byte[] content, Limits limits) {
        return read(HtmlDecoding.decode(content), limits);
    }

    static PlanText read(String html, Limits limits) {
        if (html.length() > limits.characters()) {
            throw Refusals.tooLarge("characters", html.length(), limits.characters());
        }
        Document page =
                Parser.htmlParser().setMaxDepth(Nesting.elements(limits) + 2).parseInput(html, "");
        requireDepth(page, limits);
        BlockCollector collector = new BlockCollector(limits);
        page.body().filter(new HtmlBlocks(collector, PageChrome.of(page)));
        return collector.finish();
    }

    private static void requireDepth(Document page, Limits limits) {
        page.traverse((NodeVisitor) (Node node, int depth) -> Nesting.require(depth, limits));
    }
}
