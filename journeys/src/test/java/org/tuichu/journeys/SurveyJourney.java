package org.tuichu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A clerk of a town goes through the works with a telephone: first without a network, then with a bad one.
@ExtendWith(OnTheDesk.class)
class SurveyJourney {
    private static final String PLACE = "大洼";
    private static final String TOWN = "东风镇";

    @Test
    void whatIsEnteredWithoutANetworkLiesOnTheTelephoneAndArrivesOnce(Desk desk) {
        try (var office = desk.desktop()) {
            SurveySteps.open(desk.signIn(office, desk.office(PLACE)), "摸底排查（手机）", "2019-01-31", TOWN);
        }
        try (var visitor = desk.phone()) {
            visitor.grantPermissions(List.of("geolocation"));
            visitor.setGeolocation(new Geolocation(41.0026, 122.083));
            var page = form(desk.signIn(visitor, desk.account(PLACE, TOWN, "CLERK")));
            twoRowsWithoutANetwork(visitor, page);
            visitor.setOffline(false);
            assertThat(said(page)).hasText("未发送 0 条 · 已发送 2 条");
            oneRowWhoseAnswerIsLost(page);
            threeRowsArrived(page);
            try (var office = desk.desktop()) {
                SurveySteps.open(desk.signIn(office, desk.office(PLACE)), "摸底排查（再报）", "2019-02-28", TOWN);
            }
            aKnownLineIsFilledInWithoutANetwork(visitor, page);
        }
    }

    /// Of the task only its page was opened before the network is gone.
    private static void aKnownLineIsFilledInWithoutANetwork(BrowserContext visitor, Page page) {
        page.navigate("/");
        page.locator("main a:has-text('摸底排查（再报）')").first().click();
        assertThat(page.locator("main")).containsText("还没有填报");
        var task = SurveySteps.path(page);
        waitsForCopy(page, "/api/v1" + task + "/known-lines");
        visitor.setOffline(true);
        page.navigate(task + "/rows/new");
        SurveySteps.link(page, "已知生产线");
        page.locator(".srows .lead:has-text('虚构的东风砖厂')").click();
        assertThat(page.locator("#ENTERPRISE")).hasValue("虚构的东风砖厂");
        assertThat(page.locator("#DEVICE")).hasValue("24门轮窑");
        page.locator("#STATE").fill("停产");
        Picture.take(page, "survey-known-offline");
        Desk.press(page, "保存");
        assertThat(said(page)).containsText("未发送 1 条");
        assertThat(kept(page)).hasText("虚构的东风砖厂 · 24门轮窑");
        visitor.setOffline(false);
        assertThat(said(page)).hasText("未发送 0 条 · 已发送 1 条");
        page.navigate(task + "/known-lines");
        assertThat(page.locator(".srows tbody tr .lead")).hasText(new String[] {"虚构的东风铸造厂", "虚构的东风电石厂"});
        page.navigate(task);
        assertThat(page.locator(".srows tbody tr")).containsText("停产");
    }

    /// From what waits on the first page to the form of a row, as a telephone shows it.
    private static Page form(Page page) {
        page.locator("main a:has-text('摸底排查（手机）')").first().click();
        assertThat(page.locator("main")).containsText("还没有填报");
        SurveySteps.link(page, "填报一行");
        waitsForCopy(page, SurveySteps.path(page));
        assertThat(PageCheck.grave(page)).isEmpty();
        assertThat(PageCheck.wide(page)).isEmpty();
        return page;
    }

    private static void twoRowsWithoutANetwork(BrowserContext visitor, Page page) {
        visitor.setOffline(true);
        page.reload();
        fill(page, "虚构的东风铸造厂", "2t中频感应炉2台");
        page.locator("[data-locate]").click();
        assertThat(page.locator("#LATITUDE")).hasValue("41.002600");
        assertThat(page.locator("#DATUM")).hasValue("WGS84");
        page.locator("#photo").setInputFiles(new FilePayload("铭牌.png", "image/png", picture()));
        Desk.press(page, "保存，再填一行");
        assertThat(said(page)).hasText("未发送 1 条 · 没有网络：留在这台设备上，连上网络后自动发送");
        fill(page, "虚构的东风砖厂", "24门轮窑");
        Desk.press(page, "保存，再填一行");
        assertThat(said(page)).containsText("未发送 2 条");
        page.reload();
        assertThat(kept(page)).hasText(new String[] {"虚构的东风铸造厂 · 2t中频感应炉2台", "虚构的东风砖厂 · 24门轮窑"});
        assertThat(PageCheck.wide(page)).isEmpty();
        Picture.take(page, "survey-row-offline");
    }

    /// The row is taken, the network is gone before the telephone hears of it; so it is sent again, twice.
    private static void oneRowWhoseAnswerIsLost(Page page) {
        page.route("**/rows", route -> {
            route.fetch();
            route.abort();
        });
        fill(page, "虚构的东风电石厂", "8000kVA电石炉");
        Desk.press(page, "保存，再填一行");
        assertThat(said(page)).containsText("未发送 1 条 · 已发送 2 条 · 没有网络");
        page.unroute("**/rows");
        page.locator("[data-do=send]").dblclick();
        assertThat(said(page)).hasText("未发送 0 条 · 已发送 3 条");
    }

    private static void threeRowsArrived(Page page) {
        SurveySteps.link(page, "返回");
        assertThat(page.locator(".srows tbody tr .lead")).hasText(new String[] {"虚构的东风铸造厂", "虚构的东风砖厂", "虚构的东风电石厂"});
        assertThat(page.locator(".srows .sphotos a")).hasText("照片 1");
        assertThat(PageCheck.grave(page)).isEmpty();
        assertThat(PageCheck.wide(page)).isEmpty();
        page.locator(".srows .lead").first().click();
        assertThat(page.locator("#LONGITUDE")).hasValue("122.083000");
        assertThat(page.locator(".egallery")).containsText("铭牌.png");
    }

    private static void waitsForCopy(Page page, String path) {
        var there = "path => caches.match(path).then(copy => Boolean(copy))";
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(there, path)));
    }

    private static void fill(Page page, String enterprise, String device) {
        page.locator("#ENTERPRISE").fill(enterprise);
        page.locator("#DEVICE").fill(device);
    }

    private static Locator said(Page page) {
        return page.locator(".soutbox [role=status]");
    }

    private static Locator kept(Page page) {
        return page.locator(".soutbox li strong");
    }

    private static byte[] picture() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
