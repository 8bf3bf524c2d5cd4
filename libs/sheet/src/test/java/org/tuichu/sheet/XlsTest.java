package org.tuichu.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tuichu.sheet.SheetRefused.Reason;

/// What is read from an xls.
class XlsTest {
    @TempDir
    Path folder;

    private Path written(HSSFWorkbook workbook) throws IOException {
        var file = folder.resolve("table.xls");
        try (workbook;
                var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    private static HSSFWorkbook workbook() {
        var workbook = new HSSFWorkbook();
        workbook.createSheet("封面").createRow(4).createCell(1).setCellValue("封面");
        var sheet = workbook.createSheet("摸底");
        var row = sheet.createRow(0);
        row.createCell(0).setCellValue("甲厂");
        row.createCell(1).setCellValue(13_800_000_000d);
        row.createCell(2).setCellValue(LocalDate.of(2019, 4, 1));
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        row.getCell(2).setCellStyle(style);
        row.createCell(3).setCellValue(true);
        row.createCell(4).setCellFormula("\"a\"&\"b\"");
        row.createCell(5).setCellFormula("1/0");
        row.createCell(6).setCellFormula("1+1");
        sheet.createRow(2).createCell(1).setCellValue(0.5);
        sheet.createRow(1).createCell(7).setCellValue("尾");
        sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        workbook.setSheetHidden(0, true);
        return workbook;
    }

    @Test
    void cellsOfAllKindsAreRead() throws IOException {
        try (var workbook = Workbook.open(written(workbook()), SheetLimits.DEFAULT);
                var rows = workbook.rows(1);
                var cover = workbook.rows(0)) {
            assertThat(workbook.format()).isEqualTo(Format.XLS);
            assertThat(workbook.sheets()).containsExactly(new SheetName("封面", true), new SheetName("摸底", false));
            var first = rows.next();
            assertThat(Made.texts(first))
                    .containsExactly("甲厂", "13800000000", "2019-04-01", "TRUE", "ab", "#DIV/0!", "2");
            assertThat(first.cell(0).height()).isEqualTo(2);
            assertThat(first.cell(2).kind()).isEqualTo(Cell.Kind.DAY);
            assertThat(IntStream.range(0, first.width())
                            .filter(at -> first.cell(at).formula()))
                    .containsExactly(4, 5, 6);
            assertThat(Made.texts(rows.next())).containsExactly("甲厂", "", "", "", "", "", "", "尾");
            assertThat(Made.texts(rows.next())).containsExactly("", "0.5");
            assertThat(rows.hasNext()).isFalse();
            assertThat(Made.texts(cover.next())).containsExactly("", "封面");
            assertThat(cover.hasNext()).isFalse();
        }
    }

    /// More rows than stand in one block of a sheet.
    @Test
    void whatNobodySeesIsReadAndTold() throws IOException {
        var workbook = new HSSFWorkbook();
        var sheet = workbook.createSheet("摸底");
        for (int number = 0; number < 70; number++) {
            sheet.createRow(number).createCell(0).setCellValue("甲" + number);
        }
        sheet.getRow(1).setZeroHeight(true);
        sheet.getRow(64).setZeroHeight(true);
        sheet.setColumnHidden(2, true);
        sheet.setColumnHidden(3, true);
        var file = written(workbook);
        assertThat(Made.rows(file).stream().filter(Row::hidden).map(Row::number))
                .containsExactly(2, 65);
        try (var read = Workbook.open(file, SheetLimits.DEFAULT);
                var rows = read.rows(0)) {
            assertThat(Made.texts(rows.next())).containsExactly("甲0");
            assertThat(rows.hiddenColumns()).containsExactly(2, 3);
        }
    }

    @Test
    void aPasswordIsNamedAsTheReason() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        Path file;
        try {
            file = written(workbook());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        refused(file, Reason.ENCRYPTED);
    }

    @Test
    void otherFilesOfTheKindAreNoTables() throws IOException {
        for (var other : List.of("EncryptedPackage", "Book", "WordDocument")) {
            var file = folder.resolve(other);
            try (var system = new POIFSFileSystem();
                    var out = Files.newOutputStream(file)) {
                system.createDocument(new ByteArrayInputStream(new byte[5000]), other);
                system.writeFilesystem(out);
            }
            refused(
                    file,
                    switch (other) {
                        case "EncryptedPackage" -> Reason.ENCRYPTED;
                        case "Book" -> Reason.OLD_WORKBOOK;
                        default -> Reason.NOT_A_TABLE;
                    });
        }
    }

    @Test
    void macrosAndLinksToOtherFilesAreRefused() throws IOException {
        var macros = folder.resolve("macros.xls");
        try (var system = new POIFSFileSystem(Files.newInputStream(written(workbook())));
                var out = Files.newOutputStream(macros)) {
            system.getRoot().createDirectory("_VBA_PROJECT_CUR");
            system.writeFilesystem(out);
        }
        refused(macros, Reason.MACROS);
        var links = workbook();
        var other = new HSSFWorkbook();
        other.createSheet("Sheet1");
        links.linkExternalWorkbook("台账.xls", other);
        links.getSheetAt(1).createRow(9).createCell(0).setCellFormula("[台账.xls]Sheet1!A1");
        refused(written(links), Reason.EXTERNAL_LINKS);
    }

    @Test
    void theLimitsHoldHereToo() throws IOException {
        var file = written(workbook());
        var limits = new SheetLimits(1 << 20, 1, 1, 5, 100, 7, 100, 1, 1);
        assertThatThrownBy(() -> Made.rows(sheetOnly(file), limits))
                .isInstanceOfSatisfying(SheetRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_COLUMNS);
                    assertThat(refused.where()).isEqualTo("摸底!H2");
                });
    }

    private Path sheetOnly(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var workbook = new HSSFWorkbook(in)) {
            workbook.removeSheetAt(0);
            return written(workbook);
        }
    }

    /// Bytes are changed and cut away; whatever comes of it is rows or a refusal.
    @Test
    void damagedFilesAreRefusedOrRead() throws IOException {
        var whole = Files.readAllBytes(written(workbook()));
        var random = new Random(7);
        var file = folder.resolve("damaged.xls");
        for (int time = 0; time < 100; time++) {
            var damaged = Arrays.copyOf(whole, time % 3 == 0 ? random.nextInt(8, whole.length) : whole.length);
            for (int bytes = random.nextInt(20); bytes >= 0; bytes--) {
                damaged[random.nextInt(8, damaged.length)] = (byte) random.nextInt();
            }
            Files.write(file, damaged);
            try {
                Made.rows(file);
            } catch (SheetRefused refused) {
                assertThat(refused.reason()).isNotNull();
            }
        }
    }

    private static void refused(Path file, Reason reason) {
        assertThatThrownBy(() -> Made.rows(file))
                .isInstanceOfSatisfying(
                        SheetRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
