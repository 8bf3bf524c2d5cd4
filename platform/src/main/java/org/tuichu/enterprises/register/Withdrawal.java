package org.tuichu.enterprises.register;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That an enterprise or one of its permits is a wrong entry, as one person proposed it and another decides.
///
/// - `permit`: null where it is the enterprise itself
/// - `decided`: null while it waits for a second person
record Withdrawal(
        int ordinal, @Nullable UUID permit, String reason, Line.Written written, Line.@Nullable Decided decided) {
    public boolean waits() {
        return decided == null;
    }

    boolean approved() {
        return decided != null && decided.decision() == Line.Decision.APPROVED;
    }

    /// Of that permit; null asks for the enterprise itself.
    boolean isOf(@Nullable UUID permit) {
        return Objects.equals(this.permit, permit);
    }
}
