package org.tuichu.programmes.work.chain;

import java.util.UUID;

/// Which assignment.
public record AssignmentId(UUID value) {
    /// One that no assignment has yet.
    public static AssignmentId fresh() {
        return new AssignmentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
