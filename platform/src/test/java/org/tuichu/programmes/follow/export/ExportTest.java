package org.tuichu.programmes.follow.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.intake.ProgrammeMother;

@PlatformTest
class ExportTest {
    private final MockMvc browser;
    private final BeanFactory beans;

    ExportTest(MockMvc browser, BeanFactory beans) {
        this.browser = browser;
        this.beans = beans;
    }

    @Test
    void theCsvHoldsExactlyWhatTheListShows() throws Exception {
        var place = Viewers.place();
        var id = ProgrammeMother.active(beans, place);
        var response = file(Viewers.clerk(place), "/programmes/" + id + "/duties.csv?dimension=ENERGY");
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E8%99%9A%E6%9E%84%E5%8E%BF2026");
        assertThat(response.getContentAsString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .isEqualTo("一/(二),处置超限额产能,能耗,县工业和信息化局,县发展和改革局,,9月30日前,,2026-09-30,,"
                        + "进行中，还剩 212 天,2026-03-02,6,3,黄牌名单（限期整改）");
    }

    @Test
    void theWorkbookHasDaysAsDaysAndNoFormula() throws Exception {
        var place = Viewers.place();
        var id = ProgrammeMother.active(beans, place);
        var response = file(Viewers.clerk(place), "/programmes/" + id + "/duties.xlsx?sort=DATE");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row.stream())
                            .noneMatch(cell -> cell != null && cell.getType() == CellType.FORMULA));
            assertThat(rows.get(1).getCellText(1)).isEqualTo("按季报送");
            assertThat(rows.get(2).getCellAsDate(8)).contains(LocalDateTime.of(2026, 5, 31, 0, 0));
        }
    }

    @Test
    void otherProgramsGetTheSameFiles() throws Exception {
        var clerk = Viewers.clerk(Viewers.place());
        var list = "/programmes/" + ProgrammeMother.active(beans, clerk.jurisdictionPath()) + "/duties";
        var narrowed = "?dimension=ENERGY&sort=DATE";
        assertThat(file(clerk, "/api/v1" + list + ".csv" + narrowed).getContentAsByteArray())
                .isEqualTo(file(clerk, list + ".csv" + narrowed).getContentAsByteArray());
        assertThat(cells(file(clerk, "/api/v1" + list + ".xlsx" + narrowed)))
                .isEqualTo(cells(file(clerk, list + ".xlsx" + narrowed)))
                .hasSize(2);
    }

    private static List<String> cells(MockHttpServletResponse file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            return workbook.getFirstSheet().read().stream().map(Row::toString).toList();
        }
    }

    @Test
    void anotherPlacesDutiesAreNotThere() throws Exception {
        var id = ProgrammeMother.active(beans, Viewers.place());
        browser.perform(get("/programmes/" + id + "/duties.csv").with(Viewers.signedIn(Viewers.clerk(Viewers.place()))))
                .andExpect(status().isNotFound());
    }

    private MockHttpServletResponse file(Viewer viewer, String address) throws Exception {
        return browser.perform(get(address).with(Viewers.signedIn(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }
}
