package org.tuichu.access;

import java.time.Instant;
import java.util.UUID;

/// A sign-in that is still good: who, recognised by what, since when, last used when, and the secret that its forms
/// carry.
record Session(
        UUID id,
        String tokenHash,
        Viewer viewer,
        String csrfToken,
        SignInMethod method,
        Instant startedAt,
        Instant usedAt) {
    Session used(Instant now) {
        return new Session(id, tokenHash, viewer, csrfToken, method, startedAt, now);
    }

    /// Not used for too long, or begun too long ago.
    boolean over(AccessSettings settings, Instant now) {
        return !now.isBefore(usedAt.plus(settings.idle())) || !now.isBefore(startedAt.plus(settings.absolute()));
    }
}
