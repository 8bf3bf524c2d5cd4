package org.tuichu.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tuichu.ledger.RecordedAct;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an act changed in one row, column by column; `what` is made, changed or removed.
record RowChanges(String table, String key, What what, List<Change> changes) {
    enum What {
        MADE,
        CHANGED,
        REMOVED
    }

    /// A column before and after; null where it had no value.
    record Change(
            String column,
            @Nullable String before,
            @Nullable String after) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<TreeMap<String, JsonNode>> COLUMNS = new TypeReference<>() {};

    static RowChanges of(RecordedAct.Row row) {
        var before = columns(row.before());
        var after = columns(row.after());
        var names = new TreeMap<>(before);
        names.putAll(after);
        var changes = new ArrayList<Change>();
        for (var name : names.keySet()) {
            var old = text(before.get(name));
            var now = text(after.get(name));
            if (!java.util.Objects.equals(old, now)) {
                changes.add(new Change(name, old, now));
            }
        }
        return new RowChanges(row.table(), row.key(), what(row), List.copyOf(changes));
    }

    private static What what(RecordedAct.Row row) {
        return row.after() == null ? What.REMOVED : row.before() == null ? What.MADE : What.CHANGED;
    }

    private static SortedMap<String, JsonNode> columns(@Nullable String content) {
        return content == null ? new TreeMap<>() : JSON.readValue(content, COLUMNS);
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.isString() ? value.stringValue() : value.toString();
    }
}
