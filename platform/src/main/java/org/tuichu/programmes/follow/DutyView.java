package org.tuichu.programmes.follow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.ProgrammeHead;

/// A duty with everything known about it. `sentence` is null where the original is not attached; `previous`
/// and `next` are its neighbours in the plan. `stages` are those that its dates fall into.
public record DutyView(
        ProgrammeHead programme,
        LocalDate today,
        DutyLine duty,
        @Nullable String text,
        @Nullable Excerpt sentence,
        List<Excerpt> elsewhere,
        List<Stage> stages,
        List<Contact> contacts,
        List<Correction> corrections,
        @Nullable DutyLine previous,
        @Nullable DutyLine next) {
    /// A contact as printed in an annex; any part may be missing.
    public record Contact(
            @Nullable String unit,
            @Nullable String section,
            @Nullable String phone) {}

    /// What a person changed in what was read; null where there was or is nothing. The values are JSON as kept.
    public record Correction(
            String field,
            @Nullable String asRead,
            @Nullable String corrected,
            String by,
            @Nullable String onBehalfOf,
            Instant at) {}
}
