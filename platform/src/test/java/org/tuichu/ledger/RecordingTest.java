package org.tuichu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.database.Scope;
import org.tuichu.ledger.Parcels.ParcelAct;

@LedgerTest
class RecordingTest {
    private static final String ENTRIES = """
            SELECT concat_ws('|', recorded_at AT TIME ZONE 'UTC', jurisdiction_path, actor, actor_name, unit_name,
                on_behalf_of_name, act, subject_kind, subject_id, payload)
            FROM ledger_entry WHERE subject_kind = 'parcel' AND subject_id = '%s' ORDER BY id""";
    private static final String SHA256_OF_01 = "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a";

    private final Parcels parcels;
    private final Ledger ledger;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    RecordingTest(Parcels parcels, Ledger ledger, JdbcClient database, TransactionTemplate transaction) {
        this.parcels = parcels;
        this.ledger = ledger;
        this.database = database;
        this.transaction = transaction;
    }

    @Test
    void anActStandsWithItsActorItsFactsAndItsRow() {
        var person = parcels.drawn(1, "北地块");
        assertThat(parcels.texts(ENTRIES.formatted(1)))
                .containsExactly("2026-03-02 01:00:00|" + person.jurisdictionPath() + "|" + person.accountId()
                        + "|Test Person|Test Unit|PARCEL_DRAWN|parcel|1|{\"name\":\"北地块\"}");
        assertThat(parcels.recorded(1))
                .containsExactly("{\"id\": 1, \"name\": \"北地块\", \"picture\": \"" + SHA256_OF_01
                        + "\", \"jurisdiction_path\": \"" + person.jurisdictionPath() + "\"}");
    }

    @Test
    void rowsOfATableThatIsWatchedFromNowOnAreAdopted() {
        assertThat(parcels.recorded(0))
                .hasSize(1)
                .first()
                .asString()
                .contains("旧地块")
                .doesNotContain("secret");
        assertThat(parcels.texts(
                        "SELECT payload FROM ledger_entry WHERE act = 'TABLE_WATCHED' AND subject_id = 'parcel'"))
                .containsExactly("{\"key\":\"id\",\"omitted\":\"secret\",\"table\":\"parcel\"}");
    }

    @Test
    void aTableThatIsGivenUpIsWatchedNoLongerAndItsRowsStayOnRecord() throws SQLException {
        parcels.asOwner("""
                CREATE TABLE meadow (id int PRIMARY KEY, jurisdiction_path text);
                INSERT INTO meadow VALUES (1, '/900000/');
                CALL ledger_watch('meadow', '{id}');
                CALL ledger_unwatch('meadow');
                DROP TABLE meadow""");
        assertThat(parcels.texts(
                        "SELECT act || ' ' || coalesce(content, 'gone') FROM ledger_row r JOIN ledger_entry e ON e.id = entry_id"
                                + " WHERE table_name = 'meadow' ORDER BY r.id"))
                .containsExactly(
                        "TABLE_WATCHED {\"id\": 1, \"jurisdiction_path\": \"/900000/\"}", "TABLE_UNWATCHED gone");
        assertThat(parcels.texts("SELECT table_name FROM ledger_watched WHERE table_name = 'meadow'"))
                .isEmpty();
    }

    @Test
    void anActThatIsRolledBackLeavesNothing() {
        var person = Viewers.office(Viewers.place());
        assertThatThrownBy(() -> parcels.by(person, () -> {
                    parcels.draw(2, person, "南地块");
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(parcels.texts(ENTRIES.formatted(2))).isEmpty();
        assertThat(parcels.recorded(2)).isEmpty();
    }

    @Test
    void aCommitWithoutAnActIsRefused() {
        var person = parcels.drawn(3, "东地块");
        assertThatThrownBy(() -> parcels.by(person, () -> parcels.write(3, "西地块")))
                .rootCause()
                .hasMessageContaining("a row of parcel was written without a recorded act");
        assertThat(parcels.recorded(3)).hasSize(1);
        assertThat(parcels.texts("SELECT name FROM parcel WHERE id = 3")).containsExactly("东地块");
    }

    @Test
    void anActOfTheTransactionBeforeDoesNotCoverThisOne() {
        var person = parcels.drawn(4, "东地块");
        parcels.by(person, () -> parcels.record(ParcelAct.PARCEL_RENAMED, 4, Facts.NONE));
        assertThatThrownBy(() -> parcels.by(person, () -> parcels.write(4, "西地块")))
                .rootCause()
                .hasMessageContaining("without a recorded act");
    }

    @Test
    void nothingIsRecordedOutsideATransaction() {
        var act = Act.of(ParcelAct.PARCEL_RENAMED, "parcel", 5, Facts.NONE);
        assertThatThrownBy(() -> Scope.PROGRAM.run(() -> ledger.record(act)))
                .hasMessageContaining("No existing transaction");
    }

    @Test
    void somebodyHasToBeTheActor() {
        var place = Scope.of(Viewers.place());
        assertThatThrownBy(() -> withNobody(() -> place.run(() -> transaction.executeWithoutResult(
                        status -> parcels.record(ParcelAct.PARCEL_RENAMED, 6, Facts.NONE)))))
                .hasRootCauseMessage("nobody is bound as the actor of this work, and it is not the program's");
    }

    @Test
    void theProgramIsTheActorOfItsOwnWorkOnly() {
        var person = Viewers.clerk(Viewers.place());
        var act = Act.of(ParcelAct.PARCEL_RENAMED, "parcel", 7, Facts.NONE).in(person.jurisdictionPath());
        Runnable helping =
                () -> Scope.PROGRAM.run(() -> transaction.executeWithoutResult(status -> ledger.record(act)));
        withNobody(helping);
        person.actor().run(helping);
        assertThat(parcels.texts("SELECT actor_name FROM ledger_entry WHERE subject_id = '7' ORDER BY id"))
                .containsExactly("program", "Test Person");
    }

    /// In a thread of its own nobody is bound.
    private static void withNobody(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    @Test
    void whosePowerWasLentStandsBesideTheActor() {
        var person = Viewers.office(Viewers.place());
        var lender = new Actor.Named(UUID.randomUUID(), "李强");
        person.scope()
                .run(() -> person.actor()
                        .onBehalfOf(lender)
                        .run(() -> transaction.executeWithoutResult(
                                status -> parcels.record(ParcelAct.PARCEL_GIVEN_UP, 8, Facts.NONE))));
        assertThat(parcels.texts("SELECT on_behalf_of_name FROM ledger_entry WHERE subject_id = '8'"))
                .containsExactly("李强");
    }

    @Test
    void aRowWrittenAnewAsItWasIsNotRecordedAgain() {
        var person = parcels.drawn(9, "东地块");
        parcels.by(person, () -> {
            parcels.giveUp(9);
            parcels.draw(9, person, "东地块");
        });
        assertThat(parcels.recorded(9)).hasSize(1);
    }

    @Test
    void aRowThatIsRemovedAndOneWhoseKeyChangesAreGone() {
        var person = parcels.drawn(10, "东地块");
        parcels.drawn(11, "西地块");
        parcels.by(person, () -> parcels.giveUp(10));
        Scope.PROGRAM.run(() -> transaction.executeWithoutResult(status -> {
            database.sql("UPDATE parcel SET id = 12 WHERE id = 11").update();
            parcels.record(ParcelAct.PARCEL_RENAMED, 12, Facts.NONE);
        }));
        assertThat(parcels.recorded(10)).hasSize(2).last().isEqualTo("gone");
        assertThat(parcels.recorded(11)).hasSize(2).last().isEqualTo("gone");
        assertThat(parcels.recorded(12)).hasSize(1).first().asString().contains("西地块");
    }

    @Test
    void factsLongerThanAMebibyteAreRefused() {
        var person = Viewers.office(Viewers.place());
        var facts = Facts.of("text", "长".repeat(350_000));
        assertThatThrownBy(() -> parcels.by(person, () -> parcels.record(ParcelAct.PARCEL_RENAMED, 13, facts)))
                .rootCause()
                .hasMessageContaining("ledger_entry_payload_length");
    }

    @Test
    void anotherPlaceAndAnotherUnitDoNotReadAnAct() {
        var place = Viewers.place();
        var person = Viewers.clerk(place);
        parcels.by(person, () -> parcels.record(ParcelAct.PARCEL_RENAMED, 14, Facts.NONE));
        assertThat(seen(person.scope(), "14")).isEqualTo(1);
        assertThat(seen(Viewers.office(place).scope(), "14")).isEqualTo(1);
        assertThat(seen(
                        Viewers.viewer(place, UUID.randomUUID(), Role.CLERK, false)
                                .scope(),
                        "14"))
                .isZero();
        assertThat(seen(Viewers.office(Viewers.place()).scope(), "14")).isZero();
    }

    private long seen(Scope scope, String subject) {
        return scope.call(() ->
                transaction.execute(status -> database.sql("SELECT count(*) FROM ledger_entry WHERE subject_id = :id")
                        .param("id", subject)
                        .query(Long.class)
                        .single()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_entry SET payload = '{}'",
                "DELETE FROM ledger_entry",
                "TRUNCATE ledger_entry CASCADE",
                "INSERT INTO ledger_row (entry_id, table_name, row_key) VALUES (1, 'parcel', '1')",
                "UPDATE ledger_row SET content = null",
                "DELETE FROM ledger_row",
                "TRUNCATE ledger_row",
                "UPDATE ledger_leaf SET sequence = sequence + 1",
                "DELETE FROM ledger_leaf",
                "TRUNCATE ledger_leaf",
                "UPDATE ledger_checkpoint SET size = 0",
                "DELETE FROM ledger_checkpoint",
                "TRUNCATE ledger_checkpoint",
                "DELETE FROM ledger_cosignature",
                "UPDATE ledger_seen SET size = 0",
                "DELETE FROM ledger_seen",
                "UPDATE ledger_fork SET kind = 'UNPROVED'",
                "DELETE FROM ledger_fork",
                "DELETE FROM ledger_tile",
                "TRUNCATE ledger_tile",
                "INSERT INTO ledger_inbox VALUES (1)",
                "UPDATE ledger_inbox SET entry_id = 1",
                "TRUNCATE ledger_inbox",
                "DELETE FROM ledger_watched",
                "UPDATE ledger_watched SET omitted = '{name}'",
                "ALTER TABLE parcel DISABLE TRIGGER USER",
                "CALL ledger_watch('parcel', '{id}')"
            })
    void theProgramCannotAlterTheRecord(String alteration) {
        assertThatThrownBy(() -> Scope.PROGRAM.run(() -> transaction.executeWithoutResult(
                        status -> database.sql(alteration).update())))
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_entry SET payload = '{}'",
                "DELETE FROM ledger_row",
                "TRUNCATE ledger_leaf",
                "DELETE FROM ledger_checkpoint",
                "UPDATE ledger_seen SET size = 0",
                "DELETE FROM ledger_fork"
            })
    void theOwnerDoesNotAlterItByAccidentEither(String alteration) throws Exception {
        try (var owner = parcels.owner();
                var statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute(alteration)).hasMessageContaining("is for ever");
        }
    }
}
