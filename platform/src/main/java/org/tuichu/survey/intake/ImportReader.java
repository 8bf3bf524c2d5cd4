package org.tuichu.survey.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.shell.Paging;
import org.tuichu.survey.campaign.Cells;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads what was brought to tasks. What the viewer may not see is not there.
@Component
class ImportReader {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};
    private static final TypeReference<List<ReadRow.Trouble>> PROBLEMS = new TypeReference<>() {};

    /// Work under way tells how far it is many times in this; what does not has ended with its program.
    static final Duration STALLED = Duration.ofMinutes(1);

    private static final int AT_A_TIME = 500;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    ImportReader(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// A row as the preview shows it; `before` is what the task has, for one that would change.
    record Shown(ReadRow row, Cells before) {}

    record Page(List<Shown> rows, Paging paging) {}

    @Transactional(readOnly = true)
    Optional<Import> find(UUID id) {
        return of(ImportSql.FIND, id).query(this::brought).optional();
    }

    /// Locked until the end of the transaction; empty also where it may only be read.
    Optional<Import> lock(UUID id) {
        return of(ImportSql.LOCK, id).query(this::brought).optional();
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<Import> ofTask(UUID task) {
        return database.sql(ImportSql.OF_TASK)
                .param("task", task)
                .query(this::brought)
                .list();
    }

    /// Of the rows that the task has; another one where any of them was entered, changed or removed.
    @Transactional(readOnly = true)
    String seal(UUID task) {
        return database.sql(ImportSql.SEAL)
                .param("task", task)
                .query(String.class)
                .single();
    }

    /// Empty where nothing is under way.
    @Transactional(readOnly = true)
    Optional<Import.Job> job(UUID id) {
        return of(ImportSql.JOB, id).query(this::underWay).optional();
    }

    @Transactional(readOnly = true)
    Page page(Import of, Fate fate, int number, int size) {
        var paging = Paging.within(number, size, of.count(fate));
        var rows = of(ImportSql.PAGE, of.id())
                .param("fate", fate.name())
                .param("size", size)
                .param("offset", paging.offset())
                .query((row, at) -> new Shown(readRow(row, at), cells(row.getString("before"))))
                .list();
        return new Page(rows, paging);
    }

    /// The next of those that cannot be taken, behind the row with the number `after`, 0 at first.
    @Transactional(readOnly = true)
    List<ReadRow> wrong(Import of, int after) {
        return of(ImportSql.WRONG, of.id())
                .param("after", after)
                .param("size", AT_A_TIME)
                .query(this::readRow)
                .list();
    }

    /// Numbers of at most five rows that would change what became held after they were compared.
    @Transactional(readOnly = true)
    List<Integer> heldSince(Import of) {
        return of(ImportSql.HELD_SINCE, of.id())
                .query((row, at) -> row.getInt("number"))
                .list();
    }

    /// Those of `notes`, codes of a [ReadRow.Trouble], that rows have, in this order, with the numbers of the first.
    @Transactional(readOnly = true)
    List<ImportPage.Note> noted(Import of, List<String> notes, int most) {
        return of(ImportSql.NOTED, of.id())
                .param("codes", notes.toArray(String[]::new))
                .param("most", most)
                .query((row, at) -> new ImportPage.Note(
                        row.getString("code"),
                        List.of((Integer[]) row.getArray("numbers").getArray()),
                        row.getInt("count")))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, UUID id) {
        return database.sql(sql).param("id", id);
    }

    private Cells cells(@Nullable String text) {
        return text == null ? Cells.EMPTY : Cells.named(json.readValue(text, TEXTS));
    }

    private ReadRow readRow(ResultSet row, int at) throws SQLException {
        return new ReadRow(
                row.getInt("number"),
                Fate.valueOf(row.getString("fate")),
                row.getObject("row_id", UUID.class),
                row.getObject("repeats", Integer.class),
                cells(row.getString("cells")),
                json.readValue(row.getString("raw"), LIST),
                json.readValue(row.getString("problems"), PROBLEMS),
                List.of());
    }

    private Import.Job underWay(ResultSet row, int at) throws SQLException {
        var reason = row.getString("refusal");
        var refusal = reason == null
                ? null
                : new Import.Refusal(reason, row.getString("refused_at"), row.getLong("refused_limit"));
        var beat = row.getObject("beat_at", OffsetDateTime.class);
        var stalled = beat.plus(STALLED).isBefore(OffsetDateTime.now(clock));
        return new Import.Job(row.getInt("rows"), refusal, refusal == null && stalled);
    }

    private Import brought(ResultSet row, int at) throws SQLException {
        var counts = new EnumMap<Fate, Integer>(Fate.class);
        counts.put(Fate.NEW, row.getInt("new_rows"));
        counts.put(Fate.CHANGED, row.getInt("changed_rows"));
        counts.put(Fate.SAME, row.getInt("same_rows"));
        counts.put(Fate.BAD, row.getInt("bad_rows"));
        counts.put(Fate.REPEATED, row.getInt("repeated_rows"));
        counts.put(Fate.HELD, row.getInt("held_rows"));
        var headings = row.getString("headings");
        var as = row.getString("read_as");
        return new Import(
                id(row, "id"),
                id(row, "task_id"),
                id(row, "file_id"),
                row.getString("file_name"),
                Import.State.valueOf(row.getString("state")),
                headings == null ? List.of() : json.readValue(headings, LIST),
                as == null ? null : json.readValue(as, ReadAs.class),
                counts,
                row.getString("seal"),
                Objects.requireNonNull(step(row, "brought")),
                step(row, "ended"));
    }

    private static Import.@Nullable Step step(ResultSet row, String what) throws SQLException {
        var at = row.getObject(what + "_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Import.Step(row.getString(what + "_by"), row.getString(what + "_on_behalf_of"), at.toInstant());
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}
