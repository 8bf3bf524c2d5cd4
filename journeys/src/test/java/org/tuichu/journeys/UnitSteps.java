package org.tuichu.journeys;

import com.microsoft.playwright.Page;

/// What the office does with a unit that ends; each step ends on the unit's page.
final class UnitSteps {
    private static final String REOPEN = "form[action$='/reopen']";
    private static final String CLOSE = "form[action$='/close']";

    private UnitSteps() {}

    /// Where the unit of exactly this name is.
    static String find(Page page, String name) {
        page.navigate("/units");
        page.locator("#q").fill(name);
        page.locator(".unit-filter button").click();
        return page.locator("main td a:text-is('" + name + "')").getAttribute("href");
    }

    static void close(Page page, String unit, String lastDay, String reason) {
        page.navigate(unit);
        page.locator("#lastDay").fill(lastDay);
        page.locator("#reason").fill(reason);
        page.locator(CLOSE + " button").click();
        page.locator(REOPEN).waitFor();
    }

    static void reopen(Page page, String unit) {
        page.navigate(unit);
        page.locator(REOPEN + " button").click();
        page.locator(CLOSE).waitFor();
    }
}
