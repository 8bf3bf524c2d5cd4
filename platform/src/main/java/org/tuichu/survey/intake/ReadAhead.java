package org.tuichu.survey.intake;

import java.util.List;
import java.util.function.Supplier;

/// Reads on while others work with what was read before.
final class ReadAhead<T> implements AutoCloseable {
    private final Beside<List<T>> beside = new Beside<>(List.of());
    private final Supplier<List<T>> source;

    /// `source` gives what comes next, nothing at the end; it is asked beside whoever works, once at a time.
    ReadAhead(Supplier<List<T>> source) {
        this.source = source;
        beside.begin(source);
    }

    /// Empty at the end. Throws what the source threw.
    List<T> next() {
        var now = beside.done();
        if (!now.isEmpty()) {
            beside.begin(source);
        }
        return now;
    }

    @Override
    public void close() {
        beside.close();
    }
}
