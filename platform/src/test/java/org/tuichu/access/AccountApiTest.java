package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.tuichu.PlatformTest;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Units;

@PlatformTest
class AccountApiTest {
    private static final String OPEN = "/api/v1/account/sessions";

    private final MockMvc program;
    private final Desks desks;
    private final AccountRows accounts;
    private final Sessions sessions;
    private final String name;
    private final UUID account;
    private final SessionToken token;

    AccountApiTest(
            MockMvc program,
            Jurisdictions jurisdictions,
            Units units,
            Accounts made,
            PlatformTransactionManager transactions,
            AccountRows accounts,
            Sessions sessions) {
        this.program = program;
        this.desks = new Desks(jurisdictions, units, made, transactions);
        this.accounts = accounts;
        this.sessions = sessions;
        this.name = desks.clerk();
        this.account = accountOf(name);
        this.token = sessions.begin(account, SignInMethod.PASSWORD, "Kiln Client");
    }

    @Test
    void saysWhoIsSignedIn() throws Exception {
        send(get("/api/v1/account"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.userName").value(name))
                .andExpect(jsonPath("$.unitName").value("Kiln Office"))
                .andExpect(jsonPath("$.roles[0]").value("CLERK"))
                .andExpect(jsonPath("$.previousSignIn").value(nullValue()));
    }

    @Test
    void endsAnotherSessionOfOnesOwn() throws Exception {
        sessions.begin(account, SignInMethod.PASSWORD, null);
        send(get(OPEN)).andExpect(jsonPath("$[*].own", containsInAnyOrder(true, false)));
        var lost = sessions.ofAccount(account).stream()
                .filter(one -> !one.tokenHash().equals(token.hash()))
                .findFirst()
                .orElseThrow();
        send(delete(OPEN + "/" + lost.id())).andExpect(status().isNoContent());
        send(get(OPEN))
                .andExpect(jsonPath("$[*].userAgent", contains("Kiln Client")))
                .andExpect(jsonPath("$[0].tokenHash").doesNotExist());
        send(delete(OPEN + "/" + lost.id()))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void leavesTheSessionsOfOthersAlone() throws Exception {
        var other = accountOf(desks.clerk());
        sessions.begin(other, SignInMethod.PASSWORD, null);
        var theirs = sessions.ofAccount(other).getFirst().id();
        send(delete(OPEN + "/" + theirs)).andExpect(status().isNotFound());
        send(delete(OPEN + "/x"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("id"));
        send(get(OPEN)).andExpect(jsonPath("$.length()").value(1));
        assertThat(sessions.ofAccount(other)).hasSize(1);
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() throws Exception {
        sessions.begin(account, SignInMethod.PASSWORD, null);
        send(password(Desks.PASSWORD, "nine loud kilns")).andExpect(status().isNoContent());
        assertThat(sessions.ofAccount(account))
                .extracting(OpenSession::tokenHash)
                .containsExactly(token.hash());
        send(password(Desks.PASSWORD, "ten loud kilns"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("current"));
        send(password("nine loud kilns", "ten loud kilns")).andExpect(status().isNoContent());
    }

    @Test
    void saysWhichFieldOfANewPasswordIsWrong() throws Exception {
        send(password(Desks.PASSWORD, "short"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].field").value("wanted"))
                .andExpect(jsonPath("$.errors[0].message").value("新密码太短：至少 10 个字符。"))
                .andExpect(jsonPath("$.errors[0].rejected").doesNotExist());
        send(put("/api/v1/account/password")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void theNewPasswordIsNotThePresentOne() throws Exception {
        send(password(Desks.PASSWORD, Desks.PASSWORD))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("wanted"))
                .andExpect(jsonPath("$.errors[0].message").value("新密码不能与现在的密码相同。"));
    }

    @Test
    void tooManyWrongPasswordsLockTheNameForTheApiToo() throws Exception {
        for (var number = 0; number < 5; number++) {
            send(password("wrong", "nine loud kilns")).andExpect(status().isUnprocessableContent());
        }
        send(password(Desks.PASSWORD, "nine loud kilns"))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void asksToSignInFirst() throws Exception {
        program.perform(get("/api/v1/account")).andExpect(status().isUnauthorized());
        program.perform(get(OPEN)).andExpect(status().isUnauthorized());
        program.perform(delete(OPEN + "/" + UUID.randomUUID()).with(csrf())).andExpect(status().isUnauthorized());
    }

    private static MockHttpServletRequestBuilder password(String current, String wanted) {
        return put("/api/v1/account/password")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"current\": \"%s\", \"wanted\": \"%s\"}".formatted(current, wanted));
    }

    private UUID accountOf(String userName) {
        return Scope.PROGRAM
                .call(() -> accounts.credentials(userName).orElseThrow())
                .accountId();
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return program.perform(
                request.cookie(new Cookie("tuichu", token.value())).with(csrf()));
    }
}
