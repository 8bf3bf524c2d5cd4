package org.tuichu.plan.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.document.DocxStyles.NumberingPart;

/// Walks the main part: paragraphs with their runs, tables with their merged cells.
///
/// Left out are deleted revisions, hidden text, field instructions, notes, and the second copy of a drawing. Text boxes
/// stand before the paragraph that anchors them.
final class DocxBody {
    private static final Set<String> LEFT_OUT = Set.of(
            "del",
            "moveFrom",
            "delText",
            "delInstrText",
            "instrText",
            "Fallback",
            "sectPr",
            "pPrChange",
            "rPrChange",
            "tblPrChange",
            "tcPrChange",
            "trPrChange",
            "sectPrChange",
            "numberingChange",
            "tblGridChange",
            "rt",
            "footnote",
            "endnote",
            "comment",
            "binData",
            "docPartPr",
            "sdtPr",
            "sdtEndPr",
            "fldData",
            "annotation");

    private final Xml xml;
    private final BlockCollector collector;
    private final DocxStyles styles;
    private final Numbering numbering;
    private final Deque<DocxParagraph> open = new ArrayDeque<>();
    /// Text of paragraphs whose end was deleted, still waiting for the one that they run on into.
    private String joined = "";

    private boolean cellPending;

    DocxBody(Xml xml, BlockCollector collector, DocxStyles styles, Numbering numbering) {
        this.xml = xml;
        this.collector = collector;
        this.styles = styles;
        this.numbering = numbering;
    }

    void read() {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml.name());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.name());
            }
        }
        if (!joined.isEmpty()) {
            collector.paragraph(joined);
        }
    }

    private void start(String name) {
        if (LEFT_OUT.contains(name)) {
            xml.skip();
            return;
        }
        switch (name) {
            case "p" -> {
                openPendingCell();
                open.push(new DocxParagraph());
            }
            case "pPr" -> readProperties();
            case "rPr" -> readRunProperties();
            case "tbl" -> {
                openPendingCell();
                collector.openTable();
            }
            case "tr" -> collector.openRow();
            case "trPr" -> readRowProperties();
            case "tc" -> cellPending = true;
            case "tcPr" -> readCellProperties();
            case "drawing", "pict", "object" -> collector.picture();
            default -> readText(name);
        }
    }

    private void readText(String name) {
        @Nullable DocxParagraph paragraph = open.peek();
        if (paragraph == null) {
            return;
        }
        switch (name) {
            case "t" -> paragraph.append(xml.elementText());
            case "tab", "ptab" -> paragraph.append("\t");
            case "br", "cr" -> paragraph.append("\n");
            case "noBreakHyphen" -> paragraph.append("-");
            case "sym" -> paragraph.append(symbol(xml.attribute("char").orElse("")));
            default -> {}
        }
    }

    /// A character of a symbol font, where it has a meaning of its own outside the private area.
    private static String symbol(String hexadecimal) {
        try {
            int code = Integer.parseInt(hexadecimal, 16);
            return code >= 0x20 && code < 0xD800 ? Character.toString(code) : "";
        } catch (NumberFormatException noCode) {
            return "";
        }
    }

    private void readProperties() {
        @Nullable DocxParagraph paragraph = open.peek();
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT || paragraph == null) {
                continue;
            }
            switch (xml.name()) {
                case "pStyle" -> paragraph.style(xml.attribute("val").orElse(""));
                case "numPr" -> paragraph.numbering(DocxStyles.numberingPart(xml));
                case "del", "moveFrom" -> paragraph.markDeleted();
                case "pPrChange", "rPrChange", "sectPr" -> xml.skip();
                default -> {}
            }
        }
    }

    private void readRunProperties() {
        boolean hidden = false;
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "vanish" -> hidden = xml.isOn();
                    case "rPrChange" -> xml.skip();
                    default -> {}
                }
            }
        }
        @Nullable DocxParagraph paragraph = open.peek();
        if (paragraph != null) {
            paragraph.hidden(hidden);
        }
    }

    private void readRowProperties() {
        int before = 0;
        boolean deleted = false;
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "gridBefore" -> before = xml.integer("val", 0);
                    case "del" -> deleted = true;
                    case "trPrChange" -> xml.skip();
                    default -> {}
                }
            }
        }
        if (deleted) {
            collector.dropRow();
            xml.skip();
        } else {
            collector.skipColumns(before);
        }
    }

    private void readCellProperties() {
        int columns = 1;
        boolean continued = false;
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "gridSpan" -> columns = xml.integer("val", 1);
                    case "vMerge" ->
                        continued = !xml.attribute("val").orElse("continue").equals("restart");
                    case "tcPrChange" -> xml.skip();
                    default -> {}
                }
            }
        }
        cellPending = false;
        if (continued) {
            collector.openContinuation(columns);
        } else {
            collector.openCell(1, columns);
        }
    }

    /// Opens a cell that has no properties when its content begins.
    private void openPendingCell() {
        if (cellPending) {
            cellPending = false;
            collector.openCell(1, 1);
        }
    }

    private void end(String name) {
        switch (name) {
            case "tbl" -> collector.closeTable();
            case "tc" -> openPendingCell();
            case "p" -> close(open.pop());
            case "r" -> {
                @Nullable DocxParagraph paragraph = open.peek();
                if (paragraph != null) {
                    paragraph.hidden(false);
                }
            }
            default -> {}
        }
    }

    private void close(DocxParagraph paragraph) {
        String text = joined + paragraph.text();
        if (paragraph.isMarkDeleted()) {
            joined = text;
            return;
        }
        joined = "";
        NumberingPart style = styles.numbering(paragraph.style());
        String number = paragraph
                .numbering()
                .orElse(style)
                .reference()
                .map(numbering::next)
                .orElse("");
        collector.paragraph(number + text);
    }
}
