package org.tuichu;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A second piece of work that begins while the transaction of the first is open. The first goes on as soon as the
/// second waits for it or is through.
public final class Meanwhile {
    private static final String SOMEBODY_WAITS = """
            SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid)))""";

    private Meanwhile() {}

    /// Called inside the transaction of the first.
    public static <T> Future<T> begin(JdbcClient database, Callable<T> second) {
        var task = new FutureTask<T>(() -> ActingTestPerson.PERSON.<T, Exception>call(second::call));
        Thread.ofPlatform().start(task);
        while (!task.isDone()
                && !database.sql(SOMEBODY_WAITS).query(Boolean.class).single()) {
            Thread.onSpinWait();
        }
        return task;
    }
}
