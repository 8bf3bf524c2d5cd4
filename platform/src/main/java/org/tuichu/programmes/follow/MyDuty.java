package org.tuichu.programmes.follow;

import java.util.List;
import org.tuichu.plan.Duty.Dimension;
import org.tuichu.plan.Duty.Role;
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.ProgrammeId;

/// A duty of somebody, from any programme in force. `role` is the strongest that they have in it, `namedAs`
/// the names by which the plan means them, in the order of the plan. `withoutDate` is how it stands where `dues` is
/// empty.
public record MyDuty(
        ProgrammeId programme,
        String programmeTitle,
        String jurisdictionName,
        int year,
        boolean sample,
        DutyId id,
        String path,
        String heading,
        Dimension dimension,
        Role role,
        List<String> namedAs,
        List<Due> dues,
        DeadlineState withoutDate) {
    public MyDuty {
        namedAs = List.copyOf(namedAs);
        dues = List.copyOf(dues);
    }

    public String names() {
        return String.join("、", namedAs);
    }
}
