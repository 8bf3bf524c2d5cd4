package org.tuichu.plan.document;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Walks the elements of a page and hands its paragraphs and tables on.
///
/// Inline elements never part words; every block element ends the line before it, as `<br>` does. White space follows
/// CSS: a run of it is one blank, none between two ideographs, none at the ends of a line; `&nbsp;` is a plain blank.
final class HtmlBlocks implements NodeFilter {
    /// Elements whose text runs on with the text around them; any other element begins and ends a line.
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "img",
            "ins",
            "kbd",
            "label",
            "mark",
            "q",
            "rb",
            "ruby",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "o:p",
            "st1:chsdate",
            "nobr");

    private final BlockCollector collector;
    private final Set<Element> chrome;
    private final HtmlLine line = new HtmlLine();

    /// `chrome`: elements that are passed over.
    HtmlBlocks(BlockCollector collector, Set<Element> chrome) {
        this.collector = collector;
        this.chrome = chrome;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof Element element && (chrome.contains(element) || PageChrome.isNeverText(element))) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (node instanceof TextNode text) {
            line.append(text.getWholeText(), isPreformatted(text));
        } else if (node instanceof Element element) {
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        String name = element.normalName();
        if (name.equals("img")) {
            collector.picture();
        }
        if (isInline(name)) {
            return;
        }
        flush();
        switch (name) {
            case "table" -> collector.openTable();
            case "tr" -> openRow(element);
            case "td", "th" -> openCell(element);
            default -> {}
        }
    }

    private void openRow(Element row) {
        if (collector.inTable() && row.closest("table") != null) {
            collector.openRow();
        }
    }

    private void openCell(Element cell) {
        if (collector.inTable()) {
            collector.openCell(span(cell, "rowspan"), span(cell, "colspan"));
        }
    }

    /// The leading digits of the attribute, as browsers read it; 1 where there are none, at most nine digits.
    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        int end = 0;
        while (end < value.length() && end < 10 && value.charAt(end) >= '0' && value.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? 1 : (int) Math.min(Integer.MAX_VALUE, Long.parseLong(value.substring(0, end)));
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !isInline(element.normalName())) {
            flush();
            if (element.normalName().equals("table")) {
                collector.closeTable();
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isInline(String name) {
        return INLINE.contains(name) || name.indexOf(':') > 0;
    }

    private static boolean isPreformatted(TextNode text) {
        Node parent = text.parent();
        return parent instanceof Element element
                && (element.normalName().equals("pre") || element.normalName().equals("textarea"));
    }

    private void flush() {
        String text = line.take();
        if (!Blanks.isBlank(text)) {
            collector.paragraph(text);
        }
    }
}
