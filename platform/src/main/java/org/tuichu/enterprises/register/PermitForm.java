package org.tuichu.enterprises.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A permit as somebody typed it. The kind is read at the entry only.
@Schema(name = "PermitTyped", description = "A permit or licence")
record PermitForm(
        @Schema(description = "Version of the enterprise that the caller has seen") @Nullable
        Long version,

        @Nullable String kind,

        @Schema(description = "What the paper calls itself; needed for OTHER") @Nullable
        String title,

        @Nullable String number,
        @Nullable String issuer,
        @Nullable String validFrom,
        @Nullable String validUntil,

        @Schema(description = "VALID where absent") @Nullable
        String state,

        @Schema(description = "Day on which it ceased to be valid, where known; none of a VALID one") @Nullable
        String since) {
    static final PermitForm EMPTY = new PermitForm(null, null, null, null, null, null, null, "VALID", null);

    static PermitForm of(long version, Permit permit) {
        return new PermitForm(
                version,
                permit.kind().name(),
                permit.title(),
                permit.number(),
                permit.issuer(),
                Objects.toString(permit.validFrom(), null),
                Objects.toString(permit.validUntil(), null),
                permit.state().name(),
                Objects.toString(permit.since(), null));
    }

    /// The permit `id`; of one that is there `kept` is the kind, null for a new one.
    Permit read(Fields fields, UUID id, Permit.@Nullable Kind kept, LocalDate today) {
        var meant = kept == null ? fields.chosen("kind", kind, Permit.Kind.class, Permit.Kind.OTHER) : kept;
        var called = fields.text("title", title, 60);
        if (meant == Permit.Kind.OTHER
                && called == null
                && !Fields.stripped(kind).isEmpty()) {
            fields.wrong("title", "enterprises.fault.missing");
        }
        var from = fields.day("validFrom", validFrom);
        var until = fields.day("validUntil", validUntil);
        fields.inOrder("validUntil", from, until);
        var stands = Objects.requireNonNullElse(fields.choice("state", state, Permit.State.class), Permit.State.VALID);
        var ended = fields.day("since", since, today);
        if (stands == Permit.State.VALID && !Fields.stripped(since).isEmpty()) {
            fields.wrong("since", "enterprises.fault.stillValid");
        }
        return new Permit(
                id,
                meant,
                called,
                fields.text("number", number, 60),
                fields.text("issuer", issuer, 60),
                from,
                until,
                stands,
                ended,
                null);
    }
}
