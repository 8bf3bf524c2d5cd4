package org.tuichu.survey.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tuichu.rulebook.Shipped;
import org.tuichu.statute.line.DeviceKind;
import org.tuichu.statute.line.DeviceKinds;
import org.tuichu.statute.rule.Rule;

/// For templates: causes of verdicts and the names of facts in words.
@Component("causeWords")
class CauseWords {
    private final MessageSource messages;

    CauseWords(MessageSource messages) {
        this.messages = messages;
    }

    public String what(Cause cause, Locale locale) {
        return cause.kind() == Cause.Kind.EXCEPTION ? rule(cause.what()) : fact(cause.what(), locale);
    }

    public String value(Cause cause, String value, Locale locale) {
        if (cause.kind() == Cause.Kind.EXCEPTION) {
            return messages.getMessage("survey.cause.exception." + value, null, locale);
        }
        return switch (cause.what()) {
            case "judgement" -> messages.getMessage("rulebook.verdict." + value, null, locale);
            case "missing" -> facts(List.of(value.split(", ", -1)), locale);
            case "verified" -> messages.getMessage("survey.cause.verified." + value, null, locale);
            case "kind" -> DeviceKinds.find(value).map(DeviceKind::word).orElse(value);
            default -> value;
        };
    }

    /// What a rule is about.
    public String rule(String id) {
        return Shipped.RULEBOOK.find(id).map(Rule::summary).orElse(id);
    }

    /// Meanings of facts, one after the other.
    public String facts(List<String> names, Locale locale) {
        return names.stream()
                .filter(name -> !name.isEmpty())
                .map(name -> fact(name, locale))
                .collect(Collectors.joining(messages.getMessage("survey.review.and", null, locale)));
    }

    private String fact(String name, Locale locale) {
        return Shipped.RULEBOOK
                .vocabulary()
                .find(name)
                .map(fact -> fact.unit() == null ? fact.meaning() : fact.meaning() + " " + fact.unit())
                .orElseGet(() -> messages.getMessage("survey.cause.what." + name, null, name, locale));
    }
}
