package org.tuichu.programmes.work;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.follow.DeadlineState;
import org.tuichu.programmes.work.chain.State;

/// How far the units of a programme are: who is late, who will be.
///
/// `rows` are those that match the filter, ordered; `places` the same added up for each jurisdiction.
public record Board(LocalDate today, Filter filter, List<Row> rows, List<Row> places, Count whole) {
    /// Which units are shown, and in which order; null means all. `unit` is a piece of the name.
    public record Filter(@Nullable String unit, @Nullable Only only, Sort sort) {
        public static final Filter ALL = new Filter(null, null, Sort.OVERDUE);

        private boolean shows(Row row) {
            return (unit == null
                            || unit.isBlank()
                            || row.name()
                                    .toLowerCase(Locale.ROOT)
                                    .contains(unit.strip().toLowerCase(Locale.ROOT)))
                    && (only == null || only.of(row.count()) > 0);
        }
    }

    /// Units with something of this sort.
    public enum Only {
        OVERDUE,
        DUE_SOON,
        TO_RECEIVE,
        TO_CONFIRM;

        private int of(Count count) {
            return switch (this) {
                case OVERDUE -> count.overdue();
                case DUE_SOON -> count.dueSoon();
                case TO_RECEIVE -> count.toReceive();
                case TO_CONFIRM -> count.toConfirm();
            };
        }
    }

    /// The order of the rows.
    public enum Sort {
        OVERDUE,
        DUE_SOON,
        OPEN,
        UNIT
    }

    /// A unit or a jurisdiction with its count; `key` is the id of the unit or the path of the place.
    public record Row(String key, String name, Count count) {}

    /// How many assignments there are of each sort; one may be of several. `late` were reported after the last day.
    public record Count(
            int all,
            int toReceive,
            int underWay,
            int inside,
            int toConfirm,
            int done,
            int overdue,
            int dueSoon,
            int late) {
        static Count of(List<AssignmentLine> lines, LocalDate today) {
            return new Count(
                    lines.size(),
                    in(lines, State.ISSUED),
                    in(lines, State.UNDER_WAY, State.RETURNED),
                    in(lines, State.SUBMITTED, State.REVIEWED),
                    in(lines, State.REPORTED),
                    in(lines, State.COMPLETED, State.SIGNED_OFF),
                    standing(lines, today, DeadlineState.Kind.OVERDUE),
                    standing(
                            lines,
                            today,
                            DeadlineState.Kind.DUE_TODAY,
                            DeadlineState.Kind.DUE_WEEK,
                            DeadlineState.Kind.DUE_SOON),
                    standing(lines, today, DeadlineState.Kind.LATE));
        }

        private static int in(List<AssignmentLine> lines, State... states) {
            return (int) lines.stream()
                    .filter(line -> List.of(states).contains(line.assignment().state()))
                    .count();
        }

        private static int standing(List<AssignmentLine> lines, LocalDate today, DeadlineState.Kind... kinds) {
            return (int) lines.stream()
                    .filter(line -> List.of(kinds).contains(line.deadline(today).kind()))
                    .count();
        }

        public int open() {
            return all - done;
        }
    }

    static Board of(List<AssignmentLine> lines, LocalDate today, Filter filter) {
        var units = lines.stream()
                .collect(Collectors.groupingBy(line -> line.worker().unit()));
        var rows = units.values().stream()
                .map(ofUnit -> row(ofUnit, today))
                .filter(filter::shows)
                .sorted(order(filter.sort()))
                .toList();
        var places = lines.stream()
                .collect(Collectors.groupingBy(line -> line.worker().path()));
        var byPlace = places.entrySet().stream()
                .map(place -> new Row(place.getKey(), place.getKey(), Count.of(place.getValue(), today)))
                .sorted(order(filter.sort()))
                .toList();
        return new Board(today, filter, rows, byPlace, Count.of(lines, today));
    }

    /// The name that it bore last.
    private static Row row(List<AssignmentLine> ofUnit, LocalDate today) {
        var worker = Objects.requireNonNull(ofUnit.getLast()).worker();
        return new Row(worker.unit().toString(), worker.name(), Count.of(ofUnit, today));
    }

    private static Comparator<Row> order(Sort sort) {
        Comparator<Row> wanted = switch (sort) {
            case OVERDUE -> most(Comparator.comparingInt(row -> row.count().overdue()));
            case DUE_SOON -> most(Comparator.comparingInt(row -> row.count().dueSoon()));
            case OPEN -> most(Comparator.comparingInt(row -> row.count().open()));
            case UNIT -> Comparator.comparing(Row::name);
        };
        return wanted.thenComparing(
                        most(Comparator.comparingInt(row -> row.count().dueSoon())))
                .thenComparing(Row::name)
                .thenComparing(Row::key);
    }

    private static Comparator<Row> most(Comparator<Row> least) {
        return least.reversed();
    }
}
