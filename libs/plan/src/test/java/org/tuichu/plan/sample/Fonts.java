package org.tuichu.plan.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/// The regular and the bold font that the sample is set in.
record Fonts(Path regularFile, TrueTypeFont regular, Path boldFile, TrueTypeFont bold) implements AutoCloseable {
    static Fonts read(Path regular, Path bold) throws IOException {
        return new Fonts(regular, parse(regular), bold, parse(bold));
    }

    TrueTypeFont font(boolean isBold) {
        return isBold ? bold : regular;
    }

    /// Advance of one character in the unit of `size`.
    double width(int character, boolean isBold, double size) {
        try {
            var font = font(isBold);
            var glyph = font.getUnicodeCmapLookup().getGlyphId(character);
            if (glyph == 0) {
                throw new IllegalArgumentException("no glyph for " + Character.toString(character));
            }
            return font.getAdvanceWidth(glyph) * size / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double width(String text, boolean isBold, double size) {
        return text.codePoints().mapToDouble(c -> width(c, isBold, size)).sum();
    }

    /// A font file with these characters only.
    byte[] subset(boolean isBold, IntStream characters) throws IOException {
        var subsetter = new TTFSubsetter(font(isBold));
        characters.distinct().sorted().forEach(subsetter::add);
        var file = new ByteArrayOutputStream();
        subsetter.writeToStream(file);
        return file.toByteArray();
    }

    @Override
    public void close() throws IOException {
        regular.close();
        bold.close();
    }

    private static TrueTypeFont parse(Path file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBufferedFile(file));
    }
}
