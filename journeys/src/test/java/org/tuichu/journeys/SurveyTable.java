package org.tuichu.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/// Tables as people have them, as workbooks: rows of texts, cells counted from 0.
final class SurveyTable {
    private static final List<List<String>> MESSY = List.of(
            List.of("盘锦市大洼区落后产能摸底排查表（虚构）"),
            List.of("填报单位：区工信局", "", "", "", "", "", "", "2019年3月31日"),
            List.of("序号", "企业名称", "淘汰生产线（设备）", "", "", "产能（万吨/年）", "生产状态", "计划退出时间"),
            List.of("", "", "名称", "规格型号", "数量（台）", "", "", ""),
            List.of("1", "虚构的新立电石有限公司", "电石炉", "8000kVA", "1", "1", "停产", "2019年9月底"),
            List.of("2", "虚构的东风建材厂", "水泥磨", "Φ2.2×7.5米", "1", "10", "在产", "20191130"),
            List.of("3", "", "轮窑", "24门", "1", "3", "同上", "2019.12.31"),
            List.of("4", "同上", "", "", "1", "5", "同上", "同上"),
            List.of("合计", "", "", "", "4", "19", "", ""));

    private SurveyTable() {}

    /// A title, two rows of merged headings with the unit in one of them, an enterprise written across two rows, 同上, a
    /// 合计, and in the eighth row no device.
    static Path messy(Path folder) {
        var file = folder.resolve("摸底表（最终版）.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "journeys", "1.0")) {
            var sheet = workbook.newWorksheet("Sheet1");
            for (int row = 0; row < MESSY.size(); row++) {
                for (int column = 0; column < MESSY.get(row).size(); column++) {
                    var text = MESSY.get(row).get(column);
                    if (!text.isEmpty()) {
                        sheet.value(row, column, text);
                    }
                }
            }
            sheet.range(0, 0, 0, 7).merge();
            sheet.range(2, 2, 2, 4).merge();
            for (var column : List.of(0, 1, 5, 6, 7)) {
                sheet.range(2, column, 3, column).merge();
            }
            sheet.range(5, 1, 6, 1).merge();
            sheet.range(8, 0, 8, 3).merge();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /// Of the first sheet.
    static List<List<String>> read(byte[] content) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            return workbook.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A copy in which another text stands in one cell.
    static Path corrected(Path file, int row, int column, String text) {
        var corrected = file.resolveSibling("改好的" + file.getFileName());
        try (var out = Files.newOutputStream(corrected);
                var workbook = new Workbook(out, "journeys", "1.0")) {
            var sheet = workbook.newWorksheet("Sheet1");
            var rows = read(Files.readAllBytes(file));
            for (int at = 0; at < rows.size(); at++) {
                for (int cell = 0; cell < rows.get(at).size(); cell++) {
                    sheet.value(
                            at,
                            cell,
                            at == row && cell == column ? text : rows.get(at).get(cell));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return corrected;
    }
}
