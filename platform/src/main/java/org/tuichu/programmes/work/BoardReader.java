package org.tuichu.programmes.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.DeadlineState;
import org.tuichu.shell.Paging;

/// Reads a programme's board, counted, ordered and paged by the database: six round trips.
@Component
class BoardReader {
    private final JdbcClient database;
    private final BoardPlaces places;

    BoardReader(JdbcClient database, BoardPlaces places) {
        this.database = database;
        this.places = places;
    }

    /// `page` says which page of so many units.
    Board board(ProgrammeId programme, LocalDate today, Board.Filter filter, IntFunction<Paging> page) {
        var paging = page.apply(units(BoardSql.COUNT_UNITS, programme, today, filter)
                .query(Integer.class)
                .single());
        var rows = units(BoardSql.LIST_UNITS, programme, today, filter)
                .param("sort", filter.sort().name())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(BoardReader::row)
                .list();
        var all = counted(BoardSql.ALL_UNITS, programme, today)
                .query(BoardReader::row)
                .list();
        var whole = counted(BoardSql.WHOLE, programme, today)
                .query((row, number) -> count(row))
                .single();
        return new Board(today, filter, rows, paging, places.of(all, filter.sort()), whole);
    }

    private StatementSpec units(String sql, ProgrammeId programme, LocalDate today, Board.Filter filter) {
        var only = filter.only();
        return counted(sql, programme, today)
                .param("words", filter.words())
                .param("only", only == null ? null : only.name());
    }

    private StatementSpec counted(String sql, ProgrammeId programme, LocalDate today) {
        return database.sql(sql)
                .param("programme", programme.value())
                .param("today", today)
                .param("overdueUntil", DeadlineState.overdueUntil(today))
                .param("soonUntil", DeadlineState.soonUntil(today));
    }

    private static Board.Row row(ResultSet row, int number) throws SQLException {
        return new Board.Row(row.getString("key"), row.getString("name"), count(row));
    }

    private static Board.Count count(ResultSet row) throws SQLException {
        return new Board.Count(
                row.getInt("assignments"),
                row.getInt("to_receive"),
                row.getInt("under_way"),
                row.getInt("inside"),
                row.getInt("to_confirm"),
                row.getInt("done"),
                row.getInt("overdue"),
                row.getInt("due_soon"),
                row.getInt("late"));
    }
}
