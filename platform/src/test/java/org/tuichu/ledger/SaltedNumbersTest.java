package org.tuichu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuichu.Viewers;
import org.tuichu.ledger.Parcels.ParcelAct;
import org.tuichu.proof.bundle.Finding;
import org.tuichu.proof.entry.RowName;

/// What is personal is on record as a digest that only the salt beside it explains: a forged number is found, one that
/// was erased is gone.
@LedgerTest
class SaltedNumbersTest {
    private static final String SALTED = """
            SELECT w.table_name || '.' || h.name FROM ledger_watched AS w, unnest(w.hashed) AS h (name)
            WHERE 'salt' = ANY (w.omitted) AND EXISTS (SELECT FROM pg_trigger AS t
                WHERE t.tgrelid = w.table_name::regclass AND t.tgname = 'fresh_salt' AND t.tgenabled = 'O')
            ORDER BY 1""";

    private static final String KEEP = """
            INSERT INTO message_address (unit_id, jurisdiction_path, email, changed_at)
            VALUES (:unit, :path, 'office@county.example', now())""";

    private static final String MOVE = "UPDATE message_address SET email = :email WHERE unit_id = :unit";
    private static final String GIVE_UP = "DELETE FROM message_address WHERE unit_id = :unit";

    private final Parcels parcels;
    private final JdbcClient database;
    private final Sequencer sequencer;
    private final VerifyLedger verify;
    private final UUID unit = UUID.randomUUID();
    private final String ofUnit = " WHERE unit_id = '" + unit + "'";

    SaltedNumbersTest(Parcels parcels, JdbcClient database, Sequencer sequencer, VerifyLedger verify) {
        this.parcels = parcels;
        this.database = database;
        this.sequencer = sequencer;
        this.verify = verify;
    }

    @BeforeEach
    void anAddressIsOnRecord() {
        var path = Viewers.place();
        writes(KEEP, path);
        assertThat(findings()).isEmpty();
    }

    @AfterEach
    void allIsWellAgain() {
        writes(GIVE_UP, "");
        assertThat(findings()).isEmpty();
    }

    @Test
    void everyPersonalColumnHasASaltThatIsDrawnAnew() {
        assertThat(parcels.texts(SALTED))
                .containsExactly("enterprise.phone", "message_address.email", "officer.mobile", "officer.phone");
    }

    @Test
    void theRecordHasADigestOnly() {
        assertThat(recorded()).singleElement().asString().doesNotContain("county.example", "salt");
        assertThat(explained("office@county.example")).isEqualTo("1");
        assertThat(explained("office@county.exampla")).isEqualTo("0");
    }

    @Test
    void aForgedOneIsFound() throws SQLException {
        change("email = 'thief@county.example'");
        assertThat(findings())
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.RowDiffers.class,
                        found -> assertThat(found.row()).isEqualTo(new RowName("message_address", unit.toString())));
        change("email = 'office@county.example'");
    }

    @Test
    void soIsAForgedSalt() throws SQLException {
        change("salt = set_bit(salt, 0, 1 - get_bit(salt, 0))");
        assertThat(findings()).singleElement().isInstanceOf(Finding.RowDiffers.class);
        change("salt = set_bit(salt, 0, 1 - get_bit(salt, 0))");
    }

    @Test
    void whatWasErasedCannotBeGuessed() {
        writes(MOVE, "erased");
        assertThat(recorded()).hasSize(2);
        assertThat(explained("erased")).isEqualTo("1");
        assertThat(explained("office@county.example")).isEqualTo("0");
    }

    @Test
    void whatWasRecordedBeforeThereWasASaltStaysSound() throws SQLException {
        parcels.asOwner("""
                CREATE TABLE helpline (id int PRIMARY KEY, jurisdiction_path text, phone text);
                INSERT INTO helpline VALUES (1, '/900000/', '13800000000');
                CALL ledger_watch('helpline', '{id}', omitted => '{phone}');
                SELECT put_in_scope('helpline');
                GRANT SELECT ON helpline TO tuichu_app""");
        assertThat(findings()).isEmpty();
        parcels.asOwner("""
                ALTER TABLE helpline ADD COLUMN salt bytea NOT NULL DEFAULT uuid_send(gen_random_uuid());
                CALL ledger_watch('helpline', '{id}', omitted => '{salt}', hashed => '{phone}')""");
        assertThat(findings()).isEmpty();
        assertThat(parcels.texts("SELECT content FROM ledger_row WHERE table_name = 'helpline' ORDER BY id"))
                .hasSize(2)
                .noneMatch(content -> content.contains("13800000000"))
                .last()
                .asString()
                .matches(".*\"phone\": \"[0-9a-f]{64}\".*");
        parcels.asOwner("CALL ledger_unwatch('helpline'); DROP TABLE helpline");
    }

    private void writes(String statement, String value) {
        parcels.by(Viewers.office("/"), () -> {
            database.sql(statement)
                    .param("unit", unit)
                    .param("path", value)
                    .param("email", value)
                    .update();
            parcels.record(ParcelAct.PARCEL_RENAMED, 0, Facts.NONE);
        });
    }

    private void change(String change) throws SQLException {
        assertThat(parcels.behindTheBack("message_address", "UPDATE message_address SET " + change + ofUnit))
                .isEqualTo(1);
    }

    private List<String> recorded() {
        return parcels.texts("SELECT content FROM ledger_row WHERE table_name = 'message_address' AND row_key = '"
                + unit + "' ORDER BY id");
    }

    /// How many records of the row are the digest of this address with the salt of now.
    private String explained(String address) {
        return parcels.texts("""
                        SELECT count(*) FROM message_address AS a JOIN ledger_row AS r
                            ON r.table_name = 'message_address' AND r.row_key = a.unit_id::text
                        WHERE a.unit_id = '%s'
                            AND r.content::jsonb ->> 'email' = encode(sha256(a.salt || convert_to('%s', 'UTF8')), 'hex')""".formatted(unit, address)).getFirst();
    }

    private List<Finding> findings() {
        boolean more = true;
        while (more) {
            more = sequencer.place();
        }
        return ((VerifyLedger.Answer.Verified) verify.verify(List.of()))
                .result()
                .findings();
    }
}
