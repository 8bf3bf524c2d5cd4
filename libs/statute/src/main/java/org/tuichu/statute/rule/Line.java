package org.tuichu.statute.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.condition.Fact;
import org.tuichu.statute.condition.FactRefused;
import org.tuichu.statute.condition.Facts;
import org.tuichu.statute.condition.Vocabulary;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.statute.line.Fact.Value;

/// A line as screening sees it.
///
/// @param kind equipment type; null while nobody knows
/// @param province first two digits of its division code; null: only lists of the whole country are looked at
/// @param exceptionApplies what a person established about the exceptions of all rules alike; null while nobody did
/// @param exceptions the same of single rules, by their ids: goes before what was said of all
public record Line(
        @Nullable String kind,
        Facts facts,
        @Nullable Integer province,
        @Nullable Boolean exceptionApplies,
        Map<String, Boolean> exceptions) {
    public Line {
        exceptions = Map.copyOf(exceptions);
    }

    public Line(@Nullable String kind, Facts facts, @Nullable Integer province, @Nullable Boolean exceptionApplies) {
        this(kind, facts, province, exceptionApplies, Map.of());
    }

    /// The same line, with what a person established about the exceptions of single rules.
    public Line with(Map<String, Boolean> established) {
        return new Line(kind, facts, province, exceptionApplies, established);
    }

    /// Null while nobody said whether the exception of this rule holds.
    @Nullable
    Boolean established(Rule rule) {
        Boolean ofRule = exceptions.get(rule.id());
        return ofRule == null ? exceptionApplies : ofRule;
    }

    /// What was read from a description, as it was read. A value that its fact cannot have stays unknown.
    public static Line described(DescribedLine described, Vocabulary vocabulary, @Nullable Integer province) {
        Facts facts = Facts.NONE;
        for (org.tuichu.statute.line.Fact read : described.facts()) {
            Fact fact = vocabulary.find(read.name()).orElse(null);
            facts = fact == null ? facts : with(facts, fact, read.value(), vocabulary);
        }
        return new Line(described.kind(), facts, province, null);
    }

    private static Facts with(Facts facts, Fact fact, Value read, Vocabulary vocabulary) {
        String written = switch (read) {
            case Value.Quantity quantity -> quantity.number().toPlainString();
            case Value.Term term -> term.term();
            case Value.Flag flag -> String.valueOf(flag.yes());
        };
        try {
            return facts.with(fact, vocabulary.parse(fact, written));
        } catch (FactRefused refused) {
            return facts;
        }
    }
}
