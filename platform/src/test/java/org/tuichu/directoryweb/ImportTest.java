package org.tuichu.directoryweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tuichu.directoryweb.UnitWorkbooks.api;
import static org.tuichu.directoryweb.UnitWorkbooks.confirmed;
import static org.tuichu.directoryweb.UnitWorkbooks.page;
import static org.tuichu.directoryweb.UnitWorkbooks.upload;
import static org.tuichu.directoryweb.UnitWorkbooks.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Accounts;
import org.tuichu.access.NewAccount;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Officer;
import org.tuichu.directory.Officers;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitName;
import org.tuichu.directory.Units;
import org.tuichu.ledger.ReadRecord;
import org.tuichu.ledger.RecordQuery;

/// Units and their people brought in from a workbook: looked at first, then all or nothing.
@PlatformTest
class ImportTest {
    private final MockMvc browser;
    private final Units units;
    private final Officers officers;
    private final Accounts accounts;
    private final ReadRecord record;
    private final TestPlaces places;
    private final Unit industry;
    private final Viewer keeper;

    ImportTest(
            MockMvc browser,
            Jurisdictions jurisdictions,
            Units units,
            Officers officers,
            Accounts accounts,
            ReadRecord record) {
        this.accounts = accounts;
        this.browser = browser;
        this.units = units;
        this.officers = officers;
        this.record = record;
        this.places = TestPlaces.fresh(jurisdictions, units);
        this.industry = places.unit("县工信局", UnitFunction.INDUSTRY, "县经信局", "经信局、老名");
        this.keeper = TestPlaces.keeper(places.county());
        add(new Officer("李某", "统计", "0427-1", null, true, LocalDate.of(2020, 6, 1), null));
        add(new Officer("王某", null, null, "13800000000", false, null, LocalDate.of(2019, 1, 1)));
    }

    @Test
    void anExportBroughtAgainChangesNothing() throws Exception {
        var export = send(get("/units.xlsx?ended=true"), keeper)
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var page = page(send(upload(export), keeper).andExpect(status().isOk()));
        assertThat(page.select("[role=status]").text()).isEqualTo("新增 0 行，更改 0 行，截止 0 行；与现有相同 3 行；不能导入 0 行。");
        assertThat(page.select(".import-confirm")).isEmpty();
    }

    @Test
    void whatWasSeenIsWrittenOnceItIsConfirmed() throws Exception {
        var file = workbook(
                List.of("县工信局,工业和信息化,,工信委,,,", "县财政局,财政,,财政局,,,"),
                List.of("县工信局,李某,统计,0427-2,,,2020-06-01,", "县财政局,=张某,,+86 1,,是,,"));
        var page = page(send(upload(file), keeper).andExpect(status().isOk()));
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "单位 第 2 行 县工信局 更改 其他名称 经信局、老名、县经信局 经信局、老名、县经信局、工信委",
                        "单位 第 3 行 县财政局 新增 职能 财政 其他名称 财政局 类别 单位",
                        "人员 第 2 行 县工信局 李某 更改 办公电话 0427-1 0427-2 联络员 是 —",
                        "人员 第 3 行 县财政局 =张某 新增 姓名 =张某 办公电话 +86 1 联络员 是");
        assertThat(own(() -> units.inJurisdiction(places.county().id()))).containsExactly(industry());
        send(confirmed(page), keeper).andExpect(redirectedUrl("/units"));
        assertThat(own(() -> units.names(industry.id())))
                .extracting(UnitName::name)
                .contains("工信委", "经信局、老名");
        var finance = own(() -> units.inJurisdiction(places.county().id())).stream()
                .filter(unit -> unit.name().equals("县财政局"))
                .findFirst()
                .orElseThrow();
        assertThat(finance.confirmedBy()).isEqualTo("keeper");
        assertThat(known(finance)).containsExactly("=张某");
        assertThat(acts(finance))
                .containsExactlyInAnyOrder("UNIT_CREATED", "UNIT_NAMES_ADDED", "UNIT_CONFIRMED", "OFFICER_ADDED");
        send(confirmed(page), keeper).andExpect(status().isConflict());
        assertThat(known(finance)).hasSize(1);
    }

    @Test
    void whatNobodySeesInACellIsLeftOut() throws Exception {
        var file = workbook(List.of("\ufeff县工信局\u200b,工业和信息化,,,,,"), List.of("县工信局,李\u2060某,统计,0427-1,,是,2020-06-01,"));
        assertThat(page(send(upload(file), keeper)).select("[role=status]").text())
                .isEqualTo("新增 0 行，更改 0 行，截止 0 行；与现有相同 2 行；不能导入 0 行。");
    }

    @Test
    void aSecondPersonOfANameIsNotMadeByATable() throws Exception {
        var file = workbook(
                List.of("县工信局,工业和信息化,,,,,"), List.of("县工信局,李某,统计,0427-1,,是,2020-06-01,", "县工信局,李某,,,,,2021-01-01,"));
        assertThat(page(send(upload(file), keeper)).text()).contains("人员!B3", "本单位同期已有同名人员，在另一行");
    }

    @Test
    void unitsAreRenamedAndClosedAndPeopleLeave() throws Exception {
        var trade = places.unit("县商务局", UnitFunction.OTHER);
        var account = NewAccount.ofUnit(
                "leaving-" + industry.id(),
                "李某",
                Set.of(Role.CLERK),
                industry.id().value(),
                places.county().path(),
                "K9-lotus-dusk-41");
        var leaving = own(() -> officers.known(industry.id())).getFirst().id();
        Scope.PROGRAM.run(() -> accounts.create(account.ofOfficer(leaving)));
        var file = workbook(
                List.of("县工信局,,,,,,县工业和信息化局,2024-03-01,,", "县商务局,,,,,,,,2024-02-29,县编办〔2024〕1 号"),
                List.of("县工信局,李某,统计,0427-1,,是,2020-06-01,2024-03-31"));
        var page = page(send(upload(file), keeper).andExpect(status().isOk()));
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "单位 第 2 行 县工信局 更改 更名为 县工信局 县工业和信息化局 2024-03-01",
                        "单位 第 3 行 县商务局 截止 最后一日 2024-02-29 县编办〔2024〕1 号",
                        "人员 第 2 行 县工信局 李某 截止 最后一日 2024-03-31");
        assertThat(page.select(".alert-warning").text()).isEqualTo("下列人员有账号，最后一日过后不能再登录：县工信局 李某");
        send(confirmed(page), keeper).andExpect(redirectedUrl("/units"));
        assertThat(industry().name()).isEqualTo("县工业和信息化局");
        assertThat(own(() -> units.names(industry.id())))
                .contains(new UnitName("县工信局", null, LocalDate.of(2024, 2, 29)));
        assertThat(acts(industry)).contains("UNIT_RENAMED", "OFFICER_ENDED");
        assertThat(acts(trade)).contains("UNIT_CLOSED");
        var again = page(send(upload(file), keeper).andExpect(status().isUnprocessableContent()));
        assertThat(again.select(".alert-danger li").eachText())
                .contains("单位!A2 这是“县工业和信息化局”的其他名称，请写现用名称。")
                .noneMatch(problem -> problem.startsWith("单位!I3"));
    }

    @Test
    void whatDoesNotHoldAnyMoreIsShownAnewAndNotWritten() throws Exception {
        var file = workbook(List.of("县财政局,财政,,,,,"), List.of("县工信局,李某,,,,,2020-06-01,"));
        var page = page(send(upload(file), keeper));
        add(new Officer("李某", null, null, null, false, LocalDate.of(2024, 1, 1), null));
        var anew = page(send(confirmed(page), keeper).andExpect(status().isConflict()));
        assertThat(anew.select(".alert-warning").text()).contains("没有写入任何内容");
        assertThat(own(() -> units.inJurisdiction(places.county().id()))).hasSize(1);
        send(confirmed(anew), keeper).andExpect(redirectedUrl("/units"));
        assertThat(own(() -> units.inJurisdiction(places.county().id()))).hasSize(2);
    }

    @Test
    void otherProgramsLookFirstToo() throws Exception {
        var file = workbook(List.of("县财政局,财政,,,,,"), List.of());
        var seal = send(api("/preview", file), keeper)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows[0].fate").value("ADDED"))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll(".*\"seal\":\"([0-9a-f]+)\".*", "$1");
        send(api("", file), keeper).andExpect(jsonPath("$.errors[0].field").value("seal"));
        send(api("", file).param("seal", "0"), keeper)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.current.seal").value(seal));
        send(api("", file).param("seal", seal), keeper).andExpect(status().isOk());
        assertThat(own(() -> units.inJurisdiction(places.county().id()))).hasSize(2);
        send(api("/preview", workbook(List.of("x,,,,,,"), List.of())), keeper)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("单位!B2"));
        send(api("/preview", new byte[] {1}), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("file"));
    }

    private Unit industry() {
        return own(() -> units.find(industry.id()).orElseThrow());
    }

    private void add(Officer officer) {
        own(() -> officers.add(
                industry.id(), units.find(industry.id()).orElseThrow().version(), officer));
    }

    private List<String> known(Unit unit) {
        return own(() -> officers.known(unit.id())).stream()
                .map(one -> one.officer().name())
                .toList();
    }

    private List<String> acts(Unit unit) {
        var query = new RecordQuery(null, null, Set.of(), unit.id().toString(), null, null, null);
        return own(() -> record.search(query, 10)).stream()
                .map(act -> act.act())
                .toList();
    }

    private <T> T own(Supplier<T> work) {
        return Scope.of(places.county().path()).call(work::get);
    }

    private ResultActions send(AbstractMockHttpServletRequestBuilder<?> request, Viewer viewer) throws Exception {
        return browser.perform(request.with(Viewers.signedIn(viewer)));
    }
}
