package org.tuichu.enterprises.register;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a line stands, as somebody typed it.
@Schema(name = "LineStateTyped", description = "How a line stands")
record StateForm(
        @Schema(description = "Version of the line that the caller has seen") @Nullable
        Long version,

        @Schema(description = "OPERATING, STOPPED, SEALED or DISMANTLED") @Nullable
        String state,

        @Schema(description = "First day on which it stands still, yyyy-mm-dd, where known; none while it operates")
        @Nullable
        String since)
        implements LineInput {
    static StateForm of(Line line) {
        var since = line.since();
        return new StateForm(line.version(), line.state().name(), since == null ? null : since.toString());
    }
}
