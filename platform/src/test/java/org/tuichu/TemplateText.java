package org.tuichu;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// Finds words in a template that come from no message: as text, in an attribute that people read, in an expression.
///
/// What stands in a tag that Thymeleaf fills or replaces (`th:text`, `th:replace`, …) is a prototype nobody sees.
final class TemplateText {
    private static final Set<String> FILLED = Set.of("th:text", "th:utext", "th:replace", "th:insert");
    private static final Set<String> READ_BY_PEOPLE =
            Set.of("alt", "title", "placeholder", "aria-label", "aria-description", "label", "summary");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern SUBSTITUTION = Pattern.compile("\\|([^|]*)\\|");
    private static final Pattern EXPRESSION = Pattern.compile("[$#*@~]\\{(?:[^{}]|\\{[^{}]*})*}|\\[\\[.*?]]");
    private static final Pattern LITERAL_ONLY = Pattern.compile("'[^']*\\p{L}[^']*'");

    private final List<String> violations = new ArrayList<>();

    private TemplateText() {}

    static List<String> violations(String html) {
        var search = new TemplateText();
        Jsoup.parse(html, "", Parser.xmlParser()).children().forEach(search::visit);
        return search.violations;
    }

    private void visit(Element element) {
        element.attributes().forEach(attribute -> visit(element, attribute));
        if (isFilled(element)) {
            visitFragments(element);
            return;
        }
        element.textNodes().forEach(this::visit);
        element.children().forEach(this::visit);
    }

    /// Whose content here is never shown. Of a removed tag alone the content stays.
    private static boolean isFilled(Element element) {
        return element.attributes().asList().stream().anyMatch(attribute -> FILLED.contains(attribute.getKey()))
                || (element.hasAttr("th:remove") && !element.attr("th:remove").equals("tag"));
    }

    /// A page's own part stands within the tag that the layout replaces.
    private void visitFragments(Element element) {
        if (element.tagName().equals("html") && element.hasAttr("th:replace")) {
            element.select("> body > *").forEach(this::visit);
        }
    }

    private void visit(TextNode text) {
        var words = EXPRESSION.matcher(text.text()).replaceAll("");
        if (LETTER.matcher(words).find()) {
            violations.add("text: " + words.strip());
        }
    }

    private void visit(Element element, Attribute attribute) {
        var name = attribute.getKey();
        var value = attribute.getValue();
        if (name.startsWith("th:")) {
            visitExpression(name, value);
        } else if (isRead(element, name) && LETTER.matcher(value).find() && !element.hasAttr("th:" + name)) {
            violations.add(name + ": " + value);
        }
    }

    private static boolean isRead(Element element, String name) {
        return READ_BY_PEOPLE.contains(name)
                || (name.equals("value") && Set.of("submit", "button", "reset").contains(element.attr("type")));
    }

    private void visitExpression(String name, String value) {
        var isText = name.equals("th:text") || name.equals("th:utext") || READ_BY_PEOPLE.contains(name.substring(3));
        var put = SUBSTITUTION
                .matcher(value)
                .results()
                .map(match -> EXPRESSION.matcher(match.group(1)).replaceAll(""));
        if (HAN.matcher(value).find()
                || (isText && LITERAL_ONLY.matcher(value).matches())
                || (isText && put.anyMatch(rest -> LETTER.matcher(rest).find()))) {
            violations.add(name + ": " + value);
        }
    }
}
