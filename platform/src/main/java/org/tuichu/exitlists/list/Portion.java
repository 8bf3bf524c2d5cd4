package org.tuichu.exitlists.list;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Some entries in force, added up: `lines` of one place, industry and month (1 to 12). `capacity` is in `unit`; both
/// are null for lines whose capacity nobody said.
///
/// - `place`: id of the place below the asked one where they lie, or of the asked one itself
public record Portion(
        String place,
        @Nullable String industry,
        int month,
        int lines,
        @Nullable String unit,
        @Nullable BigDecimal capacity) {}
