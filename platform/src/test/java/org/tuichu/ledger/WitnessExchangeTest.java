package org.tuichu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.tuichu.ServedTest;
import org.tuichu.ledger.NotCosigned.Why;
import org.tuichu.proof.Hash;
import org.tuichu.proof.note.WitnessRequest;
import org.tuichu.proof.tree.ConsistencyProof;

/// A record is sent to its witness by HTTP. The witness is the deployment that keeps it, as it is served.
@ServedTest
class WitnessExchangeTest {
    private static final Hash OTHER_ROOT = Hash.sha256(new byte[] {7});

    private final SentCheckpoints record;

    WitnessExchangeTest(ApplicationContext program) {
        this.record = new SentCheckpoints(program);
    }

    @BeforeEach
    void somethingIsOnRecord() throws Exception {
        record.forget();
        record.somethingIsDone();
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        record.forget();
    }

    @Test
    void theNewestCheckpointIsCosignedAndKept() throws Exception {
        assertThat(record.send(record.served())).isEmpty();
        assertThat(record.cosigned()).isEqualTo(record.size());
        record.somethingIsDone();
        assertThat(record.send(record.served())).isEmpty();
        assertThat(record.cosigned()).isEqualTo(record.size());
        assertThat(record.send(record.served())).isEmpty();
        assertThat(record.seen()).isEqualTo(2);
    }

    @Test
    void aWitnessThatStandsElsewhereIsAskedFromThere() throws Exception {
        assertThat(record.send(record.served())).isEmpty();
        record.forgetCosignatures();
        record.somethingIsDone();
        assertThat(record.send(record.served())).isEmpty();
        assertThat(record.cosigned()).isEqualTo(record.size());
    }

    @Test
    void anotherHistoryIsKeptByBothSides() throws Exception {
        witnessHasCosigned(record.size());
        assertThat(record.send(record.served())).contains(NotCosigned.of(Why.FORKED));
        assertThat(record.kept())
                .containsExactlyInAnyOrder("TWO_ROOTS, shown " + record.root(), "TWO_ROOTS, shown " + OTHER_ROOT);
        record.somethingIsDone();
        assertThat(record.send(record.served())).contains(NotCosigned.of(Why.FORKED));
        assertThat(record.kept()).contains("UNPROVED, shown " + record.root());
        assertThat(record.cosigned()).isZero();
    }

    @Test
    void aWitnessThatHasSeenMoreSaysHowMuch() throws Exception {
        long more = record.size() + 5;
        witnessHasCosigned(more);
        assertThat(record.send(record.served())).contains(new NotCosigned(Why.AHEAD, String.valueOf(more)));
    }

    /// A history that the own key signed as well.
    private void witnessHasCosigned(long acts) {
        var note = record.key.sign(acts, OTHER_ROOT);
        assertThat(record.witness.cosign(new WitnessRequest(new ConsistencyProof(0, acts, List.of()), note)))
                .isInstanceOf(CosignCheckpoint.Answer.Cosigned.class);
    }
}
