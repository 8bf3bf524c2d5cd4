package org.tuichu.programmes.follow;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.ledger.PersonalNumbers;
import org.tuichu.plan.Span;
import org.tuichu.programmes.DutyId;

/// Reads what only the page of a duty shows.
@Component
class DutyDetails {
    static final String TEXT = """
            SELECT d.text AS duty_text, d.span_start, d.span_end, c.text AS document_text
            FROM duty d JOIN programme p ON p.id = d.programme_id
            LEFT JOIN plan_document c ON c.id = p.document_id
            WHERE d.id = :duty""";

    static final String MARKS = """
            SELECT 'DATE' AS mark, span_start, span_end FROM deadline
            WHERE duty_id = :duty AND span_start IS NOT NULL AND span_end IS NOT NULL
            UNION ALL
            SELECT 'CLOCK', clock_start, clock_end FROM duty
            WHERE id = :duty AND clock_start IS NOT NULL AND clock_end IS NOT NULL
            UNION ALL
            SELECT 'UNIT', span_start, span_end FROM duty_unit
            WHERE duty_id = :duty AND span_start IS NOT NULL AND span_end IS NOT NULL
            UNION ALL
            SELECT 'PUBLICATION', span_start, span_end FROM publication
            WHERE duty_id = :duty AND span_start IS NOT NULL AND span_end IS NOT NULL""";

    static final String CONTACTS = """
            SELECT unit, section, phone FROM contact WHERE duty_id = :duty ORDER BY ordinal""";

    static final String CORRECTIONS = """
            SELECT field, as_read, corrected, corrected_by, corrected_on_behalf_of, corrected_at FROM correction
            WHERE duty_id = :duty ORDER BY corrected_at, id""";

    /// `text` is null in a built-in pack, `span` and `document` where no original is attached.
    record Text(
            @Nullable String text,
            @Nullable Span span,
            @Nullable String document) {}

    private final JdbcClient database;
    private final PersonalNumbers numbers;

    DutyDetails(JdbcClient database, PersonalNumbers numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    Text text(DutyId id) {
        return of(TEXT, id)
                .query((row, number) -> {
                    var start = row.getObject("span_start", Integer.class);
                    var end = row.getObject("span_end", Integer.class);
                    return new Text(
                            row.getString("duty_text"),
                            start == null || end == null ? null : new Span(start, end),
                            row.getString("document_text"));
                })
                .single();
    }

    List<Excerpt.Marked> marks(DutyId id) {
        return of(MARKS, id)
                .query((row, number) -> new Excerpt.Marked(
                        new Span(row.getInt("span_start"), row.getInt("span_end")),
                        Excerpt.Mark.valueOf(row.getString("mark"))))
                .list();
    }

    /// That their numbers were read is put on record.
    List<DutyView.Contact> contacts(DutyLine duty) {
        var contacts = of(CONTACTS, duty.id())
                .query((row, number) ->
                        new DutyView.Contact(row.getString("unit"), row.getString("section"), row.getString("phone")))
                .list();
        var printed = contacts.stream().filter(one -> one.phone() != null).count();
        numbers.shown("duty", duty.id().value(), duty.heading(), printed);
        return contacts;
    }

    List<DutyView.Correction> corrections(DutyId id) {
        return of(CORRECTIONS, id)
                .query((row, number) -> new DutyView.Correction(
                        row.getString("field"),
                        row.getString("as_read"),
                        row.getString("corrected"),
                        row.getString("corrected_by"),
                        row.getString("corrected_on_behalf_of"),
                        row.getObject("corrected_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, DutyId id) {
        return database.sql(sql).param("duty", id.value());
    }
}
