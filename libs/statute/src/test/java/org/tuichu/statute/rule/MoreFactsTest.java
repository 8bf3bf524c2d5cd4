package org.tuichu.statute.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tuichu.statute.condition.Fact;
import org.tuichu.statute.condition.FactValue;
import org.tuichu.statute.condition.Facts;

/// Whoever finds out more about a line may answer an open question, and never takes back an answer.
class MoreFactsTest {
    private static final Rulebook RULEBOOK = Rulebook.standard();
    private static final Screening SCREENING = new Screening(RULEBOOK);
    private static final List<LocalDate> DAYS =
            SCREENING.changes().stream().skip(1).toList();
    private static final List<String> KINDS = RULEBOOK.rules().stream()
            .map(Rule::kind)
            .filter(kind -> !kind.equals(Rule.ANY))
            .distinct()
            .toList();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverTakeBackAVerdict(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            String kind = KINDS.get(random.nextInt(KINDS.size()));
            LocalDate day = DAYS.get(random.nextInt(DAYS.size()));
            Boolean exception = random.nextBoolean() ? (Boolean) random.nextBoolean() : null;
            Facts some = Facts.NONE;
            Facts all = Facts.NONE;
            for (Map.Entry<Fact, List<FactValue>> fact : values(kind).entrySet()) {
                FactValue value =
                        fact.getValue().get(random.nextInt(fact.getValue().size()));
                all = all.with(fact.getKey(), value);
                some = random.nextBoolean() ? some.with(fact.getKey(), less(fact.getKey(), value, random)) : some;
            }
            Verdict before = SCREENING.screen(new Line(kind, some, 33, exception), day);
            Verdict after = SCREENING.screen(new Line(kind, all, 33, exception), day);

            assertThat(after.missing())
                    .as("only a person is asked when every fact is known")
                    .isSubsetOf("exception_applies", "kind");
            if (before.judgement() != Judgement.UNKNOWN) {
                assertThat(after.judgement()).as(kind + " on " + day).isEqualTo(before.judgement());
            }
            assertThat(after.rules()).as(kind + " on " + day).containsAll(before.rules());
        }
    }

    /// The value, or a word that says less than it.
    private static FactValue less(Fact fact, FactValue value, Random random) {
        List<String> wider = value instanceof FactValue.Text(String text)
                ? List.copyOf(RULEBOOK.vocabulary().wider(fact, text))
                : List.of();
        return wider.isEmpty() || random.nextBoolean()
                ? value
                : new FactValue.Text(wider.get(random.nextInt(wider.size())));
    }

    /// Nothing that a rule could ask for says more than it.
    private static boolean says(Fact fact, FactValue value) {
        return !(value instanceof FactValue.Text(String text))
                || RULEBOOK.vocabulary().covered(fact, text).size() == 1;
    }

    /// The values that the examples of a kind have.
    private static Map<Fact, List<FactValue>> values(String kind) {
        Map<Fact, Set<FactValue>> values = new LinkedHashMap<>();
        List<String> kinds = new ArrayList<>(RULEBOOK.covered(kind));
        kinds.add(kind);
        kinds.add("converter_or_eaf");
        for (Rule rule : RULEBOOK.rules()) {
            if (kinds.contains(rule.kind())) {
                Stream.concat(rule.matching().stream(), rule.nonMatching().stream())
                        .forEach(example -> rule.condition().facts().forEach(fact -> {
                            FactValue value = example.facts().value(fact);
                            if (value != null && says(fact, value)) {
                                values.computeIfAbsent(fact, none -> new LinkedHashSet<>())
                                        .add(value);
                            }
                        }));
            }
        }
        Map<Fact, List<FactValue>> listed = new LinkedHashMap<>();
        values.forEach((fact, all) -> listed.put(fact, List.copyOf(all)));
        return listed;
    }
}
