package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.PlatformTest;
import org.tuichu.TestClock;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Units;
import tools.jackson.databind.json.JsonMapper;

/// The second factor of one's own account, by another program.
@PlatformTest
class SecondFactorApiTest {
    private static final String FACTOR = "/api/v1/account/second-factor";
    private static final String CODES = FACTOR + "/recovery-codes";
    private static final String REMOVE = FACTOR + "/remove";
    private static final String ACTS = """
            SELECT act FROM ledger_entry WHERE subject_id = :account AND act <> 'ACCOUNT_MADE' ORDER BY id""";

    private final MockMvc program;
    private final TestClock clock;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final String name;
    private final UUID account;
    private final SessionToken token;
    private String secret = "";

    SecondFactorApiTest(
            MockMvc program,
            TestClock clock,
            JdbcClient database,
            Jurisdictions jurisdictions,
            Units units,
            Accounts made,
            PlatformTransactionManager transactions,
            AccountRows accounts,
            Sessions sessions) {
        this.program = program;
        this.clock = clock;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.name = new Desks(jurisdictions, units, made, transactions).clerk();
        this.account = Scope.PROGRAM
                .call(() -> accounts.credentials(name).orElseThrow())
                .accountId();
        this.token = sessions.begin(account, SignInMethod.PASSWORD, null);
    }

    @BeforeEach
    void begin() throws Exception {
        var begun = send(post(FACTOR + "/secret")).andExpect(status().isOk());
        secret = JsonMapper.shared().readTree(text(begun)).get("secret").asString();
        begun.andExpect(jsonPath("$.address")
                .value("otpauth://totp/Tuichu:" + name + "?secret=" + secret
                        + "&issuer=Tuichu&algorithm=SHA1&digits=6&period=30"));
    }

    @Test
    void isSetRenewedAndRemovedOnRecord() throws Exception {
        send(get(FACTOR))
                .andExpect(jsonPath("$.setAt").value(nullValue()))
                .andExpect(jsonPath("$.recoveryCodesLeft").value(0))
                .andExpect(jsonPath("$.required").value(false));
        var set = set(secret, code(), Desks.PASSWORD)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.recoveryCodes", hasSize(10)));
        send(get(FACTOR))
                .andExpect(jsonPath("$.setAt").isNotEmpty())
                .andExpect(jsonPath("$.recoveryCodesLeft").value(10))
                .andExpect(jsonPath("$.secret").doesNotExist());
        var renewed = prove(CODES, Desks.PASSWORD)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.recoveryCodes", hasSize(10)));
        assertThat(text(renewed)).isNotEqualTo(text(set));
        prove(REMOVE, Desks.PASSWORD).andExpect(status().isNoContent());
        assertThat(acts()).containsExactly("SECOND_FACTOR_SET", "RECOVERY_CODES_RENEWED", "SECOND_FACTOR_REMOVED");
    }

    @Test
    void eachFieldAtFaultIsNamedAndNothingIsSet() throws Exception {
        refused(set("not a secret", code(), Desks.PASSWORD), "secret");
        refused(set(secret, "000000", Desks.PASSWORD), "code");
        refused(set(secret, "\u0000 half \ud83d".repeat(1_000), Desks.PASSWORD), "code");
        refused(set(secret, code(), "not the password"), "password");
        refused(send(json(put(FACTOR), "{}")), "secret");
        send(json(put(FACTOR), "[")).andExpect(status().isBadRequest());
        send(get(FACTOR)).andExpect(jsonPath("$.setAt").value(nullValue()));
        assertThat(acts()).isEmpty();
    }

    @Test
    void whatDoesNotFitWhatStandsIsAConflict() throws Exception {
        conflict(prove(CODES, Desks.PASSWORD));
        conflict(prove(REMOVE, Desks.PASSWORD));
        set(secret, code(), Desks.PASSWORD).andExpect(status().isOk());
        conflict(set(secret, code(), Desks.PASSWORD));
        conflict(send(post(FACTOR + "/secret")));
        refused(prove(CODES, "not the password"), "password");
        refused(prove(REMOVE, "not the password"), "password");
        assertThat(acts()).containsExactly("SECOND_FACTOR_SET");
    }

    @Test
    void wrongPasswordsCountAsAtSignIn() throws Exception {
        for (var number = 0; number < 5; number++) {
            refused(prove(REMOVE, "wrong " + number), "password");
        }
        prove(REMOVE, Desks.PASSWORD)
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.errors[0].field").value("password"));
    }

    private static void refused(ResultActions answer, String field) throws Exception {
        answer.andExpect(status().isUnprocessableContent())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors", hasSize(1)))
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    private static void conflict(ResultActions answer) throws Exception {
        answer.andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value("现在不能这样做：已经设置过、没有设置，或本系统要求必须设置。"));
    }

    private ResultActions set(String typedSecret, String code, String password) throws Exception {
        var body = Map.of("secret", typedSecret, "code", code, "password", password);
        return send(json(put(FACTOR), JsonMapper.shared().writeValueAsString(body)));
    }

    private ResultActions prove(String path, String password) throws Exception {
        return send(json(post(path), JsonMapper.shared().writeValueAsString(Map.of("password", password))));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return program.perform(
                request.cookie(new Cookie("tuichu", token.value())).with(csrf()));
    }

    private String code() {
        var bytes = Base32.parse(secret, SecondFactors.SECRET_BYTES).orElseThrow();
        return Totp.code(bytes, clock.instant().getEpochSecond() / Totp.STEP);
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    private List<String> acts() {
        return Scope.PROGRAM.call(() -> Objects.requireNonNull(transaction.execute(status -> database.sql(ACTS)
                .param("account", account.toString())
                .query(String.class)
                .list())));
    }
}
