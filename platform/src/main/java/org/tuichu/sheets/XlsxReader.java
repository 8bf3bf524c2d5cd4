package org.tuichu.sheets;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.tuichu.sheets.UnreadableWorkbook.Reason;

/// Reads the words and numbers of a workbook's sheets; nothing else in the file is looked at. Source: ECMA-376 part 1,
/// §18.2 (workbook), §18.3 (sheets), §18.4 (shared strings).
public final class XlsxReader {
    public static final int LARGEST_KIB = 1024;

    private static final int MOST_SHEETS = 10;
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String SHARED = "xl/sharedStrings.xml";

    /// No document type, hence no entities of its own.
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final Map<String, byte[]> parts;

    private XlsxReader(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /// The sheets in their order. Throws [UnreadableWorkbook] for whatever is not a workbook within the limits.
    public static List<Table> read(byte[] file) {
        if (file.length > LARGEST_KIB << 10) {
            throw new UnreadableWorkbook(Reason.FILE_TOO_LARGE, "", LARGEST_KIB);
        }
        var reader = new XlsxReader(Parts.of(file));
        if (!reader.parts.containsKey(WORKBOOK)) {
            throw new UnreadableWorkbook(Reason.NOT_A_WORKBOOK);
        }
        try {
            return reader.sheets();
        } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new UnreadableWorkbook(Reason.DAMAGED);
        }
    }

    private List<Table> sheets() throws XMLStreamException {
        var targets = targets();
        var shared = parts.containsKey(SHARED) ? shared() : List.<String>of();
        var tables = new ArrayList<Table>();
        var workbook = xml(WORKBOOK);
        while (workbook.hasNext()) {
            if (workbook.next() == XMLStreamReader.START_ELEMENT) {
                switch (workbook.getLocalName()) {
                    case "sheet" -> {
                        var name = Objects.requireNonNullElse(attribute(workbook, "name"), "");
                        var target = Objects.requireNonNullElse(targets.get(attribute(workbook, "id")), "");
                        requireOneMore(tables);
                        tables.add(new SheetReader(name, shared).read(xml(target)));
                    }
                    case "workbookPr" -> refuse1904(attribute(workbook, "date1904"));
                    default -> {}
                }
            }
        }
        return tables;
    }

    /// Several sheets may name one part, which is read for each.
    private static void requireOneMore(List<Table> tables) {
        if (tables.size() == MOST_SHEETS) {
            throw new UnreadableWorkbook(Reason.TOO_MANY_SHEETS, "", MOST_SHEETS);
        }
    }

    private static void refuse1904(@Nullable String flag) {
        if ("1".equals(flag) || "true".equals(flag)) {
            throw new UnreadableWorkbook(Reason.DATES_FROM_1904);
        }
    }

    /// Where each sheet stands, by the id of its relation.
    private Map<@Nullable String, String> targets() throws XMLStreamException {
        var targets = new HashMap<@Nullable String, String>();
        var relations = xml(RELATIONS);
        while (relations.hasNext()) {
            if (relations.next() == XMLStreamReader.START_ELEMENT
                    && relations.getLocalName().equals("Relationship")) {
                var target = Objects.requireNonNullElse(attribute(relations, "Target"), "");
                targets.put(attribute(relations, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }

    private List<String> shared() throws XMLStreamException {
        var strings = new ArrayList<String>();
        var table = xml(SHARED);
        while (table.hasNext()) {
            if (table.next() == XMLStreamReader.START_ELEMENT
                    && table.getLocalName().equals("si")) {
                strings.add(SheetReader.text(table, "si"));
            }
        }
        return strings;
    }

    /// At the root of the part.
    private XMLStreamReader xml(String part) throws XMLStreamException {
        var content = parts.get(part);
        if (content == null) {
            throw new UnreadableWorkbook(Reason.DAMAGED);
        }
        var xml = XML.createXMLStreamReader(new ByteArrayInputStream(content));
        while (xml.next() != XMLStreamReader.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamReader.DTD) {
                throw new UnreadableWorkbook(Reason.DOCUMENT_TYPE, part, 0);
            }
        }
        return xml;
    }

    /// By its local name: the strict form of the standard has other namespaces.
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return null;
    }
}
