package org.tuichu.evidence.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.evidence.content.Samples;

/// Pictures with Exif in them, written by the book.
final class ExifSamples {
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    /// What the camera of the samples writes; null leaves a field out.
    record Camera(
            int orientation,
            @Nullable String taken,
            @Nullable String offset,
            @Nullable String datum,
            @Nullable List<Double> latitude,
            String north,
            @Nullable List<Double> longitude,
            String east) {

        /// In 大洼, on a morning in March.
        static Camera honest() {
            return new Camera(
                    6,
                    "2019:03:02 09:15:30",
                    "+08:00",
                    "WGS-84",
                    List.of(41.0, 0.0, 9.36),
                    "N",
                    List.of(122.0, 4.0, 58.8),
                    "E");
        }

        Camera at(@Nullable String time, @Nullable String zone) {
            return new Camera(orientation, time, zone, datum, latitude, north, longitude, east);
        }

        Camera turned(int how) {
            return new Camera(how, taken, offset, datum, latitude, north, longitude, east);
        }

        Camera in(@Nullable String name) {
            return new Camera(orientation, taken, offset, name, latitude, north, longitude, east);
        }

        Camera near(@Nullable List<Double> lat, String northOrSouth, @Nullable List<Double> lon, String eastOrWest) {
            return new Camera(orientation, taken, offset, datum, lat, northOrSouth, lon, eastOrWest);
        }
    }

    private record Field(int tag, int type, int count, ByteBuffer value) {}

    private ExifSamples() {}

    static byte[] tiff(Camera camera, ByteOrder order) {
        var exif = directory(order, 400, List.of(ascii(0x9003, camera.taken()), ascii(0x9011, camera.offset())));
        var gps = directory(
                order,
                600,
                List.of(
                        ascii(1, camera.north()),
                        degrees(2, camera.latitude(), order),
                        ascii(3, camera.east()),
                        degrees(4, camera.longitude(), order),
                        ascii(0x12, camera.datum())));
        var first = directory(
                order,
                8,
                List.of(
                        new Field(0x0112, SHORT, 1, bytes(order, 2).putShort((short) camera.orientation())),
                        new Field(0x8769, LONG, 1, bytes(order, 4).putInt(400)),
                        new Field(0x8825, LONG, 1, bytes(order, 4).putInt(600))));
        var block = bytes(order, 1_000);
        block.put(Samples.text(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"))
                .putShort((short) 42)
                .putInt(8);
        return content(block.put(8, first).put(400, exif).put(600, gps));
    }

    static byte[] jpeg(byte[] picture, byte[] tiff) {
        return Samples.joined(
                Arrays.copyOf(picture, 2),
                new byte[] {(byte) 0xFF, (byte) 0xE1},
                bytes(ByteOrder.BIG_ENDIAN, 2)
                        .putShort((short) (tiff.length + 8))
                        .array(),
                Samples.text("Exif\0\0"),
                tiff,
                Arrays.copyOfRange(picture, 2, picture.length));
    }

    static byte[] png(byte[] picture, byte[] tiff) {
        return Samples.joined(
                Arrays.copyOf(picture, 33),
                bytes(ByteOrder.BIG_ENDIAN, 4).putInt(tiff.length).array(),
                Samples.text("eXIf"),
                tiff,
                new byte[4],
                Arrays.copyOfRange(picture, 33, picture.length));
    }

    static byte[] webp(byte[] tiff) {
        return Samples.joined(
                Samples.webp(),
                Samples.text("EXIF"),
                bytes(ByteOrder.LITTLE_ENDIAN, 4).putInt(tiff.length).array(),
                tiff);
    }

    /// `ftyp`, `meta` with the items' list and their places, then the block behind four bytes and the mark.
    static byte[] heic(byte[] tiff) {
        var entry = box("infe", new byte[] {2, 0, 0, 0, 0, 7, 0, 0}, Samples.text("Exif\0"));
        var items = box("iinf", new byte[] {0, 0, 0, 0, 0, 1}, entry);
        var head = Samples.iso("heic");
        var metaLength = 8 + 4 + items.length + 8 + 4 + 4 + 6 + 8;
        var place = bytes(ByteOrder.BIG_ENDIAN, 22)
                .putInt(0)
                .putShort((short) 0x4400)
                .putShort((short) 1)
                .putShort((short) 7)
                .putShort((short) 0)
                .putShort((short) 1)
                .putInt(head.length + metaLength)
                .putInt(tiff.length + 10);
        var meta = box("meta", new byte[4], items, box("iloc", content(place)));
        return Samples.joined(head, meta, new byte[] {0, 0, 0, 6}, Samples.text("Exif\0\0"), tiff);
    }

    private static byte[] box(String name, byte[]... inside) {
        var content = Samples.joined(inside);
        return Samples.joined(
                bytes(ByteOrder.BIG_ENDIAN, 4).putInt(content.length + 8).array(), Samples.text(name), content);
    }

    private static Field ascii(int tag, @Nullable String text) {
        var value = (text == null ? "" : text + "\0").getBytes(StandardCharsets.US_ASCII);
        return new Field(text == null ? -1 : tag, ASCII, value.length, ByteBuffer.wrap(value));
    }

    /// Hundredths.
    private static Field degrees(int tag, @Nullable List<Double> parts, ByteOrder order) {
        if (parts == null) {
            return new Field(-1, RATIONAL, 0, ByteBuffer.allocate(0));
        }
        var value = bytes(order, 24);
        for (var part : parts) {
            value.putInt(Double.isNaN(part) ? 1 : (int) Math.round(part * 100)).putInt(Double.isNaN(part) ? 0 : 100);
        }
        return new Field(tag, RATIONAL, 3, value);
    }

    /// Fields of twelve bytes each, longer values behind them.
    private static byte[] directory(ByteOrder order, int offset, List<Field> all) {
        var fields = new ArrayList<>(all);
        fields.removeIf(field -> field.tag() == -1);
        var values = offset + 2 + 12 * fields.size() + 4;
        var directory = bytes(order, 190).putShort((short) fields.size());
        for (var field : fields) {
            directory
                    .putShort((short) field.tag())
                    .putShort((short) field.type())
                    .putInt(field.count());
            var value = content(field.value());
            if (value.length <= 4) {
                directory.put(Arrays.copyOf(value, 4));
            } else {
                directory.putInt(values).put(values - offset, value);
                values += value.length;
            }
        }
        return content(directory);
    }

    private static byte[] content(ByteBuffer buffer) {
        var content = new byte[buffer.capacity()];
        buffer.get(0, content);
        return content;
    }

    private static ByteBuffer bytes(ByteOrder order, int length) {
        return ByteBuffer.allocate(length).order(order);
    }
}
