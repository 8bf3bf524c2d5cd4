package org.tuichu.survey.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuichu.shell.Fault;
import org.tuichu.shell.KeptText;

/// A row as somebody typed it: text by field, stripped, what is empty left out.
public record Cells(Map<RowField, String> texts) {
    public static final Cells EMPTY = new Cells(Map.of());

    /// As short as a telephone number without its area code.
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}[\\p{Nd}\\s-]{5,}\\p{Nd}");

    public Cells {
        var kept = new EnumMap<RowField, String>(RowField.class);
        texts.forEach((field, text) -> {
            if (!text.isBlank()) {
                kept.put(field, text.strip());
            }
        });
        texts = Collections.unmodifiableMap(kept);
    }

    /// By the names of the fields; other names are nothing to do with it.
    public static Cells named(Map<String, String> fields) {
        var texts = new EnumMap<RowField, String>(RowField.class);
        for (var field : RowField.values()) {
            texts.put(field, fields.getOrDefault(field.name(), ""));
        }
        return new Cells(texts);
    }

    /// Empty where nothing was said.
    public String get(RowField field) {
        return texts.getOrDefault(field, "");
    }

    /// Which device it is: the specification and the number on site often stand in columns of their own.
    public String device() {
        return Stream.of(RowField.DEVICE, RowField.MODEL, RowField.SITE_NUMBER)
                .map(this::get)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// Beside the name of a person, which the record keeps for ever, no telephone or identity number stands.
    public boolean hasNumberOfPerson(RowField field) {
        return field == RowField.LEGAL_REPRESENTATIVE
                && LONG_NUMBER.matcher(get(field)).find();
    }

    public Cells without(RowField field) {
        var kept = new EnumMap<RowField, String>(RowField.class);
        kept.putAll(texts);
        kept.remove(field);
        return new Cells(kept);
    }

    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        for (var field : RowField.values()) {
            var text = get(field);
            if (text.isEmpty() && field.required()) {
                faults.add(Fault.of(field.name(), "survey.fault.missing." + field));
            } else if (text.length() > field.longest()) {
                faults.add(Fault.of(field.name(), "survey.fault.tooLong", field.longest()));
            } else if (!KeptText.holds(text)) {
                faults.add(Fault.of(field.name(), "survey.fault.unreadable"));
            } else if (hasNumberOfPerson(field)) {
                faults.add(Fault.of(field.name(), "survey.fault.person"));
            }
        }
        return faults;
    }
}
