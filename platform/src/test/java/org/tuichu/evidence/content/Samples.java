package org.tuichu.evidence.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Small files of every kind, and hostile ones.
public final class Samples {
    private Samples() {}

    /// A picture in a format that the JDK writes.
    public static byte[] picture(String format, int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /// An archive with these entries, each with a few bytes.
    public static byte[] zip(String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text("content of " + name));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /// An OLE2 container: streams by name, a name that ends in a slash is a storage.
    public static byte[] ole(String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var file = new POIFSFileSystem()) {
            for (var name : names) {
                if (name.endsWith("/")) {
                    file.getRoot().createDirectory(name.replace("/", ""));
                } else {
                    file.getRoot().createDocument(name, new ByteArrayInputStream(new byte[5_000]));
                }
            }
            file.writeFilesystem(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /// The first box of a file of boxes, and some bytes behind it.
    public static byte[] iso(String... brands) {
        var box = ByteBuffer.allocate(12 + 4 * brands.length);
        box.putInt(box.capacity()).put(text("ftyp")).put(text(brands[0])).putInt(0);
        for (var i = 1; i < brands.length; i++) {
            box.put(text(brands[i]));
        }
        return joined(box.array(), new byte[] {0, 0, 0, 8}, text("mdat"));
    }

    /// The head of a PNG that claims to be so large; nothing of it is there.
    public static byte[] pngThatClaims(int width, int height) {
        var header = ByteBuffer.allocate(17).put(text("IHDR")).putInt(width).putInt(height);
        header.put(new byte[] {8, 6, 0, 0, 0});
        var crc = new CRC32();
        crc.update(header.array());
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                ByteBuffer.allocate(4).putInt(13).array(),
                header.array(),
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array(),
                ByteBuffer.allocate(8).putInt(0).put(text("IDAT")).array(),
                new byte[8]);
    }

    public static byte[] webp() {
        return joined(text("RIFF"), new byte[] {12, 0, 0, 0}, text("WEBP"), text("VP8 "), new byte[4]);
    }

    public static byte[] pdf() {
        return text("%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\nstartxref\n0\n%%EOF\n");
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] text(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    public static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
