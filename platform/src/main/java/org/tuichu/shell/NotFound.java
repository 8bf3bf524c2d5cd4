package org.tuichu.shell;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// What is outside the scope is not there.
public final class NotFound {
    private NotFound() {}

    /// What was found; else the answer is 404.
    public static <T> T orNotFound(Optional<T> found) {
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
