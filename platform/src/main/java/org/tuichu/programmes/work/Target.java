package org.tuichu.programmes.work;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Unit;
import org.tuichu.programmes.follow.Timing;
import org.tuichu.programmes.work.chain.Share;

/// What a programme asks of one unit: a duty in one of its periods.
record Target(UUID duty, Unit unit, Share share, Timing period) {
    /// One column of many targets, as an array that a statement takes.
    static UUID[] ids(List<Target> targets, Function<Target, UUID> column) {
        return targets.stream().map(column).toArray(UUID[]::new);
    }

    static String[] texts(List<Target> targets, Function<Target, String> column) {
        return targets.stream().map(column).toArray(String[]::new);
    }

    /// Days as ISO text, null where there is none.
    @SuppressWarnings("NullAway") // an array of nullable elements
    static String[] days(List<Target> targets, Function<Target, @Nullable LocalDate> column) {
        return targets.stream()
                .map(target -> {
                    var day = column.apply(target);
                    return day == null ? null : day.toString();
                })
                .toArray(String[]::new);
    }
}
