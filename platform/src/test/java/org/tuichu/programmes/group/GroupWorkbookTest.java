package org.tuichu.programmes.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.intake.ProgrammeMother;
import org.tuichu.sheets.Cell;
import org.tuichu.sheets.Sheet;
import org.tuichu.sheets.Xlsx;

/// The leading group is taken away as a workbook, changed there and brought back.
@PlatformTest
class GroupWorkbookTest {
    private static final List<String> HEADINGS = List.of("编号", "职务", "姓名", "单位职务", "首日", "最后一日", "依据或原因");

    private final MockMvc browser;
    private final ProgrammeId id;
    private final Viewer office;

    GroupWorkbookTest(MockMvc browser, BeanFactory beans) {
        this.browser = browser;
        var place = Viewers.place();
        this.id = ProgrammeMother.active(beans, place);
        this.office = Viewers.office(place);
    }

    @Test
    void whatWasTakenAwayComesBackWithoutADifference() throws Exception {
        var page = preview(exported(), 200);
        assertThat(page.select("[role=status].summary").text()).isEqualTo("0 处改动，1 行相同");
        assertThat(page.select("form[action$=confirm]")).isEmpty();
        assertThat(page.select("form[action$=import] input[type=file]")).hasSize(1);
    }

    @Test
    void membersAreReplacedAndAddedOnceAPersonHasSeenIt() throws Exception {
        var file = workbook("0,组长,刘某某,县人民政府副县长,2026-02-01,,人事调整", ",成员,赵某,县财政局局长,2026-02-01,,增补");
        var page = preview(file, 200);
        assertThat(page.select("tbody tr").eachText())
                .containsExactly("2 接替 江某某 组长 刘某某 县人民政府副县长 自 2026-02-01 起 人事调整", "3 增补 成员 赵某 县财政局局长 自 2026-02-01 起 增补");
        assertThat(rows()).hasSize(1);

        confirmed(page).andExpect(redirectedUrl("/programmes/" + id + "/leading-group"));
        assertThat(rows())
                .containsExactly(
                        "组长 刘某某 县人民政府副县长 自 2026-02-01 起 人事调整 · test-CLERK",
                        "组长 江某某 副县长 方案所列 至 2026-01-31 止 人事调整 · test-CLERK",
                        "成员 赵某 县财政局局长 自 2026-02-01 起 增补 · test-CLERK");

        var late = confirmed(page).andExpect(status().isConflict());
        assertThat(Jsoup.parse(late.andReturn().getResponse().getContentAsString())
                        .select(".alert-warning")
                        .text())
                .startsWith("别人已先改动过，没有写入。");
        assertThat(rows()).hasSize(3);

        var ending = preview(workbook("2,成员,赵某,县财政局局长,2026-02-01,2026-02-28,调离"), 200);
        assertThat(ending.select("tbody tr").eachText()).containsExactly("2 不再担任 成员 赵某 至 2026-02-28 止 调离");
        confirmed(ending).andExpect(status().isFound());
        assertThat(rows()).anySatisfy(row -> assertThat(row).contains("赵某", "至 2026-02-28 止 调离"));
        assertThat(preview(exported(), 200).select(".summary").text()).isEqualTo("0 处改动，3 行相同");
    }

    /// All or nothing, each with its cell.
    @Test
    void whatIsWrongIsNamedByItsCellAndNothingIsWritten() throws Exception {
        var page = preview(
                workbook(
                        ",成员,赵某,,2026-02-01,,增补",
                        "0,组长,刘某某,,soon,,人事调整",
                        "7,成员,钱某,,2026-02-01,,增补",
                        "0,副组长,江某某,副县长,,,改职务",
                        ",成员,孙某,,2026-02-01,,"),
                422);
        assertThat(page.select(".alert-danger li").eachText())
                .containsExactly(
                        "领导小组!E3 请写成 2026-03-01 的样子，1949 年至 2200 年之间。",
                        "领导小组!A4 没有这个编号的成员。",
                        "领导小组!C5 在任成员的职务、单位职务、首日不能在表里改：请写最后一日，另起一行增补。",
                        "领导小组!G6 请填写。");
        assertThat(page.select("form[action$=confirm]")).isEmpty();
        assertThat(rows()).hasSize(1);
    }

    /// The second of two changes of one member meets what the first has made.
    @Test
    void changesThatCannotFollowEachOtherAreFoundBeforehand() throws Exception {
        var page = preview(workbook("0,组长,刘某某,,2026-02-01,,人事调整", "0,组长,孙某,,2026-02-02,,人事调整"), 422);
        assertThat(page.select(".alert-danger li").eachText()).containsExactly("领导小组!C3 这位成员已不在任。");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void aTableOfAnotherKindAndWhoIsNotTheOfficeAreRefused() throws Exception {
        var page = preview(bytes(List.of(new Sheet.Column("x", 9)), Stream.of(List.of(Cell.words("y")))), 422);
        assertThat(page.select(".alert-danger li").text()).startsWith("领导小组!A1 第一行要有这些列：编号");
        var refused = preview("no workbook".getBytes(java.nio.charset.StandardCharsets.UTF_8), 422);
        assertThat(refused.select(".alert-danger").text()).isNotEmpty();
        var stranger = Viewers.office(Viewers.place());
        send(upload(exported()), stranger).andExpect(status().isNotFound());
        send(get(path("workbook")), stranger).andExpect(status().isNotFound());
    }

    private byte[] exported() throws Exception {
        var bytes = send(get(path("workbook")), office)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getFirstSheet().read().getFirst().stream()
                            .map(cell -> cell.getText())
                            .toList())
                    .isEqualTo(HEADINGS);
        }
        return bytes;
    }

    private static byte[] workbook(String... rows) throws Exception {
        return bytes(
                HEADINGS.stream().map(heading -> new Sheet.Column(heading, 12)).toList(),
                Stream.of(rows)
                        .map(row ->
                                Stream.of(row.split(",", -1)).map(Cell::words).toList()));
    }

    private static byte[] bytes(List<Sheet.Column> columns, Stream<List<Cell>> rows) throws Exception {
        var out = new ByteArrayOutputStream();
        Xlsx.write(List.of(new Sheet("领导小组", columns, rows, 0)), out);
        return out.toByteArray();
    }

    private Document preview(byte[] file, int status) throws Exception {
        var answer = send(upload(file), office).andExpect(status().is(status));
        return Jsoup.parse(answer.andReturn().getResponse().getContentAsString());
    }

    private ResultActions confirmed(Document page) throws Exception {
        return send(
                post(path("import/confirm"))
                        .param("file", page.select("input[name=file]").val())
                        .param("version", page.select("input[name=version]").val()),
                office);
    }

    private AbstractMockHttpServletRequestBuilder<?> upload(byte[] file) {
        return multipart(path("import")).file(new MockMultipartFile("file", "group.xlsx", null, file));
    }

    private ResultActions send(AbstractMockHttpServletRequestBuilder<?> request, Viewer viewer) throws Exception {
        return browser.perform(request.with(csrf()).with(Viewers.signedIn(viewer)));
    }

    private List<String> rows() throws Exception {
        var page = send(get("/programmes/" + id + "/leading-group"), office)
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(page)
                .select("section[aria-labelledby=group] tbody tr")
                .eachText();
    }

    private String path(String what) {
        return "/programmes/" + id + "/leading-group/" + what;
    }
}
