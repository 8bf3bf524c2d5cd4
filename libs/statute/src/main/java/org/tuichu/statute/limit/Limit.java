package org.tuichu.statute.limit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tuichu.statute.Confidence;
import org.tuichu.statute.table.Row;

/// One value of a standard: at most `value` for a subject and a quantity. The value is that before corrections.
///
/// @param product as printed
/// @param metric as printed, with its level
/// @param subjects what a measurement must be of
/// @param quantity what must be measured
/// @param province two digits of GB/T 2260, blank unless local
/// @param when facts on which the row depends
public record Limit(
        Edition edition,
        String industry,
        String product,
        String metric,
        Set<String> subjects,
        String quantity,
        Level level,
        BigDecimal value,
        Unit unit,
        Kind kind,
        Layer layer,
        String province,
        List<Condition> when,
        Window window,
        Confidence confidence,
        String source) {
    static Limit of(Row row, Map<String, Edition> editions) {
        var edition = editions.get(Edition.key(row));
        if (edition == null) {
            throw row.refused("edition", "is not in editions.tsv: " + Edition.key(row));
        }
        if (!row.text("operator").equals("<=")) {
            throw row.refused("operator", "is not <=: " + row.text("operator"));
        }
        var unit = Unit.of(row.required("unit"));
        var layer = row.constant("layer", Layer.class);
        if ((layer == Layer.LOCAL) == row.text("province").isBlank()) {
            throw row.refused("province", "stands where and only where a limit is local");
        }
        return new Limit(
                edition,
                row.required("industry"),
                row.required("product"),
                row.required("metric"),
                Set.of(row.required("subject").split("\\|")),
                row.required("quantity"),
                row.constant("level", Level.class),
                row.number("value"),
                unit.orElseThrow(() -> row.refused("unit", "is unknown: " + row.text("unit"))),
                row.constant("kind", Kind.class),
                layer,
                row.text("province"),
                Condition.of(row, "when"),
                edition.window().narrowed(row),
                Confidence.of(row),
                row.required("source"));
    }

    /// Its own confidence and that of the days of its edition.
    public Confidence trust() {
        return confidence.and(edition.dated());
    }

    public Statistic statistic() {
        return Statistic.of(kind, layer);
    }
}
