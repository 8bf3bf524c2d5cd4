package org.tuichu.plan.document;

import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/// Walks a range of a binary Word document: paragraphs with their numbers, tables with their merged cells.
final class DocRange {
    private final BlockCollector collector;
    private final DocNumbers numbers = new DocNumbers();

    DocRange(BlockCollector collector) {
        this.collector = collector;
    }

    void read(Range range) {
        for (int i = 0; i < range.numParagraphs(); ) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                readTable(table);
                i += Math.max(1, table.numParagraphs());
            } else {
                collector.paragraph(textOf(paragraph));
                i++;
            }
        }
    }

    private void readTable(Table table) {
        collector.openTable();
        DocColumns columns = DocColumns.of(table);
        for (int row = 0; row < table.numRows(); row++) {
            readRow(table.getRow(row), columns);
        }
        collector.closeTable();
    }

    private void readRow(TableRow row, DocColumns columns) {
        collector.openRow();
        if (row.numCells() > 0) {
            collector.skipColumns(columns.before(row.getCell(0)));
        }
        for (int i = 0; i < row.numCells(); i++) {
            TableCell cell = row.getCell(i);
            if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
                collector.openContinuation(columns.covered(cell));
            } else {
                collector.openCell(1, columns.covered(cell));
            }
            for (int p = 0; p < cell.numParagraphs(); p++) {
                collector.paragraph(textOf(cell.getParagraph(p)));
            }
        }
    }

    private String textOf(Paragraph paragraph) {
        DocText text = new DocText();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            text.append(paragraph.getCharacterRun(i));
        }
        if (text.hasPicture()) {
            collector.picture();
        }
        return numbers.next(paragraph) + text;
    }
}
