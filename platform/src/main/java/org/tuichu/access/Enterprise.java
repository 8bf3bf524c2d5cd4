package org.tuichu.access;

import java.util.UUID;

/// The one enterprise that an account belongs to; the path is that of the place whose office keeps it.
public record Enterprise(UUID id, String name, String jurisdictionPath) {}
