package org.tuichu.statute.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuichu.statute.condition.FactType;
import org.tuichu.statute.table.Row;

class LintTest {
    private static final Rulebook RULEBOOK = Rulebook.standard();

    @Test
    void theRulebookIsClean() {
        assertThat(Lint.of(RULEBOOK)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2024-coke_oven-1 | from            | 2024-01-31          | is in force (2024-01-31 – ) beside 2019-coke_oven-1 (2020-01-01 – 2024-01-31)
            2019-coke_oven-1 | clause          | ``                  | has no citation or no source
            2019-coke_oven-1 | source          | ``                  | has no citation or no source
            2019-coke_oven-1 | summary         | ``                  | has no summary
            2019-coke_oven-1 | matching        | ``                  | has no matching or no non-matching example
            2019-coke_oven-1 | non_matching    | ``                  | has no matching or no non-matching example
            2019-coke_oven-1 | matching        | chamber_height_m=5  | is FALSE for the example 'chamber_height_m=5', which says TRUE
            2019-coke_oven-1 | matching        | is_stamp_charged=false        | is UNKNOWN for the example 'is_stamp_charged=false', which says TRUE
            2019-coke_oven-1 | non_matching    | chamber_height_m=4  | is TRUE for the example 'chamber_height_m=4', which says FALSE
            2019-coke_oven-1 | exception       | ``                  | has the scope of an exception and no exception
            2019-coke_oven-1 | exception_scope | chamber_height_m > 4.3 | has an exception that never meets its condition: chamber_height_m > 4.3
            """)
    void findsWhatIsPlanted(String rule, String column, String value, String what) {
        assertThat(faultsWith(rule, column, value == null ? "" : value))
                .extracting(Lint.Fault::toString)
                .contains(rule + " " + what);
    }

    @Test
    void findsAConditionThatCanNeverBeTrue() {
        assertThat(faultsWith("2019-coke_oven-1", "condition", "chamber_height_m < 4.3 and chamber_height_m > 4.3"))
                .extracting(Lint.Fault::what)
                .contains("can never be true: chamber_height_m < 4.3 and chamber_height_m > 4.3");
    }

    @Test
    void findsAConditionThatIsAlwaysTrue() {
        assertThat(faultsWith("2019-coke_oven-1", "condition", "chamber_height_m >= 0"))
                .extracting(Lint.Fault::what)
                .contains("is always true: chamber_height_m >= 0");
    }

    @Test
    void saysWhatItCannotLookThrough() {
        String condition = RULEBOOK.vocabulary().facts().stream()
                .filter(fact -> fact.type() == FactType.NUMBER)
                .limit(20)
                .map(fact -> fact.name() + " < 3")
                .collect(Collectors.joining(" and "));

        assertThat(faultsWith("2019-coke_oven-1", "condition", condition))
                .extracting(Lint.Fault::what)
                .contains("cannot be looked through: at 0: tells more than 1000000 cases apart");
    }

    private static List<Lint.Fault> faultsWith(String rule, String column, String value) {
        List<Row> rows = new ArrayList<>(RulebookReader.catalogue());
        rows.replaceAll(row -> row.text("id").equals(rule) ? Rows.with(row, column, value) : row);
        return Lint.of(RulebookReader.standard().read(rows));
    }
}
