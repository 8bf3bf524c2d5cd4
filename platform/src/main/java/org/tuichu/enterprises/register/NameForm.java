package org.tuichu.enterprises.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A name as somebody typed it: the one borne from a day on, or a former one with its days.
@Schema(name = "EnterpriseNameTyped", description = "A new name, or a former one")
record NameForm(
        @Schema(description = "Version of the enterprise that the caller has seen") @Nullable
        Long version,

        @Schema(description = "1 to 100 characters") @Nullable
        String newName,

        @Schema(description = "First day, yyyy-mm-dd; absent when unknown") @Nullable
        String nameFrom,

        @Schema(description = "Last day of a former name; absent when unknown") @Nullable
        String nameTo,

        @Schema(description = "true for one that it bore before") @Nullable
        String former) {
    static final NameForm EMPTY = new NameForm(null, null, null, null, null);

    boolean isFormer() {
        return "true".equals(former);
    }

    /// Nobody bears a name that begins after `today`.
    Enterprise.FormerName read(Fields fields, LocalDate today) {
        var name = fields.required("newName", newName, EnterpriseForm.LONGEST_NAME);
        var from = fields.day("nameFrom", nameFrom, today);
        var to = isFormer() ? fields.day("nameTo", nameTo, today) : null;
        fields.inOrder("nameTo", from, to);
        return new Enterprise.FormerName(name, from, to);
    }
}
