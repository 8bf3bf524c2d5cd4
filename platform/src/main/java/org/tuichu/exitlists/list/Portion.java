package org.tuichu.exitlists.list;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Some entries in force, added up: `lines` of one place, industry and month (1 to 12). `capacity` is
/// null for lines whose capacity nobody said.
///
/// - `place`: id of the place below the asked one where they lie, or of the asked one itself
public record Portion(
        String place,
        @Nullable String industry,
        int month,
        int lines,
        @Nullable Amount capacity) {
    static Portion of(Entry entry) {
        return new Portion(
                entry.taken().location().id(),
                entry.plan().industry(),
                entry.plan().targetOn().getMonthValue(),
                1,
                entry.taken().capacity());
    }

    public Stream<Amount> amount() {
        return Stream.ofNullable(capacity);
    }

    public Portion in(CommonUnits units) {
        return new Portion(place, industry, month, lines, capacity == null ? null : units.in(capacity));
    }
}
