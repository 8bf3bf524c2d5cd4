package org.tuichu.exitlists.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// A paper as PDF: A4 across, the headings of the table on every page, page numbers, the letters used embedded. The
/// same paper gives the same bytes. Lengths are in points.
final class PaperPdf {
    private static final float LONG_SIDE = PDRectangle.A4.getHeight();
    private static final float SHORT_SIDE = PDRectangle.A4.getWidth();
    private static final PDRectangle A4_ACROSS = new PDRectangle(LONG_SIDE, SHORT_SIDE);

    private static final float MARGIN = 45;
    private static final float TITLE = 18;
    private static final float TEXT = 11;
    private static final float CELL = 9;
    private static final float LEADING = 1.4f;
    private static final float PADDING = 3;

    private final PDDocument document;
    private final Letters letters;
    private final float[] widths;
    private PDPageContentStream page;
    private float y;

    private PaperPdf(PDDocument document, Paper paper) throws IOException {
        this.document = document;
        this.letters = Letters.in(document);
        this.widths = new float[paper.columns().size()];
        for (var i = 0; i < widths.length; i++) {
            widths[i] =
                    (A4_ACROSS.getWidth() - 2 * MARGIN) * paper.columns().get(i).width() / paper.width();
        }
        this.page = fresh();
    }

    static byte[] write(Paper paper) throws IOException {
        try (var document = new PDDocument()) {
            // Otherwise it is made of the time.
            document.setDocumentId(1L);
            new PaperPdf(document, paper).draw(paper);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private PDPageContentStream fresh() throws IOException {
        var next = new PDPage(A4_ACROSS);
        document.addPage(next);
        y = A4_ACROSS.getHeight() - MARGIN;
        return new PDPageContentStream(document, next);
    }

    private void draw(Paper paper) throws IOException {
        centred(paper.title(), TITLE);
        for (var line : paper.lead()) {
            centred(line, TEXT);
        }
        y -= TEXT;
        var headings = paper.columns().stream().map(Paper.Column::heading).toList();
        row(headings);
        for (var row : paper.rows()) {
            if (y - height(row) < 2 * MARGIN) {
                page.close();
                page = fresh();
                row(headings);
            }
            row(row);
        }
        closing(paper.closing());
        page.close();
        numbers();
    }

    private void centred(String text, float size) throws IOException {
        for (var line : letters.lines(text, size, A4_ACROSS.getWidth() - 2 * MARGIN)) {
            y -= size * LEADING;
            letters.draw(page, line, size, (A4_ACROSS.getWidth() - letters.width(line, size)) / 2, y);
        }
    }

    private void closing(List<String> lines) throws IOException {
        if (y - (lines.size() + 1) * TEXT * LEADING < MARGIN) {
            page.close();
            page = fresh();
        }
        y -= TEXT;
        for (var line : lines) {
            y -= TEXT * LEADING;
            letters.draw(page, line, TEXT, A4_ACROSS.getWidth() - MARGIN - letters.width(line, TEXT), y);
        }
    }

    private float height(List<String> cells) throws IOException {
        var most = 1;
        for (var i = 0; i < widths.length; i++) {
            most = Math.max(
                    most,
                    letters.lines(cells.get(i), CELL, widths[i] - 2 * PADDING).size());
        }
        return most * CELL * LEADING + 2 * PADDING;
    }

    private void row(List<String> cells) throws IOException {
        var height = height(cells);
        var x = MARGIN;
        for (var i = 0; i < widths.length; i++) {
            page.addRect(x, y - height, widths[i], height);
            page.stroke();
            var line = y - PADDING - CELL;
            for (var text : letters.lines(cells.get(i), CELL, widths[i] - 2 * PADDING)) {
                letters.draw(page, text, CELL, x + PADDING, line);
                line -= CELL * LEADING;
            }
            x += widths[i];
        }
        y -= height;
    }

    private void numbers() throws IOException {
        var pages = document.getNumberOfPages();
        for (var i = 0; i < pages; i++) {
            var number = (i + 1) + " / " + pages;
            try (var foot = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true)) {
                letters.draw(foot, number, CELL, (A4_ACROSS.getWidth() - letters.width(number, CELL)) / 2, MARGIN / 2);
            }
        }
    }
}
