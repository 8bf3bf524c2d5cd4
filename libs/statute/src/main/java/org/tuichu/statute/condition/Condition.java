package org.tuichu.statute.condition;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A condition as written: what compares with what is not looked at yet, see [Vocabulary#check].
public sealed interface Condition {
    Span span();

    record And(List<Condition> parts, Span span) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<Condition> parts, Span span) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part, Span span) implements Condition {}

    record Compare(Name left, Comparison comparison, Operand right, Span span) implements Condition {}

    record In(Name left, List<Literal> values, Span span) implements Condition {
        public In {
            values = List.copyOf(values);
        }
    }

    /// What may stand on the right of a comparison.
    sealed interface Operand {
        Span span();
    }

    /// The name of a fact.
    record Name(String text, Span span) implements Operand {}

    sealed interface Literal extends Operand {}

    /// A number; `unit` as written behind it, null where there is none.
    record NumberLiteral(BigDecimal value, @Nullable String unit, Span span) implements Literal {}

    record TextLiteral(String value, Span span) implements Literal {}

    record FlagLiteral(boolean value, Span span) implements Literal {}
}
