package org.tuichu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.tuichu.proof.note.Algorithm;

@LedgerTest
@ExtendWith(OutputCaptureExtension.class)
class SequencerLoopTest {
    private final Parcels parcels;
    private final SequencerLoop loop;

    SequencerLoopTest(Parcels parcels, Sequencer sequencer) {
        this.parcels = parcels;
        this.loop = new SequencerLoop(
                sequencer,
                new LedgerSettings(
                        Path.of("unused"), Algorithm.ED25519, Duration.ofMillis(10), 100, Duration.ofMinutes(1)));
    }

    @Test
    void goesOnAfterAFailureWhichIsLoggedOnce(CapturedOutput log) throws Exception {
        loop.start();
        try (var owner = parcels.owner();
                var statement = owner.createStatement()) {
            statement.execute("ALTER TABLE ledger_checkpoint RENAME TO ledger_checkpoint_away");
            parcels.drawn(6_000, "等待");
            await().until(() -> log.getAll().contains("placing and signing of acts fails now"));
            statement.execute("ALTER TABLE ledger_checkpoint_away RENAME TO ledger_checkpoint");
        }
        await().until(() -> log.getAll().contains("placing and signing of acts goes on again"));
        await().until(() -> parcels.texts("SELECT 1 FROM ledger_inbox").isEmpty());
        loop.stop();
        assertThat(loop.isRunning()).isFalse();
        assertThat(log.getAll().split("placing and signing of acts fails now", -1))
                .hasSize(2);
    }
}
