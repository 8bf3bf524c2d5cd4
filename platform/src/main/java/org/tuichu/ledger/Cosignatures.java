package org.tuichu.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.proof.note.NoteSignature;
import org.tuichu.proof.note.SignedNote;

/// What witnesses signed below the checkpoints of the record kept here.
@Component
class Cosignatures {
    private static final String KEEP = """
            INSERT INTO ledger_cosignature AS c (size, witness, signature, cosigned_at, received_at)
            VALUES (:size, :witness, :signature, :cosigned, :received)
            ON CONFLICT (size, witness) DO UPDATE SET signature = EXCLUDED.signature,
                cosigned_at = EXCLUDED.cosigned_at, received_at = EXCLUDED.received_at
            WHERE c.cosigned_at < EXCLUDED.cosigned_at""";

    private static final String LATEST_SIZE =
            "SELECT coalesce(max(size), 0) FROM ledger_cosignature WHERE witness = :witness";

    private static final String LATEST = """
            SELECT DISTINCT ON (witness) witness, size, cosigned_at, received_at FROM ledger_cosignature
            ORDER BY witness, size DESC""";

    private static final String OF_SIZE =
            "SELECT witness, signature FROM ledger_cosignature WHERE size = :size ORDER BY witness";

    private static final String COSIGNED = """
            SELECT note, size FROM ledger_checkpoint
            WHERE size IN (SELECT max(size) FROM ledger_cosignature GROUP BY witness) ORDER BY size DESC""";

    private final JdbcClient database;

    Cosignatures(JdbcClient database) {
        this.database = database;
    }

    void keep(long size, NoteSignature cosignature, Instant received) {
        database.sql(KEEP)
                .param("size", size)
                .param("witness", cosignature.name())
                .param("signature", cosignature.base64())
                .param("cosigned", cosignature.cosignedAt().atOffset(ZoneOffset.UTC))
                .param("received", received.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What that witness cosigned last; 0 before the first time.
    long latestSize(String witness) {
        return database.sql(LATEST_SIZE)
                .param("witness", witness)
                .query(Long.class)
                .single();
    }

    /// Per witness the largest that it cosigned.
    List<ReadWitnesses.Latest> latest() {
        return database.sql(LATEST)
                .query((row, number) -> new ReadWitnesses.Latest(
                        row.getString("witness"),
                        row.getLong("size"),
                        row.getObject("cosigned_at", OffsetDateTime.class).toInstant(),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// The checkpoints of [#latest()] with their cosignatures, the largest first.
    List<SignedNote> cosigned() {
        return database.sql(COSIGNED)
                .query((row, number) -> with(row.getString("note"), row.getLong("size")))
                .list();
    }

    /// The checkpoint of that size with what witnesses signed below it.
    SignedNote with(String checkpoint, long size) {
        var note = SignedNote.parse(checkpoint.getBytes(StandardCharsets.UTF_8));
        var cosignatures = database.sql(OF_SIZE)
                .param("size", size)
                .query((row, number) -> new NoteSignature(row.getString("witness"), row.getString("signature")))
                .list();
        for (var one : cosignatures) {
            note = note.with(one);
        }
        return note;
    }
}
