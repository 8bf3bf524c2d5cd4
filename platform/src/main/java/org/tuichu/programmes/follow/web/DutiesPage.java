package org.tuichu.programmes.follow.web;

import java.util.List;
import org.tuichu.programmes.follow.DutyFilter;
import org.tuichu.programmes.follow.DutyLine;
import org.tuichu.programmes.follow.DutyList;
import org.tuichu.shell.Address;
import org.tuichu.shell.Paging;

/// What the list of duties shows: one page of it, and the addresses of the others and of the exports.
record DutiesPage(DutyList list, Paging paging) {
    private static final int SIZE = 50;

    /// A page beyond the last one shows the last one.
    static DutiesPage of(DutyList list, int number) {
        return new DutiesPage(list, Paging.within(number, SIZE, list.duties().size()));
    }

    public List<DutyLine> rows() {
        return paging.of(list.duties());
    }

    public String toPage(int number) {
        return address("").unless(1, "page", number).toString();
    }

    public String csv() {
        return address(".csv").toString();
    }

    public String xlsx() {
        return address(".xlsx").toString();
    }

    private Address address(String ending) {
        DutyFilter filter = list.filter();
        return Address.of("/programmes/" + list.programme().id() + "/duties" + ending)
                .with("unit", filter.unit())
                .with("dimension", filter.dimension())
                .with("stage", filter.stage())
                .with("state", filter.state())
                .with("q", filter.words())
                .unless(DutyFilter.Sort.PLAN, "sort", filter.sort());
    }
}
