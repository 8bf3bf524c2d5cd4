package org.tuichu.programmes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;

@PlatformTest
class ReviewPageTest {
    private final MockMvc browser;
    private final DraftOnDesk draft;

    ReviewPageTest(MockMvc browser, BeanFactory beans) {
        this.browser = browser;
        this.draft = DraftOnDesk.fresh(beans);
    }

    @Test
    void showsTheDocumentBesideItsDuties() throws Exception {
        browser.perform(get("/programmes/{id}/review", draft.id().value()).with(Viewers.signedIn(draft.office())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"t-1\"")))
                .andExpect(content().string(containsString("id=\"d-1\"")))
                .andExpect(content().string(containsString("class=\"m-clock\" href=\"#d-1\"")))
                .andExpect(content().string(containsString("id=\"q-0\"")));
    }

    @Test
    void quotesThePassageOfAProblemAndSaysWhyInTheLanguageOfThePage() throws Exception {
        var page = browser.perform(
                        get("/programmes/{id}/review", draft.id().value()).with(Viewers.signedIn(draft.office())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .containsPattern("<q class=\"quiet\">[^<]+</q>")
                .containsPattern("<small class=\"quiet\">[^<a-z]+</small>")
                .doesNotContain("<small class=\"quiet\" lang=\"en\"");
    }

    @Test
    void letsAnotherUnitReadAndNotCorrect() throws Exception {
        var clerk = Viewers.clerk(draft.office().jurisdictionPath());
        browser.perform(get("/programmes/{id}/review", draft.id().value()).with(Viewers.signedIn(clerk)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"version\""))));
        browser.perform(post("/programmes/{id}/duties/{d}/remove", draft.id().value(), draft.duty(0))
                        .param("version", "1")
                        .with(csrf())
                        .with(Viewers.signedIn(clerk)))
                .andExpect(status().isForbidden());
    }

    @Test
    void isNotThereForAnotherPlace() throws Exception {
        browser.perform(get("/programmes/{id}/review", draft.id().value())
                        .with(Viewers.signedIn(Viewers.office(Viewers.place()))))
                .andExpect(status().isNotFound());
    }

    @Test
    void correctsADutyAndShowsWhatWasRead() throws Exception {
        browser.perform(post("/programmes/{id}/duties/{d}/correct", draft.id().value(), draft.duty(0))
                        .param("version", "1")
                        .param("heading", "全面摸底排查")
                        .param("dimension", "SURVEY")
                        .param("unitName", ProgrammeMother.OFFICE, "县财政局", "")
                        .param("unitRole", "LEAD", "SUPPORT", "LEAD")
                        .param("quote", "5月31日前", "")
                        .param("start", "", "")
                        .param("end", "2026-05-31", "")
                        .param("recurrence", "", "")
                        .param("rectifyMonths", "")
                        .param("extensionMonths", "")
                        .with(csrf())
                        .with(Viewers.signedIn(draft.office())))
                .andExpect(redirectedUrl("/programmes/" + draft.id() + "/review#d-0"));
        var after = draft.view();
        assertThat(after.programme().version()).isEqualTo(2);
        assertThat(after.corrections())
                .extracting(ProgrammeView.Correction::field)
                .containsExactlyInAnyOrder("HEADING", "UNITS");
        assertThat(after.duties().get(0).units())
                .extracting(DutyView.Unit::name)
                .containsExactly(ProgrammeMother.OFFICE, "县财政局");
        assertThat(after.duties().get(0).units().get(0).spanStart()).isNotNull();
        browser.perform(get("/programmes/{id}/review", draft.id().value()).with(Viewers.signedIn(draft.office())))
                .andExpect(content().string(containsString("读作“摸底排查”，改为“全面摸底排查”")));
    }

    @Test
    void showsTheFormAgainWithWhatIsWrong() throws Exception {
        browser.perform(post("/programmes/{id}/duties/{d}/correct", draft.id().value(), draft.duty(0))
                        .param("version", "1")
                        .param("heading", "摸底排查")
                        .param("dimension", "SURVEY")
                        .param("quote", "5月底")
                        .param("start", "2026-06-01")
                        .param("end", "2026-05-31")
                        .param("recurrence", "")
                        .with(csrf())
                        .with(Viewers.signedIn(draft.office())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("结束日期早于开始日期")))
                .andExpect(content().string(containsString("value=\"5月底\"")));
        assertThat(draft.view().programme().version()).isEqualTo(1);
    }

    @Test
    void changesNothingFromAStalePage() throws Exception {
        browser.perform(post("/programmes/{id}/duties/{d}/remove", draft.id().value(), draft.duty(0))
                        .param("version", "1")
                        .with(csrf())
                        .with(Viewers.signedIn(draft.office())))
                .andExpect(redirectedUrl("/programmes/" + draft.id() + "/review#d-0"));
        browser.perform(post("/programmes/{id}/duties/{d}/correct", draft.id().value(), draft.duty(1))
                        .param("version", "1")
                        .param("heading", "别的标题")
                        .param("dimension", "ENERGY")
                        .with(csrf())
                        .with(Viewers.signedIn(draft.office())))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"别的标题\"")))
                .andExpect(content().string(containsString("处置超限额产能")));
        assertThat(draft.view().corrections())
                .extracting(ProgrammeView.Correction::field)
                .containsExactly("REMOVED");
    }

    @Test
    void splitsADutyAndSharesOutWhatItSays() throws Exception {
        var whole = draft.view().duties().get(1).duty();
        var text = java.util.Objects.requireNonNull(whole.text());
        var at = text.indexOf("（责任单位");
        browser.perform(post("/programmes/{id}/duties/{d}/split", draft.id().value(), whole.id())
                        .param("version", "1")
                        .param("at", String.valueOf(at))
                        .with(csrf())
                        .with(Viewers.signedIn(draft.office())))
                .andExpect(redirectedUrl("/programmes/" + draft.id() + "/review#d-1"));
        var after = draft.view();
        assertThat(after.duties()).hasSize(4);
        assertThat(after.duties().get(1).duty().text()).isEqualTo(text.substring(0, at));
        assertThat(after.duties().get(1).deadlines()).hasSize(1);
        assertThat(after.duties().get(1).units()).isEmpty();
        assertThat(after.duties().get(2).units()).hasSize(2);
        assertThat(after.duties().get(2).duty().path()).isEqualTo("一/(二)/p2");
        assertThat(after.duties().get(2).duty().spanStart())
                .isEqualTo(after.duties().get(1).duty().spanEnd());
    }

    @Test
    void addsADutyForAPassageOfTheDocument() throws Exception {
        browser.perform(post("/programmes/{id}/duties", draft.id().value())
                        .param("version", "1")
                        .param("passage", "对照《产业结构调整指导目录（2024年本）》\n 逐户核对设备。")
                        .with(csrf())
                        .with(Viewers.signedIn(draft.office())))
                .andExpect(redirectedUrl("/programmes/" + draft.id() + "/review#d-1"));
        assertThat(draft.view().duties().get(1).duty().text()).isEqualTo("对照《产业结构调整指导目录（2024年本）》逐户核对设备。");
    }

    @Test
    void refusesAPassageThatIsNotInTheDocument() throws Exception {
        browser.perform(post("/programmes/{id}/duties", draft.id().value())
                        .param("version", "1")
                        .param("passage", "这句话不在原文里")
                        .with(csrf())
                        .with(Viewers.signedIn(draft.office())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("原文中找不到这段文字")));
    }

    @Test
    void settlesAProblemAndKeepsWho() throws Exception {
        browser.perform(post("/programmes/{id}/problems/0", draft.id().value())
                        .param("version", "1")
                        .param("action", "settle")
                        .with(csrf())
                        .with(Viewers.signedIn(draft.office())))
                .andExpect(redirectedUrl("/programmes/" + draft.id() + "/review"));
        assertThat(draft.view().openProblems()).isEmpty();
    }

    @Test
    void correctsHeaderAndStages() throws Exception {
        browser.perform(post("/programmes/{id}/header", draft.id().value())
                        .param("version", "1")
                        .param("title", "新标题")
                        .param("documentNumber", "")
                        .param("issuer", "县政府")
                        .param("issueDate", "2026-03-03")
                        .param("year", "2026")
                        .param("office", ProgrammeMother.OFFICE)
                        .with(csrf())
                        .with(Viewers.signedIn(draft.office())))
                .andExpect(redirectedUrl("/programmes/" + draft.id() + "/review"));
        browser.perform(post("/programmes/{id}/stages", draft.id().value())
                        .param("version", "2")
                        .param("stageName", "摸底排查", "检查验收", "")
                        .param("stageStart", "2026-03-02", "2026-10-01", "")
                        .param("stageEnd", "2026-05-31", "", "")
                        .with(csrf())
                        .with(Viewers.signedIn(draft.office())))
                .andExpect(redirectedUrl("/programmes/" + draft.id() + "/review"));
        var after = draft.view();
        assertThat(after.programme().title()).isEqualTo("新标题");
        assertThat(after.programme().documentNumber()).isNull();
        assertThat(after.stages()).extracting(ProgrammeView.Stage::name).containsExactly("摸底排查", "检查验收");
        assertThat(after.corrections())
                .extracting(ProgrammeView.Correction::field)
                .containsExactlyInAnyOrder("TITLE", "DOCUMENT_NUMBER", "ISSUER", "ISSUE_DATE", "STAGES");
        browser.perform(get("/programmes/{id}/review", draft.id().value()).with(Viewers.signedIn(draft.office())))
                .andExpect(status().isOk());
    }
}
