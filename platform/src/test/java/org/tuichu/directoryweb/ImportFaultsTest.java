package org.tuichu.directoryweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tuichu.directoryweb.UnitWorkbooks.OFFICERS;
import static org.tuichu.directoryweb.UnitWorkbooks.UNITS;
import static org.tuichu.directoryweb.UnitWorkbooks.api;
import static org.tuichu.directoryweb.UnitWorkbooks.book;
import static org.tuichu.directoryweb.UnitWorkbooks.page;
import static org.tuichu.directoryweb.UnitWorkbooks.upload;
import static org.tuichu.directoryweb.UnitWorkbooks.workbook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Officer;
import org.tuichu.directory.Officers;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.Units;

/// What is wrong in a workbook of units and their people is named by its cell, and nothing is written.
@PlatformTest
class ImportFaultsTest {
    private final MockMvc browser;
    private final Units units;
    private final TestPlaces places;
    private final Unit industry;
    private final Viewer keeper;

    ImportFaultsTest(MockMvc browser, Jurisdictions jurisdictions, Units units, Officers officers) {
        this.browser = browser;
        this.units = units;
        this.places = TestPlaces.fresh(jurisdictions, units);
        this.industry = places.unit("县工信局", UnitFunction.INDUSTRY, "县经信局", "经信局、老名");
        this.keeper = TestPlaces.keeper(places.county());
        add(officers, new Officer("李某", "统计", "0427-1", null, true, LocalDate.of(2020, 6, 1), null));
        add(officers, new Officer("王某", null, null, "13800000000", false, null, LocalDate.of(2019, 1, 1)));
    }

    @Test
    void whatTheRulesAreAgainstIsRefusedBeforehand() throws Exception {
        places.unit("县商务局", UnitFunction.OTHER);
        var file = workbook(
                List.of("县工信局,,,,,,县商务局,,,", "县商务局,,,,,,,2024-03-01,2024-02-29,", "县财政局,财政,,,,,,,,", "县财政局,财政,,,,,,,,"),
                List.of());
        var page = page(send(upload(file), keeper).andExpect(status().isUnprocessableContent()));
        assertThat(page.select(".alert-danger li").eachText())
                .containsExactly("单位!G2 本级已有单位叫“县商务局”。", "单位!G3 请填写名称。", "单位!J3 请写明依据或原因。", "单位!A5 与第 4 行重复。");
    }

    @Test
    void everyCellAtFaultIsNamedAndNothingWritten() throws Exception {
        var file = workbook(
                List.of(
                        "县工信局,财政,,,,,",
                        "县工信局,,,,,,",
                        "县财政局,钱财,,,局,是,,,2020-01-01",
                        "县经信局,工业和信息化,,,,,",
                        "乙县财政局,财政,乙县,,,,",
                        "长".repeat(61) + ",其他,,坏\t名,,,"),
                List.of(
                        "县工信局,李某,,电话,,也许,,",
                        "县水利局,赵某,,,,,,",
                        "县工信局,,,,,,2020/6/1,",
                        "县工信局,孙某,,,,,2021-01-01,2020-01-01",
                        "县工信局,钱某,,,,,,",
                        "县工信局,钱某,,123,,,,"));
        var page = page(send(upload(file), keeper).andExpect(status().isUnprocessableContent()));
        assertThat(page.select(".alert-danger li strong").eachText())
                .containsExactly(
                        "单位!B2", "单位!A3", "单位!B4", "单位!E4", "单位!F4", "单位!I4", "单位!A5", "单位!C6", "单位!A7", "单位!D7",
                        "人员!F2", "人员!D2", "人员!A3", "人员!B4", "人员!G4", "人员!H5", "人员!B7");
        assertThat(page.select(".alert-danger li").eachText())
                .contains(
                        "单位!A3 与第 2 行重复。",
                        "单位!A5 这是“县工信局”的其他名称，请写现用名称。",
                        "人员!D2 电话为 3 至 30 位，只用数字、空格、+ - ( ) 和“转”。",
                        "人员!A3 " + places.county().fullName() + "没有这个单位，“单位”表中也没有新增它。");
        assertThat(page.select(".import-confirm")).isEmpty();
        var forced = post("/units/import/confirm")
                .param("file", Base64.getUrlEncoder().encodeToString(file))
                .param("seal", "0");
        send(forced.with(csrf()), keeper).andExpect(status().isConflict());
        assertThat(own(() -> units.inJurisdiction(places.county().id()))).containsExactly(industry());
    }

    @Test
    void wrongHeadingsAndFilesAreRefused() throws Exception {
        var swapped = book("人员", OFFICERS.replace("姓名,职务或分工", "职务或分工,姓名") + ",备注", List.of("县工信局,李某,,,,,,"));
        assertThat(page(send(upload(swapped), keeper))
                        .select(".alert-danger li")
                        .eachText())
                .containsExactly("人员!B1 列标题应为“姓名”。", "人员!C1 列标题应为“职务或分工”。", "人员!I1 表中没有这一列。");
        var other = page(send(upload(book("Sheet1", "a", List.of())), keeper));
        assertThat(other.select(".alert-danger li").text()).isEqualTo("Sheet1!A1 没有名为“单位”或“人员”的工作表。");
        var noFile = page(send(upload("x".getBytes(StandardCharsets.UTF_8)), keeper)
                .andExpect(status().isUnprocessableContent()));
        assertThat(noFile.select(".alert-danger").text()).contains("没有工作表");
    }

    @Test
    void aFormulaIsNamedAndAFileBeyondTheLimitsRefused() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("单位");
            var headings = UNITS.split(",", -1);
            for (int column = 0; column < headings.length; column++) {
                sheet.value(0, column, headings[column]);
            }
            sheet.value(1, 0, "县财政局");
            sheet.formula(1, 1, "A2");
            sheet.finish();
        }
        var page = page(send(upload(out.toByteArray()), keeper).andExpect(status().isUnprocessableContent()));
        assertThat(page.select(".alert-danger li").eachText()).contains("单位!B2 是公式，请改为它的结果。");
        var rows = Collections.nCopies(2001, "县财政局,财政,,,,,,,,");
        var many = page(send(upload(book("单位", UNITS, rows)), keeper).andExpect(status().isUnprocessableContent()));
        assertThat(many.select(".alert-danger").text()).contains("工作表“单位”超过 2,000 行");
        var large = new byte[(1 << 20) + 1];
        send(api("/preview", large), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("file"))
                .andExpect(jsonPath("$.errors[0].message").value("文件超过 1 MB。"));
    }

    @Test
    void onlyTheOfficeOfThePlaceBringsItsOwn() throws Exception {
        var file = workbook(List.of("县财政局,财政," + places.county().fullName() + ",,,,"), List.of());
        send(upload(file), TestPlaces.reader(places.county())).andExpect(status().isForbidden());
        var above = page(send(upload(file), TestPlaces.keeper(places.city())));
        assertThat(above.select(".alert-danger li strong").text()).isEqualTo("单位!C2");
    }

    private Unit industry() {
        return own(() -> units.find(industry.id()).orElseThrow());
    }

    private void add(Officers officers, Officer officer) {
        own(() -> officers.add(
                industry.id(), units.find(industry.id()).orElseThrow().version(), officer));
    }

    private <T> T own(Supplier<T> work) {
        return Scope.of(places.county().path()).call(work::get);
    }

    private ResultActions send(AbstractMockHttpServletRequestBuilder<?> request, Viewer viewer) throws Exception {
        return browser.perform(request.with(Viewers.signedIn(viewer)));
    }
}
