package org.tuichu.statute.condition;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// The facts that conditions may name: `facts.tsv`. Only what is declared there can be compared.
public final class Vocabulary {
    /// Digits of a number that is given as a fact; the longest of the law has 8.
    private static final int MAX_PRECISION = 40;

    /// Texts that are written in digits: 74, 1511.
    private static final Set<String> IN_DIGITS = Set.of("model", "model_series");

    private final Units units;
    private final Terms terms;
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    private Vocabulary(Units units, Terms terms) {
        this.units = units;
        this.terms = terms;
    }

    /// The facts of the rulebook.
    public static Vocabulary standard() {
        return of(Table.beside(Vocabulary.class, "facts.tsv"), Units.standard(), Terms.standard());
    }

    static Vocabulary of(Collection<Row> rows, Units units, Terms terms) {
        var vocabulary = new Vocabulary(units, terms);
        rows.forEach(vocabulary::declare);
        return vocabulary;
    }

    private void declare(Row row) {
        String name = row.text("name");
        String unit = row.text("unit");
        FactType type = FactType.valueOf(row.text("type"));
        String named = type == FactType.NUMBER ? units.ofName(name).orElse("") : "";
        if (!unit.equals(named)) {
            throw new IllegalStateException(row.place() + ": " + name + " has the unit of its name, '" + named + "'");
        }
        var fact = new Fact(
                name, type, unit.isEmpty() ? null : unit, row.text("least").isEmpty(), row.text("meaning"));
        if (fact.meaning().isEmpty() || facts.put(name, fact) != null) {
            throw new IllegalStateException(row.place() + ": " + name + " twice, or without a meaning");
        }
    }

    public Optional<Fact> find(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /// In the order of the file.
    public Collection<Fact> facts() {
        return Collections.unmodifiableCollection(facts.values());
    }

    /// The text that a condition names, and the texts that are kinds of it: straw of non_wood.
    public SequencedSet<String> covered(Fact fact, String text) {
        return terms.covered(fact.name(), text);
    }

    /// The texts of which this is a kind: non_wood of straw.
    public SequencedSet<String> wider(Fact fact, String text) {
        return terms.wider(fact.name(), text);
    }

    /// `pulp: straw is non_wood`, in the order of the file.
    public List<String> kinds() {
        return terms.written();
    }

    /// Units and types looked at; refuses with [ConditionRefused] and the place.
    public CheckedCondition check(Condition condition) {
        return new Checker(this, units).check(condition, true);
    }

    public CheckedCondition check(String condition) {
        return check(ConditionParser.parse(condition));
    }

    /// Values by name: [BigDecimal], [String] or [Boolean]. Null is unknown; what is not declared here is left out.
    /// A number is taken as text where its fact is often written in digits (model 74).
    ///
    /// Refuses with [FactRefused] what a fact cannot be.
    public Facts read(Map<String, ?> values) {
        Map<String, FactValue> known = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Fact fact = facts.get(name);
            if (fact != null && value != null) {
                known.put(name, value(fact, value));
            }
        });
        return Facts.of(known);
    }

    /// A value as written in a data file: `400`, `true`, `shaft`.
    public FactValue parse(Fact fact, String written) {
        return switch (fact.type()) {
            case NUMBER -> {
                try {
                    yield value(fact, new BigDecimal(written));
                } catch (NumberFormatException notOne) {
                    throw refused(fact, "a number", written);
                }
            }
            case TEXT -> value(fact, written);
            case FLAG -> {
                if (!written.equals("true") && !written.equals("false")) {
                    throw refused(fact, "true or false", written);
                }
                yield value(fact, Boolean.valueOf(written));
            }
        };
    }

    private static FactValue value(Fact fact, Object value) {
        return switch (fact.type()) {
            case NUMBER -> number(fact, value);
            case TEXT ->
                switch (value) {
                    case String text when !text.isBlank() -> new FactValue.Text(text.strip());
                    case BigDecimal number
                    when IN_DIGITS.contains(fact.name()) && sensible(number) ->
                        new FactValue.Text(number.toPlainString());
                    default -> throw refused(fact, "text", value);
                };
            case FLAG -> {
                if (value instanceof Boolean flag) {
                    yield new FactValue.Flag(flag);
                }
                throw refused(fact, "true or false", value);
            }
        };
    }

    private static FactValue number(Fact fact, Object value) {
        if (!(value instanceof BigDecimal number) || !sensible(number)) {
            throw refused(fact, "a number", value);
        }
        if (number.signum() < 0 && !fact.mayBeNegative()) {
            throw refused(fact, "a number from 0", value);
        }
        return new FactValue.Quantity(number);
    }

    /// 1e999999999 is short to write and long to print.
    private static boolean sensible(BigDecimal number) {
        return number.precision() <= MAX_PRECISION && Math.abs(number.scale()) <= MAX_PRECISION;
    }

    private static FactRefused refused(Fact fact, String expected, Object value) {
        String shown = value instanceof BigDecimal number ? number.toString() : String.valueOf(value);
        return new FactRefused(fact.name() + ": expected " + expected + ", not '" + Token.bounded(shown) + "'");
    }
}
