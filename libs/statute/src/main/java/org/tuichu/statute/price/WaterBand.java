package org.tuichu.statute.price;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.Confidence;
import org.tuichu.statute.limit.Window;
import org.tuichu.statute.table.Row;

/// The surcharge on the water between two percentages over quota, as a multiple of the price.
///
/// @param toPct absent for the last band
public record WaterBand(
        String scheme,
        String region,
        BigDecimal fromPct,
        @Nullable BigDecimal toPct,
        BigDecimal multiple,
        Window window,
        Confidence confidence,
        String source) {
    static WaterBand of(Row row) {
        return new WaterBand(
                row.required("scheme"),
                row.text("region"),
                row.number("from_pct"),
                row.text("to_pct").isBlank() ? null : row.number("to_pct"),
                row.number("multiple"),
                Window.of(row),
                Confidence.of(row),
                row.required("source"));
    }
}
