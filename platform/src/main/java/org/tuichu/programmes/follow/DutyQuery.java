package org.tuichu.programmes.follow;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Dimension;

/// The parameters of a list of duties, as they stand in its address.
public record DutyQuery(
        @Nullable @Size(max = DutyFilter.LONGEST_WORDS) String unit,
        @Nullable Dimension dimension,
        @Nullable Integer stage,
        DeadlineState.@Nullable Kind state,
        @Nullable @Size(max = DutyFilter.LONGEST_WORDS) String q,
        DutyFilter.@Nullable Sort sort) {
    public DutyFilter filter() {
        return new DutyFilter(unit, dimension, stage, state, q, sort == null ? DutyFilter.Sort.PLAN : sort);
    }
}
