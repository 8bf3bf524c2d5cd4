package org.tuichu.programmes.work.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.tuichu.programmes.work.Board;

/// A page of a programme's board.
@Schema(name = "Board", description = "How far the units of a programme are; counts are of assignments in sight.")
record BoardJson(LocalDate today, int page, int size, int total, Board.Count whole, List<Row> units, List<Row> places) {
    @Schema(name = "BoardRow", description = "A unit or a place; `key` is its id.")
    record Row(String key, String name, Board.Count count) {
        static Row of(Board.Row row) {
            return new Row(row.key(), row.name(), row.count());
        }
    }

    static BoardJson of(Board board) {
        var paging = board.paging();
        return new BoardJson(
                board.today(),
                paging.number(),
                paging.size(),
                paging.total(),
                board.whole(),
                board.rows().stream().map(Row::of).toList(),
                board.places().stream().map(Row::of).toList());
    }
}
