package org.tuichu.statute.rule;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.condition.Fact;
import org.tuichu.statute.condition.FactRefused;
import org.tuichu.statute.condition.FactValue;
import org.tuichu.statute.condition.Facts;
import org.tuichu.statute.condition.Vocabulary;
import tools.jackson.databind.JsonNode;

/// Reads the input of `screen --jsonl`, see `verdict.schema.json`.
final class ScreenRequestReader {
    private static final Pattern TWO_DIGITS = Pattern.compile("\\d\\d");

    private final Vocabulary vocabulary;
    private final Fact provinceFact;
    private final ScreenRequest.Defaults defaults;

    ScreenRequestReader(Vocabulary vocabulary, ScreenRequest.Defaults defaults) {
        this.vocabulary = vocabulary;
        this.provinceFact = vocabulary.find("province").orElseThrow();
        this.defaults = defaults;
    }

    ScreenRequest read(JsonNode request) {
        JsonNode id = request.path("id");
        if (!id.isString() && !id.isNumber()) {
            throw new ScreenRefused("id: missing");
        }
        JsonNode line = request.path("line");
        if (!line.isObject()) {
            throw new ScreenRefused("line: expected an object");
        }
        List<String> ignored = new ArrayList<>();
        Facts facts = facts(line.path("facts"), ignored);
        Integer province = province(request.path("province"), facts);
        if (province != null) {
            facts = facts.with(provinceFact, new FactValue.Quantity(BigDecimal.valueOf(province)));
        }
        var read = new Line(text(line, "kind"), facts, province, flag(line, "exception_applies"));
        return new ScreenRequest(id.asString(), asOf(request.path("as_of")), read, ignored);
    }

    private LocalDate asOf(JsonNode day) {
        if (absent(day)) {
            LocalDate given = defaults.asOf();
            if (given == null) {
                throw new ScreenRefused("as_of: missing");
            }
            return given;
        }
        try {
            return LocalDate.parse(day.isString() ? day.asString() : "");
        } catch (DateTimeException notOne) {
            throw new ScreenRefused("as_of: expected a day like 2024-02-01");
        }
    }

    /// The one beside the line and the fact are the same thing; they may not differ.
    private @Nullable Integer province(JsonNode node, Facts facts) {
        Integer beside = absent(node) ? null : twoDigits(node);
        Integer fact = facts.value(provinceFact) instanceof FactValue.Quantity known ? whole(known.value()) : null;
        if (beside != null && fact != null && !beside.equals(fact)) {
            throw new ScreenRefused("province: " + beside + ", but line.facts.province is " + fact);
        }
        if (beside != null) {
            return beside;
        }
        return fact != null ? fact : defaults.province();
    }

    private static Integer twoDigits(JsonNode node) {
        String digits = node.isString() || node.isIntegralNumber() ? node.asString() : "";
        if (!TWO_DIGITS.matcher(digits).matches()) {
            throw new ScreenRefused("province: expected two digits");
        }
        return Integer.valueOf(digits);
    }

    private static Integer whole(BigDecimal value) {
        try {
            return value.intValueExact();
        } catch (ArithmeticException notWhole) {
            throw new ScreenRefused("line.facts.province: expected two digits");
        }
    }

    private Facts facts(JsonNode node, List<String> ignored) {
        if (!absent(node) && !node.isObject()) {
            throw new ScreenRefused("line.facts: expected an object");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        node.forEachEntry((name, value) -> {
            if (vocabulary.find(name).isEmpty()) {
                ignored.add(name);
            } else if (!value.isNull()) {
                values.put(name, value(name, value));
            }
        });
        try {
            return vocabulary.read(values);
        } catch (FactRefused refused) {
            throw new ScreenRefused("line.facts." + refused.getMessage());
        }
    }

    private static Object value(String name, JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> value.decimalValue();
            case STRING -> value.asString();
            case BOOLEAN -> value.booleanValue();
            default -> throw new ScreenRefused("line.facts." + name + ": expected a number, text, true or false");
        };
    }

    private static @Nullable String text(JsonNode line, String field) {
        JsonNode node = line.path(field);
        if (absent(node)) {
            return null;
        }
        if (!node.isString()) {
            throw new ScreenRefused("line." + field + ": expected text");
        }
        return node.asString();
    }

    private static @Nullable Boolean flag(JsonNode line, String field) {
        JsonNode node = line.path(field);
        if (absent(node)) {
            return null;
        }
        if (!node.isBoolean()) {
            throw new ScreenRefused("line." + field + ": expected true or false");
        }
        return node.booleanValue();
    }

    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
