package org.tuichu.exitlists.list;

import java.util.List;
import java.util.UUID;
import org.tuichu.shell.Fault;

/// What became of something done to a list. Only [Done] has changed anything.
public sealed interface Answer {
    /// `id` is that of the list.
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
