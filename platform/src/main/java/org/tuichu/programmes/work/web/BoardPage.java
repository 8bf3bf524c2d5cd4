package org.tuichu.programmes.work.web;

import java.util.List;
import org.tuichu.programmes.work.Board;
import org.tuichu.programmes.work.FollowWork;
import org.tuichu.shell.Address;
import org.tuichu.shell.Paging;

/// One page of a programme's board, and the addresses of the rows behind its numbers.
record BoardPage(FollowWork.BoardOf of) {
    static final int SIZE = 50;

    public Board board() {
        return of.board();
    }

    public Paging paging() {
        return board().paging();
    }

    public List<Board.Row> rows() {
        return board().rows();
    }

    public boolean narrowed() {
        return (board().filter().unit() != null && !board().filter().unit().isBlank())
                || board().filter().only() != null;
    }

    public String toPage(int number) {
        var filter = board().filter();
        return Address.of("/programmes/" + of.programme().id() + "/board")
                .with("unit", filter.unit())
                .with("only", filter.only())
                .unless(Board.Sort.OVERDUE, "sort", filter.sort())
                .unless(1, "page", number)
                .toString();
    }
}
