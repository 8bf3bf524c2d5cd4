package org.tuichu.directoryweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Officer;
import org.tuichu.directory.Officers;
import org.tuichu.directory.UnitChange;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.Units;
import org.tuichu.ledger.ReadRecord;
import org.tuichu.ledger.RecordQuery;

/// The units of the own place and their people, taken away as a workbook.
@PlatformTest
class WorkbookTest {
    private final MockMvc browser;
    private final Officers officers;
    private final ReadRecord record;
    private final TestPlaces places;
    private final Viewer keeper;

    WorkbookTest(MockMvc browser, Jurisdictions jurisdictions, Units units, Officers officers, ReadRecord record) {
        this.browser = browser;
        this.officers = officers;
        this.record = record;
        this.places = TestPlaces.fresh(jurisdictions, units);
        this.keeper = TestPlaces.keeper(places.county());
    }

    @Test
    void theOwnPlaceIsTakenAwayAsListedWithItsPeople() throws Exception {
        var industry = places.unit("县工信局", UnitFunction.INDUSTRY, "县经信局");
        places.unit("县财政局", UnitFunction.FINANCE);
        var person = new Officer("李某", "统计", "0427-1", null, true, LocalDate.of(2020, 6, 1), null);
        Scope.of(places.county().path()).call(() -> {
            assertThat(officers.add(industry.id(), 1, person)).isInstanceOf(UnitChange.Changed.class);
            return true;
        });
        var file = file("/units.xlsx?function=INDUSTRY", keeper);
        assertThat(file.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E7%94%B2");
        assertThat(rows(file, 0))
                .containsExactly(
                        List.of("单位", "职能", "所属区划", "其他名称", "类别", "领导小组办公室", "更名为", "更名日期", "最后一日", "撤销依据"),
                        List.of("县工信局", "工业和信息化", places.county().fullName(), "县经信局", "单位", "", "", "", "", ""));
        assertThat(rows(file, 1)).last().isEqualTo(List.of("县工信局", "李某", "统计", "0427-1", "", "是", "43983.0", ""));
        assertThat(rows(file("/api/v1/units.xlsx?search=财政", keeper), 0)).hasSize(2);
        assertThat(rows(file("/units.xlsx", TestPlaces.keeper(places.city())), 0))
                .hasSize(1);
        var query = new RecordQuery(
                null, null, Set.of("PERSONAL_NUMBERS_READ"), places.county().id(), null, null, null);
        assertThat(Scope.of(places.city().path()).call(() -> record.search(query, 10)))
                .singleElement()
                .satisfies(read -> assertThat(read.payload()).contains("\"count\":1"));
    }

    @Test
    void nothingInItIsAFormula() throws Exception {
        var names = List.of("=1+1", "+1", "-1", "@SUM(A1)");
        names.forEach(name -> places.unit(name, UnitFunction.OTHER));
        var file = file("/units.xlsx", keeper);
        assertThat(rows(file, 0)).extracting(List::getFirst).containsAll(names);
        assertThat(cells(file, 0))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell).isIn(CellType.STRING, CellType.EMPTY));
    }

    @Test
    void anEmptyOneSaysHowToFillItIn() throws Exception {
        var file = file("/units/template.xlsx", keeper);
        assertThat(rows(file, 0)).hasSize(1);
        assertThat(rows(file, 2)).anySatisfy(row -> assertThat(row.getLast()).contains("乡镇街道、园区、其他"));
        browser.perform(get("/units/template.xlsx").with(Viewers.signedIn(TestPlaces.reader(places.county()))))
                .andExpect(status().isForbidden());
    }

    private MockHttpServletResponse file(String address, Viewer viewer) throws Exception {
        return browser.perform(get(address).with(Viewers.signedIn(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }

    private static List<List<String>> rows(MockHttpServletResponse file, int sheet) throws Exception {
        return read(file, sheet).stream()
                .map(row -> IntStream.range(0, row.getCellCount())
                        .mapToObj(row::getCellText)
                        .toList())
                .filter(row -> row.stream().anyMatch(text -> !text.isEmpty()))
                .toList();
    }

    private static List<CellType> cells(MockHttpServletResponse file, int sheet) throws Exception {
        return read(file, sheet).stream()
                .flatMap(Row::stream)
                .map(cell -> cell == null ? CellType.EMPTY : cell.getType())
                .toList();
    }

    private static List<Row> read(MockHttpServletResponse file, int sheet) throws Exception {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            return workbook.getSheet(sheet).orElseThrow().read();
        }
    }
}
