package org.tuichu.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuichu.plan.document.Docx.cell;
import static org.tuichu.plan.document.Docx.cellWith;
import static org.tuichu.plan.document.Docx.level;
import static org.tuichu.plan.document.Docx.numbered;
import static org.tuichu.plan.document.Docx.p;
import static org.tuichu.plan.document.Docx.r;
import static org.tuichu.plan.document.Docx.row;
import static org.tuichu.plan.document.Docx.table;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocxDocumentTest {
    private static final String LISTS = "<w:abstractNum w:abstractNumId=\"7\">"
            + level(0, "chineseCountingThousand", "%1、")
            + level(1, "chineseCounting", "（%2）")
            + level(2, "decimal", "%3.")
            + level(3, "decimalEnclosedCircle", "%4")
            + "</w:abstractNum><w:abstractNum w:abstractNumId=\"8\">"
            + level(0, "decimal", "%1")
            + level(1, "decimal", "%1.%2")
            + "</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"2\">"
            + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"8\"/></w:num>";

    private static String text(String body) {
        return Reading.of(Docx.of(body, LISTS, "")).text();
    }

    @Test
    void joinsRunsHyperlinksAndTagsOfAParagraph() {
        String body = "<w:p>" + r("一、") + "<w:hyperlink>" + r("总体") + "</w:hyperlink><w:smartTag>" + r("要")
                + "</w:smartTag><w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + r("求")
                + "</w:sdtContent></w:sdt><w:ins>" + r("新")
                + "</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
                + "<w:r><w:footnoteReference w:id=\"1\"/><w:tab/><w:t>后</w:t><w:br/><w:t>行</w:t></w:r></w:p>";
        assertThat(text(body)).isEqualTo("一、总体要求新\t后\n行\n");
    }

    @Test
    void leavesOutWhatNobodySees() {
        String body = "<w:p>" + r("区\u200b工信") + r("\u2060局\ufeff") + "</w:p><w:tbl><w:tr><w:tc><w:p>"
                + r("\u202e甲\u00ad乙") + "</w:p></w:tc><w:tc><w:p>" + r("丙\ufe0f") + "</w:p></w:tc></w:tr></w:tbl>";
        assertThat(text(body)).isEqualTo("区工信局\n甲乙\n丙\n");
    }

    @Test
    void writesTheNumbersThatWordCounts() {
        String body = numbered(1, 0, "总体要求")
                + numbered(1, 1, "思想")
                + numbered(1, 1, "目标")
                + numbered(1, 0, "任务")
                + numbered(1, 1, "能耗")
                + numbered(1, 2, "摸底")
                + numbered(1, 3, "甲")
                + numbered(1, 3, "乙")
                + numbered(1, 2, "整改")
                + numbered(2, 2, "重起")
                + numbered(3, 0, "甲")
                + numbered(3, 1, "乙");
        assertThat(text(body)).isEqualTo("一、总体要求\n（一）思想\n（二）目标\n二、任务\n（一）能耗\n1.摸底\n①甲\n②乙\n2.整改\n1.重起\n1 甲\n1.1 乙\n");
    }

    @Test
    void takesNumberingFromStylesAndLetsParagraphsRefuseIt() {
        String styles = "<w:style w:styleId=\"Base\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:styleId=\"Head\"><w:basedOn w:val=\"Base\"/></w:style>";
        String body = "<w:p><w:pPr><w:pStyle w:val=\"Head\"/></w:pPr>" + r("总则") + "</w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"Head\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>" + r("无号")
                + "</w:p>";
        assertThat(Reading.of(Docx.of(body, LISTS, styles)).text()).isEqualTo("一、总则\n无号\n");
    }

    @Test
    void readsMergedCells() {
        String body = p("附件")
                + table(
                        row(cell("序号"), cellWith("<w:gridSpan w:val=\"2\"/>", "单位")),
                        row(cellWith("<w:vMerge w:val=\"restart\"/>", "1"), cell("甲局", "一科"), cell("乙局")),
                        row(cellWith("<w:vMerge/>", ""), cell("丙局"), cell("")))
                + p("完");
        Reading reading = Reading.of(Docx.of(body));
        assertThat(reading.tables())
                .isEqualTo(List.of(
                        List.of(List.of("序号", "单位", "单位"), List.of("1", "甲局\n一科", "乙局"), List.of("1", "丙局", ""))));
        assertThat(reading.text()).isEqualTo("附件\n\n\t序号\n\t单位\n\n\t1\n\t甲局\n一科\n\t乙局\n\n\t丙局\n\t\n\n完\n");
    }

    @Test
    void letsTablesOfOneCellFlow() {
        String inner = table(row(cell("甲"), cell("乙")), row(cell("丙"), cell("丁")));
        String body = table(row("<w:tc>" + p("函") + inner + p("尾") + "</w:tc>"));
        Reading reading = Reading.of(Docx.of(body));
        assertThat(reading.paragraphs()).containsExactly("函", "尾");
        assertThat(reading.tables()).isEqualTo(List.of(List.of(List.of("甲", "乙"), List.of("丙", "丁"))));
    }

    @Test
    void leavesOutHiddenTextDeletedRowsAndSecondCopies() {
        String box = "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" + p("框")
                + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + p("框")
                + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + r("主") + "</w:p>";
        String hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>" + r("显") + "</w:p>";
        String table = table(
                row(cell("甲"), cell("乙")),
                "<w:tr><w:trPr><w:del/></w:trPr>" + cell("删") + cell("删") + "</w:tr>",
                row(cell("丙"), cell("丁")));
        Reading reading = Reading.of(Docx.of(box + hidden + table));
        assertThat(reading.paragraphs()).containsExactly("框", "主", "显");
        assertThat(reading.tables()).isEqualTo(List.of(List.of(List.of("甲", "乙"), List.of("丙", "丁"))));
    }

    @Test
    void joinsParagraphsWhoseEndWasDeleted() {
        String body = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("前") + "</w:p>" + p("后");
        assertThat(text(body)).isEqualTo("前后\n");
    }

    @Test
    void isToldByContentNotByName() {
        assertThat(text(p("甲"))).isEqualTo("甲\n");
    }
}
