package org.tuichu.access;

import org.jspecify.annotations.Nullable;

/// What the set-up page shows around the form: the name of a message and the id of the field to correct, or null.
record SetUpPage(@Nullable String problem, @Nullable String field) {
    static final SetUpPage FRESH = new SetUpPage(null, null);
}
