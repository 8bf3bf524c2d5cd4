package org.tuichu.programmes;

import java.util.UUID;

/// Which duty; the id belongs to one programme and stays the same when the duty is corrected.
public record DutyId(UUID value) {
    /// One that no duty has yet.
    public static DutyId fresh() {
        return new DutyId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
