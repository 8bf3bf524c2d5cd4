package org.tuichu.programmes.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/// Rows as records, by column name; one mapper per type, as each learns its type by reflection.
final class RowsOf {
    private static final Map<Class<?>, RowMapper<?>> MAPPERS = new ConcurrentHashMap<>();

    private RowsOf() {}

    @SuppressWarnings("unchecked") // put only with the key's type
    static <T> RowMapper<T> type(Class<T> type) {
        return (RowMapper<T>) MAPPERS.computeIfAbsent(type, SimplePropertyRowMapper::new);
    }
}
