package org.tuichu.ledger;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tuichu.proof.Hash;
import org.tuichu.proof.bundle.EntryLine;
import org.tuichu.proof.entry.Entry;
import org.tuichu.proof.entry.Party;
import org.tuichu.proof.entry.RowState;
import org.tuichu.proof.entry.Subject;

/// An entry and its payload, as tables keep them.
record StoredEntry(Entry entry, String payload) {
    /// The text of a row always has all columns of its table that are not omitted: a migration that alters a watched
    /// table records its rows anew.
    static final int EDITION = 1;

    /// Columns of an entry `e` with its rows in the order they were written.
    static final String COLUMNS = """
            e.id, e.recorded_at, e.jurisdiction_path, e.actor, e.actor_name, e.unit_id, e.unit_name, e.on_behalf_of,
            e.on_behalf_of_name, e.act, e.subject_kind, e.subject_id, e.payload, e.payload_hash, e.files,
            r.tables, r.keys, r.digests""";

    /// Beside an entry `e`: its rows `r`.
    static final String ROWS = """
            CROSS JOIN LATERAL (
                SELECT max(id) AS last, array_agg(table_name ORDER BY id) AS tables, array_agg(row_key ORDER BY id) AS keys,
                    array_agg(encode(sha256(convert_to(content, 'UTF8')), 'hex') ORDER BY id) AS digests
                FROM ledger_row WHERE entry_id = e.id) AS r""";

    EntryLine line(long sequence) {
        return new EntryLine(sequence, entry, payload);
    }

    static StoredEntry of(ResultSet row) throws SQLException {
        var actor = row.getString("actor");
        return new StoredEntry(
                new Entry(
                        row.getLong("id"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        new Party(actor == null ? Ledger.PROGRAM : actor, row.getString("actor_name")),
                        party(row, "unit_id", "unit_name"),
                        row.getString("jurisdiction_path"),
                        party(row, "on_behalf_of", "on_behalf_of_name"),
                        row.getString("act"),
                        new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                        Hash.of(row.getBytes("payload_hash")),
                        rows(row),
                        Arrays.stream(texts(row.getArray("files")))
                                .map(Objects::requireNonNull)
                                .map(Hash::ofHex)
                                .toList()),
                row.getString("payload"));
    }

    private static @Nullable Party party(ResultSet row, String id, String name) throws SQLException {
        var found = row.getString(id);
        return found == null ? null : new Party(found, row.getString(name));
    }

    private static List<RowState> rows(ResultSet row) throws SQLException {
        var tables = texts(row.getArray("tables"));
        var keys = texts(row.getArray("keys"));
        var digests = texts(row.getArray("digests"));
        var states = new ArrayList<RowState>();
        for (int at = 0; at < tables.length; at++) {
            var digest = digests[at];
            states.add(new RowState(
                    Objects.requireNonNull(tables[at]),
                    EDITION,
                    Objects.requireNonNull(keys[at]),
                    digest == null ? null : Hash.ofHex(digest)));
        }
        return states;
    }

    private static @Nullable String[] texts(@Nullable Array array) throws SQLException {
        return array == null ? new String[0] : (@Nullable String[]) array.getArray();
    }
}
