package org.tuichu.plan.sample;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.tuichu.plan.sample.Block.Paragraph;
import org.tuichu.plan.sample.Block.Table;

/// The sample as a Word document: a real table, and items numbered by Word instead of by typing.
final class WordFile {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private final WordNumbering numbering = new WordNumbering();

    private WordFile() {}

    static byte[] of(List<Block> blocks) throws IOException {
        return new WordFile().write(blocks);
    }

    private byte[] write(List<Block> blocks) throws IOException {
        var body = blocks.stream().map(this::xml).collect(Collectors.joining("\n"));
        try (var zip = new Zip()) {
            zip.add("[Content_Types].xml", contentTypes());
            zip.add("_rels/.rels", relationships(relationship("rId1", "officeDocument", "word/document.xml")));
            zip.add(
                    "word/_rels/document.xml.rels",
                    relationships(relationship("rId1", "numbering", "numbering.xml")
                            + relationship("rId2", "styles", "styles.xml")
                            + relationship("rId3", "footer", "footer1.xml")));
            zip.add("word/document.xml", document(body));
            zip.add("word/numbering.xml", XML + numbering.xml(WORD));
            zip.add("word/styles.xml", styles());
            zip.add("word/footer1.xml", footer());
            return zip.bytes();
        }
    }

    private String xml(Block block) {
        return switch (block) {
            case Paragraph paragraph -> xml(paragraph);
            case Table table -> xml(table);
        };
    }

    private String xml(Paragraph paragraph) {
        var item = numbering.item(paragraph);
        var properties = item.reference()
                + switch (paragraph.kind()) {
                    case NOTICE, BANNER, DOCUMENT_NUMBER, TITLE -> "<w:jc w:val=\"center\"/>";
                    case SIGNATURE -> "<w:jc w:val=\"right\"/>";
                    case HEADING, SUBHEADING, BODY, ROSTER -> "<w:ind w:firstLine=\"640\"/>";
                    case ADDRESSEE -> "";
                    case ANNEX -> "<w:pageBreakBefore/>";
                };
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + run(item.text(), look(paragraph)) + "</w:p>";
    }

    private static String look(Paragraph paragraph) {
        return switch (paragraph.kind()) {
            case BANNER -> "<w:b/><w:color w:val=\"C81010\"/><w:sz w:val=\"60\"/>";
            case TITLE -> "<w:b/><w:sz w:val=\"40\"/>";
            case HEADING, SUBHEADING, ANNEX -> "<w:b/>";
            case NOTICE -> "<w:sz w:val=\"24\"/>";
            case DOCUMENT_NUMBER, ADDRESSEE, SIGNATURE, BODY, ROSTER -> "";
        };
    }

    private static String run(String text, String look) {
        return "<w:r><w:rPr>" + look + "</w:rPr><w:t xml:space=\"preserve\">" + Zip.escaped(text) + "</w:t></w:r>";
    }

    private static String xml(Table table) {
        var border = List.of("top", "left", "bottom", "right", "insideH", "insideV").stream()
                .map(side -> "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>")
                .collect(Collectors.joining());
        var rows = table.rows().stream()
                .map(row -> row.stream().map(WordFile::cell).collect(Collectors.joining("", "<w:tr>", "</w:tr>")))
                .collect(Collectors.joining("\n"));
        return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblBorders>" + border
                + "</w:tblBorders></w:tblPr><w:tblGrid>"
                + "<w:gridCol w:w=\"1260\"/>".repeat(table.rows().getFirst().size())
                + "</w:tblGrid>\n" + rows + "\n</w:tbl>";
    }

    private static String cell(String text) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"1260\" w:type=\"dxa\"/></w:tcPr><w:p>" + run(text, "<w:sz w:val=\"21\"/>")
                + "</w:p></w:tc>";
    }

    private static String document(String body) {
        return XML + "<w:document " + WORD + " xmlns:r=\"" + RELATIONS + "\"><w:body>\n" + body
                + "\n<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\" w:header=\"851\""
                + " w:footer=\"1400\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>\n";
    }

    private static String footer() {
        return XML + "<w:ftr " + WORD + "><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + run("— ", "")
                + "<w:fldSimple w:instr=\" PAGE \">" + run("1", "") + "</w:fldSimple>" + run(" —", "")
                + "</w:p></w:ftr>\n";
    }

    private static String styles() {
        return XML + "<w:styles " + WORD + "><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"FangSong\" w:hAnsi=\"FangSong\" w:eastAsia=\"FangSong\"/><w:sz w:val=\"32\"/>"
                + "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line=\"560\" w:lineRule=\"exact\"/></w:pPr>"
                + "</w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\">"
                + "<w:name w:val=\"Normal\"/></w:style></w:styles>\n";
    }

    private static String contentTypes() {
        return XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + part("document", "document.main") + part("numbering", "numbering") + part("styles", "styles")
                + part("footer1", "footer") + "</Types>\n";
    }

    private static String part(String name, String type) {
        return "<Override PartName=\"/word/" + name + ".xml\" ContentType=\"" + TYPES + type + "+xml\"/>";
    }

    private static String relationships(String content) {
        return XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                + "</Relationships>\n";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }
}
