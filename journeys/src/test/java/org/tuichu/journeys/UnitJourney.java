package org.tuichu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A unit that is no more and comes back, and one that was entered twice.
@ExtendWith(OnTheDesk.class)
class UnitJourney {
    private static final String PLACE = "惠州";

    @Test
    void aClosedUnitIsFoundAmongTheClosedAndReopened(Desk desk) {
        var name = "市自然资源局";
        try (var visitor = desk.desktop()) {
            var page = desk.signIn(visitor, desk.office(PLACE));
            var unit = UnitSteps.find(page, name);
            UnitSteps.close(page, unit, "2020-12-31", "机构改革");
            assertThat(page.locator("h1")).containsText("已撤销（2020-12-31 止）");
            assertThat(ending(page)).containsText("机构改革");

            page.navigate("/units");
            assertThat(row(page, name)).hasCount(0);
            page.getByLabel("含已撤销").check();
            Desk.press(page, "筛选");
            assertThat(row(page, name)).containsText("已撤销（2020-12-31 止）");

            row(page, name).locator("a").click();
            UnitSteps.reopen(page, unit);
            assertThat(page.locator("h1")).hasText(name);
            assertThat(ending(page)).containsText("恢复");
            page.navigate("/units");
            assertThat(row(page, name)).hasCount(1);
        }
    }

    @Test
    void aUnitEnteredTwiceGoesOnUnderOneRecordWithBothNames(Desk desk) {
        var twice = "各地应急管理";
        var kept = "各地市场监管";
        try (var visitor = desk.desktop()) {
            var page = desk.signIn(visitor, desk.office(PLACE));
            var former = UnitSteps.find(page, twice);
            page.navigate(former);
            Desk.press(page, "选择它其实是哪一家");
            page.locator("main li a:text-is('" + kept + "')").click();
            assertThat(page.locator("main")).containsText("合并不能撤回");
            assertThat(page.locator("section[aria-labelledby=gains]")).containsText(twice);

            Desk.press(page, "确认合并");
            assertThat(page.locator("h1")).hasText(kept);
            assertThat(page.locator("section[aria-labelledby=names]")).containsText(twice);
            assertThat(ending(page)).containsText("“" + twice + "”已并入本单位");

            page.navigate(former);
            assertThat(page.locator(".alert-info")).containsText("已并入“" + kept + "”");
            page.navigate("/units?q=" + twice);
            assertThat(page.locator("main tbody tr")).hasCount(1);
            assertThat(page.locator("main tbody tr")).containsText(kept);
        }
    }

    private static com.microsoft.playwright.Locator row(Page page, String name) {
        return page.locator("main tr:has(a:text-is('" + name + "'))");
    }

    private static com.microsoft.playwright.Locator ending(Page page) {
        return page.locator("section[aria-labelledby=ending] .change-list");
    }
}
