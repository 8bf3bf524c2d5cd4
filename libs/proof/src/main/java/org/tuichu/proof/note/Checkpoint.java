package org.tuichu.proof.note;

import java.util.Arrays;
import java.util.List;
import org.tuichu.proof.Hash;
import org.tuichu.proof.Malformed;

/// The state of a log: its name, how many leaves it has, and their root. Source: c2sp.org/tlog-checkpoint.
///
/// The text is one line each: origin, size in decimal, root in base64, and lines of extensions, which are read but
/// never written here.
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    private static final String WHAT = "checkpoint";
    private static final int LINES = 3;

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (origin.isEmpty() || !origin.chars().allMatch(one -> one >= ' ')) {
            throw new Malformed(WHAT, 0, "has no origin");
        }
        if (size < 0) {
            throw new Malformed(WHAT, origin.length() + 1, "has a negative size");
        }
    }

    public static Checkpoint of(String origin, long size, Hash root) {
        return new Checkpoint(origin, size, root, List.of());
    }

    /// Reads the text of a note that has been opened.
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) {
            throw new Malformed(WHAT, text.length(), "does not end in a newline");
        }
        var lines = Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < LINES || lines.contains("")) {
            throw new Malformed(WHAT, text.indexOf("\n\n") + 1, "is not origin, size and root, one line each");
        }
        int sizeAt = lines.getFirst().length() + 1;
        int rootAt = sizeAt + lines.get(1).length() + 1;
        return new Checkpoint(
                lines.getFirst(),
                size(lines.get(1), sizeAt),
                root(lines.get(2), rootAt),
                lines.subList(LINES, lines.size()));
    }

    private static long size(String line, int at) {
        // 18 digits are below 2^63, and more leaves than any log will have
        if (!line.matches("0|[1-9][0-9]{0,17}")) {
            throw new Malformed(WHAT, at, "the size is not a number without leading zeros: " + Malformed.shown(line));
        }
        return Long.parseLong(line);
    }

    private static Hash root(String line, int at) {
        try {
            return Hash.ofBase64(line);
        } catch (Malformed not) {
            throw new Malformed(WHAT, at, "the root " + not.reason());
        }
    }

    public String text() {
        var text = new StringBuilder(origin + "\n" + size + "\n" + root.base64() + "\n");
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /// The checkpoint as a note, one signature line per key, in their order; at least one.
    public SignedNote signed(List<SignerKey> keys) {
        var text = text();
        return new SignedNote(text, keys.stream().map(key -> key.sign(text)).toList());
    }
}
