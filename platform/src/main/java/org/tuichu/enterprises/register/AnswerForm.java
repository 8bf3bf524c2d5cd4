package org.tuichu.enterprises.register;

import org.jspecify.annotations.Nullable;

/// What somebody found out about a line, as typed.
record AnswerForm(
        @Nullable Long version,
        @Nullable String fact,
        @Nullable String value,
        @Nullable String basis) implements LineInput {
    static final AnswerForm EMPTY = new AnswerForm(null, null, null, null);
}
