package org.tuichu.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/// What the office and the units do in a survey; each step ends on the page that shows what came of it.
final class SurveySteps {
    private SurveySteps() {}

    /// Opens a survey of the office's first programme that asks the towns and this unit; ends on its overview.
    static void open(Page office, String title, String asOf, String unit) {
        office.navigate("/programmes");
        office.locator("main td a[href^='/programmes/']").first().click();
        office.locator("main a[href$='/surveys']").first().click();
        link(office, "开展摸底排查");
        office.locator("#title").fill(title);
        office.locator("#asOf").fill(asOf);
        office.locator("#dueOn").fill("2019-12-31");
        office.locator("#unit label:has-text('" + unit + "') input").check();
        Desk.press(office, "开展");
        office.locator(".alert-success").waitFor();
    }

    /// From the page of a task to the preview of a table, its columns as suggested.
    static void preview(Page clerk, String task, Path table) {
        clerk.navigate(task);
        link(clerk, "导入表格");
        clerk.locator("#file").setInputFiles(table);
        Desk.press(clerk, "上传");
        Desk.press(clerk, "预览");
        clerk.locator(".facts-line .simport-READ").waitFor();
    }

    static void take(Page clerk, int rows) {
        Desk.press(clerk, "导入 " + rows + " 行");
        clerk.locator(".facts-line .simport-TAKEN").waitFor();
    }

    /// Presses a button of the page at `path` and waits for the answer that it was done.
    static void act(Page page, String path, String button) {
        page.navigate(path);
        done(page, button);
    }

    static void done(Page page, String button) {
        Desk.press(page, button);
        page.locator(".alert-success").waitFor();
    }

    static void link(Page page, String words) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    static String path(Page page) {
        return page.url().replaceAll("^https?://[^/]+", "");
    }
}
