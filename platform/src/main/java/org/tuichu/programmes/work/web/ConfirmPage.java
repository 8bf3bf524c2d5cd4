package org.tuichu.programmes.work.web;

import java.time.LocalDate;
import java.util.List;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.work.AssignmentLine;
import org.tuichu.shell.Address;
import org.tuichu.shell.Paging;

/// One page of what waits for confirmation and for signing off.
record ConfirmPage(List<LineRow> rows, Paging paging) {
    private static final int SIZE = 50;

    static ConfirmPage of(List<AssignmentLine> lines, LocalDate today, Viewer viewer, int number) {
        var paging = Paging.within(number, SIZE, lines.size());
        return new ConfirmPage(LineRow.of(paging.of(lines), today, viewer), paging);
    }

    public String toPage(int number) {
        return Address.of("/to-confirm").unless(1, "page", number).toString();
    }
}
