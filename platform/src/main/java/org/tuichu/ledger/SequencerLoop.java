package org.tuichu.ledger;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.tuichu.machine.Loop;

/// Places what waits. Acts are on record whether it works or not.
@Component
class SequencerLoop extends Loop {
    private final Sequencer sequencer;

    SequencerLoop(Sequencer sequencer, LedgerSettings settings) {
        super("placing and signing of acts", settings.pause(), Duration.ofSeconds(10));
        this.sequencer = sequencer;
    }

    @Override
    protected void round() {
        boolean more = true;
        while (more && isRunning()) {
            more = sequencer.place();
        }
    }
}
