package org.tuichu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From a published plan to a programme that drives the units: upload, review, correct, confirm, activate, follow.
@ExtendWith(OnTheDesk.class)
class PlanJourney {
    private static final String MADE_UP = "云栖";
    private static final int DUTIES_OF_THE_SAMPLE = 20;

    @ParameterizedTest
    @ValueSource(strings = {"txt", "html", "docx", "pdf", "ofd"})
    void theSamplePlanBecomesAProgrammeThatTheRightUnitSees(String format, Desk desk) {
        try (var visitor = desk.desktop()) {
            var page = desk.signIn(visitor, desk.office(MADE_UP));
            upload(page, Desk.sample("sample-plan." + format));
            assertThat(page).hasURL(Pattern.compile(".*/review.*"));
            assertThat(page.locator(".duty-card").count()).isGreaterThanOrEqualTo(DUTIES_OF_THE_SAMPLE);

            correctHeading(page, page.locator(".duty-card").first(), "全面摸底排查（" + format + "）");
            confirmAllUnits(page);
            activate(page);
        }
        try (var visitor = desk.desktop()) {
            var page = desk.signIn(visitor, desk.account(MADE_UP, "工业和信息化局", "CLERK"));
            assertThat(page.locator("main")).containsText("全面摸底排查（" + format + "）");
            page.getByText("全面摸底排查（" + format + "）").first().click();
            assertThat(page.locator("main")).containsText("逐企逐台登记设备型号和产能");
        }
    }

    @ParameterizedTest
    @CsvSource({"dawa-2019, 大洼", "fuling-2020, 涪陵", "huizhou-2021, 惠州"})
    void theOriginalOfABuiltInProgrammeIsAttachedToIt(String plan, String place, Desk desk) {
        var original = Desk.shared("plans/" + plan + ".txt");
        Assumptions.assumeTrue(Files.exists(original), "no shared folder on this machine");
        try (var visitor = desk.desktop()) {
            var page = desk.signIn(visitor, desk.office(place));
            upload(page, original);
            assertThat(page.locator("main")).containsText("原文已附到内置方案");
        }
    }

    /// The plan of a year without a built-in programme: the same text, with another year in it.
    @ParameterizedTest
    @CsvSource({
        "dawa-2019, 大洼, 2019, 2023, 环保局",
        "fuling-2020, 涪陵, 2020, 2024, 生态环境局",
        "huizhou-2021, 惠州, 2021, 2025, 生态环境局"
    })
    void aRealPlanBecomesAProgrammeThatAnotherUnitSees(
            String plan, String place, String year, String later, String unit, Desk desk) throws IOException {
        var original = Desk.shared("plans/" + plan + ".txt");
        Assumptions.assumeTrue(Files.exists(original), "no shared folder on this machine");
        var text = Files.readString(original).replaceAll(year + "(?=\\s*年)", later);
        var file = Files.writeString(Files.createTempFile(plan, ".txt"), text);
        var heading = later + "年的任务";
        try (var visitor = desk.desktop()) {
            var page = desk.signIn(visitor, desk.office(place));
            upload(page, file);
            assertThat(page).hasURL(Pattern.compile(".*/review.*"));
            correctHeading(
                    page, page.locator(".duty-card:has-text('" + unit + "')").first(), heading);
            confirmAllUnits(page);
            activate(page);
        }
        try (var visitor = desk.desktop()) {
            var page = desk.signIn(visitor, desk.account(place, unit, "CLERK"));
            page.getByText(heading).first().click();
            assertThat(page.locator("h1")).containsText(heading);
        }
    }

    @Test
    void aFileThatIsNoPlanIsRefusedInWords(Desk desk) throws Exception {
        var noPlan = Files.writeString(Files.createTempFile("tuichu", ".docx"), "\u0000\u0001\u0002 not a document");
        try (var visitor = desk.desktop()) {
            var page = desk.signIn(visitor, desk.office(MADE_UP));
            upload(page, noPlan);
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                    .containsText("没有读取");
        }
    }

    private static void upload(Page page, Path file) {
        page.navigate("/plans/new");
        page.locator("#plan-file").setInputFiles(file);
        Desk.press(page, "读取方案");
    }

    private static void correctHeading(Page page, Locator card, String heading) {
        card.getByText("更正", new Locator.GetByTextOptions().setExact(true)).click();
        page.locator("#f-heading").fill(heading);
        Desk.press(page, "保存更正");
        var corrected = page.locator(".duty-card:has-text('" + heading + "')").first();
        assertThat(corrected).containsText("读作");
    }

    private static void confirmAllUnits(Page page) {
        page.getByText("下一步：确认单位").click();
        var all = page.getByText("全部按建议确认");
        if (all.count() > 0) {
            all.click();
            page.locator("form[action$='/units/confirm'] button.btn-primary").click();
        }
        page.getByText("下一步：启用方案").first().click();
    }

    /// Says how often where the plan says no more than 定期.
    private static void activate(Page page) {
        var interval = page.locator("#interval");
        if (interval.count() > 0) {
            interval.selectOption("QUARTERLY");
        }
        Desk.press(page, "启用方案");
        page.waitForURL(Pattern.compile(".*/programmes/[0-9a-f-]{36}$"));
    }
}
