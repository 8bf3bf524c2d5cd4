package org.tuichu.enterprises.register;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// An act on an enterprise as its page tells it; `about` is what it was done to,
/// `onBehalfOf` is null where it was by own roles.
record RegisterEntry(
        RegisterAct act,
        OffsetDateTime at,
        String person,
        @Nullable String unit,
        @Nullable String onBehalfOf,
        @Nullable String about) {}
