package org.tuichu.statute.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.condition.Token.Kind;

/// Reads a condition: `or` binds loosest, then `and`, then `not`; brackets as usual.
///
/// ```
/// condition  = all { "or" all }
/// all        = negated { "and" negated }
/// negated    = "not" negated | "(" condition ")" | test
/// test       = name comparison (name | literal) | name "in" "[" literal { "," literal } "]"
/// literal    = number [unit] | "text" | true | false
/// ```
public final class ConditionParser {
    private final ConditionLimits limits;
    private final List<Token> tokens;
    private int at;
    private int depth;
    private int tests;

    private ConditionParser(String text, ConditionLimits limits) {
        if (text.length() > limits.length()) {
            throw new ConditionRefused(limits.length(), "longer than " + limits.length() + " characters");
        }
        this.limits = limits;
        this.tokens = Tokens.of(text);
    }

    /// Refuses with [ConditionRefused] what is not a condition.
    public static Condition parse(String text) {
        return parse(text, ConditionLimits.DEFAULT);
    }

    public static Condition parse(String text, ConditionLimits limits) {
        var parser = new ConditionParser(text, limits);
        Condition condition = parser.condition();
        parser.expect(Kind.END, "'and', 'or' or the end");
        return condition;
    }

    private Condition condition() {
        List<Condition> parts = new ArrayList<>(List.of(all()));
        while (found(Kind.OR)) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.Or(parts, covering(parts));
    }

    private Condition all() {
        List<Condition> parts = new ArrayList<>(List.of(negated()));
        while (found(Kind.AND)) {
            parts.add(negated());
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.And(parts, covering(parts));
    }

    private Condition negated() {
        Token first = peek();
        if (first.kind() != Kind.NOT && first.kind() != Kind.OPEN) {
            return test();
        }
        if (++depth > limits.nesting()) {
            throw refused(first, "nested deeper than " + limits.nesting());
        }
        at++;
        Condition inner = first.kind() == Kind.NOT ? negation(first) : bracketed();
        depth--;
        return inner;
    }

    private Condition negation(Token not) {
        Condition part = negated();
        return new Condition.Not(part, not.span().to(part.span()));
    }

    private Condition bracketed() {
        Condition inner = condition();
        expect(Kind.CLOSE, "')'");
        return inner;
    }

    private Condition test() {
        Token first = peek();
        Condition.Name left = name();
        if (++tests > limits.tests()) {
            throw refused(first, "more than " + limits.tests() + " comparisons");
        }
        if (found(Kind.IN)) {
            List<Condition.Literal> values = list();
            return new Condition.In(
                    left, values, left.span().to(tokens.get(at - 1).span()));
        }
        Comparison comparison = comparison();
        Condition.Operand right = peek().kind() == Kind.NAME ? name() : literal();
        return new Condition.Compare(left, comparison, right, left.span().to(right.span()));
    }

    private Condition.Name name() {
        Token token = expect(Kind.NAME, "the name of a fact");
        return new Condition.Name(token.text(), token.span());
    }

    private Comparison comparison() {
        Token token = expect(Kind.COMPARISON, "a comparison or 'in'");
        for (Comparison comparison : Comparison.values()) {
            if (comparison.sign().equals(token.text())) {
                return comparison;
            }
        }
        throw refused(token, "no such comparison: " + token.shown());
    }

    private List<Condition.Literal> list() {
        expect(Kind.OPEN_LIST, "'['");
        List<Condition.Literal> values = new ArrayList<>();
        do {
            if (values.size() == limits.listed()) {
                throw refused(peek(), "more than " + limits.listed() + " values in a list");
            }
            values.add(literal());
        } while (found(Kind.COMMA));
        expect(Kind.CLOSE_LIST, "',' or ']'");
        return values;
    }

    private Condition.Literal literal() {
        Token token = peek();
        at++;
        return switch (token.kind()) {
            case NUMBER -> number(token, peek().kind() == Kind.UNIT ? tokens.get(at++) : null);
            case TEXT -> new Condition.TextLiteral(token.text(), token.span());
            case TRUE, FALSE -> new Condition.FlagLiteral(token.kind() == Kind.TRUE, token.span());
            default -> throw refused(token, "expected a value, found " + token.shown());
        };
    }

    private static Condition.NumberLiteral number(Token number, @Nullable Token unit) {
        try {
            var value = new BigDecimal(number.text());
            return unit == null
                    ? new Condition.NumberLiteral(value, null, number.span())
                    : new Condition.NumberLiteral(
                            value, unit.text(), number.span().to(unit.span()));
        } catch (NumberFormatException notOne) {
            throw refused(number, "not a number: " + number.shown());
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private boolean found(Kind kind) {
        boolean found = peek().kind() == kind;
        at += found ? 1 : 0;
        return found;
    }

    private Token expect(Kind kind, String wanted) {
        Token token = peek();
        if (token.kind() != kind) {
            throw refused(token, "expected " + wanted + ", found " + token.shown());
        }
        at++;
        return token;
    }

    private static Span covering(List<Condition> parts) {
        return parts.getFirst().span().to(parts.getLast().span());
    }

    private static ConditionRefused refused(Token token, String reason) {
        return new ConditionRefused(token.span().start(), reason);
    }
}
