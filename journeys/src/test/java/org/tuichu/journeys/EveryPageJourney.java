package org.tuichu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What holds for each page: readable by everybody, fits a phone, asks no other host, works without scripts.
@ExtendWith(OnTheDesk.class)
class EveryPageJourney {
    @Test
    void axeFindsNothingSeriousNothingIsWiderThanAPhoneAndNoOtherHostIsAsked(Desk desk) {
        var hosts = new ArrayList<String>();
        Looking.Seen seen;
        try (var visitor = desk.desktop()) {
            visitor.onRequest(
                    request -> hosts.add(java.net.URI.create(request.url()).getAuthority()));
            seen = EveryPage.look(desk, visitor);
        }
        assertThat(seen.grave()).isEmpty();
        assertThat(seen.wide()).isEmpty();
        assertThat(seen.unprinted()).isEmpty();
        assertThat(hosts)
                .hasSizeGreaterThan(20)
                .containsOnly(java.net.URI.create(desk.address()).getAuthority());
    }

    @Test
    void aPlantedFaultIsFound(Desk desk) {
        try (var visitor = desk.desktop()) {
            var page = visitor.newPage();
            page.setContent("<html><body><img src='x'><input><div style='width:3000px'>x</div></body></html>");
            assertThat(PageCheck.grave(page)).isNotEmpty();
            assertThat(PageCheck.wide(page)).isNotEmpty();
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
            answered(page, List.of("/inbox", "/responsibility-letters", "/to-confirm", "/units/import", "/account"));
        }
        try (var visitor = desk.withoutScripts()) {
            answered(desk.signIn(visitor, desk.auditor(), "/record"), List.of("/record", "/record/state"));
        }
    }

    private static void answered(Page page, List<String> paths) {
        for (var path : paths) {
            assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
            assertThat(page.locator("main h1").innerText()).as(path).isNotBlank();
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
}
