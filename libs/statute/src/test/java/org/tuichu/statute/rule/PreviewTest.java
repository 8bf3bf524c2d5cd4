package org.tuichu.statute.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private static final Rulebook RULEBOOK = Rulebook.standard();
    private static final Screening SCREENING = new Screening(RULEBOOK);
    private static final List<Preview.NamedLine> LINES = List.of(
            line("cells", "aluminium_cell", "cell_kind=prebaked; current_ka=120", "45000"),
            line("new cells", "aluminium_cell", "cell_kind=prebaked; current_ka=400", "500000"),
            line("kiln", "brick_kiln", "kiln_kind=annular; door_count=30", null),
            line("old kiln", "brick_kiln", "kiln_kind=horseshoe", "20000"));

    @Test
    void saysWhichLinesBecomeOutdatedWhen() {
        var preview = new Preview(SCREENING, LocalDate.of(2019, 6, 1), LocalDate.of(2021, 6, 1));

        assertThat(preview.of(LINES))
                .extracting(event -> event.line().name() + " " + event.day() + " " + event.event() + " "
                        + event.rule().id())
                .containsExactly(
                        "cells 2020-01-01 BECOMES_ELIMINATION 2019-aluminium_cell-3",
                        "kiln 2020-01-01 BECOMES_ELIMINATION 2019-brick_kiln-1",
                        "kiln 2020-12-31 LAST_DAY 2019-brick_kiln-1");
    }

    @Test
    void sumsLinesAndTonnesByDay() {
        var preview = new Preview(SCREENING, LocalDate.of(2019, 6, 1), LocalDate.of(2021, 6, 1));

        assertThat(Preview.totals(preview.of(LINES)))
                .containsEntry(LocalDate.of(2020, 1, 1), new Preview.Total(2, new BigDecimal("45000"), 1))
                .containsEntry(LocalDate.of(2020, 12, 31), new Preview.Total(1, BigDecimal.ZERO, 1))
                .hasSize(2);
    }

    @Test
    void aLastDayThatCameBeforeItsRuleWasReplacedStays() {
        assertThat(new Preview(SCREENING, LocalDate.of(2020, 1, 1), LocalDate.of(2024, 3, 1)).of(LINES))
                .extracting(event -> event.line().name() + " " + event.day() + " " + event.event())
                .contains("kiln 2020-12-31 LAST_DAY");
    }

    @Test
    void theFirstDayIsOutsideAndTheLastInside() {
        assertThat(new Preview(SCREENING, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 30)).of(LINES))
                .isEmpty();
        assertThat(new Preview(SCREENING, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)).of(LINES))
                .hasSize(1);
        assertThat(new Preview(SCREENING, LocalDate.of(2019, 12, 31), LocalDate.of(2020, 1, 1)).of(LINES))
                .hasSize(2);
    }

    @Test
    void daysInTheWrongOrderAreRefused() {
        LocalDate day = LocalDate.of(2020, 1, 1);

        assertThatThrownBy(() -> new Preview(SCREENING, day, day)).hasMessage("from 2020-01-01 to 2020-01-01");
    }

    private static Preview.NamedLine line(String name, String kind, String facts, @Nullable String tonnes) {
        var line = new Line(kind, Examples.read(facts, RULEBOOK.vocabulary()).facts(), null, null);
        return new Preview.NamedLine(name, line, tonnes == null ? null : new BigDecimal(tonnes));
    }
}
