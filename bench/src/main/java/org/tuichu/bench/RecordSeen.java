package org.tuichu.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tuichu.postgres.EmbeddedPostgres;
import org.tuichu.postgres.RunningServer;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.tree.Tile;
import org.tuichu.proof.tree.Tiles;

/// The tables of the record as somebody sees them who does not ask the program.
final class RecordSeen implements AutoCloseable {
    private static final String ACTS = """
            SELECT substring(payload FROM '([0-9]+)"}$')::bigint FROM ledger_entry WHERE act = 'PARCEL_NOTED'
            AND id > ?""";

    /// An act writes two parcels, both with its note, or nothing.
    private static final String HALF = """
            SELECT count(*) FROM ledger_entry AS e WHERE act = 'PARCEL_NOTED' AND id > ? AND 2 <> (
                SELECT count(*) FROM ledger_row AS r
                WHERE r.entry_id = e.id AND strpos(r.content, '"' || (e.payload::jsonb ->> 'note') || '"') > 0)""";

    private static final String LAST = "SELECT coalesce(max(id), 0) FROM ledger_entry";
    private static final String NEWEST = "SELECT note FROM ledger_checkpoint ORDER BY size DESC LIMIT 1";
    private static final String TILE = "SELECT hashes FROM ledger_tile WHERE level = ? AND index = ?";

    private final Connection owner;

    RecordSeen(Path data) throws Exception {
        var server = RunningServer.on(data).orElseThrow();
        owner = DriverManager.getConnection(
                server.jdbcUrl(EmbeddedPostgres.DATABASE), EmbeddedPostgres.OWNER_ROLE, server.ownerPassword());
        try (var statement = owner.createStatement()) {
            statement.execute(
                    "SET tuichu.reads = '/'; SET tuichu.writes = '/'; SET tuichu.unit = '*'; SET enable_seqscan = off");
        }
    }

    long lastEntry() throws SQLException {
        return list(LAST, row -> row.getLong(1)).getFirst();
    }

    /// The numbers of the acts of entries after that one.
    List<Long> acts(long after) throws SQLException {
        return list(ACTS, row -> row.getLong(1), after);
    }

    /// How many entries after that one have not exactly their two rows.
    long halfActs(long after) throws SQLException {
        return list(HALF, row -> row.getLong(1), after).getFirst();
    }

    /// The newest checkpoint, empty before the first.
    String newest() throws SQLException {
        return list(NEWEST, row -> row.getString(1)).stream().findFirst().orElse("");
    }

    /// Whether the tree of the newest checkpoint begins with that of the one seen before.
    boolean continues(String before) throws SQLException {
        if (before.isEmpty()) {
            return true;
        }
        var then = checkpoint(before);
        var now = checkpoint(newest());
        return then.size() <= now.size()
                && new Tiles(this::tile, now.size())
                        .consistency(then.size())
                        .verify(then.root(), now.root())
                        .holds();
    }

    private static Checkpoint checkpoint(String note) {
        return Checkpoint.parse(
                SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)).text());
    }

    private Optional<Tile> tile(int level, long index, int width) {
        try (var statement = owner.prepareStatement(TILE)) {
            statement.setInt(1, level);
            statement.setLong(2, index);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Tile(level, index, row.getBytes(1))) : Optional.empty();
            }
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private interface Made<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, Made<T> made, Long... after) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            for (int at = 0; at < after.length; at++) {
                statement.setLong(at + 1, after[at]);
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(made.of(rows));
                }
                return found;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
