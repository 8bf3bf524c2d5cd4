package org.tuichu.statute.line;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Descriptions in and readings out as `line.schema.json` says.
final class LinesJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private LinesJson() {}

    /// @throws DescriptionRefused when a field is missing or of another type
    static Description description(JsonNode json) {
        if (!json.isObject()) {
            throw new DescriptionRefused("a JSON object is needed");
        }
        JsonNode context = json.path("context");
        if (!context.isMissingNode() && !context.isNull() && !context.isObject()) {
            throw new DescriptionRefused("context: an object is needed");
        }
        if (!json.path("text").isString()) {
            throw new DescriptionRefused("text: a string is needed");
        }
        return new Description(
                json.path("text").asString(),
                optional(context, "heading"),
                optional(context, "industry"),
                optional(context, "enterprise"));
    }

    static String id(JsonNode json) {
        if (!json.path("id").isString()) {
            throw new DescriptionRefused("id: a string is needed");
        }
        return json.path("id").asString();
    }

    private static String optional(JsonNode context, String field) {
        JsonNode value = context.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            throw new DescriptionRefused("context." + field + ": a string is needed");
        }
        return value.asString();
    }

    static ObjectNode reading(String id, LineReading reading) {
        ObjectNode json = NODES.objectNode().put("id", id);
        ArrayNode lines = json.putArray("lines");
        reading.lines().forEach(line -> lines.add(line(line)));
        ArrayNode unread = json.putArray("unread");
        reading.unread().forEach(unread::add);
        return json;
    }

    private static ObjectNode line(DescribedLine line) {
        ObjectNode json = NODES.objectNode().put("kind", line.kind()).put("count", line.count());
        ArrayNode numbers = json.putArray("numbers");
        line.numbers().forEach(numbers::add);
        ObjectNode facts = json.putObject("facts");
        line.facts().forEach(fact -> fact(facts, fact));
        Capacity capacity = line.capacity();
        if (capacity == null) {
            json.putNull("capacity");
        } else {
            capacity(json.putObject("capacity"), capacity);
        }
        json.put("raw", line.raw()).put("confidence", rounded(line.confidence()));
        ObjectNode read = json.putObject("read");
        line.facts().forEach(fact -> words(read.putObject(fact.name()), fact));
        return json;
    }

    private static void capacity(ObjectNode json, Capacity capacity) {
        Capacity.Period period = capacity.period();
        json.put("value", capacity.value())
                .put("unit", capacity.unit())
                .put("period", period == null ? null : period.word())
                .put("raw", capacity.raw());
        conversion(json, "equivalent", capacity.equivalent());
    }

    /// The words of a fact, how sure it is, and the factor where the number is not the one written.
    private static void words(ObjectNode json, Fact fact) {
        json.put("raw", fact.raw()).put("confidence", rounded(fact.confidence()));
        conversion(json, "converted", fact.conversion());
    }

    private static void conversion(ObjectNode json, String name, @Nullable Conversion conversion) {
        if (conversion != null) {
            json.putObject(name)
                    .put("from", conversion.from())
                    .put("factor", Facts.plain(conversion.factor()))
                    .put("to", conversion.to());
        }
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }

    private static void fact(ObjectNode facts, Fact fact) {
        switch (fact.value()) {
            case Fact.Value.Quantity quantity -> facts.put(fact.name(), quantity.number());
            case Fact.Value.Term term -> facts.put(fact.name(), term.term());
            case Fact.Value.Flag flag -> facts.put(fact.name(), flag.yes());
        }
    }

    static ObjectNode error(@Nullable String id, String message) {
        return NODES.objectNode().put("id", id).put("error", message);
    }
}
