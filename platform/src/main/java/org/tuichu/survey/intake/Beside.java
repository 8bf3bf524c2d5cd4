package org.tuichu.survey.intake;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// A thread beside whoever works, for one piece of work after the other.
final class Beside<T> implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("table-beside").daemon().factory());
    private CompletableFuture<T> work;

    /// `first` is what nothing has led to yet.
    Beside(T first) {
        this.work = CompletableFuture.completedFuture(first);
    }

    /// Goes on at once; what was begun before is done.
    void begin(Supplier<T> next) {
        work = CompletableFuture.supplyAsync(next, thread);
    }

    /// Waits for what was begun last, and throws what that threw.
    T done() {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : e;
        }
    }

    /// Nothing goes on any more when this returns.
    @Override
    public void close() {
        thread.close();
    }
}
