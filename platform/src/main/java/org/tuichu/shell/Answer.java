package org.tuichu.shell;

import java.util.List;
import java.util.UUID;

/// What became of what somebody asked for. Only [Done] has changed anything.
public sealed interface Answer {
    /// `id` is that of what was made or moved.
    record Done(UUID id) implements Answer {}

    record Faulty(List<Fault> faults) implements Answer {
        public static Faulty of(String field, String key, Object... arguments) {
            return new Faulty(List.of(Fault.of(field, key, arguments)));
        }
    }

    /// Somebody else was faster.
    record Stale() implements Answer {}

    /// Not there, or not ours to change.
    record Missing() implements Answer {}
}
