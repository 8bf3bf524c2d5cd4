package org.tuichu.evidence;

import java.util.UUID;

/// Identifies a file that somebody brought.
public record EvidenceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
