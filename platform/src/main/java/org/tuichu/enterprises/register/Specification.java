package org.tuichu.enterprises.register;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a line is. `name` and `model` stand as somebody wrote them; null is what nobody said.
///
/// - `kind`: code in the vocabulary of the rulebook, or whatever else somebody called it
/// - `siteNumber`, `serial`: number on site (1#), number on the nameplate
/// - `operatingSince`: year
/// - `transformerKva`, `powerKw`: kVA and kW
/// - `description`: word for word what a table or a person said of it
record Specification(
        String name,
        @Nullable String kind,
        @Nullable String model,
        @Nullable String siteNumber,
        @Nullable String serial,
        @Nullable Integer operatingSince,
        @Nullable Capacity capacity,
        @Nullable BigDecimal transformerKva,
        @Nullable BigDecimal powerKw,
        @Nullable String description) {

    /// So many `unit` per `period`; without a period a quantity, such as a volume.
    record Capacity(BigDecimal value, String unit, @Nullable Period period) {}

    enum Period {
        HOUR,
        DAY,
        MONTH,
        YEAR
    }

    /// As people call it: `1# 高炉 450m³`.
    public String words() {
        return (siteNumber == null ? "" : siteNumber + " ") + name + (model == null ? "" : " " + model);
    }
}
