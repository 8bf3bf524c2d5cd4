package org.tuichu.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/// Writers that do one thing after the other, all at the same time, on rows chosen at random.
final class Writers {
    /// What a writer does to a row; `number` differs each time.
    interface Work {
        void on(int row, long number) throws Exception;
    }

    private Writers() {}

    /// How often a second it was done.
    static double perSecond(int writers, Duration duration, Work work) throws Exception {
        var done = new LongAdder();
        long start = System.nanoTime();
        Callable<Integer> writer = () -> {
            while (System.nanoTime() - start < duration.toNanos()) {
                work.on(ThreadLocalRandom.current().nextInt(Parcels.ROWS) + 1, System.nanoTime());
                done.increment();
            }
            return 0;
        };
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (var ended : threads.invokeAll(
                    Stream.generate(() -> writer).limit(writers).toList())) {
                ended.get();
            }
        }
        return done.sum() / ((System.nanoTime() - start) / 1e9);
    }
}
