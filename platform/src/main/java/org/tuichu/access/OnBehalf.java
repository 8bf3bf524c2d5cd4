package org.tuichu.access;

import java.io.Serializable;
import java.util.UUID;

/// Whose roles a person works with at the moment, and by which delegation.
public record OnBehalf(UUID delegationId, UUID accountId, String displayName) implements Serializable {}
