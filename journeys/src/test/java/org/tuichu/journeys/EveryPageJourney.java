package org.tuichu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What holds for each page: readable by everybody, fits a phone, asks no other host, works without scripts.
@ExtendWith(OnTheDesk.class)
class EveryPageJourney {
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Path SHOTS = Path.of("target", "screenshots");

    @Test
    void axeFindsNothingSeriousAndNoOtherHostIsAsked(Desk desk) {
        var hosts = new ArrayList<String>();
        var findings = new ArrayList<String>();
        try (var visitor = desk.desktop()) {
            visitor.onRequest(
                    request -> hosts.add(java.net.URI.create(request.url()).getAuthority()));
            for (var page : pages(desk, visitor)) {
                findings.addAll(grave(page));
            }
        }
        assertThat(findings).isEmpty();
        assertThat(hosts)
                .hasSizeGreaterThan(20)
                .containsOnly(java.net.URI.create(desk.address()).getAuthority());
    }

    @Test
    void nothingIsWiderThanAPhone(Desk desk) {
        var wide = new ArrayList<String>();
        try (var visitor = desk.phone()) {
            for (var page : pages(desk, visitor)) {
                var width = (Integer) page.evaluate("document.documentElement.scrollWidth");
                if (width > Desk.PHONE_WIDTH) {
                    wide.add(page.url() + " is " + width + " px wide");
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void aPlantedFaultIsFound(Desk desk) {
        try (var visitor = desk.desktop()) {
            var page = visitor.newPage();
            page.setContent("<html><body><img src='x'><input></body></html>");
            assertThat(grave(page)).isNotEmpty();
        }
    }

    @Test
    void theWorkIsDoneWithoutScripts(Desk desk) {
        try (var visitor = desk.withoutScripts()) {
            var page = desk.signIn(visitor, desk.office("大洼"));
            page.locator("nav a[href='/programmes']").click();
            page.locator("a[href^='/programmes/']").first().click();
            page.locator("a[href$='/duties']").first().click();
            assertThat(page.locator("main").innerText()).contains("区工信局");
            page.locator("main a[href*='/duties/']").first().click();
            assertThat(page.title()).isNotBlank();
        }
    }

    @Test
    void englishIsOneButtonAway(Desk desk) {
        try (var visitor = desk.desktop()) {
            var page = desk.signIn(visitor, desk.office("大洼"));
            Desk.press(page, "English");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator("h1").innerText()).isEqualTo("My duties");
        }
    }

    /// Opens every kind of page, one tab each, and keeps a picture of it.
    private static List<Page> pages(Desk desk, BrowserContext visitor) {
        var opened = new ArrayList<Page>();
        var signIn = visitor.newPage();
        signIn.navigate("/sign-in");
        opened.add(shot(signIn, "sign-in"));
        var home = desk.signIn(visitor, desk.office("大洼"));
        opened.add(shot(home, "my-duties"));
        home.navigate("/programmes");
        var programme = home.locator("main a[href^='/programmes/']").first().getAttribute("href");
        home.navigate(programme + "/duties");
        var duty = home.locator("main a[href*='/duties/']").first().getAttribute("href");
        for (var path : List.of(
                "/my-duties",
                "/programmes",
                programme,
                programme + "/duties",
                duty,
                programme + "/calendar",
                programme + "/review",
                programme + "/units",
                "/plans/new",
                "/units",
                "/jurisdictions",
                "/account",
                "/no-such-page")) {
            var page = visitor.newPage();
            page.navigate(path);
            opened.add(shot(page, path.replace(programme, "/programme").replaceAll("[0-9a-f-]{36}", "one")));
        }
        return opened;
    }

    private static Page shot(Page page, String name) {
        var width = page.viewportSize().width;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(width + "-" + name.replaceAll("\\W+", "-") + ".png"))
                .setFullPage(true));
        return page;
    }

    private static List<String> grave(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule -> page.url() + " " + rule.getId() + " "
                                + rule.getNodes().getFirst().getHtml())
                        .toList();
    }
}
