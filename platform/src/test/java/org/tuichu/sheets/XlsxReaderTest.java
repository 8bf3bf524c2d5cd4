package org.tuichu.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.tuichu.sheets.UnreadableWorkbook.Reason;

/// What is read from a workbook, and what is refused before it can do harm.
class XlsxReaderTest {
    private static final String CELL = "<row r='7'><c r='C7' t='inlineStr'><is><t>%s</t></is></c></row>";

    @Test
    void whatWasWrittenIsReadAgain() throws IOException {
        var cells = List.of(Cell.words("=1+1"), Cell.EMPTY, Cell.day(LocalDate.of(2020, 6, 1)), Cell.words("a\nb <&>"));
        var columns = Stream.of("甲", "乙", "丙", "丁")
                .map(name -> new Sheet.Column(name, 10))
                .toList();
        var out = new ByteArrayOutputStream();
        Xlsx.write(List.of(new Sheet("人员", columns, Stream.of(cells), 5)), out);
        var table = XlsxReader.read(out.toByteArray()).getFirst();
        assertThat(table.name()).isEqualTo("人员");
        assertThat(table.lines()).hasSize(2);
        var line = table.lines().getLast();
        assertThat(IntStream.range(0, 4).mapToObj(line::at))
                .containsExactly(
                        new Table.Value("=1+1", false),
                        new Table.Value("", false),
                        new Table.Value("43983", true),
                        new Table.Value("a\nb <&>", false));
    }

    @Test
    void longSheetsFollowOneAnother() throws IOException {
        var columns = List.of(new Sheet.Column("甲", 10));
        var out = new ByteArrayOutputStream();
        Xlsx.write(
                Stream.of("单位", "人员")
                        .map(name -> new Sheet(
                                name,
                                columns,
                                IntStream.range(0, 1100).mapToObj(row -> List.of(Cell.words(name + row))),
                                5))
                        .toList(),
                out);
        assertThat(XlsxReader.read(out.toByteArray()))
                .extracting(table -> table.lines().getLast().at(0).text())
                .containsExactly("单位1099", "人员1099");
    }

    @Test
    void sharedStringsAndNumbersAreReadAsTheyAreShown() throws IOException {
        var sheet = "<row><c t='s'><v>0</v></c><c r='C1'><v>1.38E10</v></c><c><v>0.50</v></c></row>";
        var shared = "<sst><si><r><t>李</t></r><r><t>某</t></r><rPh><t>li</t></rPh></si></sst>";
        var parts = workbook(sheet);
        parts.put("xl/sharedStrings.xml", shared.getBytes(StandardCharsets.UTF_8));
        var line = XlsxReader.read(zip(parts)).getFirst().lines().getFirst();
        assertThat(line.at(0).text()).isEqualTo("李某");
        assertThat(line.at(2)).isEqualTo(new Table.Value("13800000000", true));
        assertThat(line.at(3).text()).isEqualTo("0.5");
    }

    @Test
    void whatInflatesTooFarIsRefused() throws IOException {
        var parts = workbook("");
        parts.put("xl/sharedStrings.xml", new byte[17 << 20]);
        var bomb = zip(parts);
        assertThat(bomb).hasSizeLessThan(XlsxReader.LARGEST_KIB << 10);
        refused(bomb, Reason.INFLATES_TOO_FAR, "", 16);
        var many = workbook("");
        IntStream.range(0, 200).forEach(at -> many.put("docProps/" + at, new byte[0]));
        refused(zip(many), Reason.TOO_MANY_PARTS, "", 200);
        refused(new byte[(XlsxReader.LARGEST_KIB << 10) + 1], Reason.FILE_TOO_LARGE, "", 1024);
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        refused("姓名,电话".getBytes(StandardCharsets.UTF_8), Reason.NOT_A_WORKBOOK, "", 0);
        refused(zip(Map.of("word/document.xml", new byte[1])), Reason.NOT_A_WORKBOOK, "", 0);
        var whole = zip(workbook(CELL.formatted("x")));
        refused(Arrays.copyOf(whole, whole.length / 2), Reason.DAMAGED, "", 0);
        refused(zip(workbook("<row r='x'/>")), Reason.DAMAGED, "", 0);
        refused(zip(workbook("<row><c t='s'><v>5</v></c></row>")), Reason.DAMAGED, "", 0);
        var flipped = whole.clone();
        flipped[60] ^= 1;
        refused(flipped, Reason.DAMAGED, "", 0);
        var ole = new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        refused(ole, Reason.NOT_A_WORKBOOK, "", 0);
        var macros = workbook("");
        macros.put("xl/vbaProject.bin", new byte[1]);
        refused(zip(macros), Reason.MACROS, "", 0);
        var entity = workbook(CELL.formatted("&x;"));
        var typed = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + new String(entity.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        entity.put("xl/worksheets/sheet1.xml", typed.getBytes(StandardCharsets.UTF_8));
        refused(zip(entity), Reason.DOCUMENT_TYPE, "xl/worksheets/sheet1.xml", 0);
    }

    @Test
    void aCellAtFaultIsNamed() throws IOException {
        refused(zip(workbook("<row r='7'><c r='C7'><f>1+1</f><v>2</v></c></row>")), Reason.FORMULA, "人员!C7", 0);
        refused(zip(workbook("<row r='7'><c r='C7' t='e'><v>#REF!</v></c></row>")), Reason.FORMULA, "人员!C7", 0);
        refused(zip(workbook(CELL.formatted("长".repeat(2001)))), Reason.CELL_TOO_LONG, "人员!C7", 2000);
        refused(zip(workbook("<row r='7'><c r='ZZZZZZZZ7'><v>1</v></c></row>")), Reason.TOO_MANY_COLUMNS, "人员!AA7", 26);
        refused(zip(workbook("<row><c><v>1</v></c></row>".repeat(100_000))), Reason.TOO_MANY_ROWS, "人员", 2000);
        assertThat(XlsxReader.read(zip(workbook("<row><c><v>1</v></c></row>".repeat(2000)))))
                .hasSize(1);
    }

    @Test
    void onePartIsNotReadForEverySheetThatNamesIt() throws IOException {
        var parts = workbook("");
        parts.put(
                "xl/workbook.xml",
                ("<w>" + "<sheet name='a' id='r1'/>".repeat(11) + "</w>").getBytes(StandardCharsets.UTF_8));
        refused(zip(parts), Reason.TOO_MANY_SHEETS, "", 10);
    }

    private static void refused(byte[] file, Reason reason, String where, int limit) {
        assertThatThrownBy(() -> XlsxReader.read(file)).isInstanceOfSatisfying(UnreadableWorkbook.class, why -> {
            assertThat(why.reason()).isEqualTo(reason);
            assertThat(why.where()).isEqualTo(where);
            assertThat(why.limit()).isEqualTo(limit);
        });
    }

    private static Map<String, byte[]> workbook(String rows) {
        var parts = new LinkedHashMap<String, byte[]>();
        Map.of(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='r'><sheets><sheet name='人员' r:id='r1'/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<x><Relationship Id='r1' Target='worksheets/sheet1.xml'/></x>",
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData>" + rows + "</sheetData></worksheet>")
                .forEach((name, text) -> parts.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
