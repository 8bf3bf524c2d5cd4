package org.tuichu.statute.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tuichu.statute.rule.Rule;
import org.tuichu.statute.rule.Rulebook;

class ExactConditionTest {
    private static final List<Rule> RULES = List.copyOf(Rulebook.standard().rules());

    @Test
    void whatNoMissingFactCouldChangeIsDecided() {
        var vocabulary = Vocabulary.standard();
        ExactCondition older = ExactCondition.of(
                vocabulary.check("(domestic == true and age_years > 15) or (domestic == false and age_years > 20)"));
        Fact age = vocabulary.find("age_years").orElseThrow();

        assertThat(older.truth(Facts.NONE.with(age, vocabulary.parse(age, "21"))))
                .isEqualTo(Truth.TRUE);
        assertThat(older.truth(Facts.NONE.with(age, vocabulary.parse(age, "15"))))
                .isEqualTo(Truth.FALSE);
        assertThat(older.truth(Facts.NONE.with(age, vocabulary.parse(age, "18"))))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(older.missing(Facts.NONE.with(age, vocabulary.parse(age, "18"))))
                .containsExactly("domestic");
        assertThat(older.missing(Facts.NONE)).containsExactlyInAnyOrder("domestic", "age_years");
    }

    @Test
    void whatSaysTooLittleIsLookedAtCaseByCase() {
        var vocabulary = Vocabulary.standard();
        ExactCondition small = ExactCondition.of(
                vocabulary.check("pulp == \"straw\" and line_capacity_t_per_year < 3 or pulp == \"chemical_bamboo\""
                        + " and line_capacity_t_per_year < 10 or pulp == \"recycled\""));
        Fact pulp = vocabulary.find("pulp").orElseThrow();
        Fact capacity = vocabulary.find("line_capacity_t_per_year").orElseThrow();
        Facts nonWood = Facts.NONE.with(pulp, vocabulary.parse(pulp, "non_wood"));
        Facts bamboo = Facts.NONE.with(pulp, vocabulary.parse(pulp, "bamboo"));

        assertThat(small.truth(nonWood.with(capacity, vocabulary.parse(capacity, "2"))))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(small.missing(nonWood.with(capacity, vocabulary.parse(capacity, "2"))))
                .containsExactly("pulp");
        assertThat(small.truth(nonWood.with(capacity, vocabulary.parse(capacity, "10"))))
                .as("neither of its kinds")
                .isEqualTo(Truth.FALSE);
        assertThat(small.missing(bamboo)).containsExactlyInAnyOrder("pulp", "line_capacity_t_per_year");
        ExactCondition any = ExactCondition.of(vocabulary.check("pulp == \"straw\" or pulp != \"straw\""));
        assertThat(any.truth(nonWood)).as("whichever it is").isEqualTo(Truth.TRUE);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    /// For lines of which anything may be unknown: the answer is UNKNOWN exactly when two completions differ, and a
    /// fact is missing exactly when completing it differently, with all else the same, changes the answer.
    @ParameterizedTest
    @MethodSource("seeds")
    void answersAsAllCompletionsDo(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            Rule rule = RULES.get(random.nextInt(RULES.size()));
            var regions = Regions.of(rule.condition().checked());
            Facts known = Facts.NONE;
            List<Fact> open = new ArrayList<>();
            for (Fact fact : rule.condition().facts()) {
                if (random.nextInt(3) == 0) {
                    List<FactValue> values = regions.values(fact);
                    known = known.with(fact, values.get(random.nextInt(values.size())));
                } else {
                    open.add(fact);
                }
            }
            assertAsCompleted(rule, regions, open, known);
        }
    }

    private static void assertAsCompleted(Rule rule, Regions regions, List<Fact> open, Facts known) {
        CheckedCondition condition = rule.condition().checked();
        List<Facts> completions = regions.all(open, known).toList();
        List<Truth> truths =
                completions.stream().map(condition::truth).distinct().toList();
        Set<String> deciding = new LinkedHashSet<>();
        for (Fact fact : open) {
            boolean decides = completions.stream()
                    .anyMatch(facts -> regions.values(fact).stream()
                            .anyMatch(value -> condition.truth(facts.with(fact, value)) != condition.truth(facts)));
            if (decides) {
                deciding.add(fact.name());
            }
        }

        assertThat(rule.condition().truth(known))
                .as(rule.id())
                .isEqualTo(truths.size() == 1 ? truths.getFirst() : Truth.UNKNOWN);
        assertThat(rule.condition().missing(known)).as(rule.id()).isEqualTo(deciding);
    }
}
