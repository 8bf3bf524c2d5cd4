package org.tuichu.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// One running demo with a browser beside it, shared by all journeys of a run.
final class Desk implements AutoCloseable {
    static final int DESKTOP_WIDTH = 1280;
    static final int PHONE_WIDTH = 360;
    static final int HEIGHT = 900;
    static final int PHONE_HEIGHT = 760;

    private final Program program;
    private final Browser browser;
    private final String password;
    private final List<Account> accounts;

    private Desk(Program program, Browser browser, String password, List<Account> accounts) {
        this.program = program;
        this.browser = browser;
        this.password = password;
        this.accounts = accounts;
    }

    static Desk open() throws IOException {
        var data = Files.createTempDirectory("tuichu-journeys");
        var program = Program.start(data, "--port", "0");
        var lines = Program.accountsFile(data).lines().toList();
        var password = lines.getFirst().substring(lines.getFirst().indexOf('\t') + 1);
        return new Desk(
                program,
                new Browser(),
                password,
                lines.stream().skip(1).map(Account::of).toList());
    }

    String address() {
        return program.address();
    }

    /// The first account of a place whose unit has `unit` in its name.
    Account account(String place, String unit, String role) {
        return accounts.stream()
                .filter(account -> account.place().contains(place)
                        && account.unit().contains(unit)
                        && account.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no account for " + place + " " + unit + " " + role));
    }

    /// The clerk of the office of a place.
    Account office(String place) {
        return accounts.stream()
                .filter(account -> account.place().contains(place)
                        && account.office()
                        && account.role().equals("CLERK"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no office in " + place));
    }

    /// Who reads the record of the demo.
    Account auditor() {
        return account("", "", "AUDITOR");
    }

    /// Who keeps the accounts of the demo.
    Account administrator() {
        return account("", "", "SYSTEM_ADMINISTRATOR");
    }

    BrowserContext desktop() {
        return browser.visitor(address(), DESKTOP_WIDTH, HEIGHT, true);
    }

    BrowserContext phone() {
        return browser.visitor(address(), PHONE_WIDTH, PHONE_HEIGHT, true);
    }

    BrowserContext withoutScripts() {
        return browser.visitor(address(), DESKTOP_WIDTH, HEIGHT, false);
    }

    /// Signs in and ends on the first page of the day.
    Page signIn(BrowserContext visitor, Account account) {
        return signIn(visitor, account, "/my-duties");
    }

    /// The same for somebody whose day begins elsewhere.
    Page signIn(BrowserContext visitor, Account account, String home) {
        var page = visitor.newPage();
        page.navigate("/sign-in");
        page.locator("#user-name").fill(account.userName());
        page.locator("#password").fill(password);
        page.locator(".sign-in-form button").click();
        page.waitForURL("**" + home);
        return page;
    }

    /// Presses the button with this text.
    static void press(Page page, String text) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text))
                .first()
                .click();
    }

    /// A file of the shared folder beside the repository, which not every machine has.
    static Path shared(String path) {
        return Program.repository().resolve("../shared").resolve(path).normalize();
    }

    /// The sample plan in a format, as it is shipped.
    static Path sample(String name) {
        return Program.repository()
                .resolve("libs/plan/src/main/resources/org/tuichu/plan/sample")
                .resolve(name);
    }

    @Override
    public void close() {
        browser.close();
        program.close();
    }

    /// A line of the demo's list of accounts.
    record Account(String place, String unit, boolean office, String role, String userName) {
        static Account of(String line) {
            var cells = Arrays.asList(line.split("\t", -1));
            return new Account(cells.get(0), cells.get(1), cells.get(2).equals("office"), cells.get(3), cells.get(4));
        }
    }
}
