package org.tuichu.statute.rule;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
/// @param shared names of facts that several devices have together, of which each has as much at most
public record Line(
        @Nullable String kind,
        Facts facts,
        @Nullable Integer province,
        @Nullable Boolean exceptionApplies,
        Map<String, Boolean> exceptions,
        Set<String> shared) {
    public Line {
        exceptions = Map.copyOf(exceptions);
        shared = Set.copyOf(shared);
    }

    public Line(@Nullable String kind, Facts facts, @Nullable Integer province, @Nullable Boolean exceptionApplies) {
        this(kind, facts, province, exceptionApplies, Map.of(), Set.of());
    }

    /// The same line, with what a person established about the exceptions of single rules.
    public Line with(Map<String, Boolean> established) {
        return new Line(kind, facts, province, exceptionApplies, established, shared);
    }

    /// The same line with other facts; of those in `own`, each device has its own.
    public Line with(Facts others, Set<String> own) {
        var left = new HashSet<>(shared);
        left.removeAll(own);
        return new Line(kind, others, province, exceptionApplies, exceptions, left);
    }

    /// One of the devices: how much it has of what they share is not known.
    Line each() {
        return new Line(kind, facts.without(shared), province, exceptionApplies, exceptions, Set.of());
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
        return new Line(described.kind(), facts, province, null, Map.of(), described.shared());
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
