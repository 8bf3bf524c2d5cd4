package org.tuichu.enterprises.register;

import org.jspecify.annotations.Nullable;

/// What somebody found out about a line, as typed; `rule` is the one whose exception it is.
record AnswerForm(
        @Nullable Long version,
        @Nullable String fact,
        @Nullable String rule,
        @Nullable String value,
        @Nullable String basis)
        implements LineInput {
    static final AnswerForm EMPTY = new AnswerForm(null, null, null, null, null);
}
