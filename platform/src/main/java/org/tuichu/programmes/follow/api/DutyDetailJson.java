package org.tuichu.programmes.follow.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.follow.DutyLine;
import org.tuichu.programmes.follow.DutyView;

/// A duty with its sentence and history.
@Schema(description = "A duty with its sentence, contacts, corrections and neighbours.")
record DutyDetailJson(
        UUID programme,
        DutyJson duty,

        @Schema(description = "The item as read; null in a built-in pack whose original is not attached") @Nullable
        String text,

        List<Contact> contacts,
        List<Correction> corrections,
        @Nullable UUID previous,
        @Nullable UUID next) {
    /// A contact of an annex.
    @Schema(name = "Contact", description = "A contact as printed in an annex.")
    record Contact(
            @Nullable String unit,
            @Nullable String section,
            @Nullable String phone) {}

    /// What a person changed.
    @Schema(name = "Correction", description = "What a person changed in what was read; the values are JSON texts.")
    record Correction(
            String field,
            @Nullable String asRead,
            @Nullable String corrected,
            String by,
            @Nullable String onBehalfOf,
            Instant at) {}

    static DutyDetailJson of(DutyView view) {
        return new DutyDetailJson(
                view.programme().id().value(),
                DutyJson.of(view.duty()),
                view.text(),
                view.contacts().stream()
                        .map(each -> new Contact(each.unit(), each.section(), each.phone()))
                        .toList(),
                view.corrections().stream()
                        .map(each -> new Correction(
                                each.field(), each.asRead(), each.corrected(), each.by(), each.onBehalfOf(), each.at()))
                        .toList(),
                id(view.previous()),
                id(view.next()));
    }

    private static @Nullable UUID id(@Nullable DutyLine duty) {
        return duty == null ? null : duty.id().value();
    }
}
