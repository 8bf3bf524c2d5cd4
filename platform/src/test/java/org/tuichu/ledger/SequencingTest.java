package org.tuichu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tuichu.Viewers;
import org.tuichu.database.Scope;
import org.tuichu.ledger.Parcels.ParcelAct;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.Opening;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.VerifierKey;
import org.tuichu.proof.tree.Tiles;

@LedgerTest
class SequencingTest {
    private static final int WRITERS = 8;
    private static final int ACTS_OF_EACH = 125;

    private static final String WITHOUT_PLACE =
            "SELECT id FROM ledger_entry WHERE id NOT IN (SELECT entry_id FROM ledger_leaf)";
    private static final String NEWEST = "SELECT note FROM ledger_checkpoint ORDER BY size DESC LIMIT 1";

    private final Parcels parcels;
    private final Sequencer sequencer;
    private final Tree tree;
    private final LedgerKey key;
    private final VerifyLedger verify;

    SequencingTest(Parcels parcels, Sequencer sequencer, Tree tree, LedgerKey key, VerifyLedger verify) {
        this.parcels = parcels;
        this.sequencer = sequencer;
        this.tree = tree;
        this.key = key;
        this.verify = verify;
    }

    @Test
    void aThousandActsOfEightWritersAllGetTheirPlaceWhileTwoPlaceThem() throws Exception {
        var person = parcels.drawn(1_000, "共同");
        var done = new CountDownLatch(WRITERS);
        try (var threads = Executors.newFixedThreadPool(WRITERS + 2)) {
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> threads.submit(() -> {
                        for (int act = 0; act < ACTS_OF_EACH; act++) {
                            var name = writer + "-" + act;
                            parcels.by(person, () -> parcels.rename(1_000, name));
                        }
                        done.countDown();
                    }))
                    .toList();
            var placing = List.of(placeUntil(done, threads), placeUntil(done, threads));
            for (var each : writers) {
                each.get();
            }
            for (var each : placing) {
                each.get();
            }
        }
        placeAll();
        assertThat(parcels.texts(WITHOUT_PLACE)).isEmpty();
        assertThat(parcels.texts("SELECT 1 FROM ledger_inbox")).isEmpty();
        assertThat(parcels.texts("SELECT count(*) = max(sequence) + 1 AND min(sequence) = 0 FROM ledger_leaf"))
                .containsExactly("t");
        assertThat(parcels.texts("""
                        SELECT count(*) FROM ledger_leaf JOIN ledger_entry ON id = entry_id
                        WHERE subject_id = '1000' AND act = 'PARCEL_RENAMED'""")).containsExactly(String.valueOf(WRITERS * ACTS_OF_EACH));
        assertThat(parcels.texts("""
                        SELECT row_key FROM (
                            SELECT row_key, sequence, lag(sequence) OVER (PARTITION BY table_name, row_key ORDER BY r.id) AS before
                            FROM ledger_row r JOIN ledger_leaf l USING (entry_id)) history
                        WHERE sequence <= before""")).isEmpty();
        assertThat(verify.verify(List.of(key.verifier())))
                .isInstanceOfSatisfying(
                        VerifyLedger.Answer.Verified.class,
                        it -> assertThat(it.result().findings()).isEmpty());
    }

    private Future<?> placeUntil(CountDownLatch done, ExecutorService threads) {
        return threads.submit(() -> {
            while (done.getCount() > 0) {
                sequencer.place();
            }
        });
    }

    @Test
    void ofTwoActsOnOneRowTheLaterWriterComesSecondWhateverTheNumbersOfTheEntries() {
        var person = parcels.drawn(2_000, "起初");
        parcels.by(person, () -> {
            parcels.record(ParcelAct.PARCEL_RENAMED, 2_000, Facts.of("name", "后写"));
            try (var other = Executors.newSingleThreadExecutor()) {
                other.execute(() -> parcels.by(person, () -> parcels.rename(2_000, "先写")));
            }
            parcels.write(2_000, "后写");
        });
        placeAll();
        assertThat(parcels.texts("""
                        SELECT payload FROM ledger_leaf JOIN ledger_entry ON id = entry_id
                        WHERE subject_id = '2000' ORDER BY sequence""")).containsExactly("{\"name\":\"起初\"}", "{\"name\":\"先写\"}", "{\"name\":\"后写\"}");
        assertThat(parcels.texts("SELECT payload FROM ledger_entry WHERE subject_id = '2000' ORDER BY id"))
                .containsExactly("{\"name\":\"起初\"}", "{\"name\":\"后写\"}", "{\"name\":\"先写\"}");
    }

    @Test
    void theCheckpointIsSignedByTheKeyThatOthersWereGiven() {
        parcels.drawn(3_000, "签署");
        placeAll();
        var note = SignedNote.parse(parcels.texts(NEWEST).getFirst().getBytes(StandardCharsets.UTF_8));
        var given = VerifierKey.parse(key.verifier().text());
        assertThat(note.open(List.of(given))).isInstanceOf(Opening.Opened.class);
        var checkpoint = Checkpoint.parse(note.text());
        assertThat(parcels.texts("SELECT count(*) FROM ledger_leaf"))
                .containsExactly(String.valueOf(checkpoint.size()));
        var root = Scope.PROGRAM.call(() -> parcels.inTransaction(() -> new Tiles(tree, checkpoint.size()).root()));
        assertThat(root).isEqualTo(checkpoint.root());
    }

    @Test
    void whereNothingWaitsNothingIsSigned() {
        placeAll();
        var size = parcels.texts("SELECT max(size) FROM ledger_checkpoint");
        assertThat(sequencer.place()).isFalse();
        assertThat(parcels.texts("SELECT max(size) FROM ledger_checkpoint")).isEqualTo(size);
        var person = Viewers.office(Viewers.place());
        parcels.by(person, () -> parcels.draw(4_000, person, "一"));
        sequencer.place();
        assertThat(parcels.texts("SELECT max(size) - 1 FROM ledger_checkpoint")).isEqualTo(size);
    }

    private void placeAll() {
        boolean more = true;
        while (more) {
            more = sequencer.place();
        }
    }
}
