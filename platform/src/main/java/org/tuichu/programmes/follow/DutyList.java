package org.tuichu.programmes.follow;

import java.time.LocalDate;
import java.util.List;
import org.tuichu.plan.Duty.Dimension;
import org.tuichu.programmes.ProgrammeHead;

/// Duties of a programme as filtered and ordered; `total` counts all of the programme's. `stages`, `units` and
/// `dimensions` are what may be asked for.
public record DutyList(
        ProgrammeHead programme,
        LocalDate today,
        DutyFilter filter,
        List<DutyLine> duties,
        int total,
        List<Stage> stages,
        List<String> units,
        List<Dimension> dimensions) {}
