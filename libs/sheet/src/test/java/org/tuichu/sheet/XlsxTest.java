package org.tuichu.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is read from an xlsx, whoever wrote it.
class XlsxTest {
    @TempDir
    Path folder;

    private interface Writing {
        void on(Worksheet sheet);
    }

    private Path written(Writing writing) throws IOException {
        var file = folder.resolve("table.xlsx");
        try (var workbook = new org.dhatim.fastexcel.Workbook(Files.newOutputStream(file), "test", "1.0")) {
            var sheet = workbook.newWorksheet("摸底");
            writing.on(sheet);
            sheet.finish();
        }
        return file;
    }

    private Path made(Map<String, byte[]> parts) throws IOException {
        return Made.zip(folder.resolve("made.xlsx"), parts);
    }

    @Test
    void sharedAndInlineTextsNumbersDaysAndFlagsAreRead() throws IOException {
        var file = written(sheet -> {
            sheet.value(1, 0, "共享");
            sheet.inlineString(1, 1, "a\nb <&>");
            sheet.value(1, 2, 13_800_000_000L);
            sheet.value(1, 3, new BigDecimal("0.1").add(new BigDecimal("0.2")).doubleValue() + 1e-17);
            sheet.value(1, 4, LocalDate.of(2019, 4, 1));
            sheet.style(1, 4).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(1, 5, true);
            sheet.value(3, 7, LocalDateTime.of(2019, 4, 1, 8, 30));
            sheet.style(3, 7).format("yyyy-mm-dd hh:mm").set();
        });
        try (var workbook = Workbook.open(file, SheetLimits.DEFAULT)) {
            assertThat(workbook.format()).isEqualTo(Format.XLSX);
            assertThat(workbook.sheets()).containsExactly(new SheetName("摸底", false));
        }
        var rows = Made.rows(file);
        assertThat(rows).extracting(Row::number).containsExactly(2, 4);
        assertThat(Made.texts(rows.getFirst()))
                .containsExactly("共享", "a\nb <&>", "13800000000", "0.3", "2019-04-01", "TRUE");
        assertThat(rows.getFirst().cell(4))
                .isEqualTo(new Cell("2019-04-01", Cell.Kind.DAY, "43556.0", 1, false, false));
        assertThat(rows.getFirst().cell(2).number()).contains(new BigDecimal("13800000000"));
        assertThat(rows.getLast().cell(7).text()).isEqualTo("2019-04-01 08:30");
        assertThat(rows.getLast().address(7)).isEqualTo("H4");
        assertThat(rows.getLast().cell(400)).isSameAs(Cell.EMPTY);
    }

    @Test
    void numbersAreShownAsTheirFormatsShowThem() throws IOException {
        var parts = Made.parts(
                "<row r='1'><c r='A1' s='1'><v>571</v></c><c r='B1' s='2'><v>0.12</v></c>"
                        + "<c r='C1' s='3'><v>43556</v></c><c r='D1' s='4'><v>43556</v></c><c r='E1' s='5'><v>0.5</v></c>"
                        + "<c r='F1' s='3'><v>20190401</v></c><c r='G1'><v>1.38E10</v></c><c r='H1'><v>0.30000000000000004</v></c>"
                        + "<c r='I1' s='6'><v>2.50</v></c><c r='J1' s='99'><v>7</v></c><c r='K1' t='d'><v>2019-04-01T00:00:00</v></c></row>");
        Made.put(
                parts,
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='00000'/>"
                        + "<numFmt numFmtId='171' formatCode='[$-804]yyyy&quot;年&quot;m&quot;月&quot;'/>"
                        + "<numFmt numFmtId='172' formatCode='#,##0.0_ '/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='170'/><xf numFmtId='9'/><xf numFmtId='31'/>"
                        + "<xf numFmtId='171'/><xf numFmtId='20'/><xf numFmtId='172'/></cellXfs></styleSheet>");
        assertThat(Made.texts(made(parts)).getFirst())
                .containsExactly(
                        "00571",
                        "12%",
                        "2019-04-01",
                        "2019-04",
                        "12:00",
                        "20190401",
                        "13800000000",
                        "0.3",
                        "2.5",
                        "7",
                        "2019-04-01");
    }

    @Test
    void daysMayCountFrom1904() throws IOException {
        var parts = Made.parts("<row><c s='0'><v>42094</v></c></row>");
        Made.put(parts, "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>");
        Made.put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets><sheet name='a' r:id='r1'/></sheets></workbook>");
        assertThat(Made.texts(made(parts))).containsExactly(List.of("2019-04-01"));
    }

    @Test
    void textsLoseTheirFormatsAndPhoneticHints() throws IOException {
        var parts =
                Made.parts("<row><c t='s'><v>0</v></c><c t='str'><f>A1</f><v>a_x000D_b</v></c><c t='e'><v>#REF!</v></c>"
                        + "<c><f>SUM(A1)</f><v>5</v></c><c t='inlineStr'><is><t>x<![CDATA[<y>]]></t></is></c></row>");
        Made.put(
                parts,
                "xl/sharedStrings.xml",
                "<sst><si><r><rPr><b/></rPr><t>李</t></r><r><t>某</t></r><rPh><t>li</t></rPh><t>人</t></si></sst>");
        var row = Made.rows(made(parts)).getFirst();
        assertThat(Made.texts(row)).containsExactly("李某人", "a\rb", "#REF!", "5", "x<y>");
        assertThat(row.cell(2).kind()).isEqualTo(Cell.Kind.ERROR);
        assertThat(IntStream.range(0, row.width()).filter(at -> row.cell(at).formula()))
                .containsExactly(1, 3);
    }

    @Test
    void aFormulaThatNobodyWorkedOutIsNoEmptyCell() throws IOException {
        var row = Made.rows(made(Made.parts("<row><c><f>SUM(B1:B9)</f></c><c><f t='shared' si='0'/><v/></c>"
                        + "<c t='str'><f>IF(A1,1,\"\")</f><v></v></c><c s='1'/><c><v>1</v></c></row>")))
                .getFirst();
        assertThat(Made.texts(row)).containsExactly("=SUM(B1:B9)", "=", "", "", "1");
        assertThat(row.cell(0)).isEqualTo(new Cell("=SUM(B1:B9)", Cell.Kind.ERROR, "", 1, false, true));
        assertThat(row.cell(4).formula()).isFalse();
    }

    @Test
    void mergedAreasAreFilled() throws IOException {
        var file = written(sheet -> {
            sheet.value(0, 0, "甲厂");
            sheet.range(0, 0, 2, 1).merge();
            sheet.value(0, 2, "高炉");
            sheet.value(1, 2, "转炉");
            sheet.value(2, 3, "尾");
            sheet.value(3, 1, "乙厂");
        });
        var rows = Made.rows(file);
        assertThat(rows.stream().map(Made::texts))
                .containsExactly(
                        List.of("甲厂", "甲厂", "高炉"),
                        List.of("甲厂", "甲厂", "转炉"),
                        List.of("甲厂", "甲厂", "", "尾"),
                        List.of("", "乙厂"));
        assertThat(rows.getFirst().cell(0)).isEqualTo(new Cell("甲厂", Cell.Kind.TEXT, "甲厂", 3, false, false));
        assertThat(rows.get(1).cell(1)).isEqualTo(new Cell("甲厂", Cell.Kind.TEXT, "甲厂", 3, true, false));
    }

    @Test
    void anAreaAsWideAsTheSheetIsFilledAsFarAsItIsRead() throws IOException {
        var parts = Made.parts("");
        Made.put(
                parts,
                "xl/worksheets/sheet1.xml",
                "<x:worksheet xmlns:x='m'><x:sheetData><x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>&lt;mergeCell ref=\"A1:B9\"/></x:t></x:is></x:c></x:row>"
                        + "<x:row r='2'><x:c r='B2'><x:v>1</x:v></x:c></x:row></x:sheetData><x:mergeCells count='2'>"
                        + "<x:mergeCell ref='A1:XFD1'/><x:mergeCell ref='B1:B2'/></x:mergeCells></x:worksheet>");
        var rows = Made.rows(made(parts));
        assertThat(rows.getFirst().width()).isEqualTo(SheetLimits.DEFAULT.columns());
        assertThat(Made.texts(rows.getLast())).containsExactly("", "1");
    }

    @Test
    void mergedAreasAreFoundWhereverTheyAreCutInTwo() throws IOException {
        var rows = new StringBuilder();
        for (int at = 1; at <= 5000; at++) {
            rows.append("<row r='%1$d'><c r='A%1$d'><v>1</v></c></row>".formatted(at));
        }
        var merges = new StringBuilder("<mergeCells>");
        for (int at = 1; at <= 5000; at++) {
            merges.append("<mergeCell ref=\"A")
                    .append(at)
                    .append(":B")
                    .append(at)
                    .append("\"/>");
        }
        var parts = Made.parts("");
        Made.put(parts, "xl/worksheets/sheet1.xml", Made.sheet(rows.toString(), merges + "</mergeCells>"));
        assertThat(Made.rows(made(parts)))
                .hasSize(5000)
                .allMatch(each -> each.cell(1).spread());
    }

    @Test
    void producersDiffer() throws IOException {
        var usual = Made.parts("<row><c t='inlineStr'><is><t>甲</t></is></c></row>");
        var windows = new LinkedHashMap<String, byte[]>();
        usual.forEach((name, content) -> windows.put(name.replace('/', '\\').replace("workbook", "Workbook"), content));
        assertThat(Made.texts(made(windows))).containsExactly(List.of("甲"));

        Made.put(
                usual,
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='图' r:id='r9'/><sheet name='藏' state='hidden' r:id='r1'/></sheets></workbook>");
        try (var workbook = Workbook.open(made(usual), SheetLimits.DEFAULT)) {
            assertThat(workbook.sheets()).containsExactly(new SheetName("藏", true));
        }
    }

    /// Hidden by hand, in a closed group, or left out by a filter: the file says no more than that nobody sees it.
    @Test
    void whatNobodySeesIsReadAndTold() throws IOException {
        var parts = Made.parts("");
        Made.put(
                parts,
                "xl/worksheets/sheet1.xml",
                "<worksheet><cols><col min='1' max='1'/><col min='2' max='3' hidden='1'/>"
                        + "<col min='200' max='16384' hidden='true'/><col hidden='1'/></cols><sheetData>"
                        + "<row r='1'><c t='inlineStr'><is><t>甲</t></is></c></row>"
                        + "<row r='2' hidden='1'><c t='inlineStr'><is><t>乙</t></is></c></row>"
                        + "<row r='3' hidden='0'><c t='inlineStr'><is><t>丙</t></is></c></row>"
                        + "<row r='5' hidden='true'><c t='inlineStr'><is><t>丁</t></is></c></row></sheetData></worksheet>");
        var file = made(parts);
        assertThat(Made.rows(file)).extracting(Row::hidden).containsExactly(false, true, false, true);
        try (var workbook = Workbook.open(file, SheetLimits.DEFAULT);
                var rows = workbook.rows(0)) {
            assertThat(Made.texts(rows.next())).containsExactly("甲");
            assertThat(rows.hiddenColumns()).hasSize(59).startsWith(1, 2, 199).endsWith(255);
        }
    }

    @Test
    void emptyCellsWithFormatsAreNothing() throws IOException {
        var parts = Made.parts(
                "<row r='1'><c r='A1' s='3'/><c r='XFD1' s='3'/></row><row r='1048576'><c r='B1048576'><v>1</v></c></row>");
        assertThat(Made.rows(made(parts))).hasSize(1).allMatch(row -> row.number() == 1_048_576);
    }
}
