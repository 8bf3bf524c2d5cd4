package org.tuichu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuichu.access.Viewer;
import org.tuichu.proof.bundle.Finding;
import org.tuichu.proof.entry.RowName;

/// Whoever owns the tables changes something behind everybody's back; each test puts it right again.
@LedgerTest
class TamperingTest {
    private static final RowName PARCEL = new RowName("parcel", "5000");

    private final Parcels parcels;
    private final Sequencer sequencer;
    private final VerifyLedger verify;
    private Viewer person;

    TamperingTest(Parcels parcels, Sequencer sequencer, VerifyLedger verify) {
        this.parcels = parcels;
        this.sequencer = sequencer;
        this.verify = verify;
    }

    @BeforeEach
    void aParcelIsOnRecord() {
        person = parcels.drawn(5_000, "原名");
        placeAll();
        assertThat(findings()).isEmpty();
    }

    @AfterEach
    void allIsWellAgain() {
        parcels.by(person, () -> parcels.giveUp(5_000));
        placeAll();
        assertThat(findings()).isEmpty();
    }

    @Test
    void aRowThatWasChanged() throws SQLException {
        change("parcel", "UPDATE parcel SET name = '假名' WHERE id = 5000");
        assertThat(findings())
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.RowDiffers.class,
                        found -> assertThat(found.row()).isEqualTo(PARCEL));
        change("parcel", "UPDATE parcel SET name = '原名' WHERE id = 5000");
    }

    @Test
    void aPictureThatWasReplaced() throws SQLException {
        change("parcel", "UPDATE parcel SET picture = '\\x02' WHERE id = 5000");
        assertThat(findings()).singleElement().isInstanceOf(Finding.RowDiffers.class);
        change("parcel", "UPDATE parcel SET picture = '\\x01' WHERE id = 5000");
    }

    @Test
    void aSecretIsNotOnRecordSoThatItMayChange() throws SQLException {
        change("parcel", "UPDATE parcel SET secret = 'new' WHERE id = 5000");
        assertThat(findings()).isEmpty();
    }

    @Test
    void aRowThatWasRemoved() throws SQLException {
        change("parcel", "UPDATE parcel SET id = -5000 WHERE id = 5000");
        assertThat(findings())
                .hasSize(2)
                .hasAtLeastOneElementOfType(Finding.RowMissing.class)
                .contains(new Finding.RowUnknown(new RowName("parcel", "-5000")));
        change("parcel", "UPDATE parcel SET id = 5000 WHERE id = -5000");
    }

    @Test
    void aRowChangedUnderAnActThatIsNotPlacedYet() throws SQLException {
        parcels.by(person, () -> parcels.rename(5_000, "新名"));
        assertThat(findings()).isEmpty();
        change("parcel", "UPDATE parcel SET name = '假名' WHERE id = 5000");
        assertThat(findings()).singleElement().isInstanceOf(Finding.RowDiffers.class);
        change("parcel", "UPDATE parcel SET name = '新名' WHERE id = 5000");
    }

    @Test
    void aRowMadeAndOneRemovedByActsThatAreNotPlacedYetAreAsTheyShouldBe() {
        parcels.by(person, () -> {
            parcels.giveUp(5_000);
            parcels.draw(5_001, person, "新地块");
        });
        assertThat(findings()).isEmpty();
        parcels.by(person, () -> parcels.draw(5_000, person, "原名"));
    }

    @Test
    void theFactsOfAnAct() throws SQLException {
        change("ledger_entry", "UPDATE ledger_entry SET payload = '{\"name\":\"假名\"}' WHERE id = " + entry());
        assertThat(findings())
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.PayloadDiffers.class,
                        found -> assertThat(found.id()).isEqualTo(entry()));
        change("ledger_entry", "UPDATE ledger_entry SET payload = '{\"name\":\"原名\"}' WHERE id = " + entry());
    }

    @Test
    void theActorOfAnAct() throws SQLException {
        change("ledger_entry", "UPDATE ledger_entry SET actor_name = '别人' WHERE id = " + entry());
        assertThat(findings())
                .hasAtLeastOneElementOfType(Finding.RootDiffers.class)
                .anySatisfy(found -> assertThat(found)
                        .isInstanceOfSatisfying(
                                Finding.EntryDiffers.class,
                                it -> assertThat(it.id()).isEqualTo(entry())));
        change("ledger_entry", "UPDATE ledger_entry SET actor_name = 'Test Person' WHERE id = " + entry());
    }

    @Test
    void whatIsRecordedOfARow() throws SQLException {
        var forged = "UPDATE ledger_row SET content = replace(content, '%s', '%s') WHERE entry_id = " + entry();
        change("ledger_row", forged.formatted("原名", "假名"));
        change("parcel", "UPDATE parcel SET name = '假名' WHERE id = 5000");
        assertThat(findings()).hasAtLeastOneElementOfType(Finding.EntryDiffers.class);
        change("ledger_row", forged.formatted("假名", "原名"));
        change("parcel", "UPDATE parcel SET name = '原名' WHERE id = 5000");
    }

    @Test
    void aLeafThatWasTakenOut() throws SQLException {
        long sequence = Long.parseLong(parcels.texts("SELECT sequence FROM ledger_leaf WHERE entry_id = " + entry())
                .getFirst());
        long entry = entry();
        change("ledger_leaf", "DELETE FROM ledger_leaf WHERE entry_id = " + entry);
        assertThat(findings())
                .hasAtLeastOneElementOfType(Finding.SizeDiffers.class)
                .contains(new Finding.PartUnknown("entry with id " + entry));
        change("ledger_leaf", "INSERT INTO ledger_leaf VALUES (" + sequence + ", " + entry + ")");
    }

    @Test
    void aHashOfTheTree() throws SQLException {
        var flip =
                "UPDATE ledger_tile SET hashes = set_bit(hashes, 0, 1 - get_bit(hashes, 0)) WHERE level = 0 AND index = 0";
        change("ledger_tile", flip);
        assertThat(findings()).hasAtLeastOneElementOfType(Finding.TileDiffers.class);
        change("ledger_tile", flip);
    }

    @Test
    void aCheckpointOfThePast() throws SQLException {
        long size = Long.parseLong(
                parcels.texts("SELECT min(size) FROM ledger_checkpoint").getFirst());
        var change = "UPDATE ledger_checkpoint SET note = replace(note, '%s', '%s') WHERE size = " + size;
        change("ledger_checkpoint", change.formatted("\n\n— tuichu/", "\n\n— tuichv/"));
        assertThat(findings())
                .containsExactly(new Finding.CheckpointRefused(
                        "of size " + size + ": it is not signed by the key of the record"));
        change("ledger_checkpoint", change.formatted("— tuichv/", "— tuichu/"));
    }

    @Test
    void whoMayReadWhatIsRecordedOfARow() throws SQLException {
        var place = parcels.texts("SELECT jurisdiction_path FROM ledger_row WHERE entry_id = " + entry())
                .getFirst();
        var change = "UPDATE ledger_row SET jurisdiction_path = '%s' WHERE entry_id = " + entry();
        change("ledger_row", change.formatted("/"));
        assertThat(findings()).containsExactly(new Finding.RecordDiffers(PARCEL, entry(), "place"));
        change("ledger_row", change.formatted(place));
    }

    @Test
    void aNumberOfARecordedRowThatWasNeverGivenOut() throws SQLException {
        var id = parcels.texts("SELECT id FROM ledger_row WHERE entry_id = " + entry())
                .getFirst();
        change("ledger_row", "UPDATE ledger_row SET id = DEFAULT WHERE id = " + id);
        assertThat(findings()).isEmpty();
        parcels.asOwner("SELECT setval('ledger_row_id_seq', (SELECT max(id) - 1 FROM ledger_row))");
        assertThat(findings()).containsExactly(new Finding.RecordDiffers(PARCEL, entry(), "number"));
        parcels.asOwner("SELECT setval('ledger_row_id_seq', (SELECT max(id) FROM ledger_row))");
    }

    @Test
    void whatIsNotedOfAWatchedTable() throws SQLException {
        change("ledger_watched", "UPDATE ledger_watched SET omitted = '{secred}' WHERE table_name = 'parcel'");
        assertThat(findings().getFirst()).isEqualTo(new Finding.PartUnknown("table parcel of ledger_watched"));
        change("ledger_watched", "UPDATE ledger_watched SET omitted = '{secret}' WHERE table_name = 'parcel'");
    }

    /// A way to hide the files of an act: those of acts that wait are not looked at yet.
    @Test
    void anActThatIsSaidToWaitAgain() throws SQLException {
        long entry = entry();
        change("ledger_inbox", "INSERT INTO ledger_inbox VALUES (" + entry + ")");
        assertThat(findings()).contains(new Finding.PartUnknown("entry with id " + entry));
        change("ledger_inbox", "DELETE FROM ledger_inbox WHERE entry_id = " + entry);
    }

    private void change(String table, String change) throws SQLException {
        assertThat(parcels.behindTheBack(table, change)).isEqualTo(1);
    }

    private long entry() {
        return Long.parseLong(parcels.texts("SELECT max(id) FROM ledger_entry WHERE subject_id = '5000'")
                .getFirst());
    }

    private List<Finding> findings() {
        return ((VerifyLedger.Answer.Verified) verify.verify(List.of()))
                .result()
                .findings();
    }

    private void placeAll() {
        boolean more = true;
        while (more) {
            more = sequencer.place();
        }
    }
}
