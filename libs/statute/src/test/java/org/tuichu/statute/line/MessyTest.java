package org.tuichu.statute.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The third set: lists at their worst.
class MessyTest {
    @Test
    void messyListsAreReadAsWell() {
        Map<String, DescriptionTable.Score> scores =
                DescriptionTable.scores(DescriptionTable.rows("messy.txt"), new LineReader(ReadingLimits.DEFAULT));

        System.out.print(DescriptionTable.print("messy", scores));
        assertThat(DescriptionTable.rows("messy.txt")).hasSizeGreaterThanOrEqualTo(40);
        var overall = Objects.requireNonNull(scores.get("overall"));
        assertThat(overall.precision()).isGreaterThanOrEqualTo(0.9);
        assertThat(overall.recall()).isGreaterThanOrEqualTo(0.9);
    }
}
