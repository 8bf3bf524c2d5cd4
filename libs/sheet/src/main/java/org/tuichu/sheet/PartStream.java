package org.tuichu.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.tuichu.sheet.SheetRefused.Reason;

/// A part of an archive while it is inflated. A parser says where each token ends; one that goes on for half a
/// megabyte is refused before it fills the memory.
final class PartStream extends InputStream {
    private static final int LONGEST_TOKEN = 512 << 10;

    private final InputStream in;
    private final String part;
    private final long sum;
    private final long most;
    private final CRC32 read = new CRC32();
    private long inflated;
    private long token;

    PartStream(InputStream in, String part, long sum, long most) {
        this.in = in;
        this.part = part;
        this.sum = sum;
        this.most = most;
    }

    void tokenEnds() {
        token = 0;
    }

    String part() {
        return part;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count;
        try {
            count = in.read(into, from, length);
        } catch (ZipException | EOFException broken) {
            throw new SheetRefused(Reason.DAMAGED, part, broken);
        }
        if (count < 0) {
            if (read.getValue() != sum) {
                throw new SheetRefused(Reason.DAMAGED, part);
            }
            return count;
        }
        read.update(into, from, count);
        inflated += count;
        token += count;
        if (inflated > most) {
            throw new SheetRefused(Reason.INFLATES_TOO_FAR, part, most);
        }
        if (token > LONGEST_TOKEN) {
            throw new SheetRefused(Reason.CELL_TOO_LONG, part, LONGEST_TOKEN);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
