package org.tuichu.survey.campaign;

import java.util.List;
import java.util.UUID;
import org.tuichu.shell.Fault;

/// What became of something in a survey. Only [Done] has changed anything.
public sealed interface Answer {
    /// `id` is that of what was opened, entered or moved.
    record Done(UUID id) implements Answer {}

    record Faulty(List<Fault> faults) implements Answer {
        public static Faulty of(String field, String key, Object... arguments) {
            return new Faulty(List.of(Fault.of(field, key, arguments)));
        }

        static Faulty refused(Move.Refusal why) {
            return of(why == Move.Refusal.REASON_MISSING ? "reason" : "", "survey.refusal." + why);
        }
    }

    /// Somebody else was faster.
    record Stale() implements Answer {}

    /// Not there, or not ours to change.
    record Missing() implements Answer {}
}
