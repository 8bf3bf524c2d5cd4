package org.tuichu.plan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/// Writes small PDFs: text in a Chinese font that is named but not embedded, and lines. Positions from the left top.
final class Pdf {
    private final PDDocument document = new PDDocument();
    private PDPage page = new PDPage();
    private float height;
    private StringBuilder content = new StringBuilder();

    Pdf page(float width, float pageHeight) {
        endPage();
        height = pageHeight;
        page = new PDPage(new PDRectangle(width, pageHeight));
        PDResources resources = new PDResources();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F1"), font());
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        document.addPage(page);
        return this;
    }

    Pdf rotation(int degrees) {
        page.setRotation(degrees);
        return this;
    }

    private static COSDictionary font() {
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "GB1");
        system.setInt(COSName.SUPPLEMENT, 2);
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.DW, COSInteger.get(1000));
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light");
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    Pdf text(double x, double y, double size, String text) {
        return turnedText("1 0 0 1", x, height - y, size, text);
    }

    /// `turn` is the upper part of the text matrix; the position is that of the PDF.
    Pdf turnedText(String turn, double x, double y, double size, String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        content.append("BT /F1 %s Tf %s %s %s Tm <%s> Tj ET\n".formatted(size, turn, x, y, hex));
        return this;
    }

    Pdf line(double x1, double y1, double x2, double y2) {
        content.append("%s %s m %s %s l S\n".formatted(x1, height - y1, x2, height - y2));
        return this;
    }

    /// Adds raw operators.
    Pdf raw(String operators) {
        content.append(operators);
        return this;
    }

    /// Lets the page tree claim to have so many pages.
    Pdf claimedPages(int count) {
        document.getDocumentCatalog().getPages().getCOSObject().setInt(COSName.COUNT, count);
        return this;
    }

    private void endPage() {
        if (document.getNumberOfPages() == 0) {
            return;
        }
        try {
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(stream);
            content = new StringBuilder();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Pdf password(String user) {
        try {
            document.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] bytes() {
        endPage();
        try (document) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
