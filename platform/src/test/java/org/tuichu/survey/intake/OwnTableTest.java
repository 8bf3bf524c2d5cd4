package org.tuichu.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.sheet.SheetLimits;
import org.tuichu.sheet.Workbook;
import org.tuichu.statute.survey.Column;
import org.tuichu.survey.campaign.RowField;
import org.tuichu.survey.template.TemplateColumn;

/// The table of a task is filled in elsewhere and comes back without a question.
@PlatformTest
class OwnTableTest extends TableOnDesk {
    @TempDir
    private Path folder;

    OwnTableTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    @Test
    void ownRowsComeBackWithoutADifference() throws Exception {
        var task = task(opened());
        enters(clerk, task, FURNACE).andExpect(status().isFound());
        enters(clerk, task, FURNACE).andExpect(status().isFound());
        enters(clerk, task, everything()).andExpect(status().isFound());
        enters(
                        clerk,
                        task,
                        Map.of("ENTERPRISE", "=HYPERLINK(1)", "DEVICE", "@SUM(1)\n-2", "STAFF", "007", "COUNT", "1.50"))
                .andExpect(status().isFound());
        var table = table(task);
        var read = read(bring(task, "填报表.xlsx", Files.readAllBytes(table)));
        assertThat(fates(read)).containsExactly("0新增", "0有改动", "4相同", "0不能导入", "0重复", "0核定中");
    }

    private static Map<String, String> everything() {
        return Arrays.stream(RowField.values())
                .collect(Collectors.toMap(
                        RowField::name,
                        field -> field == RowField.CREDIT_CODE
                                ? "91130000000000000A"
                                : field + " 一、" + field.name().length()));
    }

    /// Each heading is read as its field, there is one table, no cell is a formula, and only cells are free.
    @Test
    void theTableIsOursAlone() throws Exception {
        var table = table(task(opened()));
        try (var workbook = Workbook.open(table, SheetLimits.DEFAULT)) {
            var layouts = TableFile.READER.layouts(workbook);
            assertThat(layouts).hasSize(1);
            assertThat(layouts.getFirst().columns()).extracting(Column::heading).hasSameSizeAs(TemplateColumn.ALL);
            for (var column : layouts.getFirst().columns()) {
                var ours = TemplateColumn.ALL.get(column.index());
                assertThat(column.heading()).isEqualTo(ours.heading());
                assertThat(Columns.suggested(column.field()))
                        .as(column.heading())
                        .isEqualTo(ours.field());
            }
        }
        assertThat(part(table, "xl/worksheets/sheet1.xml"))
                .contains("<sheetProtection", "<dataValidation ", "hidden=\"true\"")
                .doesNotContain("<f>");
        assertThat(choices(table)).contains("水泥", "在产", "万吨/年");
    }

    /// A warning, for what somebody is sure of is written all the same; a choice that is none is warned of as well.
    @Test
    void theTableWarnsOfSlipsAndKeepsTheCodesThatCameWithIt() throws Exception {
        var task = task(opened());
        enters(clerk, task, with("CREDIT_CODE", "91130000000000000A")).andExpect(status().isFound());
        var file = table(task);
        var sheet = Jsoup.parse(part(file, "xl/worksheets/sheet1.xml"), Parser.xmlParser());
        var checks = sheet.select("dataValidation");
        assertThat(checks.eachAttr("errorStyle")).containsOnly("warning").hasSize(14);
        assertThat(checks.select("[showErrorMessage=true]").eachAttr("error"))
                .noneMatch(String::isBlank)
                .hasSize(13);
        assertThat(checks.select("[showErrorMessage=false]").attr("sqref")).startsWith("E3:E");
        assertThat(checks.select("[type=custom]").stream()
                        .map(one -> one.attr("sqref").replaceAll("[0-9]+", "") + " "
                                + one.select("formula1").text()))
                .contains("B:B OR(LEN(TRIM(B3))=18,LEN(TRIM(B3))=15)")
                .hasSize(8);
        var styles =
                Jsoup.parse(part(file, "xl/styles.xml"), Parser.xmlParser()).select("cellXfs > xf");
        assertThat(List.of("A3", "B3", "A4", "B4").stream().map(cell -> {
                    var style =
                            styles.get(Integer.parseInt(Objects.requireNonNull(sheet.selectFirst("c[r=" + cell + "]"))
                                    .attr("s")));
                    return cell + " " + style.select("protection").attr("locked");
                }))
                .containsExactly("A3 false", "B3 true", "A4 false", "B4 false");
    }

    private static Map<String, String> with(String field, String text) {
        var cells = new HashMap<>(FURNACE);
        cells.put(field, text);
        return cells;
    }

    @Test
    void aRowOfWhichOnlyItsCodesAreLeftIsNoRow() throws Exception {
        var task = task(opened());
        enters(clerk, task, with("CREDIT_CODE", "91130000000000000A")).andExpect(status().isFound());
        enters(clerk, task, FURNACE).andExpect(status().isFound());
        var lines = new ArrayList<>(lines(table(task)));
        var cells = lines.get(2).split(",", -1);
        var emptied = IntStream.range(0, cells.length)
                .mapToObj(at -> at == 1 || at == cells.length - 1 ? cells[at] : "")
                .collect(Collectors.joining(","));
        lines.set(2, emptied);
        assertThat(fates(read(task, String.join("\n", lines))))
                .containsExactly("0新增", "0有改动", "1相同", "0不能导入", "0重复", "0核定中");
    }

    @Test
    void whatWasReportedLastIsFilledIn() throws Exception {
        var last = task(opened());
        enters(clerk, last, FURNACE).andExpect(status().isFound());
        var next = opens(office, "2026年二次摸底", "2026-03-01", "2026-04-30", county.named(UNIT))
                .andExpect(status().isFound());
        var task = task(id(Objects.requireNonNull(next.andReturn().getResponse().getRedirectedUrl())));
        taken(read(bring(task, "填报表.xlsx", Files.readAllBytes(table(task)))));
        assertThat(rows(task)).isEqualTo(rows(last)).hasSize(1);
    }

    /// Also where all that names the line has changed.
    @Test
    void aRowIsKnownByItsCode() throws Exception {
        var task = task(opened());
        enters(clerk, task, FURNACE).andExpect(status().isFound());
        enters(clerk, task, FURNACE).andExpect(status().isFound());
        var lines = new ArrayList<>(lines(table(task)));
        lines.set(2, lines.get(2).replace("1座450m³高炉", "1座530m³高炉"));
        lines.add(lines.get(2).replace("530", "630"));
        var read = read(task, String.join("\n", lines));
        assertThat(fates(read)).containsExactly("1新增", "1有改动", "1相同", "0不能导入", "0重复", "0核定中");
        assertThat(page(clerk, "/survey-imports/" + read + "?only=CHANGED")
                        .select(".srows li")
                        .eachText())
                .containsExactly("生产线（设备）名称、型号、数量 1座450m³高炉（2#） → 1座530m³高炉（2#）");
    }

    private Path table(UUID task) throws Exception {
        var answer = asks(clerk, get("/survey-tasks/{id}/table.xlsx", task).with(csrf()))
                .andExpect(status().isOk());
        return Files.write(
                folder.resolve(task + ".xlsx"), answer.andReturn().getResponse().getContentAsByteArray());
    }

    private static List<String> lines(Path table) throws Exception {
        var lines = new ArrayList<String>();
        try (var book = Workbook.open(table, SheetLimits.DEFAULT);
                var rows = book.rows(0)) {
            rows.forEachRemaining(row -> lines.add(TemplateColumn.ALL.stream()
                    .map(column -> row.cell(TemplateColumn.ALL.indexOf(column)).text())
                    .collect(Collectors.joining(","))));
        }
        return lines;
    }

    private static List<String> choices(Path table) throws Exception {
        var choices = new ArrayList<String>();
        try (var book = Workbook.open(table, SheetLimits.DEFAULT);
                var rows = book.rows(2)) {
            assertThat(book.sheets().get(2).hidden()).isTrue();
            rows.forEachRemaining(row -> IntStream.range(0, row.width())
                    .forEach(column -> choices.add(row.cell(column).text())));
        }
        return choices;
    }

    private static String part(Path table, String name) throws Exception {
        try (var zip = new ZipFile(table.toFile());
                var in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
