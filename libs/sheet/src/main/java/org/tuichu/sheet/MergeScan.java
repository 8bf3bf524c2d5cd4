package org.tuichu.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the merged areas of a sheet of an xlsx, which stand behind its rows. Looking for their bytes takes a small
/// part of the time of parsing the sheet twice. A `<` in a text is always written otherwise, so nothing in a cell is
/// taken for one.
final class MergeScan {
    /// More is no table of people's hands, and would make the program slow.
    private static final int MOST = 200_000;

    private static final byte[] NAME = "mergeCell".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 1 << 16;

    /// From the `<` to the end of the reference.
    private static final int LONGEST = 200;

    private static final Pattern AREA =
            Pattern.compile("<(?:\\w{1,20}:)?mergeCell\\s[^<>]*?ref\\s*=\\s*[\"']([A-Z]+[0-9]+):([A-Z]+[0-9]+)");

    private final byte[] buffer = new byte[CHUNK + 2 * LONGEST];
    private final List<Merges.Area> areas = new ArrayList<>();

    private MergeScan() {}

    static List<Merges.Area> of(PartStream part) throws IOException {
        var scan = new MergeScan();
        try (part) {
            scan.read(part);
        }
        return scan.areas;
    }

    /// The buffer begins with what the last chunk ended with, so that nothing is cut in two.
    private void read(PartStream part) throws IOException {
        int from = 0;
        int end = 0;
        for (int count = fill(part, end); count > 0; count = fill(part, end)) {
            part.tokenEnds();
            end += count;
            search(from, end - LONGEST, end);
            int keep = Math.min(end, 2 * LONGEST);
            from = Math.max(0, keep - LONGEST);
            System.arraycopy(buffer, end - keep, buffer, 0, keep);
            end = keep;
        }
        search(from, end, end);
    }

    private int fill(InputStream part, int at) throws IOException {
        return part.readNBytes(buffer, at, CHUNK);
    }

    private void search(int from, int to, int end) {
        for (int at = from; at < to; at++) {
            if (buffer[at] == 'm' && named(at, end) && areas.size() < MOST) {
                int start = Math.max(0, at - 24);
                String around =
                        new String(buffer, start, Math.min(end, at + LONGEST) - start, StandardCharsets.ISO_8859_1);
                Matcher matcher = AREA.matcher(around);
                int open = around.lastIndexOf('<', at - start);
                if (open >= 0 && matcher.region(open, around.length()).lookingAt()) {
                    add(matcher.group(1), matcher.group(2));
                }
            }
        }
    }

    private boolean named(int at, int end) {
        for (int i = 1; i < NAME.length; i++) {
            if (at + i >= end || buffer[at + i] != NAME[i]) {
                return false;
            }
        }
        return true;
    }

    private void add(String first, String last) {
        var area = new Merges.Area(
                CellAddress.row(first), CellAddress.row(last), CellAddress.column(first), CellAddress.column(last));
        if (area.top() <= area.bottom() && area.left() <= area.right()) {
            areas.add(area);
        }
    }
}
