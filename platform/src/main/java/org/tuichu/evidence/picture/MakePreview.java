package org.tuichu.evidence.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.tuichu.evidence.content.FileKind;
import org.tuichu.evidence.content.InMemory;
import org.tuichu.evidence.content.Octets;

/// Makes previews. The size a picture claims is read before anything is decoded; rows and columns that the preview does
/// not need are left out while decoding; few pictures are decoded at the same time.
public final class MakePreview {
    /// Longest side of a preview in pixels.
    static final int SIDE = 1_024;

    /// A decoder holds some whole rows; JPEG and GIF have no longer ones.
    private static final int LONGEST_SIDE = 65_535;

    /// Decoded at the same time in this JVM.
    private static final int AT_ONCE = 2;

    private static final Map<FileKind, String> DECODED =
            Map.of(FileKind.JPEG, "jpeg", FileKind.PNG, "png", FileKind.GIF, "gif");

    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final long largest;

    /// @param largest pixels of a picture beyond which it is not decoded
    public MakePreview(long largest) {
        this.largest = largest;
    }

    /// `orientation` as in [Shot].
    public Preview of(Octets content, FileKind kind, int orientation) throws IOException {
        var format = DECODED.get(kind);
        if (format == null) {
            return new Preview.None();
        }
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        turns.acquireUninterruptibly();
        try (var input = new OctetsInput(content)) {
            reader.setInput(input, true, true);
            return decoded(reader, orientation);
        } finally {
            turns.release();
            reader.dispose();
        }
    }

    private Preview decoded(ImageReader reader, int orientation) {
        try {
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            var pixels = (long) width * height;
            return pixels > largest || Math.max(width, height) > LONGEST_SIDE
                    ? new Preview.TooManyPixels(pixels)
                    : pixels(reader, orientation);
        } catch (IOException | RuntimeException e) {
            // The decoders of the JDK answer broken files with unchecked exceptions of all kinds.
            return new Preview.Damaged();
        }
    }

    private static Preview pixels(ImageReader reader, int orientation) {
        try {
            var step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * SIDE));
            var how = reader.getDefaultReadParam();
            how.setSourceSubsampling(step, step, 0, 0);
            return new Preview.Made(jpeg(upright(reader.read(0, how), orientation)));
        } catch (IOException | RuntimeException e) {
            return new Preview.None();
        }
    }

    /// Scaled to [#SIDE], turned and mirrored as the camera says, on white where the picture is transparent.
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        var scale = Math.min(1.0, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var turned = orientation >= 5;
        var preview = new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        var drawing = preview.createGraphics();
        try {
            draw(drawing, picture, orientation, width, height);
        } finally {
            drawing.dispose();
        }
        return preview;
    }

    private static void draw(Graphics2D drawing, BufferedImage picture, int orientation, int width, int height) {
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.setColor(java.awt.Color.WHITE);
        drawing.fillRect(0, 0, Math.max(width, height), Math.max(width, height));
        drawing.transform(turning(orientation, width, height));
        drawing.drawImage(picture, 0, 0, width, height, null);
    }

    /// From rows and columns as stored to how they are shown; `width` and `height` are those as stored.
    /// Source: CIPA DC-008-2023 §4.6.4, tag Orientation.
    private static AffineTransform turning(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static InMemory jpeg(BufferedImage preview) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(preview, "jpeg", bytes);
        return new InMemory(bytes.toByteArray());
    }
}
