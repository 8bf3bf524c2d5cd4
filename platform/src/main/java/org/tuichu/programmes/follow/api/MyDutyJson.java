package org.tuichu.programmes.follow.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.tuichu.plan.Duty.Dimension;
import org.tuichu.plan.Duty.Role;
import org.tuichu.programmes.follow.MyDuties;

/// A date of one's own duties.
@Schema(description = "A date of a duty of the own unit; a duty with two dates is listed twice.")
record MyDutyJson(
        UUID programme,
        String programmeTitle,
        String jurisdictionName,
        int year,
        boolean sample,
        UUID duty,
        String path,
        String heading,
        Dimension dimension,
        Role role,

        @Schema(description = "The names by which the plan means the unit")
        List<String> namedAs,

        @Schema(description = "The bare expression of the plan, empty where it sets no date")
        String quote,

        MyDuties.Group group,
        StateJson state) {
    static MyDutyJson of(MyDuties.Entry entry) {
        var duty = entry.duty();
        return new MyDutyJson(
                duty.programme().value(),
                duty.programmeTitle(),
                duty.jurisdictionName(),
                duty.year(),
                duty.sample(),
                duty.id().value(),
                duty.path(),
                duty.heading(),
                duty.dimension(),
                duty.role(),
                duty.namedAs(),
                entry.quote(),
                entry.group(),
                StateJson.of(entry.state()));
    }
}
