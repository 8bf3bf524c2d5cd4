package org.tuichu.access;

import java.util.UUID;

/// A unit that gets demo accounts.
public record DemoUnit(
        UUID id,
        String name,
        boolean office,
        String jurisdictionId,
        String jurisdictionName,
        String jurisdictionPath) {}
