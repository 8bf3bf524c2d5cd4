package org.tuichu.enterprises.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.shell.Fault;

/// What became of a change of the register. Only [Done] has changed anything.
sealed interface Answer {
    /// `id` is that of what was entered or changed.
    record Done(UUID id) implements Answer {}

    record Faulty(List<Fault> faults) implements Answer {
        static Faulty of(String field, String key, Object... arguments) {
            return new Faulty(List.of(Fault.of(field, key, arguments)));
        }
    }

    /// Another enterprise of the place has the code.
    record Twin(EnterpriseId other, String name) implements Answer {}

    /// Somebody else changed it since it was looked at: what stands now, and what was typed, where they differ.
    record Stale(List<Difference> differences) implements Answer {
        static final Stale UNTOLD = new Stale(List.of());
    }

    /// The same, telling in what the two versions differ if that is why it was not done.
    default Answer comparing(Map<String, String> now, Map<String, String> typed) {
        return this instanceof Stale ? new Stale(Difference.between(now, typed)) : this;
    }

    /// Not there, or not ours to change.
    record NotOurs() implements Answer {}
}
