package org.tuichu.programmes.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.intake.ProgrammeMother;

@PlatformTest
class FollowPagesTest {
    private final MockMvc browser;
    private final BeanFactory beans;
    private final FollowProgramme follow;

    FollowPagesTest(MockMvc browser, BeanFactory beans, FollowProgramme follow) {
        this.browser = browser;
        this.beans = beans;
        this.follow = follow;
    }

    @Test
    void thePagesOfAProgrammeShowWhatThePlanSays() throws Exception {
        var place = Viewers.place();
        var id = ProgrammeMother.active(beans, place);
        var clerk = Viewers.clerk(place);
        assertThat(page(clerk, "/programmes")).contains("虚构县2026年落后产能退出工作方案", "虚退办发〔2026〕7号", "执行中");
        assertThat(page(clerk, "/programmes/" + id))
                .contains("摸底排查", "江某某", "产业结构调整指导目录（2024年本）", "水泥、铸造", "虚构县人民政府办公室");
        assertThat(page(clerk, "/programmes/" + id + "/duties"))
                .contains("处置超限额产能", "县发展和改革局", "整改期 6 个月", "还剩", "符合条件 3 项，共 3 项");
        assertThat(page(clerk, "/programmes/" + id + "/calendar?month=2026-05")).contains("2026-05-31", "摸底排查");
        assertThat(page(clerk, "/my-duties")).contains("现在没有任务");
    }

    @Test
    void anEmptyMonthLeadsToTheNextWithDuties() throws Exception {
        var place = Viewers.place();
        var calendar = "/programmes/" + ProgrammeMother.active(beans, place) + "/calendar";
        var html = page(Viewers.clerk(place), calendar + "?month=2026-01");
        assertThat(html).contains("这个月没有任务开始或到期").containsPattern("month=2026-03\"\\s*>转到 2026 年 3 月<");
    }

    @Test
    void theDutyPageMarksWhatWasReadInTheSentence() throws Exception {
        var place = Viewers.place();
        var id = ProgrammeMother.active(beans, place);
        var html = page(Viewers.clerk(place), "/programmes/" + id + "/duties/" + dutyNamed(place, id, "处置超限额产能"));
        assertThat(html)
                .contains("<mark class=\"read read-DATE\" title=\"期限\">9月30日前</mark>")
                .contains("<mark class=\"read read-CLOCK\" title=\"整改期\">整改期不超过6个月，可延长3个月</mark>")
                .contains("最长 3 个月", "黄牌名单");
    }

    @Test
    void theOriginalIsThereAsItWasUploaded() throws Exception {
        var place = Viewers.place();
        var id = ProgrammeMother.active(beans, place);
        var address = "/programmes/" + id + "/document";
        assertThat(page(Viewers.clerk(place), address)).isEqualTo(ProgrammeMother.text());
        missing(Viewers.clerk(Viewers.place()), address);
    }

    @Test
    void aDraftIsForTheOfficeOfItsPlaceOnly() throws Exception {
        var place = Viewers.place();
        var id = ProgrammeMother.draft(beans, place);
        assertThat(page(Viewers.office(place), "/programmes/" + id)).contains("/programmes/" + id + "/review");
        missing(Viewers.clerk(place), "/programmes/" + id);
        missing(Viewers.clerk(place), "/programmes/" + id + "/duties");
        assertThat(page(Viewers.clerk(place), "/programmes")).doesNotContain(id.toString());
    }

    @Test
    void anotherPlacesProgrammeIsNotThere() throws Exception {
        var id = ProgrammeMother.active(beans, Viewers.place());
        var stranger = Viewers.office(Viewers.place());
        for (var path : new String[] {"", "/duties", "/calendar", "/duties/" + UUID.randomUUID()}) {
            missing(stranger, "/programmes/" + id + path);
        }
    }

    @Test
    void aDutyOfAnotherProgrammeIsNotThere() throws Exception {
        var place = Viewers.place();
        var id = ProgrammeMother.active(beans, place);
        var other = Viewers.place();
        var foreign = dutyNamed(other, ProgrammeMother.active(beans, other), "按季报送");
        missing(Viewers.clerk(place), "/programmes/" + id + "/duties/" + foreign);
    }

    @Test
    void theFilterNarrowsAndKeepsItsAddress() throws Exception {
        var place = Viewers.place();
        var id = ProgrammeMother.active(beans, place);
        var clerk = Viewers.clerk(place);
        var html = page(clerk, "/programmes/" + id + "/duties?dimension=ENERGY&q=整改&sort=DATE");
        assertThat(html)
                .contains("符合条件 1 项，共 3 项")
                .contains("duties.csv?dimension=ENERGY&amp;q=%E6%95%B4%E6%94%B9&amp;sort=DATE");
        assertThat(page(clerk, "/programmes/" + id + "/duties?unit=各镇人民政府")).contains("按季报送", "符合条件 1 项");
        assertThat(page(clerk, "/programmes/" + id + "/duties?state=OVERDUE"))
                .contains("没有符合条件的任务", "符合条件 0 项，共 3 项")
                .doesNotContain("第 0");
    }

    private DutyId dutyNamed(String place, ProgrammeId id, String heading) {
        var clerk = Viewers.clerk(place);
        return clerk.scope().call(() -> follow.duties(clerk, id, DutyFilter.ALL)).orElseThrow().duties().stream()
                .filter(duty -> duty.heading().equals(heading))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String page(Viewer viewer, String address) throws Exception {
        return browser.perform(get(URI.create(address.replace("整改", "%E6%95%B4%E6%94%B9")
                                .replace("各镇人民政府", "%E5%90%84%E9%95%87%E4%BA%BA%E6%B0%91%E6%94%BF%E5%BA%9C")))
                        .with(Viewers.signedIn(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void missing(Viewer viewer, String address) throws Exception {
        browser.perform(get(address).with(Viewers.signedIn(viewer))).andExpect(status().isNotFound());
    }
}
