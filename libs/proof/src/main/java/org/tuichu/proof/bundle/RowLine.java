package org.tuichu.proof.bundle;

import java.util.Map;
import java.util.Set;
import org.tuichu.proof.Hash;
import org.tuichu.proof.entry.CanonicalJson;
import org.tuichu.proof.entry.Entry;
import org.tuichu.proof.entry.Fields;
import org.tuichu.proof.entry.Json;
import org.tuichu.proof.entry.RowName;

/// A row as it stands now: `text` has the columns of that edition; its SHA-256 is what entries record.
public record RowLine(RowName name, int edition, String text) {
    private static final Set<String> MEMBERS = Set.of("edition", "key", "table", "text");

    public Hash digest() {
        return Entry.payloadHash(text);
    }

    /// One line of canonical JSON, without a newline.
    public String line() {
        return Json.Members.of(Map.of(
                        "edition", new Json.Whole(edition),
                        "key", new Json.Text(name.key()),
                        "table", new Json.Text(name.table()),
                        "text", new Json.Text(text)))
                .text();
    }

    /// Refuses, as [Malformed], what [#line()] would not have written.
    public static RowLine parse(String line) {
        var fields = new Fields("row", CanonicalJson.read(line), MEMBERS);
        return new RowLine(
                new RowName(fields.text("table"), fields.text("key")),
                Math.toIntExact(Math.min(fields.whole("edition", 1), Integer.MAX_VALUE)),
                fields.text("text"));
    }
}
