package org.tuichu.exitlists.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The letters of a PDF: Noto Sans SC, of which those used are embedded. A letter that it lacks is shown as 〓, the sign
/// of printers for a missing type, and never left out.
final class Letters {
    private static final String FONT = "NotoSansSC-Regular.ttf.gz";
    private static final String MISSING = "\u3013";
    private static final float PER_EM = 1000;

    private final PDFont font;
    private final Map<String, Float> widths = new HashMap<>();

    private Letters(PDFont font) {
        this.font = font;
    }

    static Letters in(PDDocument document) throws IOException {
        try (var packed = Objects.requireNonNull(Letters.class.getResourceAsStream(FONT), FONT);
                var unpacked = new GZIPInputStream(packed)) {
            return new Letters(PDType0Font.load(document, unpacked, true));
        }
    }

    /// Broken where the width ends; one line at least. Letters stand for themselves, so a line may end after any.
    List<String> lines(String text, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var used = 0f;
        for (var letter : text.codePoints().mapToObj(Character::toString).toList()) {
            var one = width(letter, size);
            if (letter.equals("\n") || (used + one > width && !line.isEmpty())) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (!letter.equals("\n")) {
                line.append(letter);
                used += one;
            }
        }
        lines.add(line.toString());
        return lines;
    }

    float width(String text, float size) throws IOException {
        var sum = 0f;
        for (var letter : text.codePoints().mapToObj(Character::toString).toList()) {
            var known = widths.get(letter);
            if (known == null) {
                known = font.getStringWidth(shown(letter));
                widths.put(letter, known);
            }
            sum += known;
        }
        return sum * size / PER_EM;
    }

    void draw(PDPageContentStream page, String line, float size, float x, float y) throws IOException {
        var text = new StringBuilder();
        for (var letter : line.codePoints().mapToObj(Character::toString).toList()) {
            text.append(shown(letter));
        }
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(text.toString());
        page.endText();
    }

    private String shown(String letter) throws IOException {
        if (letter.isBlank()) {
            return " ";
        }
        try {
            font.encode(letter);
            return letter;
        } catch (IllegalArgumentException lacking) {
            return MISSING;
        }
    }
}
