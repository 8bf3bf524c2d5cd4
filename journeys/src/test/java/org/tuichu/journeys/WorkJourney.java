package org.tuichu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A duty on its way through the hands of a unit and of the office: handed in, returned, handed in again, passed,
/// signed, confirmed, signed off; and a stranger who sees none of it.
@ExtendWith(OnTheDesk.class)
class WorkJourney {
    private static final String PLACE = "大洼";
    /// Of the same city.
    private static final String SIBLING = "盘山";

    private static final String UNIT = "环保局";
    private static final String TOLD = "已对三户企业逐户核查";

    @Test
    void aDutyGoesFromHandToHandUntilItIsSignedOff(Desk desk) throws IOException {
        var address = new String[3];
        by(desk, desk.account(PLACE, UNIT, "CLERK"), page -> {
            look(page, "work-mine");
            page.locator("main .wturn").first().click();
            address[0] = page.url();
            Desk.press(page, "签收");
            assertThat(page.locator("main")).containsText("已签收");
            look(page, "work-under-way");
            tell(page, TOLD, "台账.txt");
            assertThat(page.locator("main")).containsText("等待审核");
        });
        by(desk, desk.account(PLACE, UNIT, "REVIEWER"), page -> {
            page.navigate(address[0]);
            look(page, "work-to-review");
            page.locator("details summary", withText("退回")).first().click();
            page.locator("#reason-RETURN").fill("缺少现场照片");
            page.locator(".wbecause button[value=RETURN]").click();
            assertThat(page.locator("main")).containsText("已退回");
        });
        by(desk, desk.account(PLACE, UNIT, "CLERK"), page -> {
            page.navigate(address[0]);
            assertThat(page.locator("main")).containsText("缺少现场照片");
            tell(page, TOLD + "，照片已补", "照片说明.txt");
        });
        by(desk, desk.account(PLACE, UNIT, "REVIEWER"), page -> press(page, address[0], "审核通过"));
        by(desk, desk.account(PLACE, UNIT, "SIGNER"), page -> press(page, address[0], "签发上报"));
        by(desk, desk.office(PLACE), page -> {
            page.navigate(address[0]);
            address[2] = page.locator("main a[href*='/files/']").first().getAttribute("href");
            page.navigate("/to-confirm");
            look(page, "work-to-confirm");
            page.locator("main a[href='" + address[0].replaceFirst("https?://[^/]+", "") + "']")
                    .first()
                    .click();
            look(page, "work-confirming");
            Desk.press(page, "确认办结");
            assertThat(page.locator("main")).containsText("已确认办结");
            Desk.press(page, "销号");
            assertThat(page.locator("main")).containsText("已销号");
            look(page, "work-signed-off");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("大洼"))
                    .first()
                    .click();
            page.locator("a[href$='/board']").first().click();
            look(page, "work-board");
            address[1] = page.url();
            page.locator(".wboard a").first().click();
            look(page, "work-list");
        });
        strangersSeeNothing(desk, address[0]);
        theSiblingCountySeesNothing(desk, address);
        theAuditorSeesItAll(desk, address[0]);
    }

    /// The newest act first.
    private static void theAuditorSeesItAll(Desk desk, String address) {
        try (var visitor = desk.desktop()) {
            var page = desk.signIn(visitor, desk.auditor(), "/record");
            page.navigate("/record?subject=" + address.replaceAll(".*/", ""));
            assertThat(page.locator("main td a[href^='/record/']").allInnerTexts())
                    .containsSubsequence("销号", "确认办结", "签发报送", "审核通过", "提交结果", "退回", "提交结果", "签收任务");
            page.locator("main td a[href^='/record/']").first().click();
            assertThat(page.locator("main")).containsText("销号");
        }
    }

    private static void strangersSeeNothing(Desk desk, String address) {
        for (var stranger : new Desk.Account[] {desk.office(SIBLING), desk.account(PLACE, "财政局", "CLERK")}) {
            by(desk, stranger, page -> {
                var answer = page.navigate(address);
                assertThat(answer.status()).as(stranger.unit()).isEqualTo(404);
                page.navigate("/my-duties");
                assertThat(page.locator("main")).not().containsText(TOLD);
            });
        }
    }

    /// Neither in lists, nor by search, nor by an address that somebody passed on: of the work, its file, the board.
    private static void theSiblingCountySeesNothing(Desk desk, String[] address) {
        by(desk, desk.office(SIBLING), page -> {
            var programme = address[1].replaceFirst("/board.*", "");
            var work = address[0].replaceFirst("https?://[^/]+", "");
            for (var known : new String[] {
                address[0],
                address[1],
                address[2],
                programme,
                programme + "/assignments",
                programme + "/document",
                programme + "/supervision",
                programme + "/surveys",
                "/api/v1" + work
            }) {
                assertThat(page.navigate(known).status()).as(known).isEqualTo(404);
            }
            for (var list : new String[] {
                "/my-duties",
                "/to-confirm",
                "/inbox",
                "/programmes",
                "/programmes?q=" + PLACE,
                "/responsibility-letters",
                "/survey-tasks",
                "/enterprises",
                "/enterprises?q=" + PLACE,
                "/plans/new",
                "/units?q=" + UNIT
            }) {
                assertThat(page.navigate(list).status()).as(list).isEqualTo(200);
                assertThat(page.locator("main")).not().containsText(TOLD);
                assertThat(page.locator("main a[href^='" + work + "'], main a[href^='"
                                + programme.replaceFirst("https?://[^/]+", "") + "']"))
                        .hasCount(0);
            }
        });
    }

    private static void press(Page page, String address, String button) {
        page.navigate(address);
        Desk.press(page, button);
        assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
    }

    private static void tell(Page page, String text, String fileName) {
        page.locator("#text").fill(text);
        page.locator("#figure").fill("核查企业");
        page.locator("#value").fill("3");
        page.locator("#measure").fill("户");
        page.locator("#files").setInputFiles(written(fileName));
        Desk.press(page, "提交审核");
    }

    private static Path written(String name) {
        try {
            return Files.writeString(Files.createTempDirectory("tuichu").resolve(name), "虚构的材料 " + name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void by(Desk desk, Desk.Account account, Consumer<Page> work) {
        try (var visitor = desk.desktop()) {
            work.accept(desk.signIn(visitor, account));
        }
    }

    /// On a desk and on a phone; a picture of each is kept.
    private static void look(Page page, String name) {
        assertThat(PageCheck.grave(page)).as(name).isEmpty();
        Picture.take(page, name);
        page.setViewportSize(Desk.PHONE_WIDTH, Desk.PHONE_HEIGHT);
        assertThat(PageCheck.wide(page)).as(name).isEmpty();
        Picture.take(page, name);
        page.setViewportSize(Desk.DESKTOP_WIDTH, Desk.HEIGHT);
    }
}
