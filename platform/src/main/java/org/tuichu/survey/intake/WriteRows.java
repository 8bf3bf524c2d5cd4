package org.tuichu.survey.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.survey.campaign.RowField;
import tools.jackson.databind.json.JsonMapper;

/// Writes down what rows of a table would do, with what the registers and other units' reports say of their lines. Each
/// batch is a transaction of its own, so that others see how far it is.
@Component
class WriteRows {
    private final JdbcClient database;
    private final ReportedElsewhere elsewhere;
    private final StandsElsewhere stands;
    private final StandsAlready already;
    private final MayBeKnown mayBe;
    private final SaidRows said;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WriteRows(
            JdbcClient database,
            ReportedElsewhere elsewhere,
            StandsElsewhere stands,
            StandsAlready already,
            MayBeKnown mayBe,
            SaidRows said,
            JsonMapper json,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.elsewhere = elsewhere;
        this.stands = stands;
        this.already = already;
        this.mayBe = mayBe;
        this.said = said;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// `told` are the fields that columns of the table stand for, `read` counts the rows so far, these too; false where
    /// somebody cancelled it.
    boolean write(Import of, List<ReadRow> rows, int read, Set<RowField> told) {
        var noted = noted(of.task(), rows);
        return Boolean.TRUE.equals(transaction.execute(begun -> beats(of, read) && insert(of, noted, told)));
    }

    private List<ReadRow> noted(UUID task, List<ReadRow> rows) {
        var says = said.of(task, rows);
        return mayBe.noted(already.noted(stands.noted(elsewhere.noted(task, rows), says), says), says);
    }

    private boolean beats(Import of, int read) {
        return of(ImportSql.BEAT, of.id())
                        .param("rows", read)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    private boolean insert(Import of, List<ReadRow> rows, Set<RowField> told) {
        of(ImportSql.ROWS, of.id())
                .param("told", told.stream().map(RowField::name).toArray(String[]::new))
                .param("numbers", array(rows, ReadRow::number, Integer[]::new))
                .param("fates", array(rows, row -> row.fate().name(), String[]::new))
                .param("rowIds", array(rows, row -> text(row.row()), String[]::new))
                .param("repeats", array(rows, row -> text(row.repeats()), String[]::new))
                .param(
                        "cells",
                        array(rows, row -> json.writeValueAsString(row.cells().texts()), String[]::new))
                .param("raws", array(rows, row -> json.writeValueAsString(row.raw()), String[]::new))
                .param("problems", array(rows, row -> json.writeValueAsString(row.problems()), String[]::new))
                .update();
        return true;
    }

    /// Empty where there is none.
    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static <T> T[] array(List<ReadRow> rows, Function<ReadRow, ? extends T> value, IntFunction<T[]> empty) {
        return rows.stream().map(value).toArray(empty);
    }

    private JdbcClient.StatementSpec of(String sql, UUID id) {
        return database.sql(sql).param("id", id);
    }
}
