package org.tuichu.programmes.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What activating a draft will do, and what is in its way.
///
/// `supersedes` is the active programme of the same place and year, null where there is none; `diff` is what changes
/// against it. `openIntervals` counts the dates of which the plan says only that they come again. `obstacles` are
/// message keys; while there is one the draft cannot be activated.
record Activation(
        ProgrammeRow programme,
        Counts counts,
        List<ProgrammeView.Problem> openProblems,
        List<String> unconfirmedNames,
        @Nullable ProgrammeRow supersedes,
        @Nullable PlanDiff diff,
        int openIntervals,
        List<String> obstacles) {

    record Counts(int duties, int units, int dates, int lists, int clocks, int stages) {
        static Counts of(ProgrammeView view) {
            var duties = view.valid();
            return new Counts(
                    duties.size(),
                    (int) duties.stream()
                            .flatMap(duty -> duty.units().stream())
                            .map(DutyView.Unit::name)
                            .distinct()
                            .count(),
                    duties.stream().mapToInt(duty -> duty.deadlines().size()).sum(),
                    duties.stream().mapToInt(duty -> duty.publications().size()).sum(),
                    (int) duties.stream()
                            .filter(duty -> duty.duty().rectifyMonths() != null)
                            .count(),
                    view.stages().size());
        }
    }
}
