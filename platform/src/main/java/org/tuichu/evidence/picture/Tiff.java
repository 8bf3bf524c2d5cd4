package org.tuichu.evidence.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A block of Exif: a TIFF header and directories of fields. Reads what is asked for and never follows a chain, so that
/// no block, however made, takes longer than its own length. Source: CIPA DC-008-2023 §4.6; TIFF 6.0 §2.
final class Tiff {
    private static final int MAGIC = 42;
    private static final int FIELD = 12;

    /// Bytes of a value by type: BYTE, ASCII, SHORT, LONG, RATIONAL, SBYTE, UNDEFINED, SSHORT, SLONG, SRATIONAL.
    private static final List<Integer> WIDTHS = List.of(1, 1, 2, 4, 8, 1, 1, 2, 4, 8);

    private record Field(int type, int count, int offset) {}

    private final ByteBuffer block;

    private Tiff(ByteBuffer block) {
        this.block = block;
    }

    /// Empty where the block does not begin as one.
    static Optional<Tiff> of(byte[] bytes) {
        if (bytes.length < 8) {
            return Optional.empty();
        }
        var block = ByteBuffer.wrap(bytes);
        var mark = block.getShort(0);
        if (mark != 0x4949 && mark != 0x4D4D) {
            return Optional.empty();
        }
        block.order(mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return block.getShort(2) == MAGIC ? Optional.of(new Tiff(block)) : Optional.empty();
    }

    /// The directory that the header names.
    Directory first() {
        return directory(block.getInt(4));
    }

    private Directory directory(int offset) {
        var fields = new HashMap<Integer, Field>();
        if (offset >= 8 && offset <= block.limit() - 2) {
            var count = Short.toUnsignedInt(block.getShort(offset));
            for (var i = 0; i < count && offset + 2 + (i + 1) * FIELD <= block.limit(); i++) {
                var at = offset + 2 + i * FIELD;
                field(at).ifPresent(field -> fields.putIfAbsent(Short.toUnsignedInt(block.getShort(at)), field));
            }
        }
        return new Directory(fields);
    }

    /// A value of up to four bytes stands in the field itself, a longer one where the field says.
    private Optional<Field> field(int at) {
        int type = Short.toUnsignedInt(block.getShort(at + 2));
        var count = block.getInt(at + 4);
        if (type < 1 || type > WIDTHS.size() || count < 1 || count > block.limit()) {
            return Optional.empty();
        }
        var length = (long) WIDTHS.get(type - 1) * count;
        var offset = length <= 4 ? at + 8 : block.getInt(at + 8);
        return offset >= 0 && offset + length <= block.limit()
                ? Optional.of(new Field(type, count, offset))
                : Optional.empty();
    }

    /// The fields of one directory by tag.
    final class Directory {
        private static final int ASCII = 2;
        private static final int SHORT = 3;
        private static final int LONG = 4;
        private static final int RATIONAL = 5;

        private final Map<Integer, Field> fields;

        private Directory(Map<Integer, Field> fields) {
            this.fields = fields;
        }

        boolean has(int tag) {
            return fields.containsKey(tag);
        }

        /// Another directory, by the field that points to it; one without fields where there is none.
        Directory below(int tag) {
            return number(tag).map(Tiff.this::directory).orElseGet(() -> new Directory(Map.of()));
        }

        /// A whole number.
        Optional<Integer> number(int tag) {
            return field(tag, SHORT)
                    .map(field -> Short.toUnsignedInt(block.getShort(field.offset())))
                    .or(() -> field(tag, LONG).map(field -> block.getInt(field.offset())));
        }

        /// Text without its closing zero and blanks.
        Optional<String> text(int tag) {
            return field(tag, ASCII).map(field -> ascii(field).replace("\0", "").strip());
        }

        /// Fractions; one over zero is NaN or infinite.
        List<Double> fractions(int tag) {
            return field(tag, RATIONAL)
                    .map(field -> IntStream.range(0, field.count())
                            .mapToObj(i -> fraction(field.offset() + 8 * i))
                            .toList())
                    .orElse(List.of());
        }

        private Optional<Field> field(int tag, int type) {
            return Optional.ofNullable(fields.get(tag)).filter(field -> field.type() == type);
        }

        private String ascii(Field field) {
            var bytes = new byte[field.count()];
            block.get(field.offset(), bytes);
            return new String(bytes, StandardCharsets.US_ASCII);
        }

        private double fraction(int offset) {
            return (double) Integer.toUnsignedLong(block.getInt(offset))
                    / Integer.toUnsignedLong(block.getInt(offset + 4));
        }
    }
}
