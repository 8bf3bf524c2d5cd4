package org.tuichu.programmes.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tuichu.plan.Duty.Publication;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Says the values of corrections and differences in words.
@Component
class FactWords {
    private static final TypeReference<List<DutyFacts.Unit>> UNITS = new TypeReference<>() {};
    private static final TypeReference<List<DutyFacts.When>> DATES = new TypeReference<>() {};
    private static final TypeReference<List<Publication.Kind>> KINDS = new TypeReference<>() {};
    private static final TypeReference<List<Edit.Stage>> STAGES = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final MessageSource messages;
    private final JsonMapper json;

    FactWords(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /// `value` is JSON as [History] writes it.
    String ofJson(CorrectionField field, @Nullable String value, Locale locale) {
        if (value == null) {
            return none(locale);
        }
        return switch (field) {
            case UNITS -> units(json.readValue(value, UNITS), locale);
            case DEADLINES -> dates(json.readValue(value, DATES), locale);
            case CLOCK -> clock(json.readValue(value, DutyFacts.Clock.class), locale);
            case PUBLICATIONS -> kinds(json.readValue(value, KINDS), locale);
            case STAGES -> stages(json.readValue(value, STAGES), locale);
            case DIMENSION -> message("programmes.dimension." + json.readValue(value, String.class), locale);
            case SPLIT -> value.startsWith("[") ? String.join(" / ", json.readValue(value, TEXTS)) : text(value);
            case HEADING, REMOVED, RESTORED, ADDED, PLACE, TITLE, DOCUMENT_NUMBER, ISSUER, ISSUE_DATE, YEAR, OFFICE ->
                text(value);
        };
    }

    private String text(String value) {
        return json.readTree(value).asString();
    }

    /// Those of one field of `facts`.
    String of(CorrectionField field, DutyFacts facts, Locale locale) {
        return switch (field) {
            case HEADING -> facts.heading();
            case DIMENSION -> message("programmes.dimension." + facts.dimension(), locale);
            case UNITS -> units(facts.units(), locale);
            case DEADLINES -> dates(facts.deadlines(), locale);
            case CLOCK -> clock(facts.clock(), locale);
            case PUBLICATIONS -> kinds(facts.publications(), locale);
            case REMOVED,
                    RESTORED,
                    SPLIT,
                    ADDED,
                    PLACE,
                    TITLE,
                    DOCUMENT_NUMBER,
                    ISSUER,
                    ISSUE_DATE,
                    YEAR,
                    OFFICE,
                    STAGES -> throw new IllegalArgumentException(field + " is no field of a duty");
        };
    }

    private String units(List<DutyFacts.Unit> units, Locale locale) {
        return joined(
                units.stream()
                        .map(unit -> message("intake.words.unit", locale, unit.name(), role(unit, locale)))
                        .toList(),
                locale);
    }

    private String role(DutyFacts.Unit unit, Locale locale) {
        return message("programmes.role." + unit.role(), locale);
    }

    private String dates(List<DutyFacts.When> dates, Locale locale) {
        return joined(dates.stream().map(one -> date(one, locale)).toList(), locale);
    }

    /// `quotation (first day to last day, how often)`.
    String date(DutyFacts.When when, Locale locale) {
        return message("intake.words.date", locale, when.quote(), days(when, locale));
    }

    private String days(DutyFacts.When when, Locale locale) {
        var start = when.start();
        var end = when.end();
        var recurrence = when.recurrence();
        var often = recurrence == null ? "" : message("programmes.recurrence." + recurrence, locale);
        if (start == null && end == null) {
            return often;
        }
        var days = start == null
                ? message("intake.words.until", locale, String.valueOf(end))
                : end == null
                        ? message("intake.words.from", locale, start.toString())
                        : message("intake.words.between", locale, start.toString(), end.toString());
        return often.isEmpty() ? days : days + " " + often;
    }

    String clock(DutyFacts.Clock clock, Locale locale) {
        var rectify = clock.rectifyMonths();
        var extension = clock.extensionMonths();
        if (rectify == null) {
            return none(locale);
        }
        return extension == null
                ? message("intake.words.clock", locale, rectify)
                : message("intake.words.clockExtended", locale, rectify, extension);
    }

    private String kinds(List<Publication.Kind> kinds, Locale locale) {
        return joined(
                kinds.stream()
                        .map(kind -> message("programmes.publication." + kind, locale))
                        .toList(),
                locale);
    }

    private String stages(List<Edit.Stage> stages, Locale locale) {
        return joined(
                stages.stream()
                        .map(one -> date(new DutyFacts.When(one.name(), one.start(), one.end(), null), locale))
                        .toList(),
                locale);
    }

    private String joined(List<String> words, Locale locale) {
        return words.isEmpty()
                ? none(locale)
                : words.stream().collect(Collectors.joining(message("intake.words.comma", locale)));
    }

    private String none(Locale locale) {
        return message("intake.words.none", locale);
    }

    private String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
