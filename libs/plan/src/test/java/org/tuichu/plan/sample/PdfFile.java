package org.tuichu.plan.sample;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.tuichu.plan.sample.Page.Rule;
import org.tuichu.plan.sample.Page.Words;

/// The pages as PDF, fonts embedded as subsets.
final class PdfFile {
    private static final Color RED = new Color(0xC8, 0x10, 0x10);
    private static final long FIXED_IDENTITY = 2026L;

    private PdfFile() {}

    static byte[] of(List<Page> pages, Fonts fonts) throws IOException {
        try (var document = new PDDocument()) {
            document.setDocumentId(FIXED_IDENTITY);
            var information = document.getDocumentInformation();
            information.setTitle("示例文本，纯属虚构，仅供演示");
            var created = new GregorianCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
            created.setTimeInMillis(Zip.ISSUED.toInstant().toEpochMilli());
            information.setCreationDate(created);
            var regular = load(document, fonts.regularFile());
            var bold = load(document, fonts.boldFile());
            for (var page : pages) {
                draw(document, page, regular, bold);
            }
            var file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        }
    }

    private static PDFont load(PDDocument document, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return PDType0Font.load(document, in, true);
        }
    }

    private static void draw(PDDocument document, Page page, PDFont regular, PDFont bold) throws IOException {
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        try (var content = new PDPageContentStream(document, sheet)) {
            for (var mark : page.marks()) {
                switch (mark) {
                    case Words words -> write(content, words, words.style().bold() ? bold : regular);
                    case Rule rule -> draw(content, rule);
                }
            }
        }
    }

    private static void write(PDPageContentStream content, Words words, PDFont font) throws IOException {
        content.beginText();
        content.setNonStrokingColor(words.style() == Page.Style.RED ? RED : Color.BLACK);
        content.setFont(font, (float) words.size());
        content.newLineAtOffset((float) words.x(), (float) (Page.HEIGHT - words.y()));
        content.showText(words.text());
        content.endText();
    }

    private static void draw(PDPageContentStream content, Rule rule) throws IOException {
        content.setStrokingColor(rule.red() ? RED : Color.BLACK);
        content.setLineWidth((float) rule.width());
        content.moveTo((float) rule.x1(), (float) (Page.HEIGHT - rule.y1()));
        content.lineTo((float) rule.x2(), (float) (Page.HEIGHT - rule.y2()));
        content.stroke();
    }
}
