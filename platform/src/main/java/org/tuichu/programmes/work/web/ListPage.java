package org.tuichu.programmes.work.web;

import java.util.List;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.work.FollowWork;
import org.tuichu.shell.Address;
import org.tuichu.shell.Paging;

/// One page of the assignments of a programme.
record ListPage(FollowWork.ListOf list, List<LineRow> rows, Paging paging) {
    private static final int SIZE = 50;

    static ListPage of(FollowWork.ListOf list, Viewer viewer, int number) {
        var paging = Paging.within(number, SIZE, list.lines().size());
        return new ListPage(list, LineRow.of(paging.of(list.lines()), list.today(), viewer), paging);
    }

    public String toPage(int number) {
        var filter = list.filter();
        return Address.of("/programmes/" + list.programme().id() + "/assignments")
                .with("unit", filter.unit())
                .with("state", filter.state())
                .with("due", filter.due())
                .unless(1, "page", number)
                .toString();
    }
}
