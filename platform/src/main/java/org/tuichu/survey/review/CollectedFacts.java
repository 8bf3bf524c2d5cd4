package org.tuichu.survey.review;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.enterprises.Register.Collected;
import org.tuichu.statute.survey.Field;
import org.tuichu.statute.survey.SurveyRow;
import org.tuichu.statute.survey.Value.Content;
import org.tuichu.survey.campaign.Cells;
import org.tuichu.survey.campaign.RowField;

/// What a row says of its enterprise, as the register takes it; what cannot be read is left to a person, who is shown
/// the words.
final class CollectedFacts {
    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Za-z-]{4,30}");
    private static final Pattern BETWEEN_ACCOUNTS = Pattern.compile("[\\s,;、，；]+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^0-9A-Z]");

    private CollectedFacts() {}

    /// `places` are those directly below that of the office.
    static Collected of(ReviewedRow row, SurveyRow read, List<Jurisdiction> places) {
        var cells = row.cells();
        var east = number(read, Field.LONGITUDE);
        var north = number(read, Field.LATITUDE);
        var placed = east != null && north != null;
        return new Collected(
                text(cells, RowField.CREDIT_CODE),
                text(cells, RowField.LEGAL_REPRESENTATIVE),
                RowPlaces.of(row, places),
                text(cells, RowField.ADDRESS),
                placed ? east : null,
                placed ? north : null,
                placed ? datum(cells.get(RowField.DATUM)) : null,
                number(read, Field.STAFF),
                accounts(cells.get(RowField.POWER_ACCOUNT)));
    }

    private static @Nullable String text(Cells cells, RowField field) {
        var text = cells.get(field);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String number(SurveyRow read, Field field) {
        return read.value(field)
                .map(value -> value.content() instanceof Content.Quantity(var number, var unit)
                        ? number.stripTrailingZeros().toPlainString()
                        : null)
                .orElse(null);
    }

    /// Null where nobody said it, or in words that need a person.
    static @Nullable String datum(String written) {
        var plain = NEITHER_LETTER_NOR_DIGIT
                .matcher(written.toUpperCase(Locale.ROOT))
                .replaceAll("");
        return switch (plain) {
            case "WGS84", "WGS1984" -> "WGS84";
            case "CGCS2000", "2000" -> "CGCS2000";
            case "GCJ02" -> "GCJ02";
            case "BD09" -> "BD09";
            default -> null;
        };
    }

    private static List<String> accounts(String written) {
        var accounts = BETWEEN_ACCOUNTS
                .splitAsStream(written)
                .filter(one -> !one.isEmpty())
                .toList();
        return accounts.stream().allMatch(one -> ACCOUNT.matcher(one).matches()) ? accounts : List.of();
    }
}
