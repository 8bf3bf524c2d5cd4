package org.tuichu.ledger;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;
import org.tuichu.proof.Hash;

/// A watched table of this test's own: a piece of land with a name, a secret that is not recorded, and a picture.
class Parcels extends TableOwner {
    enum ParcelAct implements ActKind {
        PARCEL_DRAWN,
        PARCEL_RENAMED,
        PARCEL_GIVEN_UP
    }

    private static final String DRAW = "INSERT INTO parcel VALUES (:id, :path, :name, 'secret', '\\x01')";
    private static final String RENAME = "UPDATE parcel SET name = :name WHERE id = :id";
    private static final String GIVE_UP = "DELETE FROM parcel WHERE id = :id";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Ledger ledger;

    Parcels(JdbcClient database, TransactionTemplate transaction, Ledger ledger, Environment settings)
            throws SQLException {
        super(settings);
        this.database = database;
        this.transaction = transaction;
        this.ledger = ledger;
        asOwner("""
                CREATE TABLE parcel (id int PRIMARY KEY, jurisdiction_path text, name text, secret text, picture bytea);
                INSERT INTO parcel VALUES (0, '/900000/', '旧地块', 'secret', '\\x00');
                CALL ledger_watch('parcel', '{id}', '{secret}', '{picture}');
                CREATE TABLE test_file (sha256 bytea, ordinal int, bytes bytea);
                INSERT INTO ledger_kept VALUES ('test', 'SELECT sha256, ordinal, bytes FROM test_file');
                GRANT SELECT ON test_file TO tuichu_app;
                SELECT put_in_scope('parcel');
                GRANT SELECT, INSERT, UPDATE, DELETE ON parcel TO tuichu_app""");
    }

    /// Runs `work` in a transaction of that person.
    void by(Viewer person, Runnable work) {
        person.scope().run(() -> person.actor().run(() -> transaction.executeWithoutResult(status -> work.run())));
    }

    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    void draw(int id, Viewer person, String name) {
        database.sql(DRAW)
                .param("id", id)
                .param("path", person.jurisdictionPath())
                .param("name", name)
                .update();
        record(ParcelAct.PARCEL_DRAWN, id, Facts.of("name", name));
    }

    void rename(int id, String name) {
        write(id, name);
        record(ParcelAct.PARCEL_RENAMED, id, Facts.of("name", name));
    }

    void giveUp(int id) {
        database.sql(GIVE_UP).param("id", id).update();
        record(ParcelAct.PARCEL_GIVEN_UP, id, Facts.NONE);
    }

    /// Changes the row and records nothing.
    void write(int id, String name) {
        database.sql(RENAME).param("id", id).param("name", name).update();
    }

    void record(ParcelAct act, int id, Facts facts) {
        ledger.record(Act.of(act, "parcel", id, facts));
    }

    /// A parcel that is on record, of a place of its own.
    Viewer drawn(int id, String name) {
        var person = Viewers.office(Viewers.place());
        by(person, () -> draw(id, person, name));
        return person;
    }

    /// The same by an act that names files.
    void drawnWith(int id, String name, List<Hash> files) {
        var person = Viewers.office(Viewers.place());
        by(person, () -> {
            draw(id, person, name);
            ledger.record(
                    Act.of(ParcelAct.PARCEL_RENAMED, "parcel", id, Facts.NONE).with(files));
        });
    }

    /// A content in two chunks.
    void keepFile(Hash sha256, byte[] content) throws SQLException {
        int middle = content.length / 2;
        asOwner("INSERT INTO test_file VALUES (decode('%s', 'hex'), 0, decode('%s', 'hex'))"
                .formatted(sha256.hex(), HexFormat.of().formatHex(content, 0, middle)));
        asOwner("INSERT INTO test_file VALUES (decode('%s', 'hex'), 1, decode('%s', 'hex'))"
                .formatted(sha256.hex(), HexFormat.of().formatHex(content, middle, content.length)));
    }

    /// What is recorded of a parcel, the oldest first; null where it was removed.
    List<String> recorded(int id) {
        return texts("SELECT coalesce(content, 'gone') FROM ledger_row WHERE table_name = 'parcel' AND row_key = '" + id
                + "' ORDER BY id");
    }
}
