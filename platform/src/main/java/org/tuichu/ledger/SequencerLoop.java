package org.tuichu.ledger;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Places what waits, again and again, as long as the program runs. A failure is logged once, and it goes on.
@Component
class SequencerLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SequencerLoop.class);
    /// Seconds that the batch under way has at the end.
    private static final int PATIENCE = 10;

    private final Sequencer sequencer;
    private final LedgerSettings settings;
    private volatile @Nullable ScheduledExecutorService thread;
    private volatile boolean failing;

    SequencerLoop(Sequencer sequencer, LedgerSettings settings) {
        this.sequencer = sequencer;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("ledger").daemon().factory());
        long pause = settings.pause().toMillis();
        var _ = started.scheduleWithFixedDelay(this::placeAll, pause, pause, TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public synchronized void stop() {
        var running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        running.shutdown();
        try {
            running.awaitTermination(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void placeAll() {
        try {
            boolean more = true;
            while (more && isRunning()) {
                more = sequencer.place();
            }
            if (failing) {
                failing = false;
                LOG.info("acts are placed and signed again");
            }
        } catch (RuntimeException e) {
            if (!failing) {
                failing = true;
                LOG.error("acts are on record but cannot be placed and signed now; it is tried again", e);
            }
        }
    }
}
