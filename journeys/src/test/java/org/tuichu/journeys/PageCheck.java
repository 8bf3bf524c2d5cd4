package org.tuichu.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/// What is asked of any page; an empty list means that all is well.
final class PageCheck {
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private PageCheck() {}

    /// What keeps somebody from reading or using the page, as axe finds it.
    static List<String> grave(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule -> page.url() + " " + rule.getId() + " "
                                + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    /// Whether the page has to be pushed sideways to be read.
    static List<String> wide(Page page) {
        var width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        return width <= page.viewportSize().width ? List.of() : List.of(page.url() + " is " + width + " px wide");
    }
}
