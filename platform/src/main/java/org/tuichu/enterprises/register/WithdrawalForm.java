package org.tuichu.enterprises.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody says was entered by mistake, as typed.
@Schema(name = "ProposeWithdrawal", description = "That an enterprise, or one of its permits, was entered by mistake")
record WithdrawalForm(
        @Schema(description = "Version of the enterprise that the caller has seen") @Nullable
        Long version,

        @Schema(description = "The permit; left out where it is the enterprise itself") @Nullable
        UUID permit,

        @Schema(description = "Up to 500 characters") @Nullable
        String withdrawalReason) {
    static final WithdrawalForm EMPTY = new WithdrawalForm(null, null, null);
}
