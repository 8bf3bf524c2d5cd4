package org.tuichu.programmes.supervision;

import org.jspecify.annotations.Nullable;
import org.tuichu.access.Permission;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeHead;
import org.tuichu.programmes.ProgrammeStatus;
import org.tuichu.shell.Address;
import org.tuichu.shell.Paging;

/// One page of what was supervised under a programme; `kind` null means all.
record SupervisionPage(
        ProgrammeHead programme, Supervision.@Nullable Kind kind, SupervisionReader.Page list, boolean mayEnter) {
    static final int SIZE = 50;

    static boolean mayEnter(ProgrammeHead programme, Viewer viewer) {
        return programme.status() == ProgrammeStatus.ACTIVE && mayWithdraw(programme, viewer);
    }

    static boolean mayWithdraw(ProgrammeHead programme, Viewer viewer) {
        return viewer.may(Permission.WORK_PLANS) && programme.jurisdictionId().equals(viewer.jurisdictionId());
    }

    public Paging paging() {
        return list.paging();
    }

    public String toPage(int number) {
        return Address.of("/programmes/" + programme.id() + "/supervision")
                .with("kind", kind)
                .unless(1, "page", number)
                .toString();
    }
}
