package org.tuichu.plan.document;

/// Writes small docx packages from the XML of their body.
final class Docx {
    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private Docx() {}

    static byte[] of(String body) {
        return of(body, "", "");
    }

    static byte[] of(String body, String numbering, String styles) {
        Zip zip = packageWith("<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>");
        if (!numbering.isEmpty()) {
            zip.add("word/numbering.xml", "<w:numbering " + WORD + ">" + numbering + "</w:numbering>");
        }
        if (!styles.isEmpty()) {
            zip.add("word/styles.xml", "<w:styles " + WORD + ">" + styles + "</w:styles>");
        }
        return zip.bytes();
    }

    /// A package whose main part is `document`, open for more parts.
    static Zip packageWith(String document) {
        return new Zip()
                .add("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\"/>")
                .add(
                        "_rels/.rels",
                        "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                                + "officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                .add("word/document.xml", document);
    }

    static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /// A numbered paragraph.
    static String numbered(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr>" + r(text) + "</w:p>";
    }

    static String level(int index, String format, String pattern) {
        return "<w:lvl w:ilvl=\"" + index + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + pattern + "\"/></w:lvl>";
    }

    static String table(String... rows) {
        return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
    }

    static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String cell(String... paragraphs) {
        StringBuilder cell = new StringBuilder("<w:tc>");
        for (String paragraph : paragraphs) {
            cell.append(p(paragraph));
        }
        return cell.append("</w:tc>").toString();
    }

    static String cellWith(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }
}
