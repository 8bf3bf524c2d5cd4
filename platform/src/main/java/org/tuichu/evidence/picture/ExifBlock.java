package org.tuichu.evidence.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.tuichu.evidence.content.FileKind;
import org.tuichu.evidence.content.Octets;

/// Finds the block of Exif in a picture. At most [#LONGEST] bytes of it are read, and at most [#STEPS] parts of a file
/// are looked at.
final class ExifBlock {
    static final int LONGEST = 1 << 20;
    private static final int STEPS = 10_000;
    private static final String MARK = "Exif\0\0";

    private ExifBlock() {}

    static Optional<byte[]> of(Octets content, FileKind kind) throws IOException {
        return switch (kind) {
            case JPEG -> inJpeg(content);
            case PNG -> inPng(content);
            case WEBP -> inWebp(content);
            case HEIC -> HeicExif.of(content);
            default -> Optional.empty();
        };
    }

    /// Segment APP1 with the mark. Source: CIPA DC-008-2023 §4.7.
    private static Optional<byte[]> inJpeg(Octets content) throws IOException {
        var offset = 2L;
        for (var step = 0; step < STEPS; step++) {
            var head = buffer(content, offset, 10, ByteOrder.BIG_ENDIAN);
            if (head.limit() < 10 || head.get(0) != (byte) 0xFF || head.get(1) == (byte) 0xDA) {
                return Optional.empty();
            }
            var length = Short.toUnsignedInt(head.getShort(2));
            if (head.get(1) == (byte) 0xE1 && MARK.equals(ascii(head, 4, 6))) {
                return Optional.of(content.at(offset + 10, Math.max(0, length - 8)));
            }
            offset += 2 + length;
        }
        return Optional.empty();
    }

    /// Chunk eXIf. Source: PNG, third edition, §11.3.4.5.
    private static Optional<byte[]> inPng(Octets content) throws IOException {
        return inChunks(content, 8, ByteOrder.BIG_ENDIAN, "eXIf", 12);
    }

    /// Chunk EXIF; some writers repeat the mark of JPEG. Source: RFC 9649 §2.7.1.5.
    private static Optional<byte[]> inWebp(Octets content) throws IOException {
        return inChunks(content, 12, ByteOrder.LITTLE_ENDIAN, "EXIF", 8).map(ExifBlock::withoutMark);
    }

    /// Chunks of length and name; `around` bytes of each are not its data.
    private static Optional<byte[]> inChunks(Octets content, int from, ByteOrder order, String name, int around)
            throws IOException {
        long offset = from;
        for (var step = 0; step < STEPS; step++) {
            var head = buffer(content, offset, 8, order);
            if (head.limit() < 8) {
                return Optional.empty();
            }
            var lengthFirst = order == ByteOrder.BIG_ENDIAN;
            var length = Integer.toUnsignedLong(head.getInt(lengthFirst ? 0 : 4));
            var found = ascii(head, lengthFirst ? 4 : 0, 4);
            if (found.equals(name)) {
                return Optional.of(content.at(offset + 8, (int) Math.min(length, LONGEST)));
            }
            var padding = lengthFirst ? 0 : length % 2;
            offset += length + around + padding;
        }
        return Optional.empty();
    }

    static byte[] withoutMark(byte[] block) {
        var marked = block.length > 6 && MARK.equals(ascii(ByteBuffer.wrap(block), 0, 6));
        return marked ? Arrays.copyOfRange(block, 6, block.length) : block;
    }

    private static String ascii(ByteBuffer from, int offset, int length) {
        var bytes = new byte[length];
        from.get(offset, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static ByteBuffer buffer(Octets content, long offset, int length, ByteOrder order) throws IOException {
        return ByteBuffer.wrap(content.at(offset, length)).order(order);
    }
}
