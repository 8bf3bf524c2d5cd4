package org.tuichu.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.BusinessDates;
import org.tuichu.programmes.work.County;

/// What people read and press in the inbox.
@PlatformTest
class InboxPagesTest {
    private static final String TOWN = "甲镇人民政府";

    private final MockMvc browser;
    private final MailAddresses addresses;
    private final County county;
    private final Viewer clerk;
    private final Viewer office;

    InboxPagesTest(MockMvc browser, BeanFactory beans, BusinessDates dates, Remind remind, MailAddresses addresses) {
        this.browser = browser;
        this.addresses = addresses;
        this.county = County.working(beans);
        this.clerk = county.person(TOWN, Role.CLERK);
        this.office = county.office(Role.CLERK);
        Scope.PROGRAM.run(() -> dates.move(county.place.id(), LocalDate.of(2026, 4, 15)));
        remind.remind(county.place.path());
    }

    @Test
    void readsWhatIsDueAndWhyAndMarksIt() throws Exception {
        assertThat(page(clerk, "/my-duties"))
                .contains("提醒<span", "<span class=\"nav-unread num\" title=\"未读\">2</span>");
        assertThat(page(clerk, "/inbox"))
                .contains("2 条未读", "已过期 15 天：按季报送", "提醒原因：过期 1 天仍未报送，提醒经办人和审核人", "本单位待办汇总：已过期 1 项，七天内到期 0 项")
                .doesNotContain("提请领导小组办公室督促", "乙镇人民政府");
        assertThat(page(office, "/inbox")).contains("提请领导小组办公室督促", "乙镇人民政府 承办");
        var id = first(clerk);
        browser.perform(as(clerk, post("/inbox/{id}/read", id))).andExpect(redirectedUrl("/inbox"));
        browser.perform(as(clerk, post("/inbox/{id}/read", id))).andExpect(redirectedUrl("/inbox"));
        assertThat(page(clerk, "/inbox")).contains("1 条未读");
        assertThat(page(county.person(TOWN, Role.CLERK), "/inbox")).contains("2 条未读");
        browser.perform(as(clerk, post("/inbox/read").param("until", String.valueOf(Long.MAX_VALUE))))
                .andExpect(redirectedUrl("/inbox"));
        assertThat(page(clerk, "/inbox")).contains("0 条未读").doesNotContain("nav-unread", "标为已读");
    }

    @Test
    void whatIsForOthersIsNotThere() throws Exception {
        var id = first(clerk);
        for (var stranger : new Viewer[] {
            county.person("乙镇人民政府", Role.CLERK),
            office,
            county.person(TOWN, Role.SIGNER),
            Viewers.office(county.sibling.path())
        }) {
            browser.perform(as(stranger, post("/inbox/{id}/read", id))).andExpect(status().isNotFound());
            browser.perform(as(stranger, put("/api/v1/inbox/{id}/read", id))).andExpect(status().isNotFound());
        }
    }

    @Test
    void listsByTheApi() throws Exception {
        var answer = browser.perform(as(clerk, get("/api/v1/inbox?size=1")))
                .andExpect(jsonPath("$.unread").value(2))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].kind").value("DIGEST"))
                .andExpect(jsonPath("$.items[0].assignments[0].what").value("按季报送"))
                .andReturn();
        var number = new tools.jackson.databind.json.JsonMapper()
                .readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .at("/items/0/number")
                .asLong();
        browser.perform(as(clerk, get("/api/v1/inbox?before=" + number)))
                .andExpect(jsonPath("$.items[0].step").value(1))
                .andExpect(jsonPath("$.items[0].read").value(false))
                .andExpect(jsonPath("$.items[0].assignments[0].daysLate").value(15));
        browser.perform(as(clerk, put("/api/v1/inbox/{id}/read", first(clerk)))).andExpect(status().isNoContent());
        browser.perform(as(clerk, get("/api/v1/inbox")))
                .andExpect(jsonPath("$.unread").value(1));
        browser.perform(as(clerk, get("/api/v1/inbox?size=201"))).andExpect(status().is4xxClientError());
    }

    @Test
    void theUnitSaysWhereItsMailGoes() throws Exception {
        browser.perform(as(clerk, post("/inbox/address").param("email", " jia@example.gov.cn ")))
                .andExpect(redirectedUrl("/inbox"));
        assertThat(page(county.person(TOWN, Role.SIGNER), "/inbox")).contains("value=\"jia@example.gov.cn\"");
        assertThat(page(county.person("乙镇人民政府", Role.CLERK), "/inbox")).doesNotContain("jia@example.gov.cn");
        var wrong = browser.perform(as(clerk, post("/inbox/address").param("email", "甲镇")))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        assertThat(wrong.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("邮箱格式不正确", "value=\"甲镇\"", "aria-describedby=\"email-wrong\"");
        browser.perform(as(clerk, post("/inbox/address").param("email", "").param("seen", "jia@example.gov.cn")))
                .andExpect(redirectedUrl("/inbox"));
        assertThat(clerk.<Boolean, RuntimeException>call(
                        () -> addresses.find(clerk.unitId()).isEmpty()))
                .isTrue();
    }

    @Test
    void whoIsLateSeesWhatTheMailboxIsByNow() throws Exception {
        browser.perform(as(clerk, post("/inbox/address").param("email", "bing@example.gov.cn")))
                .andExpect(redirectedUrl("/inbox"));
        var late = browser.perform(as(clerk, post("/inbox/address").param("email", "ding@example.gov.cn")))
                .andExpect(status().isConflict())
                .andReturn();
        assertThat(late.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains(
                        "别人把邮箱改成了 bing@example.gov.cn",
                        "name=\"seen\" value=\"bing@example.gov.cn\"",
                        "value=\"ding@example.gov.cn\"");
        assertThat(page(clerk, "/inbox")).contains("bing@example.gov.cn").doesNotContain("ding@example.gov.cn");
        browser.perform(as(
                        clerk,
                        post("/inbox/address")
                                .param("email", "ding@example.gov.cn")
                                .param("seen", "bing@example.gov.cn")))
                .andExpect(redirectedUrl("/inbox"));
        browser.perform(as(clerk, post("/inbox/address").param("email", "").param("seen", "ding@example.gov.cn")))
                .andExpect(redirectedUrl("/inbox"));
    }

    private String first(Viewer viewer) throws Exception {
        var answer = browser.perform(as(viewer, get("/api/v1/inbox"))).andReturn();
        return new tools.jackson.databind.json.JsonMapper()
                .readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .at("/items/1/id")
                .asString();
    }

    private String page(Viewer viewer, String path) throws Exception {
        return browser.perform(as(viewer, get(path)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder as(Viewer viewer, MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(Viewers.signedIn(viewer));
    }
}
