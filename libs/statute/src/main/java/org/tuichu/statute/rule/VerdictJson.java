package org.tuichu.statute.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.condition.FactValue;

/// A verdict as JSON: what `verdict.schema.json` asks for, and beside it what a person wants to see.
public final class VerdictJson {
    private VerdictJson() {}

    /// Maps, lists, texts, numbers and flags, in the order they are printed.
    public static Map<String, @Nullable Object> of(String id, Verdict verdict) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("as_of", verdict.asOf().toString());
        json.put("verdict", verdict.judgement().name());
        json.put("due", verdict.due().map(Object::toString).orElse(null));
        json.put("rules", rules(verdict.rules()));
        json.put("missing", List.copyOf(verdict.missing()));
        json.put("carried_by_verified_rule", verdict.carriedByVerifiedRule());
        json.put("nearly", rules(verdict.nearly()));
        json.put("advice", rules(verdict.advice()));
        json.put(
                "conflicts",
                verdict.conflicts().stream().map(VerdictJson::conflict).toList());
        json.put("trace", verdict.findings().stream().map(VerdictJson::finding).toList());
        return json;
    }

    private static List<Map<String, @Nullable Object>> rules(List<Rule> rules) {
        return rules.stream().map(VerdictJson::rule).toList();
    }

    private static Map<String, @Nullable Object> rule(Rule rule) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", rule.id());
        json.put("edition", rule.edition().id());
        json.put("class", rule.ruleClass().name());
        json.put("rank", rule.edition().rank().name());
        json.put("summary", rule.summary());
        json.put("citation", rule.citation());
        json.put("confidence", rule.confidence().name().toLowerCase(Locale.ROOT));
        json.put("due", rule.deadline().day().map(Object::toString).orElse(null));
        json.put("condition", rule.text());
        json.put("exception", rule.exemption() == null ? null : rule.exemption().text());
        json.put("note", rule.note().isEmpty() ? null : rule.note());
        return json;
    }

    private static Map<String, @Nullable Object> conflict(Conflict conflict) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("fired", rule(conflict.stricter()));
        json.put("other", rule(conflict.other()));
        json.put("other_fired", conflict.otherFired());
        return json;
    }

    private static Map<String, @Nullable Object> finding(Finding finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule().id());
        json.put("edition", finding.rule().edition().id());
        json.put("outcome", finding.outcome().name());
        Map<String, Object> facts = new LinkedHashMap<>();
        finding.consulted().forEach((name, value) -> facts.put(name, plain(value)));
        json.put("facts", facts);
        json.put("missing", List.copyOf(finding.missing()));
        return json;
    }

    private static Object plain(FactValue value) {
        return switch (value) {
            case FactValue.Quantity number -> number.value();
            case FactValue.Text text -> text.value();
            case FactValue.Flag flag -> flag.value();
        };
    }
}
