package org.tuichu.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files for tests, and what is read from them.
final class Made {
    private Made() {}

    /// The parts of the smallest workbook there is, with these rows in its sheet 摸底.
    static Map<String, byte[]> parts(String rows) {
        var parts = new LinkedHashMap<String, byte[]>();
        put(
                parts,
                "_rels/.rels",
                "<x><Relationship Id='a' Type='http://x/officeDocument' Target='xl/workbook.xml'/></x>");
        put(parts, "xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='摸底' r:id='r1'/></sheets></workbook>");
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                "<x><Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='r2' Type='x/sharedStrings' Target='/xl/sharedStrings.xml'/>"
                        + "<Relationship Id='r3' Type='x/styles' Target='styles.xml'/></x>");
        put(parts, "xl/worksheets/sheet1.xml", sheet(rows, ""));
        return parts;
    }

    static String sheet(String rows, String behind) {
        return "<worksheet><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>";
    }

    static void put(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path zip(Path file, Map<String, byte[]> parts) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }

    static List<Row> rows(Path file, SheetLimits limits) throws IOException {
        try (var workbook = Workbook.open(file, limits);
                var rows = workbook.rows(0)) {
            var all = new ArrayList<Row>();
            rows.forEachRemaining(all::add);
            return all;
        }
    }

    static List<Row> rows(Path file) throws IOException {
        return rows(file, SheetLimits.DEFAULT);
    }

    /// The texts of each row.
    static List<List<String>> texts(Path file) throws IOException {
        return rows(file).stream().map(Made::texts).toList();
    }

    static List<String> texts(Row row) {
        return IntStream.range(0, row.width())
                .mapToObj(column -> row.cell(column).text())
                .toList();
    }
}
