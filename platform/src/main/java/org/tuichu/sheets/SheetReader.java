package org.tuichu.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tuichu.sheets.UnreadableWorkbook.Reason;

/// Reads one sheet.
final class SheetReader {
    private static final int MOST_ROWS = 2000;
    private static final int MOST_COLUMNS = 26;
    private static final int LONGEST_TEXT = 2000;

    /// A number of more digits is left as it was written.
    private static final int MOST_DIGITS = 30;

    private final Table table;
    private final List<String> shared;
    private final List<Table.Line> lines = new ArrayList<>();

    SheetReader(String name, List<String> shared) {
        this.table = new Table(name, List.of());
        this.shared = shared;
    }

    Table read(XMLStreamReader xml) throws XMLStreamException {
        int row = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                var said = XlsxReader.attribute(xml, "r");
                row = said == null ? row + 1 : Integer.parseInt(said);
                keep(new Table.Line(row, cells(xml, row)));
            }
        }
        return new Table(table.name(), lines);
    }

    private void keep(Table.Line line) {
        if (line.cells().isEmpty()) {
            return;
        }
        if (lines.size() == MOST_ROWS) {
            throw new UnreadableWorkbook(Reason.TOO_MANY_ROWS, table.name(), MOST_ROWS);
        }
        lines.add(line);
    }

    private Map<Integer, Table.Value> cells(XMLStreamReader xml, int row) throws XMLStreamException {
        var cells = new HashMap<Integer, Table.Value>();
        int column = -1;
        while (!ends(xml, "row")) {
            if (xml.isStartElement() && xml.getLocalName().equals("c")) {
                var said = XlsxReader.attribute(xml, "r");
                column = said == null ? column + 1 : column(said);
                var value = value(xml, Math.min(column, MOST_COLUMNS), row);
                if (!value.text().isBlank()) {
                    if (column >= MOST_COLUMNS) {
                        throw at(Reason.TOO_MANY_COLUMNS, MOST_COLUMNS, row, MOST_COLUMNS);
                    }
                    cells.put(column, value);
                }
            }
        }
        return cells;
    }

    private Table.Value value(XMLStreamReader xml, int column, int row) throws XMLStreamException {
        var type = Objects.requireNonNullElse(XlsxReader.attribute(xml, "t"), "n");
        if (type.equals("e")) {
            throw at(Reason.FORMULA, column, row, 0);
        }
        var text = "";
        while (!ends(xml, "c")) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "f" -> throw at(Reason.FORMULA, column, row, 0);
                    case "v" -> text = xml.getElementText();
                    case "is" -> text = text(xml, "is");
                    default -> {}
                }
            }
        }
        var read = read(type, text);
        if (read.text().length() > LONGEST_TEXT) {
            throw at(Reason.CELL_TOO_LONG, column, row, LONGEST_TEXT);
        }
        return read;
    }

    private Table.Value read(String type, String text) {
        if (text.isEmpty()) {
            return new Table.Value("", false);
        }
        return switch (type) {
            case "s" -> new Table.Value(shared.get(Integer.parseInt(text)), false);
            case "n" -> new Table.Value(plain(text), true);
            default -> new Table.Value(text, false);
        };
    }

    /// `1.38E10` as it was typed: 13800000000.
    private static String plain(String text) {
        if (text.length() > MOST_DIGITS) {
            return text;
        }
        var number = new BigDecimal(text).stripTrailingZeros();
        return Math.abs(number.scale()) > MOST_DIGITS ? text : number.toPlainString();
    }

    /// All the text of a string with its formats, without the phonetic hints.
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        var phonetic = false;
        while (!ends(xml, element)) {
            if (xml.isStartElement() && xml.getLocalName().equals("t") && !phonetic) {
                text.append(xml.getElementText());
            } else if (xml.hasName() && xml.getLocalName().equals("rPh")) {
                phonetic = xml.isStartElement();
            }
        }
        return text.toString();
    }

    /// Goes on by one; whether that is the end of the element.
    private static boolean ends(XMLStreamReader xml, String element) throws XMLStreamException {
        return xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(element);
    }

    /// The column of `C7`, from 0; beyond the last column that is read, some number beyond it.
    private static int column(String reference) {
        int column = 0;
        for (int at = 0; at < reference.length() && Character.isLetter(reference.charAt(at)); at++) {
            column = Math.min(column, MOST_COLUMNS) * MOST_COLUMNS + (reference.charAt(at) - 'A' + 1);
        }
        if (column < 1) {
            throw new UnreadableWorkbook(Reason.DAMAGED);
        }
        return column - 1;
    }

    private UnreadableWorkbook at(Reason reason, int column, int row, int limit) {
        return new UnreadableWorkbook(reason, table.address(column, row), limit);
    }
}
