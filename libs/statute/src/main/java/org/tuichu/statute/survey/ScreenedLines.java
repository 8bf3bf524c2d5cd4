package org.tuichu.statute.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.condition.FactRefused;
import org.tuichu.statute.condition.FactValue;
import org.tuichu.statute.condition.Facts;
import org.tuichu.statute.condition.Vocabulary;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.statute.line.Fact;
import org.tuichu.statute.rule.Line;
import org.tuichu.statute.rule.Rulebook;
import org.tuichu.statute.rule.Screening;
import org.tuichu.statute.rule.Verdict;

/// What the rulebook says of the lines of a survey.
final class ScreenedLines {
    private final Vocabulary vocabulary;
    private final Screening screening;
    private final LocalDate asOf;
    private final @Nullable Integer province;

    /// `province` is for rows that name none.
    ScreenedLines(Rulebook rulebook, LocalDate asOf, @Nullable Integer province) {
        this.vocabulary = rulebook.vocabulary();
        this.screening = new Screening(rulebook);
        this.asOf = asOf;
        this.province = province;
    }

    /// One for each line of the row.
    List<Verdict> verdicts(SurveyRow row) {
        Optional<Integer> named = Provinces.code(row.raw(Field.PROVINCE));
        Integer where = named.isPresent() ? named.get() : province;
        return row.lines().stream()
                .map(line -> screening.screen(
                        new Line(line.kind(), facts(line, where), where, null, Map.of(), line.shared()), asOf))
                .toList();
    }

    private Facts facts(DescribedLine line, @Nullable Integer where) {
        Map<String, Object> values = new HashMap<>();
        for (Fact fact : line.facts()) {
            Object value = value(fact.value());
            if (readable(fact.name(), value)) {
                values.put(fact.name(), value);
            }
        }
        Facts facts = vocabulary.read(values);
        return where == null
                ? facts
                : facts.with(
                        vocabulary.find("province").orElseThrow(), new FactValue.Quantity(BigDecimal.valueOf(where)));
    }

    /// What a fact cannot be is unknown.
    private boolean readable(String name, Object value) {
        try {
            vocabulary.read(Map.of(name, value));
            return true;
        } catch (FactRefused refused) {
            return false;
        }
    }

    private static Object value(Fact.Value value) {
        return switch (value) {
            case Fact.Value.Quantity quantity -> quantity.number();
            case Fact.Value.Term term -> term.term();
            case Fact.Value.Flag flag -> flag.yes();
        };
    }

    /// A fact in words.
    String meaning(String fact) {
        return vocabulary.find(fact).map(known -> known.meaning()).orElse(fact);
    }
}
