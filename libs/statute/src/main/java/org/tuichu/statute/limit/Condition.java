package org.tuichu.statute.limit;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.tuichu.statute.condition.Truth;
import org.tuichu.statute.table.Row;

/// A comparison of one fact on which a row of a table depends: `age_years>15`, `wet_quench`, `!wet_quench`,
/// `catalogue_class=RESTRICTION`. A cell holds several, parted by commas, and all must hold.
public sealed interface Condition {
    Truth holds(Consulted facts);

    record Amount(String fact, String operator, BigDecimal bound) implements Condition {
        @Override
        public Truth holds(Consulted facts) {
            var value = facts.number(fact);
            if (value == null) {
                return Truth.UNKNOWN;
            }
            int order = value.compareTo(bound);
            return Truth.of(
                    switch (operator) {
                        case "<" -> order < 0;
                        case "<=" -> order <= 0;
                        case ">" -> order > 0;
                        case ">=" -> order >= 0;
                        default -> order == 0;
                    });
        }
    }

    record Flag(String fact, boolean wanted) implements Condition {
        @Override
        public Truth holds(Consulted facts) {
            var value = facts.flag(fact);
            return value == null ? Truth.UNKNOWN : Truth.of(value == wanted);
        }
    }

    record Word(String fact, String wanted) implements Condition {
        @Override
        public Truth holds(Consulted facts) {
            var value = facts.word(fact);
            return value == null ? Truth.UNKNOWN : Truth.of(value.equals(wanted));
        }
    }

    Pattern COMPARISON = Pattern.compile("(!?)([a-z][a-z0-9_]*)(?:(<=|>=|<|>|=)(\\S+))?");

    /// Whether all hold; every fact is looked at, so that all that are missing are named.
    static Truth all(List<Condition> conditions, Consulted facts) {
        return conditions.stream().map(one -> one.holds(facts)).reduce(Truth.TRUE, Truth::and);
    }

    static List<Condition> of(Row row, String column) {
        return row.list(column, ",").stream()
                .map(text -> read(row, column, text))
                .toList();
    }

    private static Condition read(Row row, String column, String text) {
        var match = COMPARISON.matcher(text);
        if (!match.matches() || !FactNames.known(match.group(2))) {
            throw row.refused(column, "cannot be read: " + text);
        }
        var name = FactNames.of(match.group(2));
        var bound = match.group(4);
        boolean fits = switch (name.type()) {
            case FLAG -> bound == null;
            case NUMBER -> bound != null;
            case WORD -> "=".equals(match.group(3)) && name.words().contains(bound);
        };
        if (!fits) {
            throw row.refused(column, "does not fit " + name.name() + ": " + text);
        }
        return switch (name.type()) {
            case FLAG -> new Flag(name.name(), match.group(1).isEmpty());
            case NUMBER -> new Amount(name.name(), match.group(3), new BigDecimal(bound));
            case WORD -> new Word(name.name(), bound);
        };
    }
}
