package org.tuichu.programmes.follow;

import java.time.LocalDate;
import java.util.List;
import org.tuichu.plan.Duty.Dimension;
import org.tuichu.programmes.ProgrammeHead;

/// A programme at a glance, as it stands `today`. `next` are the duties whose day comes next, at most five.
public record Overview(
        ProgrammeHead programme,
        LocalDate today,
        List<Stage> stages,
        List<Count<Dimension>> dimensions,
        List<Count<DeadlineState.Kind>> states,
        List<DutyLine> next,
        List<Member> leadingGroup,
        List<LegalBasis> legalBases,
        List<String> industries,
        int duties) {}
