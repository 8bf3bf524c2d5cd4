package org.tuichu.evidence.picture;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.tuichu.evidence.content.Octets;

/// Finds Exif in a HEIF picture: box `meta` lists its items (`iinf`), one has the type `Exif`, and `iloc` says where it
/// is. Versions and places that phones write are read; anything else has no Exif for us.
/// Source: ISO/IEC 14496-12 §8.11.3, §8.11.6; 23008-12 §A.2.1.
final class HeicExif {
    private static final int LARGEST_META = 1 << 20;

    private HeicExif() {}

    static Optional<byte[]> of(Octets content) throws IOException {
        try {
            var meta = meta(content);
            if (meta.isEmpty()) {
                return Optional.empty();
            }
            meta.get().position(4);
            var inside = meta.get().slice();
            var item = box(inside, "iinf").map(HeicExif::exifItem).orElse(OptionalInt.empty());
            var places = box(inside, "iloc");
            return item.isPresent() && places.isPresent()
                    ? extent(places.get(), item.getAsInt()).flatMap(place -> block(content, place))
                    : Optional.empty();
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private record Extent(long offset, long length) {}

    /// Boxes of the file up to `meta`, which stands near the beginning.
    private static Optional<ByteBuffer> meta(Octets content) throws IOException {
        var offset = 0L;
        for (var step = 0; step < 100 && offset < content.size(); step++) {
            var head = ExifBlock.buffer(content, offset, 8, ByteOrder.BIG_ENDIAN);
            var length = Integer.toUnsignedLong(head.getInt());
            if (name(head).equals("meta")) {
                var bytes = content.at(offset + 8, (int) Math.min(Math.max(0, length - 8), LARGEST_META));
                return Optional.of(ByteBuffer.wrap(bytes));
            }
            if (length < 8) {
                return Optional.empty();
            }
            offset += length;
        }
        return Optional.empty();
    }

    /// What is inside the first box of this name among those in `boxes`.
    private static Optional<ByteBuffer> box(ByteBuffer boxes, String name) {
        var at = boxes.duplicate();
        while (at.remaining() >= 8) {
            var start = at.position();
            var length = at.getInt();
            var found = name(at);
            if (length < 8 || length > boxes.limit() - start) {
                return Optional.empty();
            }
            if (found.equals(name)) {
                return Optional.of(boxes.slice(start + 8, length - 8));
            }
            at.position(start + length);
        }
        return Optional.empty();
    }

    private static OptionalInt exifItem(ByteBuffer list) {
        var wide = list.get() > 0;
        list.position(wide ? 8 : 6);
        var entries = list.slice();
        while (entries.remaining() >= 8) {
            var start = entries.position();
            var length = entries.getInt(start);
            if (length < 20 || length > entries.limit() - start) {
                return OptionalInt.empty();
            }
            var entry = entries.slice(start + 8, length - 8);
            var id = entry.get(0) == 3 ? entry.getInt(4) : Short.toUnsignedInt(entry.getShort(4));
            entry.position(entry.get(0) == 3 ? 10 : 8);
            if (name(entry).equals("Exif")) {
                return OptionalInt.of(id);
            }
            entries.position(start + length);
        }
        return OptionalInt.empty();
    }

    /// The one extent of an item that lies in the file itself.
    private static Optional<Extent> extent(ByteBuffer places, int item) {
        var version = places.get();
        places.position(4);
        var widths = Short.toUnsignedInt(places.getShort());
        var count = version < 2 ? Short.toUnsignedInt(places.getShort()) : places.getInt();
        for (var i = 0; i < count; i++) {
            var id = version < 2 ? Short.toUnsignedInt(places.getShort()) : places.getInt();
            var method = version == 0 ? 0 : places.getShort() & 0xF;
            places.getShort();
            var base = number(places, widths >> 4 & 0xF);
            var extents = Short.toUnsignedInt(places.getShort());
            for (var j = 0; j < extents; j++) {
                number(places, version == 0 ? 0 : widths & 0xF);
                var extent = new Extent(base + number(places, widths >> 12), number(places, widths >> 8 & 0xF));
                if (id == item && method == 0 && extents == 1) {
                    return Optional.of(extent);
                }
            }
        }
        return Optional.empty();
    }

    /// Four bytes say how far the TIFF header is behind them.
    private static Optional<byte[]> block(Octets content, Extent extent) {
        try {
            var length = Math.clamp(extent.length(), 0, ExifBlock.LONGEST);
            var bytes = ByteBuffer.wrap(content.at(extent.offset(), length));
            var skipped = bytes.getInt();
            var rest = bytes.slice(4 + skipped, length - 4 - skipped);
            var block = new byte[rest.remaining()];
            rest.get(block);
            return Optional.of(ExifBlock.withoutMark(block));
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long number(ByteBuffer from, int width) {
        return switch (width) {
            case 0 -> 0;
            case 4 -> Integer.toUnsignedLong(from.getInt());
            case 8 -> from.getLong();
            default -> throw new IllegalArgumentException("width " + width);
        };
    }

    private static String name(ByteBuffer from) {
        var name = new byte[4];
        from.get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
