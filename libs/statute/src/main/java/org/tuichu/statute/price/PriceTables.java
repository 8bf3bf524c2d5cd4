package org.tuichu.statute.price;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tuichu.statute.Confidence;
import org.tuichu.statute.limit.Condition;
import org.tuichu.statute.limit.FactNames;
import org.tuichu.statute.limit.Window;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// Reads prices.tsv, adjustments.tsv and stops.tsv.
final class PriceTables {
    private PriceTables() {}

    static List<Price> prices() {
        return read(Table.beside(PriceTables.class, "prices.tsv"));
    }

    static List<Price> read(List<Row> rows) {
        return rows.stream().map(PriceTables::price).toList();
    }

    static List<Adjustment> adjustments() {
        return Table.beside(PriceTables.class, "adjustments.tsv").stream()
                .map(PriceTables::adjustment)
                .toList();
    }

    static List<Stop> stops() {
        return Table.beside(PriceTables.class, "stops.tsv").stream()
                .map(PriceTables::stop)
                .toList();
    }

    private static Price price(Row row) {
        var dated = row.required("dated");
        if (!dated.equals("verified") && !dated.equals("unverified")) {
            throw row.refused("dated", "is neither verified nor unverified");
        }
        return new Price(
                row.required("id"),
                row.required("policy"),
                row.constant("family", Family.class),
                row.required("region"),
                row.list("product", "\\|"),
                Condition.of(row, "when"),
                rate(row),
                Window.of(row),
                row.text("replaces").equals("nation"),
                row.text("grid_share_pct").isBlank() ? BigDecimal.ZERO : row.number("grid_share_pct"),
                Confidence.of(row).and(dated.equals("verified") ? Confidence.VERIFIED : Confidence.UNVERIFIED),
                row.required("source"));
    }

    /// `0.10`, `0.1..0.2`, or `FACT BASE EVERY BY`.
    private static Rate rate(Row row) {
        var parts = List.of(row.required("rate").split(" "));
        try {
            if (parts.size() == 4) {
                return new Rate.PerStep(
                        known(row, "rate", parts.get(0)),
                        new BigDecimal(parts.get(1)),
                        new BigDecimal(parts.get(2)),
                        new BigDecimal(parts.get(3)));
            }
            var ends = List.of(parts.getFirst().split("\\.\\."));
            return new Rate.Fixed(new Range(new BigDecimal(ends.getFirst()), new BigDecimal(ends.getLast())));
        } catch (IllegalArgumentException e) {
            throw row.refused("rate", "cannot be read: " + row.text("rate"), e);
        }
    }

    private static Adjustment adjustment(Row row) {
        var fact = known(row, "fact", row.required("fact"));
        var factor = switch (row.required("form")) {
            case "from" -> new Adjustment.From(fact, row.number("at"), row.number("by"));
            case "relief" -> new Adjustment.Relief(fact, row.number("at"), row.number("by"));
            default -> throw row.refused("form", "is unknown: " + row.text("form"));
        };
        return new Adjustment(row.required("policy"), factor, Confidence.of(row), row.required("source"));
    }

    private static Stop stop(Row row) {
        Set<Family> families =
                row.list("families", "\\|").stream().map(Family::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Stop(
                row.required("policy"), row.list("product", "\\|"), families, Window.of(row), row.required("source"));
    }

    private static String known(Row row, String column, String fact) {
        if (!FactNames.known(fact)) {
            throw row.refused(column, "names a fact that is not in facts.tsv: " + fact);
        }
        return fact;
    }
}
