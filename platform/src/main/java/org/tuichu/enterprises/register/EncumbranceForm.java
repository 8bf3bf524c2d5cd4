package org.tuichu.enterprises.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mortgage or seizure as somebody typed it.
@Schema(name = "EncumbranceTyped", description = "A mortgage or seizure")
record EncumbranceForm(
        @Schema(description = "Version of the enterprise that the caller has seen") @Nullable
        Long version,

        @Schema(description = "MORTGAGE or SEIZURE") @Nullable
        String kind,

        @Schema(description = "Creditor, court or authority; 1 to 100 characters") @Nullable
        String holder,

        @Schema(description = "First day, yyyy-mm-dd, where known") @Nullable
        String since,

        @Nullable String note) {
    static final EncumbranceForm EMPTY = new EncumbranceForm(null, null, null, null, null);

    Encumbrance read(Fields fields, UUID id, LocalDate today) {
        return new Encumbrance(
                id,
                fields.chosen("kind", kind, Encumbrance.Kind.class, Encumbrance.Kind.MORTGAGE),
                fields.required("holder", holder, 100),
                fields.day("since", since, today),
                fields.text("note", note, 500),
                null);
    }
}
