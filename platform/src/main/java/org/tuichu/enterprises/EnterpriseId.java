package org.tuichu.enterprises;

import java.util.UUID;

/// Identifies an enterprise.
public record EnterpriseId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
