package org.tuichu.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Every kind of page in the states that a person meets, looked at on a desk and on a phone; a picture of each is kept.
final class EveryPage {
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final String MADE_UP = "云栖";
    private static final List<String> DRAFT = List.of(
            "/review",
            "/review?form=header",
            "/review?form=stages",
            "/review?form=place",
            "/review?form=place&q=nothing",
            "/units",
            "/activate");

    private final BrowserContext visitor;

    /// Where pages are opened that are only looked at: in the same window the browser need not read axe anew each time.
    private final Page window;

    private final Seen seen = new Seen(new ArrayList<>(), new ArrayList<>());

    private EveryPage(BrowserContext visitor) {
        this.visitor = visitor;
        this.window = visitor.newPage();
    }

    /// What was found on the pages: what keeps somebody from using them, and what is wider than a phone.
    record Seen(List<String> grave, List<String> wide) {}

    static Seen look(Desk desk, BrowserContext visitor) {
        var pages = new EveryPage(visitor);
        pages.signIn();
        pages.ofAProgramme(desk.signIn(visitor, desk.office("大洼")));
        visitor.clearCookies();
        pages.ofADraft(desk.signIn(visitor, desk.office(MADE_UP)));
        visitor.clearCookies();
        pages.ofTheRecord(desk.signIn(visitor, desk.auditor(), "/record"));
        visitor.clearCookies();
        pages.ofErrors(desk.signIn(visitor, desk.account("大洼", "环保局", "CLERK")));
        return pages.seen;
    }

    private void signIn() {
        see("/sign-in", "sign-in");
        var refused = at("/sign-in");
        refused.locator("#user-name").fill("nobody");
        refused.locator("#password").fill("not the password");
        refused.locator(".sign-in-form button").click();
        refused.locator("#problem").waitFor();
        keep(refused, "sign-in-refused");
    }

    private void ofAProgramme(Page home) {
        keep(home, "my-duties");
        home.navigate("/programmes");
        var programme = home.locator("main a[href^='/programmes/']").first().getAttribute("href");
        home.navigate(programme + "/duties");
        var duty = home.locator("main a[href*='/duties/']").first().getAttribute("href");
        home.navigate("/units");
        var unit = home.locator("main td a").first().getAttribute("href");
        for (var path : List.of(
                "/my-duties?whose=ALL",
                "/inbox",
                "/programmes",
                programme,
                programme + "/duties",
                programme + "/duties?q=nothing",
                duty,
                programme + "/calendar",
                programme + "/supervision",
                programme + "/responsibility-letters",
                programme + "/responsibility-letters/new",
                "/responsibility-letters",
                programme + "/supervision/new",
                programme + "/review",
                programme + "/units",
                programme + "/activate",
                "/plans/new",
                "/units",
                "/units?q=nothing",
                unit,
                "/jurisdictions",
                "/jurisdictions?q=%E5%A4%A7%E6%B4%BC",
                "/account")) {
            see(path, path.replace(programme, "/programme").replaceAll("[0-9a-f-]{36}", "one"));
        }
        ofAUnitThatEnds(home, unit);
    }

    /// Closed only as long as it is looked at; nothing is merged.
    private void ofAUnitThatEnds(Page office, String unit) {
        var refused = at(unit);
        refused.locator("form[action$='/close'] button").click();
        refused.waitForURL("**/close");
        keep(refused, "unit-closing-refused");
        var choice = keep(at(unit + "/merge"), "unit-merging");
        see(unit + "/merge?q=nothing", "unit-merging-nothing");
        var into = choice.locator(".place-grid a").first().getAttribute("href");
        see(into, "unit-merging-into");
        UnitSteps.close(office, unit, "2018-12-31", "机构改革");
        see(unit, "unit-closed");
        see("/units?ended=true", "units-closed-too");
        UnitSteps.reopen(office, unit);
        see(unit, "unit-reopened");
    }

    /// A draft from its upload to the comparison with the programme that it will replace.
    private void ofADraft(Page office) {
        var refused = upload(at("/plans/new"), written("不是方案"));
        refused.waitForURL("**/plans");
        keep(refused, "upload-refused");
        var draft = draft(office, "sample-plan.txt");
        var first = office.locator(".duty-card a[href*='edit=']").first().getAttribute("href");
        var wrong = keep(at(first), "draft-correcting");
        wrong.locator("#f-rectifyMonths").fill("many");
        wrong.locator(".edit-form .btn-primary").click();
        wrong.waitForURL("**/correct");
        keep(wrong, "draft-correcting-wrong");
        see(first.replace("edit=", "split="), "draft-splitting");
        keep(correctedLate(office, first), "draft-correcting-late");
        for (var page : DRAFT) {
            see(draft + page, "draft" + page);
        }
        confirmUnits(office, draft);
        see(draft + "/units", "draft-units-confirmed");
        var late = at(draft + "/units");
        office.navigate(draft + "/activate");
        Desk.press(office, "启用方案");
        office.waitForURL("**" + draft);
        late.locator(".unit-names button").first().click();
        late.locator(".failure").waitFor();
        keep(late, "409");
        var revised = draft(office, "sample-plan-revised.txt");
        confirmUnits(office, revised);
        see(revised + "/activate", "draft-compared");
        see("/plans/new", "upload-with-draft");
    }

    /// The answer to a correction in a tab that was opened before another one saved its own.
    private Page correctedLate(Page office, String form) {
        var late = at(form);
        office.navigate(form);
        correctHeading(office, "先改的标题");
        office.waitForURL("**/review*");
        correctHeading(late, "后改的标题");
        late.waitForURL("**/correct");
        return late;
    }

    private static void correctHeading(Page page, String heading) {
        page.locator("#f-heading").fill(heading);
        page.locator(".edit-form .btn-primary").click();
    }

    private void ofTheRecord(Page auditor) {
        keep(auditor, "record");
        see("/record?actor=nothing", "record-nothing");
        see(
                auditor.locator("main a[href^='/record/']:not([href='/record/state'])")
                        .first()
                        .getAttribute("href"),
                "record-one");
        var state = keep(at("/record/state"), "record-state");
        state.locator("form[action='/record/state/verify'] button").click();
        state.locator("main [role='status']").waitFor();
        keep(state, "record-verified");
    }

    private void ofErrors(Page bureau) {
        see("/no-such-page", "404");
        see("/programmes/no-identifier", "400");
        see("/plans/new", "403");
        see("/error", "error");
        bureau.locator("#business-date").fill("1900-01-01");
        Desk.press(bureau, "设定");
        bureau.waitForURL("**/business-date");
        keep(bureau, "422");
    }

    /// Uploads a sample as a file of its own, so that it is a draft of its own, and gives the draft's path.
    private String draft(Page office, String sample) {
        upload(office, written(read(Desk.sample(sample)) + "\n" + System.nanoTime()));
        office.waitForURL("**/review*");
        return office.url().replaceAll("^https?://[^/]+|/review.*$", "");
    }

    private void confirmUnits(Page office, String draft) {
        office.navigate(draft + "/units/confirm");
        see(draft + "/units/confirm", "draft-units-confirming");
        var confirm = office.locator("form[action$='/units/confirm'] button.btn-primary");
        if (confirm.count() > 0) {
            confirm.click();
            office.waitForURL("**/units");
        }
    }

    private static Page upload(Page page, Path file) {
        page.navigate("/plans/new");
        page.locator("#plan-file").setInputFiles(file);
        Desk.press(page, "读取方案");
        return page;
    }

    private Page at(String path) {
        var page = visitor.newPage();
        page.navigate(path);
        return page;
    }

    private void see(String path, String name) {
        window.navigate(path);
        keep(window, name);
    }

    /// Looks at the page as it stands and leaves it open for what comes next.
    private Page keep(Page page, String name) {
        seen.grave().addAll(PageCheck.grave(page));
        picture(page, name);
        page.setViewportSize(Desk.PHONE_WIDTH, Desk.PHONE_HEIGHT);
        seen.wide().addAll(PageCheck.wide(page));
        picture(page, name);
        page.setViewportSize(Desk.DESKTOP_WIDTH, Desk.HEIGHT);
        return page;
    }

    private static void picture(Page page, String name) {
        var file = page.viewportSize().width + "-" + name.replaceAll("[^\\w]+", "-") + ".png";
        page.screenshot(
                new Page.ScreenshotOptions().setPath(SHOTS.resolve(file)).setFullPage(true));
    }

    private static Path written(String text) {
        try {
            return Files.writeString(Files.createTempFile("tuichu", ".txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
