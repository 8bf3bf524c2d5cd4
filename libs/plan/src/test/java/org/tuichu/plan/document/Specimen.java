package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.List;

/// One made-up plan, written in every format.
final class Specimen {
    static final List<String> PARAGRAPHS = List.of(
            "临江区2023年推动落后产能退出工作方案",
            "为推动全区落后产能退出，根据上级部署，结合本区实际，经研究同意，特制定本工作方案，请各单位认真贯彻执行。",
            "一、总体要求",
            "（一）指导思想。坚持依法依规、分类施策，落實責任，按期完成ＡＢ两类任务。",
            "1.2023年4月30日前完成摸底排查。（责任单位：区工信局、区发改局）",
            "附件");

    static final List<List<String>> TABLE = List.of(
            List.of("序号", "任务", "责任单位"),
            List.of("1", "能耗摸底", "区工信局\n区发改局"),
            List.of("2", "", "区生态环境局"),
            List.of("3", "公告名单", "区政府办"));

    static final String LAST = "（此件公开发布）";

    private Specimen() {}

    static String txt() {
        StringBuilder text = new StringBuilder(String.join("\n", PARAGRAPHS)).append("\n\n");
        TABLE.forEach(row -> {
            row.forEach(cell -> text.append('\t').append(cell).append('\n'));
            text.append('\n');
        });
        return text.append(LAST).append('\n').toString();
    }

    static String html() {
        StringBuilder html = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body><div>");
        PARAGRAPHS.forEach(line -> html.append("<p>").append(line).append("</p>"));
        html.append("<table>");
        TABLE.forEach(row -> {
            html.append("<tr>");
            row.forEach(cell ->
                    html.append("<td>").append(cell.replace("\n", "<br>")).append("</td>"));
            html.append("</tr>");
        });
        return html.append("</table><p>")
                .append(LAST)
                .append("</p></div></body></html>")
                .toString();
    }

    static byte[] docx() {
        StringBuilder body = new StringBuilder();
        PARAGRAPHS.forEach(line -> body.append(Docx.p(line)));
        List<String> rows = new ArrayList<>();
        TABLE.forEach(row -> rows.add(Docx.row(
                row.stream().map(cell -> Docx.cell(cell.split("\n", -1))).toArray(String[]::new))));
        body.append(Docx.table(rows.toArray(String[]::new))).append(Docx.p(LAST));
        return Docx.of(body.toString());
    }

    static byte[] pdf() {
        Pdf pdf = new Pdf().page(595, 842);
        Sheet sheet = new Sheet() {
            @Override
            public void text(double x, double y, String text) {
                pdf.text(x, y, 14, text);
            }

            @Override
            public void line(double x1, double y1, double x2, double y2) {
                pdf.line(x1, y1, x2, y2);
            }
        };
        print(sheet, 1, 14);
        return pdf.text(290, 810, 10, "— 1 —").bytes();
    }

    static byte[] ofd() {
        Ofd ofd = new Ofd().page();
        Sheet sheet = new Sheet() {
            @Override
            public void text(double x, double y, String text) {
                ofd.text(x, y, 5, text);
            }

            @Override
            public void line(double x1, double y1, double x2, double y2) {
                ofd.line(x1, y1, x2, y2);
            }
        };
        print(sheet, 25.4 / 72, 5);
        return ofd.text(100, 287, 4, "1").bytes();
    }

    /// Where text and lines are printed.
    private interface Sheet {
        void text(double x, double y, String text);

        void line(double x1, double y1, double x2, double y2);
    }

    /// Prints with lines of 30 characters, indented by two, `unit` per point.
    private static void print(Sheet sheet, double unit, double size) {
        double y = 80;
        for (String paragraph : PARAGRAPHS) {
            String rest = paragraph;
            int room = 28;
            while (!rest.isEmpty()) {
                String line = rest.substring(0, Math.min(room, rest.length()));
                sheet.text(80 * unit + (30 - room) * size, y * unit, line);
                rest = rest.substring(line.length());
                room = 30;
                y += 24;
            }
        }
        double top = y;
        for (List<String> row : TABLE) {
            sheet.line(80 * unit, y * unit, 500 * unit, y * unit);
            for (int column = 0; column < row.size(); column++) {
                String[] lines = row.get(column).split("\n", -1);
                for (int i = 0; i < lines.length; i++) {
                    sheet.text((85 + 140 * column) * unit, (y + 18 + 20 * i) * unit, lines[i]);
                }
            }
            y += 48;
        }
        sheet.line(80 * unit, y * unit, 500 * unit, y * unit);
        for (int column = 0; column < 4; column++) {
            sheet.line((80 + 140 * column) * unit, top * unit, (80 + 140 * column) * unit, y * unit);
        }
        sheet.text(80 * unit + 2 * size, (y + 30) * unit, LAST);
    }
}
