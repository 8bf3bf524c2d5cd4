package org.tuichu.rulebook.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tuichu.Planting;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.rulebook.Shipped;
import org.tuichu.rulebook.VerifiedRules;

/// Rules are found and read; two persons of an office verify one with its source, for the place and those below.
@PlatformTest
class RulesTest {
    private static final String RULE = "2024-blast_furnace-1";
    private static final String ADDRESS = "/rules/" + RULE;

    private final MockMvc browser;
    private final JdbcClient database;
    private final Planting planting;
    private final VerifiedRules verified;
    private final String county = Viewers.place();
    private final Viewer clerk = office(county, Role.CLERK, Role.REVIEWER);
    private final Viewer signer = office(county, Role.SIGNER);

    RulesTest(MockMvc browser, JdbcClient database, Planting planting, VerifiedRules verified) {
        this.browser = browser;
        this.database = database;
        this.planting = planting;
        this.verified = verified;
    }

    private static Viewer office(String place, Role... roles) {
        return Viewers.with(Viewers.office(place), Set.of(roles), Set.of());
    }

    @Test
    void rulesAreFoundByWordsIndustryClassEditionDayAndStanding() throws Exception {
        assertThat(found("")).isEqualTo(Shipped.RULEBOOK.rules().size());
        assertThat(found("?q=球团竖炉")).isPositive().isLessThan(10);
        assertThat(found("?industry=水泥&ruleClass=RESTRICTION&edition=2024")).isEqualTo(2);
        assertThat(found("?edition=2019&on=2024-02-01")).isZero();
        assertThat(found("?edition=2019&on=2024-01-31")).isPositive();
        assertThat(found("?state=verified") + found("?state=unverified")).isEqualTo(found(""));
        assertThat(found("?state=waiting")).isZero();
        assertThat(page("/rules?q=没有这样的规则").select(".nothing").text()).contains("没有符合条件的规则");
    }

    private int found(String query) throws Exception {
        var summary = page("/rules" + query).select(".summary").text();
        return Integer.parseInt(summary.replaceFirst("\\D+([\\d,]+).*", "$1").replace(",", ""));
    }

    @Test
    void aRuleShowsWhatItSaysAndThatNobodyVerifiedIt() throws Exception {
        var page = page(ADDRESS);
        assertThat(page.select("section[aria-labelledby=says] dd").eachText())
                .startsWith("高炉", "effective_volume_m3 <= 400");
        assertThat(page.select(".facts-line .tag").eachText()).containsExactly("淘汰类", "未核验");
        assertThat(page.select(".strip-warn").text()).contains("不能单独作为任何法律行为的依据");
        assertThat(page.select("section[aria-labelledby=verifications]").text()).contains("还没有人核验");
        asks(clerk, get("/rules/no-such-rule")).andExpect(status().isNotFound());
    }

    @Test
    void twoPersonsVerifyItWithTheSourceForThePlaceAndThoseBelow() throws Exception {
        proposes(clerk, "第12页，第一类第1条").andExpect(status().isFound());
        assertThat(found("?state=waiting")).isEqualTo(1);
        proposes(signer, "又一次").andExpect(status().isUnprocessableContent());
        decides(clerk, "APPROVED", "").andExpect(status().isUnprocessableContent());
        assertThat(page(ADDRESS).select("form[action$=/decision]")).isEmpty();
        assertThat(at(county)).isFalse();
        decides(signer, "APPROVED", "").andExpect(status().isFound());
        var page = page(ADDRESS);
        assertThat(page.select(".facts-line .tag").eachText()).containsExactly("淘汰类", "已核验");
        assertThat(page.select("section[aria-labelledby=verifications] dd").eachText())
                .containsExactly("目录.txt", "第12页，第一类第1条");
        assertThat(page.select("section[aria-labelledby=verifications]").text())
                .contains("Test Person (test-CLERK) 对照于", "决定于");
        var source = page.select("section[aria-labelledby=verifications] dd a").attr("href");
        assertThat(asks(clerk, get(source)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("第一类 淘汰类");
        assertThat(at(county)).isTrue();
        assertThat(at(county + "Z999999/")).isTrue();
        assertThat(at("/900000/900100/")).isFalse();
        decides(signer, "DECLINED", "反悔").andExpect(status().isUnprocessableContent());
        assertThat(page(Viewers.office(Viewers.place()), ADDRESS)
                        .select("section[aria-labelledby=verifications]")
                        .text())
                .contains("还没有人核验");
    }

    @Test
    void whatIsWithdrawnOrDeclinedNeedsAReasonAndStaysVisible() throws Exception {
        proposes(clerk, "第12页").andExpect(status().isFound());
        decides(signer, "DECLINED", "").andExpect(status().isUnprocessableContent());
        decides(signer, "DECLINED", "不是现行文本").andExpect(status().isFound());
        proposes(clerk, "第13页").andExpect(status().isFound());
        decides(signer, "APPROVED", "").andExpect(status().isFound());
        withdraws("").andExpect(status().isUnprocessableContent());
        withdraws("文本有误").andExpect(status().isFound());
        withdraws("再次").andExpect(status().isUnprocessableContent());
        assertThat(at(county)).isFalse();
        assertThat(page(ADDRESS)
                        .select("section[aria-labelledby=verifications] li")
                        .eachText())
                .satisfiesExactly(
                        withdrawn -> assertThat(withdrawn).contains("已撤回", "第13页", "文本有误"),
                        declined -> assertThat(declined).contains("不一致", "第12页", "不是现行文本"));
    }

    @Test
    void withoutASourceOrByOthersNothingIsVerified() throws Exception {
        asks(clerk, multipart(ADDRESS + "/verifications").param("place", "第12页").with(csrf()))
                .andExpect(status().isUnprocessableContent());
        proposes(clerk, " ").andExpect(status().isUnprocessableContent());
        proposes(Viewers.clerk(county), "第12页").andExpect(status().isForbidden());
        proposes(clerk, "第12页").andExpect(status().isFound());
        decides(office(county, Role.CLERK), "APPROVED", "").andExpect(status().isForbidden());
        decides(office(Viewers.place(), Role.SIGNER), "APPROVED", "").andExpect(status().isNotFound());
        decides(Viewers.onBehalfOf(clerk, office(county, Role.SIGNER)), "APPROVED", "")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aRuleThatChangedSinceIsNotVerifiedAnyMore() throws Exception {
        planting.rows(() ->
                database.sql("""
                        INSERT INTO rule_verification (id, jurisdiction_path, rule_id, verified_text, source_file, source_name,
                            place, proposed_by, proposed_account, proposed_at)
                        VALUES (gen_random_uuid(), :path, :rule, '另一种写法', gen_random_uuid(), '目录.txt', '第12页', 'test',
                            gen_random_uuid(), now())""").param("path", county).param("rule", RULE).update());
        decides(signer, "APPROVED", "").andExpect(status().isUnprocessableContent());
        planting.rows(() -> database.sql("""
                        UPDATE rule_verification SET decision = 'APPROVED', decided_by = 'x',
                            decided_account = gen_random_uuid(), decided_at = now()
                        WHERE jurisdiction_path = :path""").param("path", county).update());
        assertThat(at(county)).isFalse();
        assertThat(page(ADDRESS)
                        .select("section[aria-labelledby=verifications]")
                        .text())
                .contains("规则已随软件更新，需重新核验");
    }

    @Test
    void theDatabaseItselfWantsTwoAndKeepsWhatWasDecided() throws Exception {
        proposes(clerk, "第12页");
        refuses(
                "UPDATE rule_verification SET decision = 'APPROVED', decided_by = 'x', decided_account = proposed_account,"
                        + " decided_at = now() WHERE jurisdiction_path = :path",
                "rule_verification_by_two");
        decides(signer, "APPROVED", "");
        refuses("UPDATE rule_verification SET decided_by = 'x' WHERE jurisdiction_path = :path", "is decided");
        refuses(
                "UPDATE rule_verification SET verified_text = 'x' WHERE jurisdiction_path = :path",
                "permission denied");
        refuses("DELETE FROM rule_verification WHERE jurisdiction_path = :path", "permission denied");
    }

    private void refuses(String sql, String why) {
        assertThatThrownBy(() -> planting.rows(
                        () -> database.sql(sql).param("path", county).update()))
                .rootCause()
                .hasMessageContaining(why);
    }

    private boolean at(String place) throws Exception {
        return clerk.call(() -> verified.at(place)).contains(RULE);
    }

    private ResultActions proposes(Viewer by, String place) throws Exception {
        var source =
                new MockMultipartFile("source", "目录.txt", "text/plain", "第一类 淘汰类".getBytes(StandardCharsets.UTF_8));
        return asks(
                by,
                multipart(ADDRESS + "/verifications")
                        .file(source)
                        .param("place", place)
                        .with(csrf()));
    }

    private ResultActions decides(Viewer by, String decision, String reason) throws Exception {
        return sends(by, latest() + "/decision", Map.of("decision", decision, "reason", reason));
    }

    private ResultActions withdraws(String reason) throws Exception {
        return sends(clerk, latest() + "/withdrawal", Map.of("reason", reason));
    }

    private String latest() throws Exception {
        return page(ADDRESS)
                .select("section[aria-labelledby=verifications] dd a")
                .eachAttr("href")
                .getFirst()
                .replaceFirst("/source$", "");
    }

    private ResultActions sends(Viewer by, String address, Map<String, String> fields) throws Exception {
        var request = post(address);
        fields.forEach(request::param);
        return asks(by, request.with(csrf()));
    }

    private Document page(String address) throws Exception {
        return page(clerk, address);
    }

    private Document page(Viewer by, String address) throws Exception {
        return Jsoup.parse(asks(by, get(address)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private ResultActions asks(Viewer by, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request.with(Viewers.signedIn(by)));
    }
}
