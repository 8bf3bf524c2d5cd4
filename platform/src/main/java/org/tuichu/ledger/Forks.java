package org.tuichu.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.proof.Hash;
import org.tuichu.proof.note.SignedNote;

/// The evidence of forks, kept for ever.
@Component
class Forks {
    /// Of unproved ones only the first until something as large is cosigned: anybody can send a wrong proof, and often.
    private static final String KEEP = """
            INSERT INTO ledger_fork (found_at, origin, kind, kept_size, kept_root, kept_note,
                shown_size, shown_root, shown_note)
            SELECT :found, :origin, :kind, :keptSize, :keptRoot, :keptNote, :shownSize, :shownRoot, :shownNote
            WHERE :kind <> 'UNPROVED' OR NOT EXISTS (
                SELECT FROM ledger_fork AS f WHERE f.origin = :origin AND f.kind = 'UNPROVED'
                    AND NOT EXISTS (SELECT FROM ledger_seen AS s WHERE s.origin = f.origin AND s.size >= f.shown_size))
            ON CONFLICT DO NOTHING""";

    /// Those that stand, the proven ones first.
    private static final String STANDING = """
            SELECT found_at, origin, kind, kept_size, kept_root, kept_note, shown_size, shown_root, shown_note
            FROM ledger_fork AS f
            WHERE kind <> 'UNPROVED'
                OR NOT EXISTS (SELECT FROM ledger_seen AS s WHERE s.origin = f.origin AND s.size >= f.shown_size)
            ORDER BY kind = 'UNPROVED', id LIMIT 100""";

    private final JdbcClient database;

    Forks(JdbcClient database) {
        this.database = database;
    }

    void keep(Fork fork) {
        database.sql(KEEP)
                .param("found", fork.found().atOffset(ZoneOffset.UTC))
                .param("origin", fork.origin())
                .param("kind", fork.kind().name())
                .param("keptSize", fork.kept().size())
                .param("keptRoot", fork.kept().root().bytes())
                .param("keptNote", fork.kept().note().format())
                .param("shownSize", fork.shown().size())
                .param("shownRoot", fork.shown().root().bytes())
                .param("shownNote", fork.shown().note().format())
                .update();
    }

    List<Fork> standing() {
        return database.sql(STANDING).query((row, number) -> fork(row)).list();
    }

    private static Fork fork(ResultSet row) throws SQLException {
        return new Fork(
                row.getString("origin"),
                Fork.Kind.valueOf(row.getString("kind")),
                state(row, "kept"),
                state(row, "shown"),
                row.getObject("found_at", OffsetDateTime.class).toInstant());
    }

    private static Fork.State state(ResultSet row, String which) throws SQLException {
        return new Fork.State(
                row.getLong(which + "_size"),
                Hash.of(row.getBytes(which + "_root")),
                SignedNote.parse(row.getString(which + "_note").getBytes(StandardCharsets.UTF_8)));
    }
}
