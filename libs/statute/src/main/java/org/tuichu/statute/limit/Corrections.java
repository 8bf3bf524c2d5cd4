package org.tuichu.statute.limit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.Confidence;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// Reads corrections.tsv.
final class Corrections {
    private Corrections() {}

    static List<Correction> shipped() {
        return Table.beside(Corrections.class, "corrections.tsv").stream()
                .map(Corrections::read)
                .toList();
    }

    static Correction read(Row row) {
        var formula = (row.required("form") + " " + row.text("fact") + " " + row.text("numbers")).strip();
        return new Correction(
                row.required("standard"),
                row.required("edition"),
                Set.copyOf(row.list("subject", "\\|")),
                row.list("quantity", "\\|"),
                row.list("levels", ",").stream().map(Level::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.constant("operation", Correction.Operation.class),
                term(row),
                formula,
                Confidence.of(row),
                row.required("source"));
    }

    private static Term term(Row row) {
        var form = row.required("form");
        var fact = row.text("fact");
        if (!form.equals("altitude") && !FactNames.known(fact)) {
            throw row.refused("fact", "is not in facts.tsv: " + fact);
        }
        var numbers = numbers(row);
        return switch (form) {
            case "linear" ->
                new Term.Linear(
                        fact,
                        need(row, numbers, "base"),
                        need(row, numbers, "by"),
                        at(numbers, "least"),
                        at(numbers, "most"));
            case "steps" -> new Term.Steps(fact, keys(numbers), List.copyOf(numbers.values()));
            case "points" -> new Term.Points(fact, keys(numbers), List.copyOf(numbers.values()));
            case "choice" -> new Term.Choice(fact, Map.copyOf(numbers));
            case "altitude" -> new Term.Altitude();
            case "stated" -> new Term.Stated(fact);
            case "done" -> new Term.Done(fact);
            default -> throw row.refused("form", "is unknown: " + form);
        };
    }

    /// `name:number` parted by blanks, in order.
    private static Map<String, BigDecimal> numbers(Row row) {
        var numbers = new LinkedHashMap<String, BigDecimal>();
        for (String part : row.list("numbers", " ")) {
            int colon = part.indexOf(':');
            numbers.put(part.substring(0, colon), new BigDecimal(part.substring(colon + 1)));
        }
        return numbers;
    }

    /// The names that are numbers themselves; `else` of the last step is none.
    private static List<BigDecimal> keys(Map<String, BigDecimal> numbers) {
        var keys = new ArrayList<BigDecimal>();
        for (String name : numbers.keySet()) {
            if (!name.equals("else")) {
                keys.add(new BigDecimal(name));
            }
        }
        return keys;
    }

    private static BigDecimal need(Row row, Map<String, BigDecimal> numbers, String name) {
        var number = at(numbers, name);
        if (number == null) {
            throw row.refused("numbers", "lacks " + name);
        }
        return number;
    }

    private static @Nullable BigDecimal at(Map<String, BigDecimal> numbers, String name) {
        return numbers.get(name);
    }
}
