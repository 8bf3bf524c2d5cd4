package org.tuichu.survey.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.enterprises.EnterprisesAlike;
import org.tuichu.survey.intake.MayBeKnown;
import org.tuichu.survey.intake.StandsAlready;

/// What the register has of a row already, as other programs get it and answer.
final class RowInRegisterJson {
    private RowInRegisterJson() {}

    @Schema(name = "KnownLineOfRow", description = "`line` is left out where it is out of sight.")
    record KnownItem(@Nullable UUID line, StandsAlready.Standing standing, String words) {
        static KnownItem of(StandsAlready.Known one) {
            var line = one.line();
            return new KnownItem(line == null ? null : line.value(), one.standing(), one.words());
        }
    }

    @Schema(
            name = "EnterpriseThatMayBeMeant",
            description =
                    "Both are left out where it is out of sight; `device` says that it has a device of the row, too.")
    record CandidateItem(
            @Nullable UUID enterprise, @Nullable String name, boolean device) {
        static CandidateItem of(MayBeKnown.Candidate one) {
            var name = one.name();
            return new CandidateItem(name == null ? null : one.enterprise().value(), name, one.device());
        }
    }

    @Schema(name = "NameEnterpriseOfRow", description = "`reason` says how it was found out.")
    record Naming(
            @Nullable UUID enterprise,
            EnterprisesAlike.@Nullable Meant meant,
            @Nullable String reason) {
        NameRow.Said said() {
            return new NameRow.Said(enterprise, meant, reason);
        }
    }
}
