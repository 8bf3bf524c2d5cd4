package org.tuichu.programmes.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.stereotype.Component;

/// Rewrites the units, dates and publications of a duty. What stays the same keeps its place in the document.
@Component
class DutyParts {
    private static final List<String> DELETES = List.of(
            "DELETE FROM duty_unit WHERE duty_id = :duty",
            "DELETE FROM deadline WHERE duty_id = :duty",
            "DELETE FROM publication WHERE duty_id = :duty");

    private final NamedParameterJdbcOperations database;

    DutyParts(NamedParameterJdbcOperations database) {
        this.database = database;
    }

    /// Makes `facts` those of `duty`; `known` has the places in the document.
    void replace(EditContext context, UUID duty, DutyFacts facts, DutyView known) {
        DELETES.forEach(sql -> database.update(sql, Map.of("duty", duty)));
        var rows = new Rows(context, duty);
        insert(DraftSql.DUTY_UNIT, rows.units(facts, known));
        insert(DraftSql.DEADLINE, rows.deadlines(facts, known));
        insert(DraftSql.PUBLICATION, rows.publications(facts, known));
        insert(DraftSql.PROGRAMME_UNIT, rows.names(facts));
    }

    private void insert(String sql, List<? extends Map<String, ?>> rows) {
        if (!rows.isEmpty()) {
            database.batchUpdate(sql, SqlParameterSourceUtils.createBatch(rows));
        }
    }

    private record Rows(EditContext context, UUID duty) {
        List<Map<String, @Nullable Object>> units(DutyFacts facts, DutyView known) {
            var places = first(known.units(), DutyView.Unit::name);
            return numbered(facts.units(), unit -> {
                var place = places.get(unit.name());
                return Row.of(
                        "name",
                        unit.name(),
                        "role",
                        unit.role().name(),
                        "inherited",
                        place != null && place.inherited(),
                        "span_start",
                        place == null ? null : place.spanStart(),
                        "span_end",
                        place == null ? null : place.spanEnd());
            });
        }

        List<Map<String, @Nullable Object>> deadlines(DutyFacts facts, DutyView known) {
            var places = first(known.deadlines(), DutyView.Deadline::quote);
            return numbered(facts.deadlines(), when -> {
                var place = places.get(when.quote());
                var recurrence = when.recurrence();
                return Row.of(
                        "quote",
                        when.quote(),
                        "starts_on",
                        when.start(),
                        "ends_on",
                        when.end(),
                        "recurrence",
                        recurrence == null ? null : recurrence.name(),
                        "inherited",
                        place != null && place.inherited(),
                        "span_start",
                        place == null ? null : place.spanStart(),
                        "span_end",
                        place == null ? null : place.spanEnd());
            });
        }

        List<Map<String, @Nullable Object>> publications(DutyFacts facts, DutyView known) {
            var places = first(known.publications(), DutyView.Published::kind);
            return numbered(facts.publications(), kind -> {
                var place = places.get(kind);
                return Row.of(
                        "kind", kind.name(),
                        "span_start", place == null ? null : place.spanStart(),
                        "span_end", place == null ? null : place.spanEnd());
            });
        }

        List<Map<String, @Nullable Object>> names(DutyFacts facts) {
            return numbered(facts.units(), unit -> Row.of("name", unit.name()));
        }

        private <T> List<Map<String, @Nullable Object>> numbered(
                List<T> items, Function<T, Map<String, @Nullable Object>> rowOf) {
            var rows = new ArrayList<Map<String, @Nullable Object>>();
            for (var item : items) {
                var row = rowOf.apply(item);
                row.put("ordinal", rows.size());
                row.put("duty", duty);
                row.put("programme", context.programme());
                row.put("scope", context.scope());
                rows.add(row);
            }
            return rows;
        }

        private static <T, K> Map<K, T> first(List<T> known, Function<T, K> key) {
            return known.stream().collect(Collectors.toMap(key, one -> one, (one, other) -> one, HashMap::new));
        }
    }
}
