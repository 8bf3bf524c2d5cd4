package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuichu.Browser;
import org.tuichu.Browser.Browsers;
import org.tuichu.ServedTest;
import org.tuichu.TestClock;
import org.tuichu.database.Scope;
import org.tuichu.directory.Unit;
import org.tuichu.ledger.Actor;

/// A signer is away; a clerk of the unit signs on the signer's behalf, and nobody else does.
@ServedTest
class DelegationTest {
    private final Browser away;
    private final Browser deputy;
    private final Desks desks;
    private final AccountRows accounts;
    private final Sessions sessions;
    private final TestClock clock;
    private final Unit unit;
    private final String signer;
    private final String clerk;

    DelegationTest(Browsers browsers, Desks desks, AccountRows accounts, Sessions sessions, TestClock clock) {
        this.away = browsers.open();
        this.deputy = browsers.open();
        this.desks = desks;
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
        this.unit = desks.unit("委托试验" + UUID.randomUUID());
        this.signer = desks.personOf(unit, "孟某", Set.of(Role.SIGNER));
        this.clerk = desks.personOf(unit, "段某", Set.of(Role.CLERK));
    }

    @BeforeEach
    void signIn() {
        signIn(away, signer);
        signIn(deputy, clerk);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theDeputyWorksWithTheLentRolesAndTheActsSaySo() {
        lend(0, 3);
        begin();
        assertThat(deputy.page().select(".desk-person-name").text()).contains("段某（代 孟某）", "签发");
        var viewer = viewer();
        assertThat(viewer.roles()).containsExactly(Role.SIGNER);
        var actor = viewer.actor();
        assertThat(actor.person()).isEqualTo(new Actor.Named(id(clerk), "段某"));
        assertThat(actor.onBehalfOf()).isEqualTo(new Actor.Named(id(signer), "孟某"));
        assertThat(deputy.page().select("#lend"))
                .as("what was lent is not lent on")
                .isEmpty();
        deputy.submit("/account/on-behalf", Map.of());
        assertThat(viewer().roles()).containsExactly(Role.CLERK);
        assertThat(viewer().actor().onBehalfOf()).isNull();
    }

    @Test
    void whatIsTakenBackIsGoneAtTheNextRequest() {
        lend(0, 3);
        begin();
        away.get("/account/delegations");
        assertThat(away.submit(away.page().select("form[action$=revoke]").attr("action"), Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(viewer().roles()).containsExactly(Role.CLERK);
        deputy.get("/account/delegations");
        assertThat(deputy.page().select("td:nth-child(5)").text()).isEqualTo("已收回");
        assertThat(deputy.page().select("button[name=delegation]")).isEmpty();
    }

    @Test
    void itHoldsFromTheFirstDayToTheLast() {
        lend(1, 2);
        var delegation = lent();
        assertThat(workWith(delegation).statusCode()).isEqualTo(404);
        nextDay();
        assertThat(workWith(delegation).statusCode()).isEqualTo(302);
        assertThat(viewer().onBehalfOf()).isNotNull();
        nextDay();
        assertThat(workWith(delegation).statusCode()).isEqualTo(302);
        nextDay();
        assertThat(workWith(delegation).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyElseWorksWithIt() {
        lend(0, 3);
        var delegation = lent();
        signIn(deputy, desks.personOf(unit, "外人", Set.of(Role.CLERK)));
        assertThat(workWith(delegation).statusCode()).isEqualTo(404);
        deputy.get("/account/delegations");
        assertThat(deputy.page().select("td")).isEmpty();
        assertThat(deputy.post("/account/delegations/" + delegation + "/revoke", token())
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "stranger, 0, 1, 开会, #to",
        "administrator, 0, 1, 开会, #to",
        "self, 0, 1, 开会, #to",
        "clerk, , 1, 开会, #firstDay",
        "clerk, 2, 1, 开会, #lastDay",
        "clerk, -5, -1, 开会, #lastDay",
        "clerk, 0, 400, 开会, #lastDay",
        "clerk, 0, 1, '', #reason"
    })
    void saysWhatIsWrong(String to, @Nullable Integer first, Integer last, String reason, String field) {
        var account = switch (to) {
            case "stranger" -> desks.clerk();
            case "administrator" -> desks.personOf(unit, "管某", Set.of(Role.AUDITOR));
            case "self" -> signer;
            default -> clerk;
        };
        var answer = make(account, day(first), day(last), reason);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(away.page().select("[role=alert] a").attr("href")).isEqualTo(field);
    }

    private void lend(int first, int last) {
        assertThat(make(clerk, day(first), day(last), "去省里开会").statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> make(String to, String first, String last, String reason) {
        away.get("/account/delegations");
        return away.submit(
                "/account/delegations",
                Map.of("to", id(to).toString(), "firstDay", first, "lastDay", last, "reason", reason));
    }

    private void begin() {
        assertThat(workWith(lent()).statusCode()).isEqualTo(302);
        deputy.get("/account/delegations");
    }

    /// The id of the one delegation of the lender.
    private String lent() {
        away.get("/account/delegations");
        return away.page().select("form[action$=revoke]").attr("action").replaceAll(".*/([0-9a-f-]{36})/.*", "$1");
    }

    private HttpResponse<String> workWith(String delegation) {
        var fields = token();
        fields.put("delegation", delegation);
        return deputy.post("/account/on-behalf", fields);
    }

    private Map<String, String> token() {
        deputy.get("/account/delegations");
        return new HashMap<>(
                Map.of("_csrf", deputy.page().select("input[name=_csrf]").attr("value")));
    }

    private Viewer viewer() {
        var token = SessionToken.parse(deputy.cookie("tuichu").orElseThrow()).orElseThrow();
        return sessions.use(token).orElseThrow().viewer();
    }

    private String day(@Nullable Integer fromToday) {
        return fromToday == null
                ? "someday"
                : java.time.LocalDate.now(clock).plusDays(fromToday).toString();
    }

    private void nextDay() {
        clock.advance(java.time.Duration.ofDays(1));
        signIn(deputy, clerk);
    }

    private UUID id(String userName) {
        return Scope.PROGRAM
                .call(() -> accounts.credentials(userName).orElseThrow())
                .accountId();
    }

    private static void signIn(Browser any, String userName) {
        any.get("/sign-in");
        if (any.page().select("form[action=/sign-in]").isEmpty()) {
            any.get("/account");
            any.submit("/sign-out", Map.of());
            any.get("/sign-in");
        }
        assertThat(any.submit("/sign-in", Map.of("userName", userName, "password", Desks.PASSWORD))
                        .statusCode())
                .isEqualTo(302);
    }
}
