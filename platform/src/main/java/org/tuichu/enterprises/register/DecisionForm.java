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
        String decisionReason)
        implements LineInput {
    static final DecisionForm EMPTY = new DecisionForm(null, null, null);

    /// To decline needs a reason.
    Line.Decision readDecision(Fields fields) {
        var chosen = fields.chosen("decision", decision, Line.Decision.class, Line.Decision.DECLINED);
        if (chosen == Line.Decision.DECLINED
                && Fields.stripped(decisionReason).isEmpty()
                && fields.faults().isEmpty()) {
            fields.wrong("decisionReason", "enterprises.fault.missing");
        }
        return chosen;
    }

    @Nullable
    String readReason(Fields fields) {
        return fields.text("decisionReason", decisionReason, LineForm.LONGEST_REASON);
    }
}
