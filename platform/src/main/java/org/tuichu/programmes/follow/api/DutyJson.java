package org.tuichu.programmes.follow.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Dimension;
import org.tuichu.plan.Duty.Publication;
import org.tuichu.plan.Duty.Role;
import org.tuichu.programmes.follow.DutyLine;
import org.tuichu.programmes.follow.DutyUnit;

/// A duty in a list.
@Schema(description = "A duty: the smallest item of a plan that tells somebody to do something.")
record DutyJson(
        UUID id,

        @Schema(description = "Numbering in the plan", example = "二/(一)/1")
        String path,

        String heading,
        Dimension dimension,
        List<Unit> units,
        List<DeadlineJson> deadlines,
        @Nullable Clock clock,

        @Schema(description = "What the duty makes somebody publish")
        List<Publication.Kind> publications,

        @Schema(description = "The most pressing of its deadlines")
        StateJson state) {
    /// A responsible unit.
    @Schema(name = "ResponsibleUnit", description = "A responsible unit as the plan writes it.")
    record Unit(
            String name,
            Role role,

            @Schema(description = "Unit of the directory, null while nobody has said which is meant") @Nullable
            UUID unitId,

            boolean inherited) {
        static Unit of(DutyUnit unit) {
            return new Unit(unit.name(), unit.role(), unit.unitId(), unit.inherited());
        }
    }

    /// A rectification period.
    @Schema(name = "RectificationClock", description = "Rectification period and longest extension, in months.")
    record Clock(int rectifyMonths, @Nullable Integer extensionMonths) {}

    static DutyJson of(DutyLine duty) {
        var clock = duty.clock();
        return new DutyJson(
                duty.id().value(),
                duty.path(),
                duty.heading(),
                duty.dimension(),
                duty.units().stream().map(Unit::of).toList(),
                duty.dues().stream().map(DeadlineJson::of).toList(),
                clock == null ? null : new Clock(clock.rectifyMonths(), clock.extensionMonths()),
                duty.publications(),
                StateJson.of(duty.state()));
    }
}
