package org.tuichu.programmes.responsibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.responsibility.Move.Act;
import org.tuichu.programmes.responsibility.Move.State;
import org.tuichu.shell.Paging;

/// Reads letters of responsibility. What the viewer may not see is not there.
@Component
class LetterReader {
    private final JdbcClient database;

    LetterReader(JdbcClient database) {
        this.database = database;
    }

    /// One page of a list.
    record Page(List<Letter> letters, Paging paging) {}

    /// Of a programme and those it followed, the latest first.
    @Transactional(readOnly = true)
    Page ofProgramme(ProgrammeId programme, int number, int size) {
        return page(
                database.sql(LetterSql.COUNT_OF_PROGRAMME).param("programme", programme.value()),
                database.sql(LetterSql.LIST_OF_PROGRAMME).param("programme", programme.value()),
                number,
                size);
    }

    /// What the viewer's unit was offered; the office sees those of all units of its place that came from above.
    @Transactional(readOnly = true)
    Page received(Viewer viewer, int number, int size) {
        return page(
                receivedBy(LetterSql.COUNT_RECEIVED, viewer),
                receivedBy(LetterSql.LIST_RECEIVED, viewer),
                number,
                size);
    }

    private JdbcClient.StatementSpec receivedBy(String sql, Viewer viewer) {
        return database.sql(sql)
                .param("units", viewer.unitRecords())
                .param("office", viewer.office())
                .param("place", viewer.jurisdictionPath());
    }

    private static Page page(JdbcClient.StatementSpec count, JdbcClient.StatementSpec list, int number, int size) {
        var paging = Paging.within(number, size, count.query(Integer.class).single());
        var letters = list.param("size", size)
                .param("offset", paging.offset())
                .query(LetterReader::letter)
                .list();
        return new Page(letters, paging);
    }

    @Transactional(readOnly = true)
    Optional<Letter.Whole> find(UUID id) {
        return of(LetterSql.FIND, id)
                .query((row, number) -> new Letter.Whole(
                        letter(row, number),
                        new Letter.Content(row.getString("title"), row.getString("text"), targets(id)),
                        history(id)))
                .optional();
    }

    /// Locked until the end of the transaction; empty also where it may only be read.
    Optional<Letter.Whole> lock(UUID id) {
        return of(LetterSql.LOCK, id).query(Long.class).optional().flatMap(version -> find(id));
    }

    private List<Letter.Target> targets(UUID id) {
        return of(LetterSql.TARGETS, id)
                .query((row, number) -> new Letter.Target(
                        row.getString("name"),
                        row.getBigDecimal("value").stripTrailingZeros(),
                        row.getString("measure"),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    private List<Letter.Entry> history(UUID id) {
        return of(LetterSql.HISTORY, id)
                .query((row, number) -> new Letter.Entry(
                        Act.valueOf(row.getString("act")),
                        State.valueOf(row.getString("to_state")),
                        row.getInt("round"),
                        row.getString("reason"),
                        id(row, "account_id"),
                        row.getString("person"),
                        row.getString("unit_name"),
                        row.getString("on_behalf_of"),
                        row.getObject("done_on", LocalDate.class),
                        row.getObject("done_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, UUID id) {
        return database.sql(sql).param("id", id);
    }

    static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                id(row, "id"),
                row.getLong("version"),
                new Letter.About(
                        new ProgrammeId(id(row, "programme_id")),
                        row.getString("programme_title"),
                        row.getInt("year"),
                        row.getBoolean("sample")),
                new Letter.Above(row.getString("jurisdiction_path"), row.getString("above_name")),
                new Letter.Below(
                        id(row, "below_unit_id"), row.getString("below_unit_name"), row.getString("below_path")),
                row.getString("title"),
                State.valueOf(row.getString("state")),
                row.getInt("round"),
                new Letter.Drafted(row.getString("drafted_by"), row.getString("drafted_on_behalf_of")));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}
