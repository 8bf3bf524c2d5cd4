package org.tuichu.statute.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Precision and recall, field by field; printed, and not allowed to fall.
class DescriptionsTest {
    private static final LineReader READER = new LineReader(ReadingLimits.DEFAULT);

    @Test
    void whatPeopleWriteIsReadAsACarefulReaderReadsIt() {
        Map<String, DescriptionTable.Score> scores =
                DescriptionTable.scores(DescriptionTable.rows("descriptions.txt"), READER);

        System.out.print(DescriptionTable.print("descriptions", scores));
        assertThat(DescriptionTable.rows("descriptions.txt")).hasSizeGreaterThanOrEqualTo(150);
        scores.forEach((field, score) -> {
            assertThat(score.precision()).as("precision of " + field).isGreaterThanOrEqualTo(0.97);
            assertThat(score.recall()).as("recall of " + field).isGreaterThanOrEqualTo(0.97);
        });
    }

    @Test
    void aWrongExpectationLowersTheScore() {
        var row = new DescriptionTable.Row(
                Description.of("1座450m³高炉"),
                List.of("0 kind blast_furnace", "0 count 2", "0 facts effective_volume_m3=450"));

        var scores = DescriptionTable.scores(List.of(row), READER);

        assertThat(Objects.requireNonNull(scores.get("count")).recall()).isZero();
        assertThat(Objects.requireNonNull(scores.get("facts")).recall()).isOne();
    }
}
