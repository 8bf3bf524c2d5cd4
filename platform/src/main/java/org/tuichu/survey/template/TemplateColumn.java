package org.tuichu.survey.template;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.survey.LineState;
import org.tuichu.survey.campaign.RowField;

/// A column of the table that units fill in (`template.tsv`); `field` is null for the one that names the row, `check`
/// where nothing is warned of.
public record TemplateColumn(
        @Nullable RowField field,
        String heading,
        int width,
        String note,
        List<String> choices,
        @Nullable Check check) {
    /// What is warned of as somebody types; each names a message `survey.sheet.check.…`. In a formula `@` is the cell,
    /// whose text is never a number, and no sign stands that XML would have to hide.
    enum Check {
        /// The unified credit code, or the one of before 2015. Whether its check digit is right is not asked: that of
        /// some lawful ones fails.
        CODE("OR(LEN(TRIM(@))=18,LEN(TRIM(@))=15)"),
        WHOLE("IFERROR(AND(VALUE(@)>=0,VALUE(@)=INT(VALUE(@))),FALSE)"),
        /// Of China.
        LONGITUDE("IFERROR(AND(VALUE(@)>=73,136>=VALUE(@)),FALSE)"),
        LATITUDE("IFERROR(AND(VALUE(@)>=3,54>=VALUE(@)),FALSE)"),
        PAST_YEAR("IFERROR(AND(VALUE(LEFT(TRIM(@),4))>=1900,YEAR(TODAY())>=VALUE(LEFT(TRIM(@),4))),FALSE)"),
        YEAR("IFERROR(AND(VALUE(LEFT(TRIM(@),4))>=2000,2100>=VALUE(LEFT(TRIM(@),4))),FALSE)");

        private final String formula;

        Check(String formula) {
            this.formula = formula;
        }

        String formula() {
            return formula;
        }
    }

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
        var choices = field == RowField.STATE
                ? LineState.offered()
                : parts[4].isEmpty() ? List.<String>of() : List.of(parts[4].split("\\|"));
        var check = parts[5].isEmpty() ? null : Check.valueOf(parts[5]);
        return new TemplateColumn(field, parts[1], Integer.parseInt(parts[2]), parts[3], choices, check);
    }
}
