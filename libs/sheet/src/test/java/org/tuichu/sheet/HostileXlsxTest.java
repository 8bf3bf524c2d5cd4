package org.tuichu.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tuichu.sheet.SheetRefused.Reason;

/// What is refused before it can do harm, with the reason and the place.
class HostileXlsxTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final SheetLimits SMALL = new SheetLimits(1 << 20, 5 << 20, 20, 2, 10, 5, 100, 10, 1000);

    @TempDir
    Path folder;

    private Path made(Map<String, byte[]> parts) throws IOException {
        return Made.zip(folder.resolve("made.xlsx"), parts);
    }

    private static String cell(String address, String text) {
        return "<row r='7'><c r='" + address + "' t='inlineStr'><is><t>" + text + "</t></is></c></row>";
    }

    @Test
    void theCellBeyondALimitIsNamed() throws IOException {
        refused(made(Made.parts(cell("C7", "长".repeat(101)))), Reason.CELL_TOO_LONG, "摸底!C7", 100);
        refused(made(Made.parts(cell("ZZZZZZZZZ7", "x"))), Reason.TOO_MANY_COLUMNS, null, 5);
        refused(made(Made.parts(cell("F7", "x"))), Reason.TOO_MANY_COLUMNS, "摸底!F7", 5);
        refused(made(Made.parts("<row><c><v>1</v></c></row>".repeat(11))), Reason.TOO_MANY_ROWS, "摸底", 10);
        assertThat(Made.rows(made(Made.parts("<row><c><v>1</v></c></row>".repeat(10))), SMALL))
                .hasSize(10);
    }

    @Test
    void sharedStringsHaveTheirLimits() throws IOException {
        var parts = Made.parts("");
        Made.put(parts, "xl/sharedStrings.xml", "<sst>" + "<si><t>x</t></si>".repeat(11) + "</sst>");
        refused(made(parts), Reason.TOO_MANY_STRINGS, "xl/sharedStrings.xml", 10);
        Made.put(
                parts,
                "xl/sharedStrings.xml",
                "<sst>" + ("<si><t>" + "x".repeat(101) + "</t></si>").repeat(10) + "</sst>");
        refused(made(parts), Reason.TOO_MANY_STRINGS, "xl/sharedStrings.xml", 1000);
    }

    @Test
    @Timeout(20)
    void whatInflatesTooFarIsRefused() throws IOException {
        var parts = Made.parts("");
        Made.put(parts, SHEET, Made.sheet("<row></row>".repeat(500_000), ""));
        refused(made(parts), Reason.INFLATES_TOO_FAR, SHEET, 5 << 20);
        var many = Made.parts("");
        for (int at = 0; at < 17; at++) {
            many.put("docProps/" + at, new byte[0]);
        }
        refused(made(many), Reason.TOO_MANY_PARTS, "", 20);
    }

    /// An attribute, a text and a comment of megabytes; of gigabytes they would take all memory.
    @Test
    @Timeout(20)
    void aTokenWithoutAnEndIsRefused() throws IOException {
        for (var beginning :
                new String[] {"<worksheet><sheetData><row r='", "<worksheet><sheetData><row><c><v>", "<worksheet><!--"
                }) {
            var file = folder.resolve("long.xlsx");
            try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (var part : Made.parts("").entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    if (part.getKey().equals(SHEET)) {
                        zip.write(beginning.getBytes(StandardCharsets.UTF_8));
                        var ones = new byte[1 << 20];
                        Arrays.fill(ones, (byte) '1');
                        for (int megabyte = 0; megabyte < 5; megabyte++) {
                            zip.write(ones);
                        }
                    } else {
                        zip.write(part.getValue());
                    }
                }
            }
            assertThatThrownBy(() -> Made.rows(file)).isInstanceOfSatisfying(SheetRefused.class, refused -> {
                assertThat(refused.reason()).isEqualTo(Reason.CELL_TOO_LONG);
                assertThat(refused.where()).startsWith("xl/");
            });
        }
    }

    /// The parser takes minutes for a million names.
    @Test
    @Timeout(20)
    void namesWithoutAnEndAreRefused() throws IOException {
        var elements = new StringBuilder("<worksheet>");
        var attributes = new StringBuilder("<worksheet>");
        for (int at = 0; at < 300_000; at++) {
            elements.append("<a").append(at).append("/>");
            attributes.append("<a b").append(at).append("=''/>");
        }
        for (var many : List.of(elements, attributes)) {
            var parts = Made.parts("");
            Made.put(parts, SHEET, many + "</worksheet>");
            refused(made(parts), Reason.DAMAGED, SHEET, 0);
        }
    }

    @Test
    void entitiesAreRefused() throws IOException {
        var parts = Made.parts("");
        var typed =
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + Made.sheet(cell("A7", "&x;"), "");
        Made.put(parts, SHEET, typed);
        refused(made(parts), Reason.DOCUMENT_TYPE, SHEET, 0);
        Made.put(parts, SHEET, Made.sheet(cell("A7", "&x;"), ""));
        refused(made(parts), Reason.DAMAGED, SHEET, 0);
        Made.put(parts, SHEET, "<a>".repeat(100));
        refused(made(parts), Reason.DAMAGED, SHEET, 0);
    }

    @Test
    void whatContradictsItselfIsDamaged() throws IOException {
        refused(made(Made.parts("<row><c t='s'><v>5</v></c></row>")), Reason.DAMAGED, "摸底!A1", 0);
        refused(made(Made.parts("<row r='2'><c><v>1</v></c></row><row r='1'/>")), Reason.DAMAGED, "摸底!A1", 0);
        refused(made(Made.parts("<row r='2'><c r='7'><v>1</v></c></row>")), Reason.DAMAGED, "摸底!A2", 0);
        refused(made(Made.parts("<row><c></row>")), Reason.DAMAGED, SHEET, 0);
        refused(made(Made.parts("<row><c><v>1")), Reason.DAMAGED, SHEET, 0);
        var absent = Made.parts("");
        absent.remove(SHEET);
        refused(made(absent), Reason.DAMAGED, SHEET, 0);
    }

    @Test
    void otherArchivesAreNoTables() throws IOException {
        refused(made(Map.of("word/document.xml", new byte[1])), Reason.NOT_A_TABLE, "", 0);
        var binary = Made.parts("");
        Made.put(
                binary,
                "_rels/.rels",
                "<x><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.bin'/></x>");
        refused(made(binary), Reason.BINARY_WORKBOOK, "", 0);
        var chartOnly = Made.parts("");
        Made.put(chartOnly, "xl/workbook.xml", "<workbook><sheets/></workbook>");
        refused(made(chartOnly), Reason.NOT_A_TABLE, "", 0);
        var page = Made.parts("");
        Made.put(page, "xl/workbook.xml", "<html/>");
        refused(made(page), Reason.NOT_A_TABLE, "", 0);
        var sheets = Made.parts("");
        Made.put(
                sheets,
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets>" + "<sheet name='a' r:id='r1'/>".repeat(3) + "</sheets></workbook>");
        refused(made(sheets), Reason.TOO_MANY_SHEETS, "", 2);
    }

    @Test
    void macrosAndLinksToOtherFilesAreRefused() throws IOException {
        var macros = Made.parts("");
        macros.put("xl/vbaProject.bin", new byte[1]);
        refused(made(macros), Reason.MACROS, "", 0);
        for (var one : Map.of("xlMacrosheet", Reason.MACROS, "externalLink", Reason.EXTERNAL_LINKS)
                .entrySet()) {
            var parts = Made.parts("");
            var relations = new String(parts.get("xl/_rels/workbook.xml.rels"), StandardCharsets.UTF_8);
            var more = "<Relationship Id='r8' Type='x/" + one.getKey() + "' Target='other/one.xml'/></x>";
            Made.put(parts, "xl/_rels/workbook.xml.rels", relations.replace("</x>", more));
            refused(made(parts), one.getValue(), "", 0);
        }
    }

    @Test
    void aLargeFileIsRefusedUnread() throws IOException {
        var file = folder.resolve("large.xlsx");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(200_000_000);
        }
        assertThatThrownBy(() -> Made.rows(file)).isInstanceOfSatisfying(SheetRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.FILE_TOO_LARGE);
            assertThat(refused.limit()).isEqualTo(100L << 20);
        });
    }

    /// Bytes are changed and cut away; whatever comes of it is rows or a refusal.
    @Test
    @Timeout(60)
    void damagedFilesAreRefusedOrRead() throws IOException {
        var whole = Files.readAllBytes(made(Made.parts(cell("C7", "高炉") + "<row r='8'><c><v>1</v></c></row>")));
        var random = new Random(7);
        var file = folder.resolve("damaged.xlsx");
        for (int time = 0; time < 150; time++) {
            var damaged = Arrays.copyOf(whole, time % 3 == 0 ? random.nextInt(4, whole.length) : whole.length);
            for (int bytes = random.nextInt(10); bytes >= 0; bytes--) {
                damaged[random.nextInt(4, damaged.length)] = (byte) random.nextInt();
            }
            Files.write(file, damaged);
            try {
                Made.rows(file);
            } catch (SheetRefused refused) {
                assertThat(refused.reason()).isNotNull();
            }
        }
    }

    private static void refused(Path file, Reason reason, @Nullable String where, long limit) {
        assertThatThrownBy(() -> Made.rows(file, SMALL)).isInstanceOfSatisfying(SheetRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.limit()).isEqualTo(limit);
            if (where != null) {
                assertThat(refused.where()).isEqualTo(where);
            }
        });
    }
}
