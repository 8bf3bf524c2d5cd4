package org.tuichu.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanRefused.Reason;

class TextDocumentTest {
    private static final String PLAN = "临江区工作方案\n\n一、总体要求\n（一）摸底排查。責任單位：區工信局\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void readsEachEncodingWithoutMark(String charset) {
        assertThat(Reading.of(PLAN.getBytes(Charset.forName(charset))).text()).isEqualTo(PLAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void readsEachEncodingWithMark(String charset) {
        byte[] marked = ("\uFEFF" + PLAN).getBytes(Charset.forName(charset));
        assertThat(Reading.of(marked).text()).isEqualTo(PLAN);
    }

    @Test
    void makesOneLineEndOfAll() {
        assertThat(Reading.ofText("甲\r\n乙\r丙\n\r\n丁\u2028戊").text()).isEqualTo("甲\n乙\n丙\n\n丁\n戊\n");
    }

    @Test
    void leavesOutWhatNobodySees() {
        assertThat(Reading.ofText("\u200b区\u2060工信局\u202e\t甲\ufe0f\udb40\udd00乙\n")
                        .text())
                .isEqualTo("区工信局\t甲乙\n");
    }

    @Test
    void keepsRawCharacters() {
        String raw = "　　２０２０年\u00a0落後產能（一）ＡＢ\t末 \n";
        assertThat(Reading.ofText(raw).text()).isEqualTo(raw);
    }

    @Test
    void refusesUtf8CutOffInsideACharacter() {
        byte[] whole = PLAN.getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 2);
        assertThatThrownBy(() -> Reading.of(cut)).isInstanceOfSatisfying(PlanRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.DAMAGED);
            assertThat(refused.detail()).startsWith("UTF-8 text broken at byte");
        });
    }

    @Test
    void readsCellsBegunByTabs() {
        String text = """
                附件
                \t序号
                \t任务
                \t单位
                （牵头）

                \t1
                \t排查
                \t
                \s
                \t2
                \t整改

                \t区工信局
                分管科

                电话12

                一、其他
                """;
        Reading reading = Reading.ofText(text);
        assertThat(reading.text()).isEqualTo(text);
        assertThat(reading.tables())
                .isEqualTo(List.of(List.of(
                        List.of("序号", "任务", "单位\n（牵头）"), List.of("1", "排查", ""), List.of("2", "整改", "区工信局\n分管科"))));
    }

    @Test
    void keepsTabIndentedParagraphsAsParagraphs() {
        String text = "\t一、总体要求\n\t按照上级部署，全面完成任务。\n\n\t二、工作目标\n\t按期完成。\n\n\t三、措施\n\t落实。\n";
        assertThat(Reading.ofText(text).tables()).isEmpty();
        assertThat(Reading.ofText(text).text()).isEqualTo(text);
    }

    @Test
    void keepsTabIndentedParagraphsPartedByEmptyLines() {
        String text = "\t按照部署开展工作\n\n\t全面完成任务\n\n\t稳妥有序退出\n\n\t做好安置\n";
        assertThat(Reading.ofText(text).tables()).isEmpty();
    }

    @Test
    void readsRowsOfTabSeparatedFields() {
        Reading reading = Reading.ofText("附件1\n序号\t企业\t产能\n1\t甲厂\t10万吨\n2\t乙厂\n注：无\n");
        assertThat(reading.tables())
                .isEqualTo(List.of(
                        List.of(List.of("序号", "企业", "产能"), List.of("1", "甲厂", "10万吨"), List.of("2", "乙厂", ""))));
        assertThat(reading.text()).isEqualTo("附件1\n\n\t序号\n\t企业\n\t产能\n\n\t1\n\t甲厂\n\t10万吨\n\n\t2\n\t乙厂\n\t\n\n注：无\n");
    }

    @Test
    void readsTablesDrawnWithStrokes() {
        List<List<List<String>>> expected = List.of(List.of(List.of("序号", "企业"), List.of("1", "甲厂")));
        assertThat(Reading.ofText("| 序号 | 企业 |\n|---|---|\n| 1 | 甲厂 |\n").tables())
                .isEqualTo(expected);
        assertThat(Reading.ofText("┌──┬──┐\n│序号│企业│\n├──┼──┤\n│1 │甲厂│\n└──┴──┘\n")
                        .tables())
                .isEqualTo(expected);
    }

    @Test
    void keepsATableOfContentsAsLines() {
        assertThat(Reading.ofText("一、总体要求\t1\n二、任务\t2\n（一）排查\t2\n").tables()).isEmpty();
    }

    @Test
    void readsThePublishedAnnexTableCellByCell() throws IOException {
        Path published = Path.of("../../../shared/plans/fuling-2020.txt");
        assumeTrue(Files.exists(published));
        byte[] bytes = Files.readAllBytes(published);
        Reading reading = Reading.of(bytes);
        assertThat(reading.text()).isEqualTo(new String(bytes, StandardCharsets.UTF_8) + "\n");
        List<List<String>> rows = reading.tables().getFirst();
        assertThat(rows).hasSize(17).allMatch(row -> row.size() == 7);
        assertThat(rows.stream().map(List::getFirst).toList())
                .isEqualTo(List.of(
                        "序号", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16"));
        assertThat(rows.get(6).get(6)).isEqualTo("区经济信息委\n规划投资科72288252");
    }
}
