package org.tuichu.statute.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tuichu.statute.table.Row;

class VocabularyTest {
    private static final Vocabulary VOCABULARY = Vocabulary.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            capacity_t_per_year < 30 万吨/年            | 300000
            capacity_t_per_year < 100 万重量箱/年        | 50000
            capacity_t_per_year < 300000               | 300000
            effective_volume_m3 < 400 m³               | 400
            diameter_m < 3000 mm                       | 3
            thickness_mm < 0.00001 m                   | 0.01
            transformer_kva < 2.5 万千伏安              | 25000
            unit_capacity_mw < 30 万千瓦                | 300
            raw_hides_std_per_year < 5 万标张/年         | 50000
            """)
    void aLiteralIsConvertedToTheUnitOfItsFact(String condition, BigDecimal bound) {
        var test = (CheckedCondition.NumberTest) VOCABULARY.check(condition);

        assertThat(test.bound()).isEqualByComparingTo(bound);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            effective_volume < 400              | at 0: no such fact: effective_volume
            kiln_kind <= 3                      | at 13: kiln_kind is a TEXT, not a NUMBER
            kiln_kind < "shaft"                 | at 12: only numbers can be compared by <
            diameter_m == "3"                   | at 14: diameter_m is a NUMBER, not a TEXT
            acid_plant == "false"               | at 14: acid_plant is a FLAG, not a TEXT
            kiln_kind in ["shaft", true]        | at 23: kiln_kind is a TEXT, not a FLAG
            kiln_kind in ["shaft", "shaft"]     | at 23: the value stands twice in the list
            capacity_t_per_year < 30 吨          | at 22: capacity_t_per_year is measured in t/year, not in 吨
            capacity_t_per_year < 30 t/d        | at 22: capacity_t_per_year is measured in t/year, not in t/d
            diameter_m < 3 furlong              | at 13: no such unit: furlong
            province == 14 t                    | at 12: province is measured in no unit, not in t
            diameter_m < width_mm               | at 13: no such fact: width_mm
            diameter_m < core_mm                | at 13: diameter_m and core_mm are not two numbers of one unit
            diameter_m < kiln_kind              | at 13: diameter_m and kiln_kind are not two numbers of one unit
            """)
    void whatCannotBeComparedIsRefused(String condition, String reason) {
        assertThatThrownBy(() -> VOCABULARY.check(condition))
                .isInstanceOf(ConditionRefused.class)
                .hasMessage(reason);
    }

    @Test
    void aUnitIsTheOneThatTheNameSays() {
        var row = new Row(
                "facts.tsv",
                9,
                Map.of("name", "depth_m", "type", "NUMBER", "unit", "mm", "least", "0", "meaning", "深度"));

        assertThatThrownBy(() -> Vocabulary.of(List.of(row), Units.standard(), Terms.NONE))
                .hasMessage("facts.tsv:9: depth_m has the unit of its name, 'm'");
    }

    static Stream<Arguments> foreignValues() {
        return Stream.of(
                Arguments.of("effective_volume_m3", "450", "effective_volume_m3: expected a number, not '450'"),
                Arguments.of(
                        "effective_volume_m3",
                        new BigDecimal("-1"),
                        "effective_volume_m3: expected a number from 0, not '-1'"),
                Arguments.of(
                        "effective_volume_m3",
                        new BigDecimal("1E+99"),
                        "effective_volume_m3: expected a number, not '1E+99'"),
                Arguments.of("acid_plant", BigDecimal.ONE, "acid_plant: expected true or false, not '1'"),
                Arguments.of("kiln_kind", true, "kiln_kind: expected text, not 'true'"),
                Arguments.of("pulp", new BigDecimal("5"), "pulp: expected text, not '5'"),
                Arguments.of("kiln_kind", " ", "kiln_kind: expected text, not ' '"));
    }

    @ParameterizedTest
    @MethodSource("foreignValues")
    void aFactOfAnotherTypeIsRefused(String name, Object value, String reason) {
        assertThatThrownBy(() -> VOCABULARY.read(Map.of(name, value)))
                .isInstanceOf(FactRefused.class)
                .hasMessage(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pulp == "non_wood"                  | straw           | TRUE
            pulp != "non_wood"                  | straw           | FALSE
            pulp in ["recycled", "non_wood"]    | chemical_bamboo | TRUE
            not (pulp == "non_wood")            | chemical_bamboo | FALSE
            pulp == "non_wood"                  | recycled        | FALSE
            pulp == "non_wood"                  | reed            | TRUE
            pulp == "straw"                     | reed            | FALSE
            pulp == "straw"                     | non_wood        | UNKNOWN
            pulp != "straw"                     | non_wood        | UNKNOWN
            pulp == "chemical_bamboo"           | bamboo          | UNKNOWN
            pulp == "chemical_bamboo"           | non_wood        | UNKNOWN
            pulp in ["straw", "non_wood"]       | non_wood        | TRUE
            """)
    void aTextStandsForItsKindsAndMayBeOne(String condition, String pulp, Truth truth) {
        Facts facts = VOCABULARY.read(Map.of("pulp", pulp));

        assertThat(VOCABULARY.check(condition).truth(facts)).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource({"straw, straw", "non_wood, straw", "straw, non_wood"})
    void aWordIsNoKindOfItselfAndSaidOnce(String term, String wider) {
        var rows = List.of(kind(2, "straw", "non_wood"), kind(3, term, wider));

        assertThatThrownBy(() -> Terms.of(rows)).hasMessageContaining("terms.tsv line 3: term");
    }

    private static Row kind(int line, String term, String wider) {
        return new Row("terms.tsv", line, Map.of("fact", "pulp", "term", term, "kind_of", wider, "why", "草非木"));
    }

    @Test
    void readsWhatItKnows() {
        var values = new HashMap<String, Object>();
        values.put("model", new BigDecimal("74"));
        values.put("emulsion_out_temp_c", new BigDecimal("-5"));
        values.put("acid_plant", null);
        values.put("colour", "red");
        Facts facts = VOCABULARY.read(values);

        assertThat(VOCABULARY.check("model == \"74\"").truth(facts)).isEqualTo(Truth.TRUE);
        assertThat(VOCABULARY.check("emulsion_out_temp_c > 130").truth(facts)).isEqualTo(Truth.FALSE);
        assertThat(VOCABULARY.check("acid_plant == false").truth(facts)).isEqualTo(Truth.UNKNOWN);
    }
}
