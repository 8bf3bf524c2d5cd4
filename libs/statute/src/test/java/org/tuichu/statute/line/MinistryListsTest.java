package org.tuichu.statute.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The fourth set and eleven more: lists of backward capacity as the ministry published them, and the surveys of
/// counties. The reader was mended for each after it was read once; `lists-plants` was the last.
class MinistryListsTest {
    @ParameterizedTest
    @CsvSource({
        "lists, 100, 0.98",
        "lists-unseen, 40, 0.96",
        "lists-later, 40, 0.94",
        "lists-trades, 60, 0.99",
        "lists-last, 30, 0.95",
        "lists-county, 40, 0.99",
        "lists-towns, 30, 0.97",
        "lists-parks, 20, 0.99",
        "lists-clerks, 61, 0.97",
        "lists-offices, 30, 0.97",
        "lists-sectors, 120, 0.99",
        "lists-plants, 160, 0.97"
    })
    void listsOfBackwardCapacityAreReadAsWell(String name, int rows, double score) {
        Map<String, DescriptionTable.Score> scores =
                DescriptionTable.scores(DescriptionTable.rows(name + ".txt"), new LineReader(ReadingLimits.DEFAULT));

        System.out.print(DescriptionTable.print(name, scores));
        assertThat(DescriptionTable.rows(name + ".txt")).hasSize(rows);
        var overall = Objects.requireNonNull(scores.get("overall"));
        assertThat(overall.precision()).isGreaterThanOrEqualTo(score);
        assertThat(overall.recall()).isGreaterThanOrEqualTo(score);
    }
}
