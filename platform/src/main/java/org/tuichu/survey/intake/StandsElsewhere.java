package org.tuichu.survey.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.Scope;
import org.tuichu.enterprises.LineId;
import org.tuichu.enterprises.LinesElsewhere;
import org.tuichu.enterprises.LinesElsewhere.Said;
import org.tuichu.survey.campaign.Cells;
import org.tuichu.survey.campaign.LineDrafts;
import org.tuichu.survey.campaign.Reported;
import org.tuichu.survey.campaign.RowField;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Finds rows whose devices stand in the register under another enterprise, or in that of another place. Whoever asks
/// hears that there are such lines, and reads them only where they are within sight.
@Component
public class StandsElsewhere {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String ROWS = """
            SELECT r.id, r.cells, t.jurisdiction_path FROM survey_row r JOIN survey_task t ON t.id = r.task_id WHERE r.id = ANY (:rows)""";

    private static final String PLACE = "SELECT jurisdiction_path FROM survey_task WHERE id = :task";

    private final JdbcClient database;
    private final LinesElsewhere lines;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    StandsElsewhere(
            JdbcClient database, LinesElsewhere lines, JsonMapper json, PlatformTransactionManager transactions) {
        this.database = database;
        this.lines = lines;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Lines of the register for each of `rows` that has any.
    public Map<UUID, Set<LineId>> of(Collection<UUID> rows) {
        var said = new ArrayList<Said>();
        Scope.PROGRAM.run(() -> transaction.executeWithoutResult(begun -> database.sql(ROWS)
                .param("rows", rows.toArray(UUID[]::new))
                .query(row -> {
                    var id = Objects.requireNonNull(row.getObject("id", UUID.class));
                    var cells = Cells.named(json.readValue(row.getString("cells"), TEXTS));
                    said.add(said(id.toString(), row.getString("jurisdiction_path"), id, cells));
                })));
        var found = new HashMap<UUID, Set<LineId>>();
        lines.of(said).forEach((row, ofRow) -> found.put(UUID.fromString(row), ofRow));
        return found;
    }

    /// The same rows of a table that is brought to `task`; with a note where such a line stands.
    List<ReadRow> noted(UUID task, List<ReadRow> rows) {
        var place = Objects.requireNonNull(Scope.PROGRAM.call(() -> transaction.execute(begun ->
                database.sql(PLACE).param("task", task).query(String.class).single())));
        var found = lines.of(rows.stream()
                .filter(row -> !row.fate().wrong())
                .map(row -> said(String.valueOf(row.number()), place, row.row(), row.cells()))
                .toList());
        return rows.stream()
                .map(row ->
                        found.containsKey(String.valueOf(row.number())) ? row.noted(ReadRow.Trouble.REGISTERED) : row)
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
