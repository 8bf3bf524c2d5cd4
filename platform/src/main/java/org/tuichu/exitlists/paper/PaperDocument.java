package org.tuichu.exitlists.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A paper as a Word document (ECMA-376, WordprocessingML): A4 across, the headings of the table on every page, page
/// numbers. The same paper gives the same bytes.
final class PaperDocument {
    /// The first day that a zip can name.
    private static final LocalDateTime UNDATED = LocalDateTime.of(1980, 1, 1, 0, 0);

    /// Twentieths of a point between the margins of an A4 page laid across.
    private static final int WIDTH = 14_400;

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final String TYPES = DECLARATION + """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>""";

    private static final String PARTS = DECLARATION + """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";

    private static final String FOOTERS = DECLARATION + """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>""";

    private static final String NAMESPACES =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private static final String FOOTER = DECLARATION + "<w:ftr " + NAMESPACES + ">" + """
            <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> / </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> NUMPAGES </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>""";

    private static final String PAGE = """
            <w:sectPr><w:footerReference w:type="default" r:id="rId1"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1219" w:bottom="1134" w:left="1219" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>""";

    private static final String BORDERS = """
            <w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders>""";

    private static final int TITLE = 36;
    private static final int TEXT = 24;
    private static final int CELL = 20;

    private PaperDocument() {}

    static byte[] write(Paper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", TYPES);
            part(zip, "_rels/.rels", PARTS);
            part(zip, "word/document.xml", document(paper));
            part(zip, "word/_rels/document.xml.rels", FOOTERS);
            part(zip, "word/footer1.xml", FOOTER);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(UNDATED);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String document(Paper paper) {
        var body = new StringBuilder(DECLARATION)
                .append("<w:document ")
                .append(NAMESPACES)
                .append("><w:body>");
        body.append(paragraph(paper.title(), "center", TITLE, true));
        paper.lead().forEach(line -> body.append(paragraph(line, "center", TEXT, false)));
        table(body, paper);
        body.append(paragraph("", "right", TEXT, false));
        paper.closing().forEach(line -> body.append(paragraph(line, "right", TEXT, false)));
        return body.append(PAGE).append("</w:body></w:document>").toString();
    }

    private static void table(StringBuilder body, Paper paper) {
        var widths = paper.columns().stream()
                .map(column -> WIDTH * column.width() / paper.width())
                .toList();
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"").append(WIDTH).append("\" w:type=\"dxa\"/>");
        body.append(BORDERS).append("<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        widths.forEach(width -> body.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        body.append("</w:tblGrid>");
        var headings = paper.columns().stream().map(Paper.Column::heading).toList();
        row(body, headings, widths, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>", true);
        paper.rows().forEach(row -> row(body, row, widths, "<w:trPr><w:cantSplit/></w:trPr>", false));
        body.append("</w:tbl>");
    }

    private static void row(
            StringBuilder body, List<String> cells, List<Integer> widths, String properties, boolean heading) {
        body.append("<w:tr>").append(properties);
        for (var i = 0; i < cells.size(); i++) {
            body.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                    .append(widths.get(i))
                    .append("\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>")
                    .append(paragraph(cells.get(i), heading ? "center" : "left", CELL, heading))
                    .append("</w:tc>");
        }
        body.append("</w:tr>");
    }

    /// `size` is in half points.
    private static String paragraph(String text, String side, int size, boolean bold) {
        return "<w:p><w:pPr><w:jc w:val=\"" + side + "\"/></w:pPr><w:r><w:rPr>"
                + "<w:rFonts w:ascii=\"SimSun\" w:eastAsia=\"SimSun\" w:hAnsi=\"SimSun\"/>"
                + (bold ? "<w:b/>" : "") + "<w:sz w:val=\"" + size + "\"/></w:rPr><w:t xml:space=\"preserve\">"
                + escaped(text) + "</w:t></w:r></w:p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
