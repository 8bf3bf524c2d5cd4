package org.tuichu.proof.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tuichu.proof.Hash;
import org.tuichu.proof.Malformed;
import org.tuichu.proof.tree.ConsistencyProof;

/// What a log asks a witness: to cosign a checkpoint that continues the one of `growth.first()` leaves. Source:
/// c2sp.org/tlog-witness, the body of `add-checkpoint`.
public record WitnessRequest(ConsistencyProof growth, SignedNote note) {
    /// Bytes of a request; one with 63 hashes and a few signatures has some 4,000.
    public static final int MOST_BYTES = 16_384;
    /// Hashes of a proof, by the specification.
    public static final int MOST_HASHES = 63;

    private static final String WHAT = "witness request";
    private static final String OLD = "old ";
    private static final String SEPARATOR = "\n\n";

    /// Refuses a proof that does not lead to the size of the checkpoint.
    public WitnessRequest {
        long size = Checkpoint.parse(note.text()).size();
        if (growth.second() != size || growth.first() > size) {
            throw new Malformed(WHAT, 0, "old " + growth.first() + " is beyond the checkpoint of " + size);
        }
        if (growth.path().size() > MOST_HASHES) {
            throw new Malformed(WHAT, 0, growth.path().size() + " hashes are more than " + MOST_HASHES);
        }
    }

    /// Nothing of it may be believed before a [Witness] has answered.
    public static WitnessRequest parse(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Malformed(WHAT, MOST_BYTES, "is longer than " + MOST_BYTES + " bytes");
        }
        // a character per byte: only the note may hold others than ASCII, and reads itself
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int separator = text.indexOf(SEPARATOR);
        if (!text.startsWith(OLD) || separator < 0) {
            throw new Malformed(WHAT, 0, "is not an old size, hashes, an empty line and a checkpoint");
        }
        var lines = text.substring(0, separator).split("\n", -1);
        var note = SignedNote.parse(Arrays.copyOfRange(bytes, separator + SEPARATOR.length(), bytes.length));
        var path = new ArrayList<Hash>();
        for (var line : List.of(lines).subList(1, lines.length)) {
            path.add(Hash.ofBase64(line));
        }
        long size = Checkpoint.parse(note.text()).size();
        return new WitnessRequest(new ConsistencyProof(size(lines[0].substring(OLD.length())), size, path), note);
    }

    private static long size(String digits) {
        // 18 digits are below 2^63, as in a checkpoint
        if (!digits.matches("0|[1-9][0-9]{0,17}")) {
            throw new Malformed(WHAT, OLD.length(), "the old size is no number: " + Malformed.shown(digits));
        }
        return Long.parseLong(digits);
    }

    /// The request as it is sent or written into a file.
    public String text() {
        var text = new StringBuilder(OLD + growth.first() + "\n");
        growth.path().forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(note.format()).toString();
    }
}
