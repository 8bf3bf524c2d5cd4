package org.tuichu.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What is asked of any page; an empty list means that all is well.
final class PageCheck {
    static final String AXE = axe();

    /// Asks for what is wrong only: what is right makes most of axe's answer and takes most of its time. Rules that axe
    /// itself never calls serious are left out.
    private static final String GRAVE = """
            async (part) => {
                const grave = ['serious', 'critical'];
                const light = axe._audit.rules.filter(rule => rule.impact && !grave.includes(rule.impact));
                const rules = Object.fromEntries(light.map(rule => [rule.id, {enabled: false}]));
                const found = await axe.run(part, {resultTypes: ['violations'], preload: false, rules});
                return found.violations
                    .filter(rule => grave.includes(rule.impact))
                    .map(rule => location.href + ' ' + rule.id + ' ' + rule.nodes[0].html);
            }""";

    private PageCheck() {}

    /// What keeps somebody from reading or using the page, as axe finds it.
    static List<String> grave(Page page) {
        return grave(page, "html");
    }

    /// The same of a part of it, by selector.
    @SuppressWarnings("unchecked")
    static List<String> grave(Page page, String part) {
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate(GRAVE, part);
    }

    /// Whether the page has to be pushed sideways to be read.
    static List<String> wide(Page page) {
        var width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        return width <= page.viewportSize().width ? List.of() : List.of(page.url() + " is " + width + " px wide");
    }

    /// Tables that are on the screen and would not be on paper.
    @SuppressWarnings("unchecked")
    static List<String> unprinted(Page page) {
        page.evaluate("window.shown = [...document.querySelectorAll('tbody')].filter(one => one.offsetParent)");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var lost = (List<String>) page.evaluate("shown.filter(one => !one.offsetParent)"
                + ".map(one => location.href + ' would be printed without: ' + one.innerText.slice(0, 40))");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return lost;
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
