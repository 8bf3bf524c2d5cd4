package org.tuichu.programmes.intake;

import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty;

/// A duty as two plans, or a plan and a pack, are compared by; `text` is null where the original is not attached.
record DutyItem(String path, @Nullable String text, DutyFacts facts) {
    static DutyItem of(DutyView view) {
        return new DutyItem(view.duty().path(), view.duty().text(), view.facts());
    }

    /// As the reader found it.
    static DutyItem of(Duty duty) {
        var clock = duty.clock();
        return new DutyItem(
                duty.path(),
                duty.text(),
                new DutyFacts(
                        duty.heading(),
                        duty.dimension(),
                        duty.responsible().stream()
                                .map(one -> new DutyFacts.Unit(one.unit(), one.role()))
                                .toList(),
                        duty.deadlines().stream()
                                .map(one -> new DutyFacts.When(one.quote(), one.start(), one.end(), one.recurrence()))
                                .toList(),
                        clock == null ? null : clock.rectifyMonths(),
                        clock == null ? null : clock.extensionMonths(),
                        duty.publications().stream()
                                .map(Duty.Publication::kind)
                                .distinct()
                                .sorted()
                                .toList()));
    }
}
