package org.tuichu.enterprises.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody says of two lines that are written alike, as typed; `other` is null for those out of sight.
record LikenessForm(
        @Nullable UUID other,
        @Nullable String sameness,
        @Nullable String samenessReason) implements LineInput {
    static final LikenessForm EMPTY = new LikenessForm(null, null, null);
}
