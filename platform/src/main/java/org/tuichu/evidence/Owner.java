package org.tuichu.evidence;

import java.util.UUID;

/// Whose a file is: the unit and the jurisdiction that unit belongs to, by its path as data scope uses it.
public record Owner(String jurisdictionPath, UUID unitId) {}
