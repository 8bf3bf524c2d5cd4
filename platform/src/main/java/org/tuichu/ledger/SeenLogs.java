package org.tuichu.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.SignedNote;

/// What was cosigned here of the records of other deployments.
@Component
class SeenLogs {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('ledger_seen ' || :origin, 0))";

    private static final String LAST = "SELECT note FROM ledger_seen WHERE origin = :origin ORDER BY size DESC LIMIT 1";

    private static final String CONTRADICTING =
            "SELECT note FROM ledger_seen WHERE origin = :origin AND size = :size AND root <> :root";

    private static final String KEEP = """
            INSERT INTO ledger_seen (origin, size, root, note, cosigned_at)
            VALUES (:origin, :size, :root, :note, :at) ON CONFLICT DO NOTHING""";

    private final JdbcClient database;

    SeenLogs(JdbcClient database) {
        this.database = database;
    }

    /// Of two requests about one record the second waits, to the end of the transaction: what was seen only grows.
    void lock(String origin) {
        database.sql(LOCK)
                .param("origin", origin)
                .query((row, number) -> number)
                .single();
    }

    /// Empty before the first meeting.
    Optional<SignedNote> last(String origin) {
        return database.sql(LAST)
                .param("origin", origin)
                .query(String.class)
                .optional()
                .map(SeenLogs::note);
    }

    /// What was cosigned of the same size with another root.
    Optional<SignedNote> contradicting(Checkpoint shown) {
        return database.sql(CONTRADICTING)
                .param("origin", shown.origin())
                .param("size", shown.size())
                .param("root", shown.root().bytes())
                .query(String.class)
                .optional()
                .map(SeenLogs::note);
    }

    void keep(Checkpoint checkpoint, SignedNote cosigned, Instant at) {
        database.sql(KEEP)
                .param("origin", checkpoint.origin())
                .param("size", checkpoint.size())
                .param("root", checkpoint.root().bytes())
                .param("note", cosigned.format())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SignedNote note(String text) {
        return SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
