package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuichu.Browser;
import org.tuichu.Browser.Browsers;
import org.tuichu.ServedTest;
import org.tuichu.Viewers;
import org.tuichu.database.Scope;
import org.tuichu.directory.Unit;
import org.tuichu.ledger.Ledger;

/// From a new account to an officer at work, by two administrators who can do it only together.
@ServedTest
class KeepingAccountsTest {
    private static final String OWN_PASSWORD = "nine loud kilns";

    private final Browser system;
    private final Browser security;
    private final Browser officer;
    private final Desks desks;
    private final AccountRows accounts;
    private final Accounts registered;
    private final JdbcClient database;
    private final Ledger ledger;
    private final Unit office;
    private final String unit;
    private final String place;
    private final String name = "new-" + UUID.randomUUID();

    private final KeepAccounts keeping;
    private final Viewer another =
            Viewers.viewer(Viewers.place(), UUID.randomUUID(), Role.SECURITY_ADMINISTRATOR, false);

    KeepingAccountsTest(
            Browsers browsers,
            Desks desks,
            AccountRows accounts,
            KeepAccounts keeping,
            Accounts registered,
            JdbcClient database,
            Ledger ledger) {
        this.keeping = keeping;
        this.database = database;
        this.ledger = ledger;
        this.registered = registered;
        this.system = browsers.open();
        this.security = browsers.open();
        this.officer = browsers.open();
        this.desks = desks;
        this.accounts = accounts;
        this.place = "开户试验" + UUID.randomUUID().toString().substring(0, 8);
        this.office = desks.unit(place);
        this.unit = office.id().value().toString();
    }

    @BeforeEach
    void signInTheAdministrators() {
        signIn(system, desks.person(Set.of(Role.SYSTEM_ADMINISTRATOR)), Desks.PASSWORD);
        signIn(security, desks.person(Set.of(Role.SECURITY_ADMINISTRATOR)), Desks.PASSWORD);
    }

    @Test
    void aNewOfficerChangesThePasswordGetsARoleAndWorks() {
        signIn(officer, name, make());
        assertThat(location("/my-duties")).isEqualTo("/account/password");
        assertThat(location("/account")).isEqualTo("/account/password");
        changePassword(OWN_PASSWORD);
        assertThat(officer.get("/my-duties").statusCode()).isEqualTo(403);
        grant("CLERK", 200);
        assertThat(officer.get("/my-duties").statusCode()).isEqualTo(200);
        assertThat(officer.page().select(".desk-person-name").text()).contains("经办");
        assertThat(officer.get("/accounts").statusCode()).isEqualTo(403);
    }

    @Test
    void theInitialPasswordIsShownOnce() {
        var password = make();
        assertThat(password).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
        system.get("/accounts/" + id());
        assertThat(system.page().text()).contains("初始密码").doesNotContain(password);
        assertThat(system.post("/accounts", fields()).statusCode()).isEqualTo(403);
        assertThat(submit().statusCode()).isEqualTo(422);
        assertThat(system.page().select("[role=alert]").text()).isEqualTo("该用户名已有人使用，请换一个。");
    }

    @Test
    void whatCameTooLateStaysInItsFormBesideTheAccountAsItStands() {
        make();
        var late = "/accounts/" + id();
        security.get(late);
        assertThat(keeping.grant(UUID.fromString(id()), 0, Set.of(Role.REVIEWER), another))
                .isEqualTo(new Kept.Done());
        var answer = security.submit(late + "/roles", Map.of("role", "SIGNER"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(security.page().select("[role=alert]").text()).startsWith("这个账号刚被别人改动，您填的没有保存。");
        assertThat(security.page().select("[aria-labelledby=person]").text()).contains("审核");
        assertThat(security.page().select("input[name=role][checked]").eachAttr("value"))
                .containsExactly("SIGNER");
        assertThat(security.page()
                        .select("form[action$=roles] input[name=version]")
                        .val())
                .isEqualTo("1");
    }

    @Test
    void aResetPasswordOpensNothingUntilTheSecurityAdministratorOpensTheAccount() {
        signIn(officer, name, make());
        changePassword(OWN_PASSWORD);
        var drawn = reset();
        assertThat(officer.get("/account").statusCode()).isEqualTo(302);
        refused(OWN_PASSWORD, "用户名或密码不对。连续输错多次，该用户名会锁定一段时间。");
        refused(drawn, "该账号已被管理员锁定，或本人在单位的最后一日已过，请联系安全管理员。");
        security.get("/accounts/" + id());
        security.submit("/accounts/" + id() + "/open", Map.of());
        signIn(officer, name, drawn);
        assertThat(location("/account")).isEqualTo("/account/password");
        changePassword(OWN_PASSWORD);
        officer.get("/account");
        assertThat(officer.page()
                        .select("[aria-labelledby=sign-ins] td:nth-child(2)")
                        .eachText())
                .containsExactly("已登录", "账号已锁定，未能登录", "密码不对", "已登录");
    }

    @Test
    void aLockEndsWhatIsOpenAtOnce() {
        signIn(officer, name, make());
        changePassword(OWN_PASSWORD);
        assertThat(officer.get("/account").statusCode()).isEqualTo(200);
        system.get("/accounts/" + id());
        assertThat(system.submit("/accounts/" + id() + "/lock", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(location("/account")).startsWith("/sign-in");
        refused(OWN_PASSWORD, "该账号已被管理员锁定，或本人在单位的最后一日已过，请联系安全管理员。");
        system.get("/accounts/" + id());
        assertThat(system.page().select("form[action$=open]")).isEmpty();
        assertThat(system.page().text()).contains("锁定");
    }

    /// The administrator sees of the register what was asked for and no more; the enterprise its own page.
    @Test
    void anEnterpriseOfTheRegisterGetsAnAccountThatLeadsToItsOwnPage() {
        var kiln = desks.enterprise(database, ledger, office, "虚构水泥有限公司");
        var neighbour = desks.enterprise(database, ledger, desks.unit(place + "邻"), "虚构水泥二厂");
        system.get("/accounts/new?place=" + encoded(place) + "&find=" + encoded("砖"));
        assertThat(system.page().select("#enterprise option")).hasSize(1);
        assertThat(system.page().select("[role=status]").text()).startsWith("这个区划的企业登记里没有查到");
        system.get("/accounts/new?place=" + encoded(place) + "&find=" + encoded("水泥"));
        assertThat(system.page().select("#enterprise option").eachText().getLast())
                .isEqualTo("虚构水泥有限公司 · 91211104MA0000001X");
        assertThat(system.page().select("#enterprise option")).hasSize(2);
        system.submit(
                "/accounts", Map.of("userName", name, "displayName", "钱某", "unit", "", "enterprise", kiln.toString()));
        signIn(officer, name, system.page().select(".initial-password").text());
        changePassword(OWN_PASSWORD);
        assertThat(location("/")).isEqualTo("/account");
        grant("ENTERPRISE", 200);
        assertThat(location("/")).isEqualTo("/my-enterprise");
        assertThat(location("/my-enterprise")).isEqualTo("/enterprises/" + kiln);
        assertThat(officer.get("/enterprises/" + kiln).statusCode()).isEqualTo(200);
        assertThat(officer.page().select("h1").text()).isEqualTo("虚构水泥有限公司");
        assertThat(officer.page().select(".desk-person-name").text()).contains("虚构水泥有限公司 · 企业");
        assertThat(officer.get("/enterprises/" + neighbour).statusCode()).isEqualTo(404);
    }

    /// As accounts were made before the register.
    @Test
    void anAccountThatNamesAnEnterpriseInWordsSeesNothing() {
        var words = new Enterprise(UUID.randomUUID(), "虚构水泥有限公司", office.jurisdictionPath());
        Scope.PROGRAM.run(() -> registered.create(new NewAccount(
                name,
                "钱某",
                Set.of(Role.ENTERPRISE),
                null,
                null,
                words,
                words.jurisdictionPath(),
                OWN_PASSWORD,
                false)));
        signIn(officer, name, OWN_PASSWORD);
        assertThat(officer.get("/my-enterprise").statusCode()).isEqualTo(200);
        assertThat(officer.page().select(".strip-warn").text()).startsWith("企业登记里没有与本账号对应的企业");
        assertThat(officer.get("/enterprises/" + words.id()).statusCode()).isEqualTo(404);
    }

    private String make() {
        submit();
        return system.page().select(".initial-password").text();
    }

    private java.net.http.HttpResponse<String> submit() {
        system.get("/accounts/new?place=" + encoded(place));
        return system.submit("/accounts", fields());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Map<String, String> fields() {
        return Map.of("userName", name, "displayName", "赵新", "unit", unit, "enterprise", "");
    }

    private String reset() {
        system.get("/accounts/" + id());
        system.submit("/accounts/" + id() + "/reset", Map.of());
        return system.page().select(".initial-password").text();
    }

    private void grant(String role, int status) {
        security.get("/accounts/" + id());
        var answer = security.submit("/accounts/" + id() + "/roles", Map.of("role", role));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(security.get("/accounts/" + id()).statusCode()).isEqualTo(status);
    }

    private void changePassword(String wanted) {
        var current = officer.get("/account/password");
        assertThat(current.statusCode()).isEqualTo(200);
        var answer =
                officer.submit("/account/password", Map.of("current", typed, "wanted", wanted, "repeated", wanted));
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        typed = wanted;
    }

    private void refused(String password, String problem) {
        officer.get("/sign-in");
        var answer = officer.submit("/sign-in", Map.of("userName", name, "password", password));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(officer.page().select("#problem").text()).isEqualTo(problem);
    }

    private String location(String path) {
        return officer.get(path).headers().firstValue("Location").orElse("");
    }

    private String id() {
        return Scope.PROGRAM
                .call(() -> accounts.credentials(name).orElseThrow())
                .accountId()
                .toString();
    }

    private String typed = "";

    private void signIn(Browser any, String userName, String password) {
        any.get("/sign-in");
        assertThat(any.submit("/sign-in", Map.of("userName", userName, "password", password))
                        .statusCode())
                .isEqualTo(302);
        typed = password;
    }
}
