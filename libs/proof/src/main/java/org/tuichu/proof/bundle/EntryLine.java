package org.tuichu.proof.bundle;

import java.util.Map;
import java.util.Set;
import org.tuichu.proof.entry.CanonicalJson;
import org.tuichu.proof.entry.Entry;
import org.tuichu.proof.entry.EntryJson;
import org.tuichu.proof.entry.Fields;
import org.tuichu.proof.entry.Json;

/// An entry with its place in the tree, from 0, and its payload, byte for byte, as one line of canonical JSON.
public record EntryLine(long sequence, Entry entry, String payload) {
    private static final Set<String> MEMBERS = Set.of("entry", "payload", "sequence");

    /// Without a newline.
    public String text() {
        return Json.Members.of(Map.of(
                        "entry", EntryJson.of(entry),
                        "payload", new Json.Text(payload),
                        "sequence", new Json.Whole(sequence)))
                .text();
    }

    /// Refuses, as [Malformed], what [#text()] would not have written.
    public static EntryLine parse(String line) {
        var fields = new Fields("entry", CanonicalJson.read(line), MEMBERS);
        return new EntryLine(
                fields.whole("sequence", 0), EntryJson.entry(fields.need("entry")), fields.text("payload"));
    }
}
