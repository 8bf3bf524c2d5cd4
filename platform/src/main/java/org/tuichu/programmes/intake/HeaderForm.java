package org.tuichu.programmes.intake;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// The programme's header as a person types it.
record HeaderForm(String title, String documentNumber, String issuer, String issueDate, String year, String office) {
    static HeaderForm of(ProgrammeRow row) {
        return new HeaderForm(
                row.title(),
                shown(row.documentNumber()),
                shown(row.issuer()),
                shown(row.issueDate()),
                Integer.toString(row.year()),
                shown(row.office()));
    }

    private static String shown(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    static HeaderForm of(MultiValueMap<String, String> form) {
        var fields = new FormFields(form);
        return new HeaderForm(
                fields.text("title"),
                fields.text("documentNumber"),
                fields.text("issuer"),
                fields.text("issueDate"),
                fields.text("year"),
                fields.text("office"));
    }

    Entered<Edit.Header> header() {
        try {
            var read = DutyForm.months("year", year);
            return new Entered.Good<>(new Edit.Header(
                    title,
                    orNull(documentNumber),
                    orNull(issuer),
                    DutyForm.date("issueDate", issueDate),
                    read == null ? 0 : read,
                    orNull(office)));
        } catch (DutyForm.Unreadable unreadable) {
            var key = unreadable.field.equals("year") ? "intake.invalid.year" : unreadable.key;
            return new Entered.Bad<>(new Edited.Invalid(unreadable.field, key));
        }
    }

    private static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed;
    }
}
