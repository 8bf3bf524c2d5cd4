package org.tuichu.survey.intake;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.sheet.Workbook;
import org.tuichu.statute.survey.Layout;
import org.tuichu.statute.survey.SurveyRow;
import org.tuichu.survey.campaign.Cells;
import org.tuichu.survey.campaign.RowField;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads a table to its end and writes down what each row would do; nothing of the task is written. Every thousand rows
/// are a transaction of their own, so that others see how far it is.
@Component
class ReadTable {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final int BATCH = 1_000;

    private final JdbcClient database;
    private final ImportReader imports;
    private final TableFile files;
    private final ReportedElsewhere elsewhere;
    private final StandsElsewhere stands;
    private final StandsAlready already;
    private final MayBeKnown mayBe;
    private final SaidRows said;
    private final Ledger ledger;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadTable(
            JdbcClient database,
            ImportReader imports,
            TableFile files,
            ReportedElsewhere elsewhere,
            StandsElsewhere stands,
            StandsAlready already,
            MayBeKnown mayBe,
            SaidRows said,
            Ledger ledger,
            JsonMapper json,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.imports = imports;
        this.files = files;
        this.elsewhere = elsewhere;
        this.stands = stands;
        this.already = already;
        this.mayBe = mayBe;
        this.said = said;
        this.ledger = ledger;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    ImportJobs.Outcome read(Import of, Columns columns) throws IOException {
        return files.read(of.file(), workbook -> {
            var found = TableFile.READER.layouts(workbook).get(columns.table());
            var read = read(of, workbook, columns.apply(found));
            return read ? ImportJobs.Outcome.DONE : ImportJobs.Outcome.CANCELLED;
        });
    }

    /// False where somebody cancelled it.
    private boolean read(Import of, Workbook workbook, Layout layout) {
        var told = told(layout);
        var comparison = new Comparison(told);
        var seal = Objects.requireNonNull(transaction.execute(begun -> begin(of, comparison)));
        var rows = new ReadRows(layout, comparison);
        var impossible = new ImpossibleRows(layout, told);
        var counts = new EnumMap<Fate, Integer>(Fate.class);
        var batch = new ArrayList<ReadRow>(BATCH);
        int read = 0;
        try (var table = TableFile.READER.rows(workbook, layout)) {
            while (table.hasNext()) {
                var row = table.next();
                if (row.kind() == SurveyRow.Kind.LINES && !rows.isEmptied(row)) {
                    var slip = impossible.read(row);
                    var one = slip == null ? rows.read(row) : slip;
                    counts.merge(one.fate(), 1, Integer::sum);
                    batch.add(one);
                    read++;
                }
                if (batch.size() == BATCH && !written(of, batch, read, comparison)) {
                    return false;
                }
            }
        }
        return written(of, batch, read, comparison)
                && Boolean.TRUE.equals(transaction.execute(begun -> end(begun, of, layout, counts, seal)));
    }

    /// Capacities that are not taken stand among the remarks.
    private static Set<RowField> told(Layout layout) {
        var told = EnumSet.copyOf(ReadRows.told(layout));
        if (!layout.otherCapacities().isEmpty()) {
            told.add(RowField.REMARKS);
        }
        return told;
    }

    private String begin(Import of, Comparison comparison) {
        of(ImportSql.CLEAR, of.id()).update();
        database.sql(ImportSql.STANDING)
                .withFetchSize(BATCH)
                .param("task", of.task())
                .query(row -> {
                    comparison.has(
                            Objects.requireNonNull(row.getObject("id", UUID.class)),
                            row.getInt("ordinal"),
                            Cells.named(json.readValue(row.getString("cells"), TEXTS)),
                            held(row));
                });
        return imports.seal(of.task());
    }

    private static ReadRow.@Nullable Trouble held(ResultSet row) throws SQLException {
        var state = row.getString("held");
        return state == null ? null : new ReadRow.Trouble("", "HELD_" + state, row.getString("since"));
    }

    /// Empties the batch; false where somebody cancelled it.
    private boolean written(Import of, List<ReadRow> batch, int read, Comparison comparison) {
        var says = said.of(of.task(), batch);
        var noted = mayBe.noted(already.noted(stands.noted(elsewhere.noted(of.task(), batch), says), says), says);
        var goesOn =
                Boolean.TRUE.equals(transaction.execute(begun -> beats(of, read) && insert(of, noted, comparison)));
        batch.clear();
        return goesOn;
    }

    private boolean beats(Import of, int read) {
        return of(ImportSql.BEAT, of.id())
                        .param("rows", read)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    private boolean insert(Import of, List<ReadRow> batch, Comparison comparison) {
        of(ImportSql.ROWS, of.id())
                .param("told", comparison.told().stream().map(RowField::name).toArray(String[]::new))
                .param("numbers", array(batch, ReadRow::number, Integer[]::new))
                .param("fates", array(batch, row -> row.fate().name(), String[]::new))
                .param("rowIds", array(batch, row -> text(row.row()), String[]::new))
                .param("repeats", array(batch, row -> text(row.repeats()), String[]::new))
                .param(
                        "cells",
                        array(batch, row -> json.writeValueAsString(row.cells().texts()), String[]::new))
                .param("raws", array(batch, row -> json.writeValueAsString(row.raw()), String[]::new))
                .param("problems", array(batch, row -> json.writeValueAsString(row.problems()), String[]::new))
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

    private boolean end(TransactionStatus begun, Import of, Layout layout, Map<Fate, Integer> counts, String seal) {
        var told = of(ImportSql.READ, of.id())
                .param("headings", json.writeValueAsString(ReadAs.headings(layout)))
                .param("as", json.writeValueAsString(ReadAs.of(layout)))
                .param("new", counts.getOrDefault(Fate.NEW, 0))
                .param("changed", counts.getOrDefault(Fate.CHANGED, 0))
                .param("same", counts.getOrDefault(Fate.SAME, 0))
                .param("bad", counts.getOrDefault(Fate.BAD, 0))
                .param("repeated", counts.getOrDefault(Fate.REPEATED, 0))
                .param("held", counts.getOrDefault(Fate.HELD, 0))
                .param("seal", seal)
                .update();
        if (told == 0 || of(ImportSql.FINISH, of.id()).update() == 0) {
            begun.setRollbackOnly();
            return false;
        }
        ledger.record(Act.of(
                IntakeAct.SURVEY_TABLE_READ,
                "surveyTask",
                of.task(),
                Facts.of("import", of.id()).and("rows", counts)));
        return true;
    }

    private JdbcClient.StatementSpec of(String sql, UUID id) {
        return database.sql(sql).param("id", id);
    }
}
