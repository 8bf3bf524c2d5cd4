package org.tuichu.enterprises.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two lines that are written alike, as other programs get and send them.
@Schema(
        name = "Likeness",
        description =
                "`other` is absent where it stands in a place that the caller does not see; `decided` is what was said "
                        + "last. It is open until somebody says that they are two devices.")
record LikenessJson(
        Side one, @Nullable Side other, Likeness.Why why, boolean open, Likeness.@Nullable Decided decided) {
    @Schema(name = "LikenessSide", description = "`place` is where the enterprise lies.")
    record Side(UUID line, String words, UUID enterprise, String enterpriseName, String place) {
        static Side of(Likeness.Side side) {
            return new Side(
                    side.line().value(), side.words(), side.enterprise().value(), side.enterpriseName(), side.place());
        }
    }

    static LikenessJson of(Likeness one) {
        var other = one.other();
        return new LikenessJson(
                Side.of(one.one()), other == null ? null : Side.of(other), one.why(), one.open(), one.decided());
    }

    @Schema(
            name = "DecideLikeness",
            description =
                    "Whether two lines are one device, and why, up to 500 characters. `other` is left out for those that "
                            + "the caller does not see.")
    record Deciding(
            @Nullable UUID other,
            Likeness.@Nullable Decision sameness,
            @Nullable String samenessReason) {
        LikenessForm form() {
            return new LikenessForm(other, sameness == null ? null : sameness.name(), samenessReason);
        }
    }
}
