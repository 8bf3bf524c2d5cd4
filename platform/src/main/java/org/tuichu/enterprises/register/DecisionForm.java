package org.tuichu.enterprises.register;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a second person decides about a proposal, as typed.
@Schema(name = "LineDecision", description = "What a second person decides about a proposed specification")
record DecisionForm(
        @Schema(description = "Version of the line that the caller has seen") @Nullable
        Long version,

        @Schema(description = "APPROVED or DECLINED") @Nullable
        String decision,

        @Schema(description = "Needed to decline, up to 500 characters") @Nullable
        String decisionReason) {
    static final DecisionForm EMPTY = new DecisionForm(null, null, null);
}
