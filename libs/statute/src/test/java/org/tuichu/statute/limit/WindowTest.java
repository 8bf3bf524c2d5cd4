package org.tuichu.statute.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuichu.statute.condition.Truth;
import org.tuichu.statute.table.Table;

class WindowTest {
    @ParameterizedTest
    @CsvSource({
        "2024-01-01, -, 2023-12-31, FALSE",
        "2024-01-01, -, 2024-01-01, TRUE",
        "2024-01-01, -, 2099-01-01, TRUE",
        "2014-01-01, 2021-12-31, 2021-12-31, TRUE",
        "2014-01-01, 2021-12-31, 2022-01-01, FALSE",
        "2012-01-01..2014-07-01, -, 2011-12-31, FALSE",
        "2012-01-01..2014-07-01, -, 2012-01-01, UNKNOWN",
        "2012-01-01..2014-07-01, -, 2014-06-30, UNKNOWN",
        "2012-01-01..2014-07-01, -, 2014-07-01, TRUE",
        "2024-01-01.., -, 2026-11-26, UNKNOWN",
        "..2016-12-31, -, 2016-12-31, TRUE",
        "2014-01-01, 2019-12-31..2021-12-31, 2019-12-31, TRUE",
        "2014-01-01, 2019-12-31..2021-12-31, 2020-01-01, UNKNOWN",
        "2014-01-01, 2019-12-31..2021-12-31, 2022-01-01, FALSE",
    })
    void holdsOnADay(String from, String until, LocalDate day, Truth holds) {
        assertThat(window(from, until).holds(day)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-11-01, -, 2021, FALSE",
        "2022-11-01, -, 2022, UNKNOWN",
        "2022-11-01, -, 2023, TRUE",
        "2013-10-01, 2022-10-31, 2022, UNKNOWN",
        "2013-10-01, 2022-10-31, 2023, FALSE",
    })
    void holdsThroughAYear(String from, String until, int year, Truth holds) {
        assertThat(window(from, until).holds(Period.year(year))).isEqualTo(holds);
    }

    private static Window window(String from, String until) {
        return Window.of(Table.read("test", new StringReader("from\tuntil\n" + from + "\t" + until))
                .getFirst());
    }
}
