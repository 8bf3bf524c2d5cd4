package org.tuichu.access;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Where everybody who comes with a password waits, before anything is asked of the database: as many are inside as
/// passwords are checked at the same time, so that a flood takes neither memory nor cores nor the connections that the
/// work of others needs. Who would not have a turn in time is told so at once.
@Component
class SignInDoor {
    private static final long MILLIS_PER_HASH = 100;

    private final Semaphore turns;
    private final long patienceMillis;
    private final long longestQueue;

    SignInDoor(AccessSettings settings) {
        turns = new Semaphore(settings.hashes(), true);
        patienceMillis = settings.patience().toMillis();
        longestQueue = Math.max(1, settings.hashes() * patienceMillis / MILLIS_PER_HASH);
    }

    /// What came of `attempt`; empty when too many others wait, and then it was not begun.
    <T> Optional<T> enter(Supplier<T> attempt) {
        if (!turnCame()) {
            return Optional.empty();
        }
        try {
            return Optional.of(attempt.get());
        } finally {
            turns.release();
        }
    }

    private boolean turnCame() {
        if (turns.getQueueLength() >= longestQueue) {
            return false;
        }
        try {
            return turns.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
