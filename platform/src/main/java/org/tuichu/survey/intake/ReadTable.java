package org.tuichu.survey.intake;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.sheet.Workbook;
import org.tuichu.statute.survey.Layout;
import org.tuichu.statute.survey.SurveyRow;
import org.tuichu.statute.survey.SurveyRows;
import org.tuichu.survey.campaign.Cells;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads a table to its end and has written down what each row would do; nothing of the task is written. Rows are read,
/// compared and written at the same time, each step a batch behind the one before it.
@Component
class ReadTable {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final int BATCH = 1_000;

    private final JdbcClient database;
    private final ImportReader imports;
    private final TableFile files;
    private final WriteRows rows;
    private final BusinessDates dates;
    private final Ledger ledger;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    ReadTable(
            JdbcClient database,
            ImportReader imports,
            TableFile files,
            WriteRows rows,
            BusinessDates dates,
            Ledger ledger,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.imports = imports;
        this.files = files;
        this.rows = rows;
        this.dates = dates;
        this.ledger = ledger;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Of what was not read to its end nothing stays.
    ImportJobs.Outcome read(Import of, Columns columns, Viewer viewer) throws IOException {
        var outcome = ImportJobs.Outcome.CANCELLED;
        try {
            outcome = files.read(of.file(), workbook -> {
                var found = TableFile.READER.layouts(workbook).get(columns.table());
                var read = read(of, workbook, columns.apply(found), viewer);
                return read ? ImportJobs.Outcome.DONE : ImportJobs.Outcome.CANCELLED;
            });
            return outcome;
        } finally {
            if (outcome != ImportJobs.Outcome.DONE) {
                transaction.executeWithoutResult(begun -> clear(of));
            }
        }
    }

    private void clear(Import of) {
        of(ImportSql.CLEAR, of.id()).update();
    }

    /// False where somebody cancelled it.
    private boolean read(Import of, Workbook workbook, Layout layout, Viewer viewer) {
        var told = ReadRows.told(layout);
        var comparison = new Comparison(told);
        var seal = Objects.requireNonNull(transaction.execute(begun -> begin(of, comparison)));
        var counts = new EnumMap<Fate, Integer>(Fate.class);
        try (var table = TableFile.READER.rows(workbook, layout, dates.today(viewer.jurisdictionId()));
                var ahead = new ReadAhead<>(() -> batch(table));
                var behind = new WrittenBehind((batch, read) -> viewer.call(() -> rows.write(of, batch, read, told)))) {
            return compared(ahead, new ReadRows(layout, comparison), counts, behind)
                    && Boolean.TRUE.equals(transaction.execute(begun -> end(begun, of, layout, counts, seal)));
        }
    }

    private static List<SurveyRow> batch(SurveyRows table) {
        var batch = new ArrayList<SurveyRow>(BATCH);
        while (batch.size() < BATCH && table.hasNext()) {
            batch.add(table.next());
        }
        return batch;
    }

    private static boolean compared(
            ReadAhead<SurveyRow> ahead, ReadRows rows, Map<Fate, Integer> counts, WrittenBehind behind) {
        for (var read = ahead.next(); !read.isEmpty(); read = ahead.next()) {
            var batch = read.stream()
                    .filter(row -> row.kind() == SurveyRow.Kind.LINES && !rows.isEmptied(row))
                    .map(rows::read)
                    .toList();
            batch.forEach(row -> counts.merge(row.fate(), 1, Integer::sum));
            if (!behind.write(batch)) {
                return false;
            }
        }
        return behind.written();
    }

    private String begin(Import of, Comparison comparison) {
        clear(of);
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
