package org.tuichu.rulebook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What is written about one line. Null is what nobody said.
///
/// - `kind`: code of the vocabulary, or whatever else somebody called it
/// - `description`: as a table or a person had it, of this line and perhaps of others
/// - `capacity`: as people write it, `30万吨/年`
public record LineText(
        String name,
        @Nullable String kind,
        @Nullable String model,
        @Nullable String description,
        @Nullable String capacity,
        @Nullable BigDecimal transformerKva) {}
