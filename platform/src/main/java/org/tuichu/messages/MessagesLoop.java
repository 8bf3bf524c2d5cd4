package org.tuichu.messages;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Reminds and sends out, again and again, as long as the program runs; the first time after one pause, when the
/// program has started. A failure is logged once, and it goes on.
@Component
class MessagesLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MessagesLoop.class);
    /// Seconds that the work under way has at the end.
    private static final int PATIENCE = 10;

    private final Remind remind;
    private final Outbox outbox;
    private final MessagesSettings settings;
    private volatile @Nullable ScheduledExecutorService thread;
    private volatile boolean failing;

    MessagesLoop(Remind remind, Outbox outbox, MessagesSettings settings) {
        this.remind = remind;
        this.outbox = outbox;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("messages").daemon().factory());
        long pause = settings.pause().toMillis();
        var _ = started.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
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

    private void round() {
        boolean reminded = attempt(this::remindAll);
        boolean sent = attempt(this::sendOut);
        if (reminded && sent && failing) {
            failing = false;
            LOG.info("messages are sent again");
        }
    }

    /// What fails in one place does not keep the next from being told.
    private void remindAll() {
        var failed = new ArrayList<RuntimeException>();
        for (var place : remind.places()) {
            try {
                remind.remind(place);
            } catch (RuntimeException e) {
                failed.add(e);
            }
        }
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
    }

    private void sendOut() {
        boolean more = true;
        while (more && isRunning()) {
            more = outbox.send();
        }
    }

    private boolean attempt(Runnable work) {
        try {
            if (isRunning()) {
                work.run();
            }
            return true;
        } catch (RuntimeException e) {
            if (!failing) {
                failing = true;
                LOG.error("messages cannot be sent now; it is tried again", e);
            }
            return false;
        }
    }
}
