package org.tuichu.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/// Looks at pages on a desk and on a phone; a picture of each is kept.
final class Looking {
    private final BrowserContext visitor;

    /// Where pages are opened that are only looked at: it gets axe once, for all of them.
    private final Page window;

    private final Seen seen = new Seen(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    Looking(BrowserContext visitor) {
        this.visitor = visitor;
        this.window = visitor.newPage();
        window.addInitScript(PageCheck.AXE);
    }

    /// What was found on the pages: what keeps somebody from using them, what is wider than a phone, and what would not
    /// be printed.
    record Seen(List<String> grave, List<String> wide, List<String> unprinted) {}

    Seen seen() {
        return seen;
    }

    /// In a window of its own, to be worked in.
    Page at(String path) {
        var page = visitor.newPage();
        page.navigate(path);
        return page;
    }

    void see(String path, String name) {
        see(path, name, "html");
    }

    void see(String path, String name, String part) {
        window.navigate(path);
        keep(window, name, part);
    }

    /// By the address alone, without what differs from run to run.
    void see(String path) {
        see(path, path.replaceAll("[0-9a-f-]{36}", "one"));
    }

    /// Looks at the page as it stands and leaves it open for what comes next.
    Page keep(Page page, String name) {
        return keep(page, name, "html");
    }

    /// The same where the rest of the page has been looked at as another page: axe takes seconds for a long one.
    Page keep(Page page, String name, String part) {
        // a window behind others draws once a second
        page.bringToFront();
        seen.grave().addAll(PageCheck.grave(page, part));
        seen.unprinted().addAll(PageCheck.unprinted(page));
        Picture.take(page, name);
        page.setViewportSize(Desk.PHONE_WIDTH, Desk.PHONE_HEIGHT);
        seen.wide().addAll(PageCheck.wide(page));
        Picture.take(page, name);
        page.setViewportSize(Desk.DESKTOP_WIDTH, Desk.HEIGHT);
        return page;
    }
}
