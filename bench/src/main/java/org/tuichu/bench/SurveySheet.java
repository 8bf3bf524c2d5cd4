package org.tuichu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tuichu.sheet.SheetLimits;

/// A survey of 20 columns with a title, as a spreadsheet program writes it: texts shared, days and numbers with
/// formats.
final class SurveySheet {
    private static final String[] HEADINGS = {
        "序号",
        "省",
        "市",
        "县(区)",
        "乡镇园区",
        "行业",
        "企业名称",
        "统一社会信用代码",
        "法定代表人",
        "联系电话",
        "设备名称",
        "规格型号",
        "数量（台）",
        "产能（万吨/年）",
        "投产时间",
        "生产状态",
        "用电户号",
        "上年用电量（万千瓦时）",
        "职工数",
        "备注"
    };
    private static final String[] DEVICES = {"高炉", "水泥磨", "转炉", "矿热炉", "焦炉"};
    private static final String[] MODELS = {"450m³", "Φ2.2×7.5米", "50t", "3000kVA", "炭化室高度4.3米"};
    private static final String[] INDUSTRIES = {"炼铁", "水泥", "炼钢", "铁合金", "焦化"};
    private static final int ROWS_IN_MEMORY = 1000;

    private SurveySheet() {}

    static Path write(Path file, int rows) throws IOException {
        try (var workbook = new Workbook(Files.newOutputStream(file), "bench", "1.0")) {
            var sheet = workbook.newWorksheet("摸底");
            sheet.value(0, 0, "落后产能摸底排查表");
            for (int column = 0; column < HEADINGS.length; column++) {
                sheet.value(1, column, HEADINGS[column]);
            }
            for (int row = 0; row < rows; row++) {
                row(sheet, row + 2, row);
                if (row % ROWS_IN_MEMORY == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
        return file;
    }

    /// The texts of the same table, between commas.
    static Path asCsv(Path xlsx, Path file) throws IOException {
        try (var workbook = org.tuichu.sheet.Workbook.open(xlsx, SheetLimits.DEFAULT);
                var rows = workbook.rows(0);
                var out = Files.newBufferedWriter(file)) {
            while (rows.hasNext()) {
                var row = rows.next();
                for (int column = 0; column < HEADINGS.length; column++) {
                    out.write(row.cell(column).text());
                    out.write(column == HEADINGS.length - 1 ? '\n' : ',');
                }
            }
        }
        return file;
    }

    private static void row(Worksheet sheet, int at, int number) {
        int kind = number % DEVICES.length;
        int enterprise = number / 3;
        sheet.value(at, 0, number + 1);
        sheet.value(at, 1, "河北省");
        sheet.value(at, 2, "测试市" + number % 11);
        sheet.value(at, 3, "测试县" + number % 170);
        sheet.value(at, 4, "第" + number % 900 + "工业园区");
        sheet.value(at, 5, INDUSTRIES[kind]);
        sheet.value(at, 6, "测试县" + number % 170 + "第" + enterprise + "工业有限公司");
        sheet.value(at, 7, "9113" + String.format(Locale.ROOT, "%014d", enterprise));
        sheet.value(at, 8, "法人" + enterprise % 5000);
        sheet.value(at, 9, 13_800_000_000L + enterprise);
        sheet.value(at, 10, DEVICES[kind]);
        sheet.value(at, 11, MODELS[kind]);
        sheet.value(at, 12, 1 + number % 3);
        sheet.value(at, 13, 10 + number % 90 / 10.0);
        sheet.value(at, 14, LocalDate.of(1990, 1, 1).plusDays(number % 9000));
        sheet.style(at, 14).format("yyyy-mm-dd").set();
        sheet.value(at, 15, number % 4 == 0 ? "停产" : "在产");
        sheet.value(at, 16, "0313" + enterprise);
        sheet.value(at, 17, number % 10_000 / 100.0);
        sheet.value(at, 18, number % 400);
        sheet.value(at, 19, number % 5 == 0 ? "备注" + number : "");
    }
}
