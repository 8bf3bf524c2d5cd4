package org.tuichu.survey.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.Scope;
import org.tuichu.enterprises.LinesElsewhere.Said;
import org.tuichu.survey.campaign.Cells;
import org.tuichu.survey.campaign.LineDrafts;
import org.tuichu.survey.campaign.Reported;
import org.tuichu.survey.campaign.RowField;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Says to the register what rows say.
@Component
public class SaidRows {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String ROWS = """
            SELECT r.id, r.cells, t.jurisdiction_path FROM survey_row r JOIN survey_task t ON t.id = r.task_id WHERE r.id = ANY (:rows)""";

    private static final String PLACE = "SELECT jurisdiction_path FROM survey_task WHERE id = :task";

    private final JdbcClient database;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    SaidRows(JdbcClient database, JsonMapper json, PlatformTransactionManager transactions) {
        this.database = database;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Of rows of tasks, called by their ids.
    public List<Said> of(Collection<UUID> rows) {
        var said = new ArrayList<Said>();
        Scope.PROGRAM.run(() -> transaction.executeWithoutResult(begun -> database.sql(ROWS)
                .param("rows", rows.toArray(UUID[]::new))
                .query(row -> {
                    var id = Objects.requireNonNull(row.getObject("id", UUID.class));
                    var cells = Cells.named(json.readValue(row.getString("cells"), TEXTS));
                    said.add(said(id.toString(), row.getString("jurisdiction_path"), id, cells));
                })));
        return said;
    }

    /// Of the good rows of a table that is brought to `task`, called by their numbers.
    List<Said> of(UUID task, List<ReadRow> rows) {
        var place = Objects.requireNonNull(Scope.PROGRAM.call(() -> transaction.execute(begun ->
                database.sql(PLACE).param("task", task).query(String.class).single())));
        return rows.stream()
                .filter(row -> !row.fate().wrong())
                .map(row -> said(String.valueOf(row.number()), place, row.row(), row.cells()))
                .toList();
    }

    private static Said said(String key, String place, @Nullable UUID row, Cells cells) {
        var serial = cells.get(RowField.SERIAL);
        return new Said(
                key,
                place,
                row,
                cells.get(RowField.ENTERPRISE),
                cells.get(RowField.CREDIT_CODE),
                serial.isEmpty() ? null : serial,
                () -> LineDrafts.of(Reported.read(cells)));
    }
}
