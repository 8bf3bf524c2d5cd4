package org.tuichu.survey.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A survey of the lines of a place. `asOf` is the day of which they are reported, `dueOn` the last day for the signed
/// report.
public record Survey(
        UUID id, About about, Keeper keeper, String title, LocalDate asOf, LocalDate dueOn, Opened opened) {
    /// Characters of a title.
    static final int LONGEST_TITLE = 100;

    /// Units that one survey asks.
    static final int MOST_UNITS = 500;

    /// By whom; `onBehalfOf` is the colleague whose roles were lent, null where they were the own ones.
    public record Opened(String by, @Nullable String onBehalfOf) {}

    /// The programme under which it was opened; `sample` says that it is made up.
    public record About(UUID programme, String title, int year, boolean sample) {}

    /// The place whose office opened it, named as on that day.
    public record Keeper(String path, String name) {}

    /// One in the list of a place and year.
    public record Row(Survey survey, int units, int reported, int rows) {}
}
