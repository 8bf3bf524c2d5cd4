package org.tuichu.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is written in any of the formats is read again, cell by cell.
class WrittenIsReadTest {
    private static final List<String> PIECES =
            List.of("高炉", "450m³", "\"", ",", ";", "\n", "a", " ", "=1", "<&>", "_x0041_", "'", "１＃", "12", "0.5");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void tablesComeBackAsTheyWere(long seed) throws IOException {
        var table = table(new Random(seed));
        assertThat(Made.texts(xlsx(table))).as("xlsx").isEqualTo(table);
        assertThat(Made.texts(xls(table))).as("xls").isEqualTo(table);
        assertThat(Made.texts(csv(table, StandardCharsets.UTF_8))).as("csv").isEqualTo(table);
        assertThat(Made.texts(csv(table, Charset.forName("GB18030")))).as("gbk").isEqualTo(table);
    }

    /// The first and last cells of rows are never empty, so that all formats agree on the width.
    private static List<List<String>> table(Random random) {
        var table = new ArrayList<List<String>>();
        table.add(List.of("甲", "乙", "丙"));
        for (int row = random.nextInt(1, 60); row > 0; row--) {
            var cells = new ArrayList<String>();
            cells.add("行" + row);
            for (int column = random.nextInt(0, 12); column > 0; column--) {
                cells.add(text(random));
            }
            cells.add("末");
            table.add(cells);
        }
        return table;
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int pieces = random.nextInt(4); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString().isBlank() ? "" : text.toString();
    }

    private Path xlsx(List<List<String>> table) throws IOException {
        var file = folder.resolve("a.xlsx");
        try (var workbook = new org.dhatim.fastexcel.Workbook(Files.newOutputStream(file), "test", "1.0")) {
            var sheet = workbook.newWorksheet("a");
            for (int row = 0; row < table.size(); row++) {
                for (int column = 0; column < table.get(row).size(); column++) {
                    String text = table.get(row).get(column).replace("_x0041_", "_x005F_x0041_");
                    if (column % 2 == 0) {
                        sheet.value(row, column, text);
                    } else {
                        sheet.inlineString(row, column, text);
                    }
                }
            }
            sheet.finish();
        }
        return file;
    }

    private Path xls(List<List<String>> table) throws IOException {
        var file = folder.resolve("a.xls");
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("a");
            for (int row = 0; row < table.size(); row++) {
                var written = sheet.createRow(row);
                for (int column = 0; column < table.get(row).size(); column++) {
                    written.createCell(column).setCellValue(table.get(row).get(column));
                }
            }
            workbook.write(out);
        }
        return file;
    }

    private Path csv(List<List<String>> table, Charset charset) throws IOException {
        var text = table.stream()
                .map(row -> row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
        return Files.write(folder.resolve("a.csv"), text.getBytes(charset));
    }
}
