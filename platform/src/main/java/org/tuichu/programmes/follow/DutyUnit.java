package org.tuichu.programmes.follow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Role;

/// A unit that has to act, as the plan writes it. `unitId` is that of the directory, null while nobody has said
/// which unit is meant; `confirmed` says that a person did. `inherited` when the plan names it at a heading
/// above the duty.
public record DutyUnit(
        String name, Role role, boolean inherited, @Nullable UUID unitId, boolean confirmed) {}
