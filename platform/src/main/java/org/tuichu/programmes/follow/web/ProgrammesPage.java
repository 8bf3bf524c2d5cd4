package org.tuichu.programmes.follow.web;

import java.util.List;
import org.tuichu.programmes.ProgrammeStatus;
import org.tuichu.programmes.follow.ProgrammeFilter;
import org.tuichu.programmes.follow.ProgrammeList;
import org.tuichu.shell.Address;

/// What the list of programmes shows.
record ProgrammesPage(ProgrammeList.Page list, List<ProgrammeStatus> statuses) {
    static ProgrammesPage of(ProgrammeList.Page list, boolean office) {
        return new ProgrammesPage(
                list,
                office
                        ? List.of(ProgrammeStatus.ACTIVE, ProgrammeStatus.DRAFT, ProgrammeStatus.SUPERSEDED)
                        : List.of(ProgrammeStatus.ACTIVE, ProgrammeStatus.SUPERSEDED));
    }

    public String toPage(int number) {
        ProgrammeFilter filter = list.filter();
        return Address.of("/programmes")
                .with("year", filter.year())
                .with("status", filter.status())
                .with("q", filter.words())
                .unless(1, "page", number)
                .toString();
    }
}
