package org.tuichu.survey.template;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tuichu.survey.campaign.RowField;

/// A column of the table that units fill in (`template.tsv`); `field` is null for the one that names the row.
public record TemplateColumn(@Nullable RowField field, String heading, int width, String note, List<String> choices) {
    private static final String ROW = "ROW";

    /// In their order.
    public static final List<TemplateColumn> ALL = all();

    /// What stands above the ids of rows.
    public static final String ROW_HEADING = ALL.stream()
            .filter(column -> column.field() == null)
            .map(TemplateColumn::heading)
            .findFirst()
            .orElseThrow();

    public TemplateColumn {
        choices = List.copyOf(choices);
    }

    private static List<TemplateColumn> all() {
        var in = Objects.requireNonNull(TemplateColumn.class.getResourceAsStream("template.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(TemplateColumn::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TemplateColumn of(String line) {
        var parts = line.split("\t", -1);
        var field = parts[0].equals(ROW) ? null : RowField.valueOf(parts[0]);
        var choices = parts[4].isEmpty() ? List.<String>of() : List.of(parts[4].split("\\|"));
        return new TemplateColumn(field, parts[1], Integer.parseInt(parts[2]), parts[3], choices);
    }
}
