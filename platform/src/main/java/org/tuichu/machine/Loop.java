package org.tuichu.machine;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Work done again and again by a thread of its own, as long as the program runs; the first time after one pause. A
/// failure is logged once, and it goes on.
public abstract class Loop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final String work;
    private final Duration pause;
    private final Duration patience;
    private volatile @Nullable ScheduledExecutorService thread;
    private volatile boolean failing;

    /// - `work`: what is done, in a word or two for the log
    /// - `pause`: between two rounds
    /// - `patience`: what the round under way has at the end, before it is interrupted
    protected Loop(String work, Duration pause, Duration patience) {
        this.work = work;
        this.pause = pause;
        this.patience = patience;
    }

    /// Does what there is to do, and ends early when [#isRunning] no longer holds.
    protected abstract void round() throws InterruptedException;

    @Override
    public final synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(work).daemon().factory());
        var _ = started.scheduleWithFixedDelay(
                this::attempt, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public final synchronized void stop() {
        var running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        running.shutdown();
        try {
            if (!running.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                running.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return thread != null;
    }

    private void attempt() {
        try {
            round();
            if (failing) {
                failing = false;
                LOG.info("{} goes on again", work);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!failing) {
                failing = true;
                LOG.error("{} fails now and is tried again", work, e);
            }
        }
    }
}
