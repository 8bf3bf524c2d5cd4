package org.tuichu.programmes.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.ProgrammeDraft;
import org.tuichu.programmes.Place;

/// A draft to be stored. Without a `document` (a built-in pack) neither texts nor spans are kept.
///
/// `pack` is the name of the built-in pack it comes from; `sample` says that it is made up.
record NewProgramme(
        ProgrammeDraft draft,
        Place place,
        @Nullable StoredDocument document,
        @Nullable String pack,
        boolean sample,
        String by,
        Instant at) {}
