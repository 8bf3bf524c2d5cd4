package org.tuichu.statute.line;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Lines of UTF-8 of which none takes more memory than allowed; a longer one is passed over.
final class BoundedLines {
    private final InputStream in;
    private final int most;
    private boolean tooLong;

    BoundedLines(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /// The next line, empty when it was too long; null at the end.
    @Nullable
    String next() throws IOException {
        var line = new ByteArrayOutputStream();
        tooLong = false;
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.size() < most) {
                line.write(c);
            } else {
                tooLong = true;
            }
        }
        return tooLong ? "" : line.toString(StandardCharsets.UTF_8);
    }

    boolean tooLong() {
        return tooLong;
    }
}
