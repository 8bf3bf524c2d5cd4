package org.tuichu.access;

import java.util.UUID;

/// An account without its secrets.
public record Account(UUID id, String userName, String displayName, Role role, UUID unitId) {}
