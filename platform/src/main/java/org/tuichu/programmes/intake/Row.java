package org.tuichu.programmes.intake;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The named values of one statement; unlike `Map.of` it may hold nulls.
final class Row {
    private Row() {}

    /// Names and values in turn.
    static Map<String, @Nullable Object> of(@Nullable Object... namesAndValues) {
        var row = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return row;
    }
}
