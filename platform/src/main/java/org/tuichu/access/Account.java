package org.tuichu.access;

import java.util.Set;
import java.util.UUID;

/// An account of a unit, without its secrets.
public record Account(UUID id, String userName, String displayName, Set<Role> roles, UUID unitId) {
    public Account {
        roles = Role.setOf(roles);
    }
}
