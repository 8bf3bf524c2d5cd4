package org.tuichu.statute.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Reads `exact.txt`: what was once read of a wrong device, or of one that is not there, allows no share of mistakes.
class ExactTest {
    private static final LineReader READER = new LineReader(ReadingLimits.DEFAULT);

    static List<DescriptionTable.Row> rows() {
        return DescriptionTable.rows("exact.txt");
    }

    @Test
    void thereAreRows() {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(132);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsWhatIsWrittenAndNothingElse(DescriptionTable.Row row) {
        assertThat(DescriptionTable.read(READER.read(row.description())))
                .containsExactlyInAnyOrderElementsOf(row.expected());
    }
}
