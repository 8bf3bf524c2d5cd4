package org.tuichu.programmes.follow.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.follow.DeadlineState;
import org.tuichu.programmes.follow.Overview;
import org.tuichu.programmes.follow.Stage;

/// The stages of a programme as bars along the months. All positions are percentages of the width, all
/// heights pixels; `today` is null when it lies outside the months shown.
record Timeline(
        List<Month> months, List<Bar> bars, @Nullable String today, int height) {
    /// Height of the row of months.
    private static final int AXIS = 24;
    /// Height of a stage: its name above its bar.
    private static final int ROW = 44;

    /// A month and where it begins: its number, or the year where a further year begins.
    record Month(int label, String x) {}

    /// A stage: `top` is where its row begins; `openStart` and `openEnd` say that the plan leaves that side
    /// open.
    record Bar(Stage stage, DeadlineState state, String x, String width, int top, boolean openStart, boolean openEnd) {
        public int nameBase() {
            return top + 16;
        }

        public int barTop() {
            return top + 23;
        }
    }

    static Timeline of(Overview overview) {
        var first = YearMonth.from(earliest(overview)).atDay(1);
        var end = YearMonth.from(latest(overview)).plusMonths(1).atDay(1);
        var scale = new Scale(first, ChronoUnit.DAYS.between(first, end));
        var today = overview.today();
        return new Timeline(
                first.datesUntil(end, Period.ofMonths(1))
                        .map(day -> new Month(label(day, first), scale.at(day)))
                        .toList(),
                bars(overview, scale, first, end),
                today.isBefore(first) || !today.isBefore(end) ? null : scale.at(today),
                AXIS + overview.stages().size() * ROW);
    }

    private static int label(LocalDate month, LocalDate first) {
        boolean furtherYear = month.getMonthValue() == 1 && month.isAfter(first);
        return furtherYear ? month.getYear() : month.getMonthValue();
    }

    private static List<Bar> bars(Overview overview, Scale scale, LocalDate first, LocalDate end) {
        var stages = overview.stages();
        return IntStream.range(0, stages.size())
                .mapToObj(row -> {
                    var stage = stages.get(row);
                    var from = Objects.requireNonNullElse(stage.start(), first);
                    var until = stage.end() == null ? end : stage.end().plusDays(1);
                    return new Bar(
                            stage,
                            stage.state(overview.programme().year(), overview.today()),
                            scale.at(from),
                            scale.share(ChronoUnit.DAYS.between(from, until)),
                            AXIS + row * ROW,
                            stage.start() == null,
                            stage.end() == null);
                })
                .toList();
    }

    private static LocalDate earliest(Overview overview) {
        var newYear = LocalDate.of(overview.programme().year(), 1, 1);
        return days(overview).filter(newYear::isAfter).min(LocalDate::compareTo).orElse(newYear);
    }

    private static LocalDate latest(Overview overview) {
        var newYearsEve = LocalDate.of(overview.programme().year(), 12, 31);
        return days(overview)
                .filter(newYearsEve::isBefore)
                .max(LocalDate::compareTo)
                .orElse(newYearsEve);
    }

    private static Stream<LocalDate> days(Overview overview) {
        return overview.stages().stream()
                .flatMap(stage -> Stream.concat(Stream.ofNullable(stage.start()), Stream.ofNullable(stage.end())));
    }

    /// Days as percentages of `days`.
    private record Scale(LocalDate first, long days) {
        String at(LocalDate day) {
            return share(ChronoUnit.DAYS.between(first, day));
        }

        String share(long of) {
            return BigDecimal.valueOf(of * 100).divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP) + "%";
        }
    }
}
