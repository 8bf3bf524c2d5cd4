package org.tuichu.statute.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The second set, which the grammar was not made for.
class HeldOutTest {
    @Test
    void descriptionsThatTheGrammarWasNotMadeForAreReadAsWell() {
        Map<String, DescriptionTable.Score> scores =
                DescriptionTable.scores(DescriptionTable.rows("held-out.txt"), new LineReader(ReadingLimits.DEFAULT));

        System.out.print(DescriptionTable.print("held-out", scores));
        assertThat(DescriptionTable.rows("held-out.txt")).hasSizeGreaterThanOrEqualTo(60);
        var overall = Objects.requireNonNull(scores.get("overall"));
        assertThat(overall.precision()).isGreaterThanOrEqualTo(0.9);
        assertThat(overall.recall()).isGreaterThanOrEqualTo(0.9);
    }
}
