package org.tuichu.enterprises.register;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a line ends, as typed: `kind` is DISMANTLED or WITHDRAWN, `endedOn` the day of dismantling where known.
@Schema(
        name = "EndLine",
        description = "`kind` is DISMANTLED or WITHDRAWN, `endedOn` the day of dismantling where known")
record EndingForm(
        @Nullable Long version,
        @Nullable String kind,
        @Nullable String endedOn,
        @Nullable String endingReason) implements LineInput {
    static final EndingForm EMPTY = new EndingForm(null, null, null, null);
}
