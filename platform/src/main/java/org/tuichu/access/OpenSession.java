package org.tuichu.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One of the sessions of an account, as its owner sees them; `userAgent` is what the browser said it is, if anything.
record OpenSession(
        UUID id,
        String tokenHash,
        Instant startedAt,
        Instant usedAt,
        @Nullable String userAgent) {}
