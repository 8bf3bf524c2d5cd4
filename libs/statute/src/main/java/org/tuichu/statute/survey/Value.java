package org.tuichu.statute.survey;

import java.math.BigDecimal;
import org.tuichu.statute.line.CreditCode;

/// What a cell says of a field.
///
/// @param address of the cell (`C7`)
/// @param raw as it is shown in the cell, or in the cell that it repeats
/// @param repeated covered by a merged area, or 同上
public record Value(Field field, String address, String raw, Content content, boolean repeated) {
    public sealed interface Content {
        /// Without blanks around it.
        record Words(String text) implements Content {}

        /// `unit` as written in the cell or in the heading (`万吨/年`), empty where nobody says it.
        record Quantity(BigDecimal number, String unit) implements Content {}

        record When(PartialDate date) implements Content {}

        record Code(CreditCode code) implements Content {}

        /// Degrees; nobody says of which datum.
        record Position(BigDecimal longitude, BigDecimal latitude) implements Content {}

        record State(LineState state) implements Content {}

        /// A problem says why.
        record Unread() implements Content {}
    }

    /// What several cells say of the field together.
    Value saying(String text) {
        return new Value(field, address, text, new Content.Words(text), repeated);
    }

    Value repeatedAt(String other) {
        return new Value(field, other, raw, content, true);
    }
}
