package org.tuichu.survey.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.PlatformTest;

/// Whatever header a table has: its wrong rows, put right in the workbook of errors, say what they would have said.
@PlatformTest
class ErrorsBroughtAgainTest extends TableOnDesk {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final List<String> MERGED = List.of("A1:H1", "C3:G3", "H3:H4", "A3:B3");
    private static final List<String> UNNAMED = List.of("", "", "");
    private static final List<String> NAMED = List.of("虚构县铜厂", "虚构县锌厂", "虚构县铅厂");

    @TempDir
    private Path folder;

    ErrorsBroughtAgainTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    /// The headings stand in two rows, below a title and a day.
    private static List<List<String>> table(List<String> names) {
        return List.of(
                List.of("落后工艺装备排查表"),
                List.of("2026年3月"),
                List.of("企业情况", "", "落后工艺装备", "", "", "", "", "现状"),
                List.of("企业全称", "所属行业", "名称", "炉床面积（㎡）", "熔炼能力（吨/炉）", "台（套）数", "设计产能（吨/年）"),
                List.of("虚构县炼锌厂", "有色", "马弗炉", "2.5", "5", "1", "1200", "在产"),
                List.of(names.get(0), "有色", "反射炉", "12", "8", "2", "3000", "停产"),
                List.of(names.get(1), "有色", "马弗炉", "3.5", "6", "3", "1500", "在产"),
                List.of(names.get(2), "有色", "鼓风炉", "1.4", "9", "1", "2500", "停产"));
    }

    @Test
    void aHeaderOfTwoRowsComesBackWithItsColumns() throws Exception {
        var task = task(opened());
        var right = read(bring(task, "排查表.xlsx", workbook(table(NAMED))));
        var expected = cells(right);
        assertThat(expected)
                .hasSize(4)
                .allSatisfy(row -> assertThat(row).containsKeys("COUNT", "CAPACITY", "UNIT", "MODEL", "STATE"));
        asks(clerk, post("/survey-imports/{id}/drop", right).with(csrf())).andExpect(status().isFound());

        var wrong = read(bring(task, "排查表.xlsx", workbook(table(UNNAMED))));
        assertThat(fates(wrong)).startsWith("1新增", "0有改动", "0相同", "3不能导入");
        var errors = errors(wrong);
        var sheet = sheet(errors);
        assertThat(sheet.select("mergeCell").eachAttr("ref"))
                .containsExactlyInAnyOrder("A1:H1", "C3:G3", "H3:H4", "A3:B3", "I3:I4");
        asks(clerk, post("/survey-imports/{id}/drop", wrong).with(csrf())).andExpect(status().isFound());

        var mended = read(bring(task, "错误.xlsx", mended(errors)));
        assertThat(fates(mended)).startsWith("3新增", "0有改动", "0相同", "0不能导入");
        assertThat(cells(mended)).isEqualTo(expected.subList(1, 4));
    }

    /// They are more than are read at a time.
    @Test
    void everyWrongRowStandsInTheErrorsOnce() throws Exception {
        var table = new ArrayList<>(table(UNNAMED).subList(0, 5));
        var numbers = IntStream.rangeClosed(1, 1200).mapToObj(String::valueOf).toList();
        numbers.forEach(number -> table.add(List.of("", "有色", "反射炉", number, "8", "2", "3000", "停产")));
        var read = read(bring(task(opened()), "排查表.xlsx", workbook(table)));
        assertThat(fates(read)).startsWith("1新增", "0有改动", "0相同", "1200不能导入");
        assertThat(sheet(errors(read)).select("row:gt(3) c[r^=D]").eachText()).isEqualTo(numbers);
    }

    /// What a person chose the first time is suggested for the same headings.
    @Test
    void theColumnsThatWereChosenAreSuggestedForTheErrors() throws Exception {
        var task = task(opened());
        var brought = bring(task, "排查表.xlsx", workbook(table(UNNAMED)));
        asks(
                        clerk,
                        post("/api/v1/survey-imports/{id}/read", brought)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("""
                                        {"table": 0, "columns": {"0": "ENTERPRISE", "2": "DEVICE", "4": "MODEL", "5": "COUNT"}}""")
                                .with(csrf()))
                .andExpect(status().isAccepted());
        awaits(brought, "READ");
        var again = bring(task, "错误.xlsx", mended(errors(brought)));
        var chosen = page(clerk, "/survey-imports/" + again).select("select").stream()
                .map(select -> select.attr("name") + " "
                        + select.select("option[selected]").attr("value"))
                .toList();
        assertThat(chosen)
                .containsExactly(
                        "column-0 ENTERPRISE",
                        "column-1 ",
                        "column-2 DEVICE",
                        "column-3 ",
                        "column-4 MODEL",
                        "column-5 COUNT",
                        "column-6 ",
                        "column-7 ",
                        "column-8 ");
        List<String> suggested = JsonPath.read(
                text(asks(clerk, get("/api/v1/survey-imports/{id}/tables", again))), "$[0].columns[*].suggested");
        assertThat(suggested).containsExactly("ENTERPRISE", null, "DEVICE", null, "MODEL", "COUNT", null, null, null);
    }

    private List<Map<String, String>> cells(UUID read) throws Exception {
        return JsonPath.read(text(asks(clerk, get("/api/v1/survey-imports/{id}/rows", read))), "$.items[*].cells");
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsString(UTF_8);
    }

    private byte[] errors(UUID read) throws Exception {
        return asks(clerk, get("/survey-imports/{id}/errors.xlsx", read))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("排查");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
            for (var area : MERGED) {
                sheet.range(area.charAt(1) - '1', area.charAt(0) - 'A', area.charAt(4) - '1', area.charAt(3) - 'A')
                        .merge();
            }
            sheet.finish();
        }
        return bytes.toByteArray();
    }

    private Document sheet(byte[] workbook) throws IOException {
        try (var zip =
                new ZipFile(Files.write(folder.resolve("sheet.xlsx"), workbook).toFile())) {
            var part = zip.getInputStream(zip.getEntry(SHEET)).readAllBytes();
            return Jsoup.parse(new String(part, UTF_8), Parser.xmlParser());
        }
    }

    /// With the names written into the first column, and all else as it is.
    private byte[] mended(byte[] errors) throws IOException {
        var sheet = sheet(errors);
        for (int at = 0; at < NAMED.size(); at++) {
            Objects.requireNonNull(sheet.selectFirst("c[r=A" + (5 + at) + "]"))
                    .attr("t", "inlineStr")
                    .html("<is><t>" + NAMED.get(at) + "</t></is>");
        }
        sheet.outputSettings().prettyPrint(false);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipFile(
                        Files.write(folder.resolve("errors.xlsx"), errors).toFile());
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(zip.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(SHEET)
                                ? sheet.outerHtml().getBytes(UTF_8)
                                : zip.getInputStream(entry).readAllBytes());
            }
        }
        return bytes.toByteArray();
    }
}
