package org.tuichu.proof.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Splits a stream at newlines; each line must end in one, be UTF-8 and no longer than [#MOST_BYTES].
final class LineSplitter {
    /// Bytes of a line: an entry with its payload, or a row. Longer ones are skipped, not kept.
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private final LedgerCopy.Lines lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER);
    private long number;
    private boolean tooLong;

    LineSplitter(LedgerCopy.Lines lines) {
        this.lines = lines;
    }

    void split(InputStream in) throws IOException {
        var buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            int from = 0;
            for (int at = 0; at < read; at++) {
                if (buffer[at] == '\n') {
                    keep(buffer, from, at - from);
                    end();
                    from = at + 1;
                }
            }
            keep(buffer, from, read - from);
        }
        if (line.size() > 0 || tooLong) {
            lines.unreadable(number, "the line does not end");
        }
    }

    private void keep(byte[] buffer, int from, int length) {
        tooLong |= line.size() + length > MOST_BYTES;
        if (!tooLong) {
            line.write(buffer, from, length);
        }
    }

    private void end() {
        if (tooLong) {
            lines.unreadable(number, "the line is longer than " + MOST_BYTES + " bytes");
        } else {
            push();
        }
        number++;
        line.reset();
        tooLong = false;
    }

    private void push() {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
        } catch (CharacterCodingException not) {
            lines.unreadable(number, "the line is not UTF-8");
            return;
        }
        lines.line(number, text);
    }
}
