package org.tuichu.ledger;

/// Places what waits at once, for tests of other modules: in tests the program itself places nothing.
public class Placing {
    private final Sequencer sequencer;

    Placing(Sequencer sequencer) {
        this.sequencer = sequencer;
    }

    public void all() {
        boolean more = true;
        while (more) {
            more = sequencer.place();
        }
    }
}
