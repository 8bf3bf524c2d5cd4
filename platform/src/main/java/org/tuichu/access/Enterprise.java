package org.tuichu.access;

import java.util.UUID;

/// The one enterprise that an account belongs to.
public record Enterprise(UUID id, String name) {}
