package org.tuichu.exitlists.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads lists. What the viewer may not see is not there.
@Component
class ListReader {
    /// Lists of a page.
    private static final int MOST = 200;

    private final JdbcClient database;

    ListReader(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    Optional<ExitList> find(UUID id) {
        return database.sql(ListSql.FIND)
                .param("id", id)
                .query((row, at) -> list(row))
                .optional();
    }

    /// Locked until the end of the transaction; empty also where it may only be read.
    Optional<ExitList> lock(UUID id) {
        return database.sql(ListSql.LOCK)
                .param("id", id)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /// Drafts first, then by number, the latest first; discarded ones are left out.
    @Transactional(readOnly = true)
    List<ExitList.Row> ofYear(String place, int year) {
        return database.sql(ListSql.OF_YEAR)
                .param("place", place)
                .param("year", year)
                .param("most", MOST)
                .query((row, at) -> counted(row))
                .list();
    }

    /// Of the places below a path.
    @Transactional(readOnly = true)
    List<ExitList.Row> below(String path, int year) {
        return database.sql(ListSql.BELOW)
                .param("path", path)
                .param("year", year)
                .param("most", MOST)
                .query((row, at) -> counted(row))
                .list();
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<ExitList.Step> history(UUID id) {
        return database.sql(ListSql.HISTORY)
                .param("id", id)
                .query((row, at) -> new ExitList.Step(
                        Move.Act.valueOf(row.getString("act")),
                        Move.State.valueOf(row.getString("to_state")),
                        row.getString("reason"),
                        row.getString("person"),
                        row.getString("unit_name"),
                        row.getString("on_behalf_of"),
                        row.getObject("done_on", LocalDate.class),
                        row.getObject("done_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static ExitList.Row counted(ResultSet row) throws SQLException {
        return new ExitList.Row(list(row), row.getInt("entries"), row.getInt("drops"));
    }

    private static ExitList list(ResultSet row) throws SQLException {
        return new ExitList(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getLong("version"),
                ExitList.Kind.valueOf(row.getString("kind")),
                new ExitList.About(
                        Objects.requireNonNull(row.getObject("programme_id", UUID.class)),
                        row.getString("programme_title"),
                        row.getInt("year"),
                        row.getBoolean("sample")),
                new ExitList.Keeper(
                        row.getString("jurisdiction_id"),
                        row.getString("jurisdiction_path"),
                        row.getString("jurisdiction_name")),
                row.getString("title"),
                Move.State.valueOf(row.getString("state")),
                row.getObject("handed_in_by", UUID.class),
                frozen(row));
    }

    private static ExitList.@Nullable Frozen frozen(ResultSet row) throws SQLException {
        var number = row.getObject("number", Integer.class);
        return number == null
                ? null
                : new ExitList.Frozen(
                        number,
                        row.getObject("frozen_on", LocalDate.class),
                        row.getString("frozen_by"),
                        row.getString("frozen_on_behalf_of"));
    }
}
