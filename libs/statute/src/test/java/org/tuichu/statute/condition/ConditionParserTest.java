package org.tuichu.statute.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionParserTest {
    @Test
    void andBindsTighterThanOr() {
        var or = (Condition.Or) ConditionParser.parse("a == true or b == true and c == true");

        assertThat(or.parts()).hasSize(2);
        assertThat(or.parts().get(1)).isInstanceOf(Condition.And.class);
    }

    @Test
    void bracketsBindTightest() {
        var and = (Condition.And) ConditionParser.parse("(a == true or b == true) and c == true");

        assertThat(and.parts().getFirst()).isInstanceOf(Condition.Or.class);
    }

    @Test
    void everyPartKnowsItsPlace() {
        String text = "kiln_kind in [\"shaft\"] and diameter_m < 3.0 米";
        var and = (Condition.And) ConditionParser.parse(text);
        var compare = (Condition.Compare) and.parts().get(1);

        assertThat(text.substring(compare.span().start(), compare.span().end())).isEqualTo("diameter_m < 3.0 米");
        assertThat(text.substring(compare.right().span().start())).isEqualTo("3.0 米");
    }

    @Test
    void aWordOfTheLanguageIsNoUnit() {
        var and = (Condition.And) ConditionParser.parse("a < 3 and b < 30万吨/年");
        var last = (Condition.Compare) and.parts().get(1);

        assertThat(((Condition.NumberLiteral) last.right()).unit()).isEqualTo("万吨/年");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                | 0  | expected the name of a fact, found the end
            a                 | 1  | expected a comparison or 'in', found the end
            a <=              | 4  | expected a value, found the end
            a <= and          | 5  | expected a value, found 'and'
            a =< 3            | 2  | no such comparison: '=<'
            a = 3             | 2  | no such comparison: '='
            a <= 1.2.3        | 5  | not a number: '1.2.3'
            a == "x           | 5  | the quote is not closed
            a in 3            | 5  | expected '[', found '3'
            a in []           | 6  | expected a value, found ']'
            a in [1, 2        | 10 | expected ',' or ']', found the end
            (a == 1           | 7  | expected ')', found the end
            a == 1)           | 6  | expected 'and', 'or' or the end, found ')'
            a == 1 b == 2     | 9  | expected 'and', 'or' or the end, found '=='
            3 < a             | 0  | expected the name of a fact, found '3'
            not               | 3  | expected the name of a fact, found the end
            a < 1 and and     | 10 | expected the name of a fact, found 'and'
            a < $             | 4  | cannot read '$'
            """)
    void saysWhereAndWhy(String text, int position, String reason) {
        assertThatThrownBy(() -> ConditionParser.parse(text == null ? "" : text))
                .isInstanceOfSatisfying(
                        ConditionRefused.class,
                        refused -> assertThat(refused.position()).isEqualTo(position))
                .hasMessage("at " + position + ": " + reason);
    }

    @Test
    void hostileConditionsAreRefused() {
        var limits = new ConditionLimits(200, 5, 10, 20);

        assertThatThrownBy(() -> ConditionParser.parse("a".repeat(201), limits))
                .hasMessage("at 200: longer than 200 characters");
        assertThatThrownBy(() -> ConditionParser.parse("(".repeat(9) + "a == 1" + ")".repeat(9), limits))
                .hasMessage("at 5: nested deeper than 5");
        assertThatThrownBy(() -> ConditionParser.parse("not ".repeat(9) + "a == 1", limits))
                .hasMessage("at 20: nested deeper than 5");
        assertThatThrownBy(() -> ConditionParser.parse("a == 1" + " or a == 1".repeat(10), limits))
                .hasMessageContaining("more than 10 comparisons");
        assertThatThrownBy(() -> ConditionParser.parse("a in [1" + ",1".repeat(20) + "]", limits))
                .hasMessageContaining("more than 20 values in a list");
    }

    @Test
    void aMessageIsBoundedAndPrintable() {
        assertThatThrownBy(() -> ConditionParser.parse("a == 1 \"\n\u0007" + "x".repeat(500) + "\""))
                .satisfies(refused ->
                        assertThat(refused.getMessage()).hasSizeLessThan(120).doesNotContain("\n", "\u0007"));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    /// Any text at all is a condition or refused.
    @ParameterizedTest
    @MethodSource("seeds")
    void noiseIsReadOrRefused(long seed) {
        var random = new Random(seed);
        String[] words = {
            "a", " ", "<=", "and", "or", "not", "(", ")", "[", "]", ",", "3", "\"x\"", "in", "true", "万吨", "-", "\"",
            "."
        };
        String text = IntStream.range(0, 1 + random.nextInt(30))
                .mapToObj(i -> words[random.nextInt(words.length)])
                .reduce("", String::concat);
        try {
            assertThat(ConditionParser.parse(text).span().end()).isLessThanOrEqualTo(text.length());
        } catch (ConditionRefused refused) {
            assertThat(refused.position()).isBetween(0, text.length());
        }
    }
}
