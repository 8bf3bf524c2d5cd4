package org.tuichu.survey.campaign;

import java.time.LocalDate;
import java.util.List;
import org.tuichu.survey.campaign.Move.State;

/// A survey at a glance: who has reported, how many rows, who has not. `tasks` are those that are `shown`.
record Overview(Survey survey, List<Task> all, Shown shown, LocalDate today) {
    Overview {
        all = List.copyOf(all);
    }

    /// Which tasks a person wants to see.
    enum Shown {
        ALL,
        /// Still with the unit.
        WAITING,
        LATE,
        /// Signed, and the office has not looked at it.
        SUBMITTED,
        ACCEPTED,
        /// 零报告, signed.
        NOTHING;

        boolean matches(Task task, LocalDate today) {
            return switch (this) {
                case ALL -> true;
                case WAITING -> !task.state().reported() && task.state() != State.EXCUSED;
                case LATE -> task.late(today);
                case SUBMITTED -> task.state() == State.SUBMITTED;
                case ACCEPTED -> task.state() == State.ACCEPTED;
                case NOTHING -> task.state().reported() && task.nothing();
            };
        }
    }

    public List<Task> tasks() {
        return all.stream().filter(task -> shown.matches(task, today)).toList();
    }

    public Shown[] choices() {
        return Shown.values();
    }

    public long count(Shown which) {
        return all.stream().filter(task -> which.matches(task, today)).count();
    }

    /// Of all units, signed or not.
    public int rows() {
        return all.stream().mapToInt(Task::rows).sum();
    }
}
