package org.tuichu.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Every kind of page in the states that a person meets, looked at on a desk and on a phone; a picture of each is kept.
final class EveryPage {
    private static final String MADE_UP = "云栖";
    private static final List<String> FORMS = List.of("header", "stages", "place", "place&q=nothing");

    /// What differs between the pages of a review: not the document and the cards, but for the form among them.
    private static final String FORM = ".review > :not(.panes), .edit-form";

    private final Looking looking;

    private EveryPage(Looking looking) {
        this.looking = looking;
    }

    static Looking.Seen look(Desk desk, BrowserContext visitor) {
        var looking = new Looking(visitor);
        var pages = new EveryPage(looking);
        pages.signIn();
        pages.ofAProgramme(desk.signIn(visitor, desk.office("大洼")));
        new AccountPages(looking).lookAsHolder();
        visitor.clearCookies();
        pages.ofADraft(desk.signIn(visitor, desk.office(MADE_UP)));
        visitor.clearCookies();
        pages.ofTheRecord(desk.signIn(visitor, desk.auditor(), "/record"));
        visitor.clearCookies();
        new AccountPages(looking).lookAsAdministrator(desk.signIn(visitor, desk.administrator(), "/accounts"));
        visitor.clearCookies();
        pages.ofErrors(desk.signIn(visitor, desk.account("大洼", "环保局", "CLERK")));
        return looking.seen();
    }

    private void signIn() {
        looking.see("/sign-in", "sign-in");
        var refused = looking.at("/sign-in");
        refused.locator("#user-name").fill("nobody");
        refused.locator("#password").fill("not the password");
        refused.locator(".sign-in-form button").click();
        refused.locator("#problem").waitFor();
        looking.keep(refused, "sign-in-refused");
    }

    private void ofAProgramme(Page home) {
        looking.keep(home, "my-duties");
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
                programme + "/leading-group",
                programme + "/assignments",
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
                "/units/import",
                "/units/new",
                unit,
                "/jurisdictions",
                "/jurisdictions?q=%E5%A4%A7%E6%B4%BC")) {
            looking.see(path, path.replace(programme, "/programme").replaceAll("[0-9a-f-]{36}", "one"));
        }
        new RegisterPages(looking).look(home);
        new PaperPages(looking, programme).look();
        new SurveyPages(looking, programme).look(home);
        ofAUnitThatEnds(home, unit);
    }

    /// Closed only as long as it is looked at; nothing is merged.
    private void ofAUnitThatEnds(Page office, String unit) {
        var refused = looking.at(unit);
        refused.locator("form[action$='/close'] button").click();
        refused.waitForURL("**/close");
        looking.keep(refused, "unit-closing-refused");
        var choice = looking.keep(looking.at(unit + "/merge"), "unit-merging");
        looking.see(unit + "/merge?q=nothing", "unit-merging-nothing");
        var into = choice.locator(".place-grid a").first().getAttribute("href");
        looking.see(into, "unit-merging-into");
        UnitSteps.close(office, unit, "2018-12-31", "机构改革");
        looking.see(unit, "unit-closed");
        looking.see("/units?ended=true", "units-closed-too");
        UnitSteps.reopen(office, unit);
        looking.see(unit, "unit-reopened");
    }

    /// A draft from its upload to the comparison with the programme that it will replace.
    private void ofADraft(Page office) {
        var refused = upload(looking.at("/plans/new"), written("不是方案"));
        refused.waitForURL("**/plans");
        looking.keep(refused, "upload-refused");
        var draft = draft(office, "sample-plan.txt");
        var first = office.locator(".duty-card a[href*='edit=']").first().getAttribute("href");
        var wrong = looking.keep(looking.at(first), "draft-correcting", FORM);
        wrong.locator("#f-rectifyMonths").fill("many");
        wrong.locator(".edit-form .btn-primary").click();
        wrong.waitForURL("**/correct");
        looking.keep(wrong, "draft-correcting-wrong", FORM);
        looking.see(first.replace("edit=", "split="), "draft-splitting", FORM);
        looking.keep(correctedLate(office, first), "draft-correcting-late", FORM);
        looking.see(draft + "/review", "draft/review");
        for (var form : FORMS) {
            looking.see(draft + "/review?form=" + form, "draft/review?form=" + form, FORM);
        }
        looking.see(draft + "/units", "draft/units");
        looking.see(draft + "/activate", "draft/activate");
        confirmUnits(office, draft);
        looking.see(draft + "/units", "draft-units-confirmed");
        var late = looking.at(draft + "/units");
        office.navigate(draft + "/activate");
        office.locator("#interval").selectOption("QUARTERLY");
        Desk.press(office, "启用方案");
        office.waitForURL("**" + draft);
        late.locator(".unit-names button").first().click();
        late.locator(".failure").waitFor();
        looking.keep(late, "409");
        var revised = draft(office, "sample-plan-revised.txt");
        confirmUnits(office, revised);
        looking.see(revised + "/activate", "draft-compared");
        looking.see("/plans/new", "upload-with-draft");
    }

    /// The answer to a correction in a tab that was opened before another one saved its own.
    private Page correctedLate(Page office, String form) {
        var late = looking.at(form);
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
        looking.keep(auditor, "record");
        looking.see("/record?actor=nothing", "record-nothing");
        looking.see(
                auditor.locator("main a[href^='/record/']:not([href='/record/state'])")
                        .first()
                        .getAttribute("href"),
                "record-one");
        var state = looking.keep(looking.at("/record/state"), "record-state");
        state.locator("form[action='/record/state/verify'] button").click();
        state.locator("main [role='status']").waitFor();
        looking.keep(state, "record-verified");
    }

    private void ofErrors(Page bureau) {
        looking.see("/no-such-page", "404");
        looking.see("/programmes/no-identifier", "400");
        looking.see("/plans/new", "403");
        looking.see("/error", "error");
        bureau.locator("#business-date").fill("1900-01-01");
        Desk.press(bureau, "设定");
        bureau.waitForURL("**/business-date");
        looking.keep(bureau, "422");
    }

    /// Uploads a sample as a file of its own, so that it is a draft of its own, and gives the draft's path.
    private String draft(Page office, String sample) {
        upload(office, written(read(Desk.sample(sample)) + "\n" + System.nanoTime()));
        office.waitForURL("**/review*");
        return office.url().replaceAll("^https?://[^/]+|/review.*$", "");
    }

    private void confirmUnits(Page office, String draft) {
        office.navigate(draft + "/units/confirm");
        looking.see(draft + "/units/confirm", "draft-units-confirming");
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
