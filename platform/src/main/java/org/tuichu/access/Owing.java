package org.tuichu.access;

import org.springframework.security.access.AccessDeniedException;

/// Something else has to be done first.
public final class Owing extends AccessDeniedException {
    private static final long serialVersionUID = 1;

    private final Owed owed;

    Owing(Owed owed) {
        super("owed first: " + owed);
        this.owed = owed;
    }

    public Owed owed() {
        return owed;
    }
}
