package org.tuichu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/// A row is looked at on site by persons of several units of a place.
record OnSite(Desk desk, String place, List<String> units) {
    private static final String FINDINGS = "现场有电石炉一座，铭牌 8000 kVA，已停产。";

    /// From the page of the row to the end of the verification: each unit signs with an account of its own, none may
    /// be missing. `about` is what they sign for.
    void verify(Page office, String about, Looking looking) {
        SurveySteps.link(office, "组织现场核查");
        looking.keep(office, "site-verification-new");
        order(office);
        looking.keep(office, "site-verification-ordered");
        var verification = SurveySteps.path(office);
        write(office);
        for (var unit : units) {
            office.navigate(verification);
            assertThat(office.locator("main button:text-is('结束现场核查')")).hasCount(0);
            sign(unit, verification, about);
        }
        office.navigate(verification);
        assertThat(office.locator("section[aria-labelledby=parties] tbody .wstate"))
                .hasText(units.stream().map(unit -> "已签字").toArray(String[]::new));
        looking.keep(office, "site-verification-signed");
        SurveySteps.done(office, "结束现场核查");
    }

    private void order(Page office) {
        office.locator("#plannedOn").fill("2019-04-10");
        office.locator("#place").fill("新立镇厂区");
        office.locator("#reason").fill("核实变压器容量");
        for (var unit : units) {
            office.locator("#unit label:has-text('" + unit + "') input").check();
        }
        SurveySteps.done(office, "组织现场核查");
    }

    private void write(Page office) {
        office.locator("#heldOn").fill("2019-04-10");
        for (var unit : units) {
            office.getByLabel(unit + "参加人员").fill("虚构甲、虚构乙");
        }
        office.locator("textarea[name^=finding-]").fill(FINDINGS);
        SurveySteps.done(office, "保存");
    }

    /// Found among what waits on the first page.
    private void sign(String unit, String verification, String about) {
        try (var visitor = desk.desktop()) {
            var page = desk.signIn(visitor, desk.account(place, unit, "SIGNER"));
            page.locator("main a[href='" + verification + "']").click();
            assertThat(page.locator("main")).containsText(about);
            assertThat(page.locator("main")).containsText(FINDINGS);
            SurveySteps.done(page, "签字");
        }
    }
}
