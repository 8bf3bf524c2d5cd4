package org.tuichu.statute.rule;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Lines of bytes of bounded length: a longer one is passed over, so that no input takes the memory.
final class InputLines {
    private final InputStream in;
    private final int limit;

    InputLines(InputStream in, int limit) {
        this.in = new BufferedInputStream(in);
        this.limit = limit;
    }

    /// Without its line end; null at the end of the input.
    @Nullable
    InputLine next() throws IOException {
        var line = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return null;
        }
        boolean tooLong = false;
        for (; read >= 0 && read != '\n'; read = in.read()) {
            tooLong |= line.size() == limit;
            if (!tooLong) {
                line.write(read);
            }
        }
        return new InputLine(line.toByteArray(), tooLong);
    }

    /// The first bytes of a line, all of them unless it was too long.
    static final class InputLine {
        private final byte[] bytes;
        private final boolean tooLong;

        private InputLine(byte[] bytes, boolean tooLong) {
            this.bytes = bytes;
            this.tooLong = tooLong;
        }

        InputStream content() {
            return new ByteArrayInputStream(bytes);
        }

        boolean tooLong() {
            return tooLong;
        }

        boolean blank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }
}
